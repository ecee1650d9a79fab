using DealLang.Syntax.Nodes;
using DealLang.Syntax;
using DealLang.Values;

namespace DealLang.Binding;

/// <summary>How many votes a share of a class has: <c>class B, 10 votes each</c>, <c>1/200 votes each</c>, <c>non-voting</c>.</summary>
internal static class ClassVotes
{
    /// <returns>Null where the line says nothing of votes.</returns>
    public static decimal? Of(FactLineSyntax line)
    {
        if (line.Suffixes.OfType<ModifierSyntax>().Any(m => m.Key == "non-voting")) return 0m;
        var said = line.Asset?.Items.Select(i => i.Value).FirstOrDefault(v => v is not null and not PathSyntax);
        return (said is null ? null : Votes(said)) ?? Behind(line);
    }

    /// <summary>Behind what else the line says of the class: <c>class B, converts into 10 A, 50 votes each</c>.</summary>
    private static decimal? Behind(FactLineSyntax line)
    {
        foreach (var modifier in line.Suffixes.OfType<ModifierSyntax>())
        {
            foreach (var value in modifier.Values)
            {
                if (Votes(value) is { } votes) return votes;
            }
        }
        return null;
    }

    /// <summary>Null for what counts no votes.</summary>
    public static decimal? Votes(ValueSyntax said) => said switch
    {
        QuantitySyntax { Currency: null, Scale: null, Counted: null, Of: null } count when count.Unit is null || count.Unit.ToString() is "vote" or "votes" => WrittenNumber.Read(count.Number.Text)?.Value,
        BinarySyntax fraction when fraction.Operator.ToString() == "/" && Votes(fraction.Left) is { } over && Votes(fraction.Right) is > 0m and var under => over / under,
        _ => null,
    };
}
