using System.Collections.Immutable;

namespace DealLang.Syntax.Nodes;

/// <summary><c>[reuters "person familiar", p. 2]</c>.</summary>
public sealed class CitationSyntax(TokenRange tokens, NameSyntax source, StringSyntax? quote, ImmutableArray<SyntaxToken> locator) : SuffixSyntax(tokens)
{
    public NameSyntax Source { get; } = source;
    public StringSyntax? Quote { get; } = quote;
    /// <summary>The words after the comma: <c>p. 2</c>, <c>§ 7</c>, or a string.</summary>
    public ImmutableArray<SyntaxToken> Locator { get; } = locator;
    public override IEnumerable<SyntaxNode> Children => QuantitySyntax.Present(Source, Quote);
}

public enum DateRole { On, AsOf, By, Until, Starting, In }

public sealed class DateSuffixSyntax(TokenRange tokens, DateRole role, DateSyntax date) : SuffixSyntax(tokens)
{
    public DateRole Role { get; } = role;
    public DateSyntax Date { get; } = date;
    public override IEnumerable<SyntaxNode> Children => [Date];
}

public enum ValueRole { Over, For, Base }

/// <summary><c>over 5 years</c>, <c>for 20 years</c>, <c>base $10bn</c>.</summary>
public sealed class ValueSuffixSyntax(TokenRange tokens, ValueRole role, ValueSyntax value) : SuffixSyntax(tokens)
{
    public ValueRole Role { get; } = role;
    public ValueSyntax Value { get; } = value;
    public override IEnumerable<SyntaxNode> Children => [Value];
}

public enum Binding { Firm, Conditional, Nonbinding }

public sealed class BindingSuffixSyntax(TokenRange tokens, Binding binding) : SuffixSyntax(tokens)
{
    public Binding Binding { get; } = binding;
}

public sealed class WhenSuffixSyntax(TokenRange tokens, TestListSyntax tests, ValueSyntax? otherwise) : SuffixSyntax(tokens)
{
    public TestListSyntax Tests { get; } = tests;
    public ValueSyntax? Otherwise { get; } = otherwise;
    public override IEnumerable<SyntaxNode> Children => QuantitySyntax.Present(Tests, Otherwise);
}

/// <summary><c>rounded [up | down] [4 places]</c>.</summary>
public sealed class RoundedSuffixSyntax(TokenRange tokens, SyntaxToken? direction, SyntaxToken? places) : SuffixSyntax(tokens)
{
    public SyntaxToken? Direction { get; } = direction;
    public SyntaxToken? Places { get; } = places;
}

/// <summary><c>in CASE</c>.</summary>
public sealed class CaseSuffixSyntax(TokenRange tokens, NameSyntax name) : SuffixSyntax(tokens)
{
    public NameSyntax Name { get; } = name;
    public override IEnumerable<SyntaxNode> Children => [Name];
}

/// <summary>Whose step a line of the lifecycle is: <c>approved 2023-05-15 by EC</c>, <c>by "the owners of Activision"</c>.</summary>
public sealed class BodySuffixSyntax(TokenRange tokens, SyntaxToken name) : SuffixSyntax(tokens)
{
    /// <summary>A name or a quoted text.</summary>
    public SyntaxToken Name { get; } = name;
}

/// <summary>A step of the lifecycle behind a sentence of a web: <c>, signed 2025-09-10</c>.</summary>
public sealed class StatusSuffixSyntax(TokenRange tokens, SyntaxToken status, DateSyntax date) : SuffixSyntax(tokens)
{
    public SyntaxToken Status { get; } = status;
    public DateSyntax Date { get; } = date;
    public override IEnumerable<SyntaxNode> Children => [Date];
}

/// <summary><c>name undisturbed</c>.</summary>
public sealed class NameSuffixSyntax(TokenRange tokens, SyntaxToken name) : SuffixSyntax(tokens)
{
    public SyntaxToken Name { get; } = name;
}

public enum PathRole { PartOf, SameAs }

public sealed class PathSuffixSyntax(TokenRange tokens, PathRole role, PathSyntax path) : SuffixSyntax(tokens)
{
    public PathRole Role { get; } = role;
    public PathSyntax Path { get; } = path;
    public override IEnumerable<SyntaxNode> Children => [Path];
}

/// <summary><c>prefer because "…"</c>.</summary>
public sealed class PreferSuffixSyntax(TokenRange tokens, StringSyntax reason) : SuffixSyntax(tokens)
{
    public StringSyntax Reason { get; } = reason;
    public override IEnumerable<SyntaxNode> Children => [Reason];
}

/// <summary><c>split basis 2026-05-15</c>.</summary>
public sealed class SplitBasisSuffixSyntax(TokenRange tokens, DateSyntax date) : SuffixSyntax(tokens)
{
    public DateSyntax Date { get; } = date;
    public override IEnumerable<SyntaxNode> Children => [Date];
}

/// <summary>How a price was read: <c>close</c>, <c>vwap 15 days to 3 days before closed</c>, <c>board</c>, <c>fmv</c>, <c>round</c>, <c>first trade</c>, <c>at deal price</c>, <c>on any close</c>.</summary>
public sealed class WindowSuffixSyntax(TokenRange tokens, string basis, SyntaxToken? days, DateSyntax? end) : SuffixSyntax(tokens)
{
    /// <summary>One of close, vwap, board, fmv, round, first trade, at deal price, on any close.</summary>
    public string Basis { get; } = basis;
    public SyntaxToken? Days { get; } = days;
    public DateSyntax? End { get; } = end;
    public override IEnumerable<SyntaxNode> Children => QuantitySyntax.Present(End);
}

/// <summary>A word or words that the term's vocabulary row allows after its value: <c>post-money</c>, <c>secured by ASSET at PRICE</c>, <c>at $135</c>.</summary>
public sealed class ModifierSyntax(TokenRange tokens, string key, ImmutableArray<ValueSyntax> values) : SuffixSyntax(tokens)
{
    public string Key { get; } = key;
    public ImmutableArray<ValueSyntax> Values { get; } = values;
    public override IEnumerable<SyntaxNode> Children => Values;
}
