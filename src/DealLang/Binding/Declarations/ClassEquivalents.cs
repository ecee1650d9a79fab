using DealLang.Symbols;
using DealLang.Syntax;
using DealLang.Syntax.Nodes;
using DealLang.Values;
using Rules = DealLang.Diagnostics.Descriptors;

namespace DealLang.Binding;

/// <summary>What a share of a class stands for in another: <c>class ADS, represents 8 common</c>, <c>8 common each</c>, <c>class A, converts into 1_500 B</c>.</summary>
internal static class ClassEquivalents
{
    /// <returns>The class with what its line says of it; what names no class of the company is reported.</returns>
    public static ShareClass Read(BindingSession session, BlockSyntax block, FactLineSyntax line, ShareClass shareClass)
    {
        var modifier = line.Suffixes.OfType<ModifierSyntax>().FirstOrDefault(m => m.Key is "represents" or "converts into");
        if ((modifier?.Values.FirstOrDefault() ?? Said(line)) is not { } said) return shareClass;
        if (Equivalent(said) is { Number: > 0m } equivalent && equivalent.Class != shareClass.Name && shareClass.Party.Class(equivalent.Class) is not null)
            return shareClass with { Equivalent = equivalent, IsDepositary = modifier?.Key != "converts into" };
        session.Report(Rules.Meaningless.Here, block.LocationOf(said), $"\"{block.Line.TextOf(said)}\"", "a class",
            "A class says how many votes a share has (class B, 10 votes each), or how many of another class of its company it stands for: class ADS, represents 8 common");
        return shareClass;
    }

    /// <summary>What stands where votes may, and counts something else.</summary>
    private static ValueSyntax? Said(FactLineSyntax line) =>
        line.Asset?.Items.Select(i => i.Value).FirstOrDefault(v => v is not null and not PathSyntax && ClassVotes.Votes(v) is null);

    private static ClassEquivalent? Equivalent(ValueSyntax said) => said switch
    {
        QuantitySyntax { Currency: null, Of: null, Minus: null } count when Class(count) is { } name && WrittenNumber.Read(count.Number.Text)?.Value is { } number => new ClassEquivalent(number, name),
        BinarySyntax fraction when fraction.Operator.ToString() == "/" && ClassVotes.Votes(fraction.Left) is { } over && Equivalent(fraction.Right) is { Number: > 0m } under => under with { Number = over / under.Number },
        _ => null,
    };

    private static string? Class(QuantitySyntax count) => count.Counted?.Dotted ?? count.Unit?.ToString();
}
