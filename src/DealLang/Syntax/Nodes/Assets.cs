using System.Collections.Immutable;

namespace DealLang.Syntax.Nodes;

public enum ReturnKind { None, Total, Price }

/// <summary>One thing given: a value, a path, or the total or price return on it.</summary>
public sealed class ItemSyntax(TokenRange tokens, ReturnKind returns, ValueSyntax value, PathSyntax? forWhat) : SyntaxNode(tokens)
{
    public ReturnKind Returns { get; } = returns;
    public ValueSyntax Value { get; } = value;
    /// <summary><c>$5m for Acme.A</c>.</summary>
    public PathSyntax? ForWhat { get; } = forWhat;
    public override IEnumerable<SyntaxNode> Children => QuantitySyntax.Present(Value, ForWhat);
}

/// <summary><c>ITEM {, ITEM} [worth VALUE] [per CLASS]</c>, or <c>worth VALUE</c> alone.</summary>
public sealed class AssetSyntax(TokenRange tokens, ImmutableArray<ItemSyntax> items, ValueSyntax? worth, PathSyntax? per) : SyntaxNode(tokens)
{
    public ImmutableArray<ItemSyntax> Items { get; } = items;
    public ValueSyntax? Worth { get; } = worth;
    public PathSyntax? Per { get; } = per;
    public override IEnumerable<SyntaxNode> Children => [.. Items, .. QuantitySyntax.Present(Worth, Per)];
}

public sealed class PartiesSyntax(TokenRange tokens, ImmutableArray<PathSyntax> parties) : SyntaxNode(tokens)
{
    public ImmutableArray<PathSyntax> Parties { get; } = parties;
    public override IEnumerable<SyntaxNode> Children => Parties;
}

/// <summary><c>from</c>, <c>in</c>, <c>to</c>, <c>with</c> or <c>into</c> and who.</summary>
public sealed class ComplementSyntax(TokenRange tokens, SyntaxToken preposition, PartiesSyntax parties) : SyntaxNode(tokens)
{
    public SyntaxToken Preposition { get; } = preposition;
    public PartiesSyntax Parties { get; } = parties;
    public override IEnumerable<SyntaxNode> Children => [Parties];
}

/// <summary><c>SpaceX acquires xAI</c>, <c>A acquires 30% of B</c>, <c>BG buys LNG from SabinePass</c>, <c>A merges with B into C</c>.</summary>
public sealed class SentenceSyntax(TokenRange tokens, PartiesSyntax subjects, SyntaxToken verb, ValueSyntax? quantity,
    PartiesSyntax? objects, ValueSyntax? product, ImmutableArray<ComplementSyntax> complements) : SyntaxNode(tokens)
{
    public PartiesSyntax Subjects { get; } = subjects;
    public SyntaxToken Verb { get; } = verb;
    /// <summary><c>30%</c> in <c>acquires 30% of B</c>.</summary>
    public ValueSyntax? Quantity { get; } = quantity;
    /// <summary>The direct object when it is a party: <c>acquires xAI</c>, <c>guarantees B</c>.</summary>
    public PartiesSyntax? Objects { get; } = objects;
    /// <summary>The direct object when it is a product: <c>buys LNG</c>, <c>buys "cloud"</c>.</summary>
    public ValueSyntax? Product { get; } = product;
    public ImmutableArray<ComplementSyntax> Complements { get; } = complements;
    public override IEnumerable<SyntaxNode> Children => [.. QuantitySyntax.Present(Subjects, Quantity, Objects, Product), .. Complements];
}

/// <summary><c>PATH CMP VALUE [each]</c>, <c>EVENT [by | before | after DATE]</c>, <c>terminated [before | after DATE | SPAN]</c>.</summary>
public sealed class TestSyntax(TokenRange tokens, PathSyntax subject, SyntaxToken? op, ValueSyntax? value, bool each, SyntaxToken? preposition, DateSyntax? date, WindowSuffixSyntax? window = null) : SyntaxNode(tokens)
{
    public PathSyntax Subject { get; } = subject;
    public SyntaxToken? Operator { get; } = op;
    public ValueSyntax? Value { get; } = value;
    public bool Each { get; } = each;
    public SyntaxToken? Preposition { get; } = preposition;
    public DateSyntax? Date { get; } = date;
    /// <summary>Over which prices a price test looks: <c>on any close</c>, <c>vwap 20 days</c>.</summary>
    public WindowSuffixSyntax? Window { get; } = window;
    public override IEnumerable<SyntaxNode> Children => QuantitySyntax.Present(Subject, Value, Window, Date);
}

/// <summary>Tests joined by <c>and</c>, or by <c>or</c>.</summary>
public sealed class TestListSyntax(TokenRange tokens, ImmutableArray<TestSyntax> tests, bool any) : SyntaxNode(tokens)
{
    public ImmutableArray<TestSyntax> Tests { get; } = tests;
    public bool Any { get; } = any;
    public override IEnumerable<SyntaxNode> Children => Tests;
}
