using DealLang.Syntax.Nodes;
using DealLang.Vocabulary;
using static DealLang.Syntax.Grammar.Tokens;

namespace DealLang.Syntax.Grammar;

/// <summary>Who does what with whom: the header of a deal and the lines of a web.</summary>
internal static class Sentences
{
    private static readonly Parser<SyntaxToken, ValueSyntax?> NoValue = Return<ValueSyntax?>(null);
    private static readonly Parser<SyntaxToken, PartiesSyntax?> NoParties = Return<PartiesSyntax?>(null);
    private static readonly Parser<SyntaxToken, PartiesSyntax?> SomeParties = Paths.Parties.Select(PartiesSyntax? (p) => p);

    private static readonly Parser<SyntaxToken, ValueSyntax> ProductName = Paths.Path.Labelled("what is bought").Select(ValueSyntax (p) => p);
    private static readonly Parser<SyntaxToken, ValueSyntax?> Product = Choose(t => Values.BeginsFigure(t) ? Figure! : Named!);
    private static readonly Parser<SyntaxToken, ValueSyntax?> Figure = Values.Value.Select(ValueSyntax? (v) => v);
    private static readonly Parser<SyntaxToken, ValueSyntax?> Named = ProductName.Select(ValueSyntax? (p) => p);
    private static readonly Parser<SyntaxToken, ValueSyntax?> Amount = OrNull(Values.BeginsFigure, Values.Value);

    /// <summary>30% of, up to 30% of: the "of" is the sentence's.</summary>
    private static readonly Parser<SyntaxToken, ValueSyntax?> PartOf = OrNull(t => Quantities.Begins(t) || Values.IsHedge(t), Values.Part.Before(Word(Keyword.Of)));

    private static readonly Parser<SyntaxToken, ComplementSyntax> Complement = Choose(t => IsComplement(t) ? SomeComplement! : NoComplement!);
    private static readonly Parser<SyntaxToken, ComplementSyntax> NoComplement = NoMore<ComplementSyntax>();
    private static readonly Parser<SyntaxToken, ComplementSyntax> SomeComplement = Map(
        (word, parties) => new ComplementSyntax(TokenRange.Of(word).To(parties.Tokens), word, parties), AnyWord, Paths.Parties);

    private static readonly Parser<SyntaxToken, SyntaxToken> HeaderVerb = Token(t => (t.Roles & WordRoles.HeaderVerb) != 0).Labelled("a verb such as acquires, swaps with, invests in, buys, lends to, guarantees, grants, leases");

    private sealed record Predicate(SyntaxToken Verb, ValueSyntax? Quantity, PartiesSyntax? Objects, ValueSyntax? Product);

    private static Parser<SyntaxToken, Predicate> PredicateOf(Parser<SyntaxToken, ValueSyntax?> quantity, Parser<SyntaxToken, PartiesSyntax?> objects, Parser<SyntaxToken, ValueSyntax?> product) =>
        Map((verb, q, o, p) => new Predicate(verb, q, o, p), HeaderVerb, quantity, objects, product);

    private static readonly Parser<SyntaxToken, Predicate> OfParty = PredicateOf(PartOf, SomeParties, NoValue);
    private static readonly Parser<SyntaxToken, Predicate> OfPartyOrNone = PredicateOf(Amount, OrNull(t => t.Kind == TokenKind.Word && (t.Roles & WordRoles.Connective) == 0 && !t.Is(Keyword.In), Paths.Parties), NoValue);
    private static readonly Parser<SyntaxToken, Predicate> OfProduct = PredicateOf(NoValue, NoParties, Product);
    private static readonly Parser<SyntaxToken, Predicate> OfPartyAndProduct = PredicateOf(NoValue, OrNull(t => t.Kind == TokenKind.Word && !Values.BeginsFigure(t), Paths.Parties), Product);
    private static readonly Parser<SyntaxToken, Predicate> OfNothing = PredicateOf(NoValue, NoParties, NoValue);

    private static readonly Parser<SyntaxToken, Predicate> AnyPredicate = Choose(t => ((t.Roles & WordRoles.HeaderVerb) == 0 ? VerbObject.None : Verbs.Find(Lexicon.WordOf(t.Word))!.Object) switch
    {
        VerbObject.Party => OfParty,
        VerbObject.PartyOrNone => OfPartyOrNone,
        VerbObject.Product => OfProduct,
        VerbObject.PartyThenProduct => OfPartyAndProduct,
        _ => OfNothing,
    });

    public static readonly Parser<SyntaxToken, SentenceSyntax> Sentence = Map(
        (subjects, p, complements, end) => new SentenceSyntax(new TokenRange(subjects.Tokens.First, end), subjects, p.Verb, p.Quantity, p.Objects, p.Product, complements.Frozen()),
        Paths.Parties, AnyPredicate, Complement.Many(), CurrentOffset);

    /// <summary>A preposition with a party behind it; <c>in 2026</c> is a date.</summary>
    private static bool IsComplement(SyntaxToken t) => t.NextKind == TokenKind.Word && !Dates.BeginsAfter(t)
        && (t.Is(Keyword.From) || t.Is(Keyword.In) || t.Is(Keyword.To) || t.Is(Keyword.With) || t.Is(Keyword.Into));
}
