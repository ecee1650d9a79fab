using DealLang.Syntax;
using DealLang.Syntax.Nodes;
using DealLang.Vocabulary;

namespace DealLang.Editing.Completing;

/// <summary>What holders may choose between, and what they chose.</summary>
internal static class Choices
{
    /// <summary>As the vocabulary's example has them: cash, stock.</summary>
    private static readonly string[] Usual = [.. DealSyntaxTree.Parse("acquisition d: A acquires B\n  " + JoiningWords.All.First(j => j.Name == "may choose").Example).Lines
        .Select(l => l.Content).OfType<OptionLineSyntax>().SelectMany(o => o.Options).Select(o => o.ToString())];

    public static IEnumerable<CompletionItem> Offer(CompletionPlace place)
    {
        if (place.IsFirst || place.IsInText) return [];
        bool isOption = Enumerable.Range(0, place.Count).Any(i => place.Before[i].Text is "choose");
        if (isOption && (place.IsBehind("may choose") || place.IsBehind("or"))) return Usual.Select(Label);
        if (isOption) return JoiningWords.All.Where(j => j.Name == "or").Select(j => Words.Of(j));
        bool isPair = place.Term is { Value: ValueKind.Pairs } term && (place.Count == term.Name.Split(' ').Length || place.Last.Kind == TokenKind.Comma);
        return isPair ? place.Term!.Modifiers.Concat(Declared(place)).Concat(Usual).Concat(place.World.World.Parties.Where(p => place.Deal is not null).Select(p => p.Name)).Distinct().Select(Label) : [];
    }

    private static IEnumerable<string> Declared(CompletionPlace place) =>
        place.Tree.Lines.Select(l => l.Content).OfType<OptionLineSyntax>().SelectMany(o => o.Options).Select(o => o.ToString());

    private static CompletionItem Label(string name) => new(name, CompletionKind.Term, "option");
}
