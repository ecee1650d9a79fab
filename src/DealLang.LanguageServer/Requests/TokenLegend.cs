using DealLang.Editing;
using DealLang.LanguageServer.Documents;
using DealLang.Text;

namespace DealLang.LanguageServer.Requests;

/// <summary>The colours' names in the protocol, and their numbers in a row.</summary>
internal static class TokenLegend
{
    private static readonly TokenClass[] Classes = Enum.GetValues<TokenClass>();

    /// <summary>One for each class, in its order: the protocol's own names, which every theme knows.</summary>
    public static readonly string[] Types = [.. Classes.Select(TypeOf)];

    public static readonly string[] Modifiers = ["declaration"];

    private static string TypeOf(TokenClass tokenClass) => tokenClass switch
    {
        TokenClass.Keyword => "keyword",
        TokenClass.Term => "property",
        TokenClass.Verb => "method",
        TokenClass.Status => "enumMember",
        TokenClass.Modifier => "modifier",
        TokenClass.Hedge => "decorator",
        TokenClass.Party => "class",
        TokenClass.ShareClass => "struct",
        TokenClass.Deal => "namespace",
        TokenClass.Source => "typeParameter",
        TokenClass.Figure => "variable",
        TokenClass.Label => "parameter",
        TokenClass.Function => "function",
        TokenClass.Number => "number",
        TokenClass.Date => "macro",
        TokenClass.Text => "string",
        TokenClass.Comment => "comment",
        _ => "operator",
    };

    /// <summary>Five numbers each: lines and characters from the one before, length, type, modifiers. A token that goes over lines is cut at them.</summary>
    public static int[] Encode(SourceText text, IEnumerable<ClassifiedSpan> spans)
    {
        var data = new List<int>();
        var (line, character) = (0, 0);
        foreach (var token in spans)
        {
            var place = text.PlaceOf(token.Span.Start);
            if (place.Line < line || (place.Line == line && place.Character < character)) continue;
            int length = Math.Min(token.Span.Length, text.LengthOf(place.Line) - place.Character);
            if (length <= 0) continue;
            data.AddRange([place.Line - line, place.Line == line ? place.Character - character : place.Character, length, (int)token.Class, token.IsDeclaration ? 1 : 0]);
            (line, character) = (place.Line, place.Character);
        }
        return [.. data];
    }
}
