using DealLang.Syntax.Nodes;
using DealLang.Syntax;
using DealLang.Values;
using Rules = DealLang.Diagnostics.Descriptors;

namespace DealLang.Binding;

/// <summary>How many votes a share of a class has: <c>class B, 10 votes each</c>, <c>1/200 votes each</c>, <c>non-voting</c>.</summary>
internal static class ClassVotes
{
    /// <returns>Null where the line says nothing of votes, or what cannot be read as such, which is reported.</returns>
    public static decimal? Of(BindingSession session, BlockSyntax block, FactLineSyntax line)
    {
        if (line.Suffixes.OfType<ModifierSyntax>().Any(m => m.Key == "non-voting")) return 0m;
        var said = line.Asset?.Items.Select(i => i.Value).FirstOrDefault(v => v is not null and not PathSyntax);
        if (said is null) return null;
        if (Votes(said) is { } votes) return votes;
        session.Report(Rules.Meaningless.Here, block.LocationOf(said), $"\"{block.Line.TextOf(said)}\"", "a class",
            "A class says how many votes a share has: class B, 10 votes each. What stands for several shares, as a depositary share does, is said where it is paid: pays $20.00 per 8 Beta.common");
        return null;
    }

    private static decimal? Votes(ValueSyntax said) => said switch
    {
        QuantitySyntax { Currency: null, Scale: null, Counted: null, Of: null } count when count.Unit is null || count.Unit.ToString() is "vote" or "votes" => WrittenNumber.Read(count.Number.Text)?.Value,
        BinarySyntax fraction when fraction.Operator.ToString() == "/" && Votes(fraction.Left) is { } over && Votes(fraction.Right) is > 0m and var under => over / under,
        _ => null,
    };
}
