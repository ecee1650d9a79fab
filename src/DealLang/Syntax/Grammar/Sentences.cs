using DealLang.Syntax.Nodes;
using DealLang.Vocabulary;
using static DealLang.Syntax.Grammar.Tokens;

namespace DealLang.Syntax.Grammar;

/// <summary>Who does what with whom: the header of a deal and the lines of a web.</summary>
internal static class Sentences
{
    private static readonly Parser<SyntaxToken, ValueSyntax?> NoValue = Return<ValueSyntax?>(null);
    private static readonly Parser<SyntaxToken, PartiesSyntax?> NoParties = Return<PartiesSyntax?>(null);
    private static readonly Parser<SyntaxToken, PartiesSyntax?> SomeParties = Paths.Parties!;

    private static readonly Parser<SyntaxToken, ValueSyntax> ProductName = Paths.Path.Labelled("what is bought").Select(ValueSyntax (p) => p);
    private static readonly Parser<SyntaxToken, ValueSyntax?> Product = Choose(t => Values.BeginsFigure(t) ? Figure! : Named!);
    private static readonly Parser<SyntaxToken, ValueSyntax?> Figure = Values.Value!;
    private static readonly Parser<SyntaxToken, ValueSyntax?> Named = ProductName!;
    private static readonly Parser<SyntaxToken, ValueSyntax?> Amount = OrNull(Values.BeginsFigure, Values.Value);

    /// <summary>30% of, up to 30% of: the "of" is the sentence's.</summary>
    private static readonly Parser<SyntaxToken, ValueSyntax?> PartOf = OrNull(t => Quantities.Begins(t) || Values.IsHedge(t), Values.Part.Before(Word(Keyword.Of)));

    private static readonly Parser<SyntaxToken, ComplementSyntax> Complement = Choose(t => IsComplement(t) ? SomeComplement! : NoComplement!);
    private static readonly Parser<SyntaxToken, ComplementSyntax> NoComplement = NoMore<ComplementSyntax>();
    private static readonly Parser<SyntaxToken, ComplementSyntax> SomeComplement = Map(
        (word, parties) => new ComplementSyntax(TokenRange.Of(word).To(parties.Tokens), word, parties), AnyWord, Paths.Parties);

    private static readonly Parser<SyntaxToken, SyntaxToken> HeaderVerb = Token(t => (t.Roles & WordRoles.HeaderVerb) != 0).Labelled("a verb such as acquires, swaps with, invests in, buys, lends to, guarantees, grants, leases");

    /// <summary>The verb with what it takes: a part, its objects, a product, and whom it is done with, from, in or to.</summary>
    private sealed record Predicate(SyntaxToken Verb, ValueSyntax? Quantity, PartiesSyntax? Objects, ValueSyntax? Product, ComplementSyntax? With);

    private static Parser<SyntaxToken, Predicate> PredicateOf(
        Parser<SyntaxToken, ValueSyntax?> quantity, Parser<SyntaxToken, PartiesSyntax?> objects, Parser<SyntaxToken, ValueSyntax?> product, Parser<SyntaxToken, ComplementSyntax?> with) =>
        Map((verb, q, o, p, w) => new Predicate(verb, q, o, p, w), HeaderVerb, quantity, objects, product, with);

    private static readonly Parser<SyntaxToken, ComplementSyntax?> NoneYet = Return<ComplementSyntax?>(null);

    /// <summary>A name behind swaps, invests or lends wants its preposition: with, in, to. No name at all is for the binder to miss.</summary>
    private static Parser<SyntaxToken, ComplementSyntax?> Needed(string preposition) => OrNull(t => t.Kind == TokenKind.Word && !IsKey(t) || t.Is(Keyword.In), Map(
        (word, parties) => new ComplementSyntax(TokenRange.Of(word).To(parties.Tokens), word, parties), Words(preposition), Paths.Parties));

    private static Parser<SyntaxToken, Predicate> Of(Verb verb) => verb.Object switch
    {
        VerbObject.Party => PredicateOf(PartOf, SomeParties, NoValue, NoneYet),
        VerbObject.AmountOrNone => PredicateOf(Amount, NoParties, NoValue, Needed(verb.Preposition)),
        VerbObject.Product => PredicateOf(NoValue, NoParties, Product, NoneYet),
        VerbObject.PartyThenProduct => PredicateOf(NoValue, OrNull(t => t.Kind == TokenKind.Word && !Values.BeginsFigure(t), Paths.Parties), Product, NoneYet),
        _ => PredicateOf(NoValue, NoParties, NoValue, Needed(verb.Preposition)),
    };

    private static readonly Dictionary<int, Parser<SyntaxToken, Predicate>> ByVerb = Verbs.All.Where(v => v.Kind.Length > 0)
        .SelectMany(v => new[] { (Name: v.Name, Parser: Of(v)), (Name: v.Plural, Parser: Of(v)) }).ToDictionary(p => Lexicon.WordId(p.Name), p => p.Parser);

    private static readonly Parser<SyntaxToken, Predicate> NoVerb = HeaderVerb.Select(_ => (Predicate)null!);
    private static readonly Parser<SyntaxToken, Predicate> AnyPredicate = Choose(t => ByVerb.GetValueOrDefault(t.Word, NoVerb));

    public static readonly Parser<SyntaxToken, SentenceSyntax> Sentence = Map(
        (subjects, p, complements, end) => new SentenceSyntax(new TokenRange(subjects.Tokens.First, end), subjects, p.Verb, p.Quantity, p.Objects, p.Product,
            p.With is null ? complements.Frozen() : Lists.Prepend(p.With, complements)),
        Paths.Parties, AnyPredicate, Complement.Many(), CurrentOffset);

    /// <summary>A preposition with a party behind it; <c>in 2026</c> is a date.</summary>
    private static bool IsComplement(SyntaxToken t) => t.NextKind == TokenKind.Word && !Dates.BeginsAfter(t)
        && (t.Is(Keyword.From) || t.Is(Keyword.In) || t.Is(Keyword.To) || t.Is(Keyword.With) || t.Is(Keyword.Into));
}
