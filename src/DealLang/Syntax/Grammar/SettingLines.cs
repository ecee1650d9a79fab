using DealLang.Syntax.Nodes;
using DealLang.Vocabulary;
using static DealLang.Syntax.Grammar.Tokens;

namespace DealLang.Syntax.Grammar;

/// <summary>Lines that hold for the whole file.</summary>
internal static class SettingLines
{
    private static readonly Parser<SyntaxToken, ValueSyntax> Quoted = QuotedText.Select(ValueSyntax (t) => new StringSyntax(TokenRange.Of(t), t));
    private static readonly Parser<SyntaxToken, ValueSyntax> Day = Dates.Date.Select(ValueSyntax (d) => d);
    private static readonly Parser<SyntaxToken, ValueSyntax> Name = AnyWord.Select(ValueSyntax (t) => new PathSyntax(t));

    public static Parser<SyntaxToken, LineSyntax> Of(Setting setting)
    {
        string name = setting.Name;
        var value = setting.Value switch { ValueKind.Text => Quoted, ValueKind.Date => Day, _ => Name };
        return Map(LineSyntax (first, values, end) => new SettingLineSyntax(new TokenRange(first.Index, end), name, values.Frozen()),
            Words(name), value.SeparatedAtLeastOnce(Comma), CurrentOffset);
    }
}
