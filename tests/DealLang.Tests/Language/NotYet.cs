using System.Text;
using DealLang.Vocabulary;

namespace DealLang.Tests.Language;

/// <summary>The words that are read and kept and from which nothing is worked out yet, as the reference lists them.</summary>
internal static class NotYet
{
    public static string Table()
    {
        var text = new StringBuilder();
        text.Append("\n| header | says | as in |\n| --- | --- | --- |\n");
        foreach (var verb in Verbs.All.Where(v => !v.Supported)) Row(text, verb);
        Append(text, "in a party's block", TermScope.Party);
        Append(text, "in a deal's block", TermScope.Deal);
        Append(text, "under a leg", TermScope.Leg);
        return text.Append('\n').ToString();
    }

    private static void Append(StringBuilder text, string place, TermScope scope)
    {
        var terms = Terms.All.Where(t => !t.Supported && (t.Scope & scope) != 0 && (t.Scope & ~scope & Earlier(scope)) == 0).ToList();
        if (terms.Count == 0) return;
        text.Append($"\n| {place} | says | as in |\n| --- | --- | --- |\n");
        foreach (var term in terms) Row(text, term);
    }

    /// <summary>A term that stands in several places is listed at the first.</summary>
    private static TermScope Earlier(TermScope scope) => scope switch
    {
        TermScope.Deal => TermScope.Party,
        TermScope.Leg => TermScope.Party | TermScope.Deal,
        _ => TermScope.None,
    };

    private static void Row(StringBuilder text, Entry entry) => text.Append($"| `{entry.Name}` | {entry.Hover.TrimEnd('.')} | `{entry.Example}` |\n");
}
