using DealLang.CSharp.Writing;
using DealLang.Symbols;

namespace DealLang.CSharp.Emission;

/// <summary>The cases as static members: the first is the record as it stands, another is that one with other parameters.</summary>
internal static class CaseMembers
{
    public static void Write(CodeWriter code, ModelLayout layout)
    {
        string first = layout.Cases[layout.Source.Cases[0].Case];
        code.Line($"// Cases");
        for (int i = 0; i < layout.Source.Cases.Length; i++)
        {
            string caseName = layout.Source.Cases[i].Case;
            var changes = layout.Parameters.Where(p => p.Values[i] != p.Values[0]).ToList();
            code.Line();
            code.Lines(Xml.Element("summary", About(caseName, i, changes.Count, layout)));
            code.Line($"public static {layout.TypeName} {layout.Cases[caseName]} {Value(layout, first, i, changes)}");
        }
    }

    private static string Value(ModelLayout layout, string first, int index, List<Member> changes)
    {
        if (index == 0) return "{ get; } = new();";
        if (changes.Count == 0) return $"=> {first};";
        return $"{{ get; }} = {first} with {{ {string.Join(", ", changes.Select(c => $"{c.Name} = {(c.Values[index] is { } value ? Literal.Of(value) : "null")}"))} }};";
    }

    private static string About(string caseName, int index, int changes, ModelLayout layout) => (caseName, index, changes) switch
    {
        (_, > 0, 0) => $"As {XmlText.Of(layout.Source.Cases[0].Case)}: nothing here differs in this case.",
        ("base", _, _) => "As stated; what does not bind and caps without a base are left out.",
        ("low", _, _) => "Caps at nothing, ranges at their lower ends.",
        ("high", _, _) => "Caps in full, ranges at their upper ends; a floor at its floor where no upper end is stated.",
        (BuiltInCases.Max, _, _) => "Everything that has been said, in full: caps at their caps, what does not bind too.",
        (BuiltInCases.SignedOnly, _, _) => "Of the world's deals only those that are signed.",
        _ => XmlText.Of($"The file's case {caseName}."),
    };
}
