using DealLang.CSharp.Writing;
using DealLang.Lowering;
using DealLang.Symbols;

namespace DealLang.CSharp.Emission;

/// <summary>The method that lists what moves.</summary>
internal static class TransferList
{
    public static void Write(CodeWriter code, ModelLayout layout)
    {
        code.Line();
        code.Lines(Xml.Element("summary", "What moves under the deal, from whom to whom and when; an amount is null when it is unknown."));
        code.Line("public IReadOnlyList<Transfer> Transfers() =>");
        code.Line("[");
        code.Indented(() =>
        {
            foreach (var rule in layout.Model.Transfers) code.Line(Element(rule, layout));
        });
        code.Line("];");
    }

    private static string Element(TransferRule rule, ModelLayout layout)
    {
        string date = rule.Date is { } day ? Literal.Of(day.First) : "null";
        string details = string.Join(", ", Details(rule));
        return $"new({Literal.Of(layout.Model.Owner)}, {Literal.Of(rule.Id)}, {date}, {Literal.Of(rule.From)}, {Literal.Of(rule.To)}, "
            + $"{Literal.Of(rule.Asset)}, {new CodeFormula(layout).Guarded(rule.Amount)}, {Literal.Of(Lower(rule.Status))})"
            + (details.Length > 0 ? $" {{ {details} }}," : ",");
    }

    private static IEnumerable<string> Details(TransferRule rule)
    {
        if (rule.Date is { IsDay: false } span) yield return $"Through = {Literal.Of(span.Last)}";
        if (rule.When.Length > 0) yield return $"When = {Literal.Of(rule.When)}";
        if (rule.Force != Force.Firm) yield return $"Binding = {Literal.Of(Lower(rule.Force))}";
        if (rule.Unit.ToString() is var unit && unit != rule.Asset) yield return $"Unit = {Literal.Of(unit)}";
    }

    private static string Lower(Enum value) => value.ToString().ToLowerInvariant();
}
