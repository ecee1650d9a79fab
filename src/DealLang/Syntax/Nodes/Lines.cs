using System.Collections.Immutable;

namespace DealLang.Syntax.Nodes;

/// <summary>A line of spaces or comments only.</summary>
public sealed class EmptyLineSyntax(TokenRange tokens) : LineSyntax(tokens);

/// <summary>A line that the grammar could not read; its tokens are kept, and one diagnostic says why.</summary>
public sealed class ErrorLineSyntax(TokenRange tokens) : LineSyntax(tokens);

/// <summary><c>currency USD, EUR</c>, <c>as of 2026-02-06</c>, <c>title "…"</c>.</summary>
public sealed class SettingLineSyntax(TokenRange tokens, string setting, ImmutableArray<ValueSyntax> values) : LineSyntax(tokens)
{
    public string Setting { get; } = setting;
    public ImmutableArray<ValueSyntax> Values { get; } = values;
    public override IEnumerable<SyntaxNode> Children => Values;
}

public sealed class PartyLineSyntax(TokenRange tokens, SyntaxToken kind, SyntaxToken name, StringSyntax? printed, ImmutableArray<SuffixSyntax> suffixes) : LineSyntax(tokens)
{
    public SyntaxToken Kind { get; } = kind;
    public SyntaxToken Name { get; } = name;
    public StringSyntax? Printed { get; } = printed;
    public ImmutableArray<SuffixSyntax> Suffixes { get; } = suffixes;
    public override IEnumerable<SyntaxNode> Children => [.. QuantitySyntax.Present(Printed), .. Suffixes];
}

/// <summary>A key of a source and its value: <c>lang ar</c>, <c>file "x.txt"</c>, <c>via reuters</c>; a bare mark such as <c>anonymous</c> has no value.</summary>
public sealed class SourceKeySyntax(TokenRange tokens, SyntaxToken key, NameSyntax? word, StringSyntax? text, DateSyntax? date) : SyntaxNode(tokens)
{
    public SyntaxToken Key { get; } = key;
    public NameSyntax? Word { get; } = word;
    public StringSyntax? Text { get; } = text;
    public DateSyntax? Date { get; } = date;
    public override IEnumerable<SyntaxNode> Children => QuantitySyntax.Present(Word, Text, Date);
}

/// <summary><c>source wsj-ar 2026-01-30 news "…" lang ar</c>.</summary>
public sealed class SourceLineSyntax(TokenRange tokens, SyntaxToken name, DateSyntax date, SyntaxToken kind, StringSyntax title, ImmutableArray<SourceKeySyntax> keys) : LineSyntax(tokens)
{
    public SyntaxToken Name { get; } = name;
    public DateSyntax Date { get; } = date;
    public SyntaxToken Kind { get; } = kind;
    public StringSyntax Title { get; } = title;
    public ImmutableArray<SourceKeySyntax> Keys { get; } = keys;
    public override IEnumerable<SyntaxNode> Children => [Date, Title, .. Keys];
}

public sealed class UnitLineSyntax(TokenRange tokens, SyntaxToken name, SyntaxToken? dimension) : LineSyntax(tokens)
{
    public SyntaxToken Name { get; } = name;
    public SyntaxToken? Dimension { get; } = dimension;
}

public sealed class ImportLineSyntax(TokenRange tokens, StringSyntax path, SyntaxToken? alias) : LineSyntax(tokens)
{
    public StringSyntax Path { get; } = path;
    public SyntaxToken? Alias { get; } = alias;
    public override IEnumerable<SyntaxNode> Children => [Path];
}

/// <summary><c>acquisition spacex-xai: SpaceX acquires xAI</c>.</summary>
public sealed class DealLineSyntax(TokenRange tokens, string kind, SyntaxToken name, SentenceSyntax sentence, ImmutableArray<SuffixSyntax> suffixes) : LineSyntax(tokens)
{
    /// <summary>acquisition, equity swap or commitment.</summary>
    public string Kind { get; } = kind;
    public SyntaxToken Name { get; } = name;
    public SentenceSyntax Sentence { get; } = sentence;
    public ImmutableArray<SuffixSyntax> Suffixes { get; } = suffixes;
    public override IEnumerable<SyntaxNode> Children => [Sentence, .. Suffixes];
}

public sealed class WebLineSyntax(TokenRange tokens, SyntaxToken name, ImmutableArray<SuffixSyntax> suffixes) : LineSyntax(tokens)
{
    public SyntaxToken Name { get; } = name;
    public ImmutableArray<SuffixSyntax> Suffixes { get; } = suffixes;
    public override IEnumerable<SyntaxNode> Children => Suffixes;
}

/// <summary>A sentence under a web: <c>g1: OpenAI buys chips from Nvidia about $13bn in 2026</c>.</summary>
public sealed class EdgeLineSyntax(TokenRange tokens, SyntaxToken? name, SentenceSyntax sentence, ValueSyntax? value, ImmutableArray<SuffixSyntax> suffixes) : LineSyntax(tokens)
{
    public SyntaxToken? Name { get; } = name;
    public SentenceSyntax Sentence { get; } = sentence;
    public ValueSyntax? Value { get; } = value;
    public ImmutableArray<SuffixSyntax> Suffixes { get; } = suffixes;
    public override IEnumerable<SyntaxNode> Children => [Sentence, .. QuantitySyntax.Present(Value), .. Suffixes];
}

/// <summary><c>series LIBOR</c>, or <c>series ecb 2026-01-02 1.10 USD per EUR</c> with its one entry.</summary>
public sealed class SeriesLineSyntax(TokenRange tokens, SyntaxToken name, DateSyntax? date, ValueSyntax? value, ImmutableArray<SuffixSyntax> suffixes) : LineSyntax(tokens)
{
    public SyntaxToken Name { get; } = name;
    public DateSyntax? Date { get; } = date;
    public ValueSyntax? Value { get; } = value;

    /// <summary>What reports call it besides: <c>series HH "Henry Hub"</c>; null where nothing is said.</summary>
    public StringSyntax? Title { get; init; }

    /// <summary>The file that its values stand in; null where they stand in lines.</summary>
    public StringSyntax? File { get; init; }

    public ImmutableArray<SuffixSyntax> Suffixes { get; } = suffixes;
    public override IEnumerable<SyntaxNode> Children => [.. QuantitySyntax.Present(Title, Date, Value, File), .. Suffixes];
}

/// <summary><c>holidays London 2026-04-03, 2026-04-06</c>: days on which no payments are made.</summary>
public sealed class HolidaysLineSyntax(TokenRange tokens, SyntaxToken name, ImmutableArray<DateSyntax> days, ImmutableArray<SuffixSyntax> suffixes) : LineSyntax(tokens)
{
    public SyntaxToken Name { get; } = name;
    public ImmutableArray<DateSyntax> Days { get; } = days;
    public ImmutableArray<SuffixSyntax> Suffixes { get; } = suffixes;
    public override IEnumerable<SyntaxNode> Children => [.. Days, .. Suffixes];
}

/// <summary><c>flows NAME</c>, or <c>flows NAME periodic LIST</c>.</summary>
public sealed class FlowsLineSyntax(TokenRange tokens, SyntaxToken name, ImmutableArray<ValueSyntax> periodic) : LineSyntax(tokens)
{
    public SyntaxToken Name { get; } = name;
    public ImmutableArray<ValueSyntax> Periodic { get; } = periodic;
    public override IEnumerable<SyntaxNode> Children => Periodic;
}

/// <summary>An entry of a series or of flows: <c>2009-12-31 3.0%</c>.</summary>
public sealed class EntryLineSyntax(TokenRange tokens, DateSyntax date, ValueSyntax value, ImmutableArray<SuffixSyntax> suffixes) : LineSyntax(tokens)
{
    public DateSyntax Date { get; } = date;
    public ValueSyntax Value { get; } = value;
    public ImmutableArray<SuffixSyntax> Suffixes { get; } = suffixes;
    public override IEnumerable<SyntaxNode> Children => [Date, Value, .. Suffixes];
}

/// <summary><c>2023-11-22 vmware</c>: what happened to a deal on a day.</summary>
public sealed class DatedDealLineSyntax(TokenRange tokens, DateSyntax date, NameSyntax deal, ImmutableArray<SuffixSyntax> suffixes) : LineSyntax(tokens)
{
    public DateSyntax Date { get; } = date;
    public NameSyntax Deal { get; } = deal;
    /// <summary>Who says so of every line under it that cites nobody.</summary>
    public ImmutableArray<SuffixSyntax> Suffixes { get; } = suffixes;
    public override IEnumerable<SyntaxNode> Children => [Date, Deal, .. Suffixes];
}

public sealed class AmendLineSyntax(TokenRange tokens, DateSyntax date, NameSyntax deal, ImmutableArray<SuffixSyntax> suffixes) : LineSyntax(tokens)
{
    public DateSyntax Date { get; } = date;
    public NameSyntax Deal { get; } = deal;
    /// <summary>Who says so of every line under it that cites nobody.</summary>
    public ImmutableArray<SuffixSyntax> Suffixes { get; } = suffixes;
    public override IEnumerable<SyntaxNode> Children => [Date, Deal, .. Suffixes];
}

/// <summary><c>2026-05-15 split SpaceX.A 5 for 1</c>.</summary>
public sealed class SplitLineSyntax(TokenRange tokens, DateSyntax date, PathSyntax shareClass, SyntaxToken newCount, SyntaxToken oldCount, ImmutableArray<SuffixSyntax> suffixes) : LineSyntax(tokens)
{
    public DateSyntax Date { get; } = date;
    public PathSyntax ShareClass { get; } = shareClass;
    public SyntaxToken NewCount { get; } = newCount;
    public SyntaxToken OldCount { get; } = oldCount;
    public ImmutableArray<SuffixSyntax> Suffixes { get; } = suffixes;
    public override IEnumerable<SyntaxNode> Children => [Date, ShareClass, .. Suffixes];
}

public sealed class MetLineSyntax(TokenRange tokens, DateSyntax date, NameSyntax name, ImmutableArray<SuffixSyntax> suffixes) : LineSyntax(tokens)
{
    public DateSyntax Date { get; } = date;
    public NameSyntax Name { get; } = name;
    public ImmutableArray<SuffixSyntax> Suffixes { get; } = suffixes;
    public override IEnumerable<SyntaxNode> Children => [Date, Name, .. Suffixes];
}

public sealed class SupersedeLineSyntax(TokenRange tokens, DateSyntax date, NameSyntax old, NameSyntax successor, ImmutableArray<SuffixSyntax> suffixes) : LineSyntax(tokens)
{
    public DateSyntax Date { get; } = date;
    public NameSyntax Old { get; } = old;
    public NameSyntax Successor { get; } = successor;
    public ImmutableArray<SuffixSyntax> Suffixes { get; } = suffixes;
    public override IEnumerable<SyntaxNode> Children => [Date, Old, Successor, .. Suffixes];
}

public sealed class ExitLineSyntax(TokenRange tokens, DateSyntax date, PathSyntax path, ValueSyntax value, ImmutableArray<SuffixSyntax> suffixes) : LineSyntax(tokens)
{
    public DateSyntax Date { get; } = date;
    public PathSyntax Path { get; } = path;
    public ValueSyntax Value { get; } = value;
    public ImmutableArray<SuffixSyntax> Suffixes { get; } = suffixes;
    public override IEnumerable<SyntaxNode> Children => [Date, Path, Value, .. Suffixes];
}

/// <summary>A claim on a path at the margin: <c>OpenAI.commitments.total more than $1tn [web-he]</c>.</summary>
public sealed class ClaimLineSyntax(TokenRange tokens, PathSyntax path, ValueSyntax value, ImmutableArray<SuffixSyntax> suffixes) : LineSyntax(tokens)
{
    public PathSyntax Path { get; } = path;
    public ValueSyntax Value { get; } = value;
    public ImmutableArray<SuffixSyntax> Suffixes { get; } = suffixes;
    public override IEnumerable<SyntaxNode> Children => [Path, Value, .. Suffixes];
}

public sealed class AssumeLineSyntax(TokenRange tokens, SyntaxToken name, ValueSyntax value, ValueSyntax? range, ImmutableArray<SuffixSyntax> suffixes) : LineSyntax(tokens)
{
    public SyntaxToken Name { get; } = name;
    public ValueSyntax Value { get; } = value;
    public ValueSyntax? Range { get; } = range;
    public ImmutableArray<SuffixSyntax> Suffixes { get; } = suffixes;
    public override IEnumerable<SyntaxNode> Children => [.. QuantitySyntax.Present(Value, Range), .. Suffixes];
}

public sealed class FigureLineSyntax(TokenRange tokens, SyntaxToken name, ValueSyntax value, ImmutableArray<SuffixSyntax> suffixes) : LineSyntax(tokens)
{
    public SyntaxToken Name { get; } = name;
    public ValueSyntax Value { get; } = value;
    public ImmutableArray<SuffixSyntax> Suffixes { get; } = suffixes;
    public override IEnumerable<SyntaxNode> Children => [Value, .. Suffixes];
}

/// <summary><c>case NAME [: count status >= signed]</c>; assignments stand under it.</summary>
public sealed class CaseLineSyntax(TokenRange tokens, SyntaxToken name, ImmutableArray<SyntaxToken> filter) : LineSyntax(tokens)
{
    public SyntaxToken Name { get; } = name;
    public ImmutableArray<SyntaxToken> Filter { get; } = filter;
}

public sealed class AssignmentLineSyntax(TokenRange tokens, PathSyntax path, ValueSyntax value, ImmutableArray<SuffixSyntax> suffixes) : LineSyntax(tokens)
{
    public PathSyntax Path { get; } = path;
    public ValueSyntax Value { get; } = value;
    public ImmutableArray<SuffixSyntax> Suffixes { get; } = suffixes;
    public override IEnumerable<SyntaxNode> Children => [Path, Value, .. Suffixes];
}

/// <summary><c>expect VIEW (= ~ &lt; > &lt;= >=) VALUE</c>.</summary>
public sealed class ExpectLineSyntax(TokenRange tokens, ValueSyntax subject, SyntaxToken op, ValueSyntax value, ImmutableArray<SuffixSyntax> suffixes) : LineSyntax(tokens)
{
    public ValueSyntax Subject { get; } = subject;
    public SyntaxToken Operator { get; } = op;
    public ValueSyntax Value { get; } = value;
    public ImmutableArray<SuffixSyntax> Suffixes { get; } = suffixes;
    public override IEnumerable<SyntaxNode> Children => [Subject, Value, .. Suffixes];
}

public sealed class TableLineSyntax(TokenRange tokens, StringSyntax title) : LineSyntax(tokens)
{
    public StringSyntax Title { get; } = title;
    public override IEnumerable<SyntaxNode> Children => [Title];
}

/// <summary><c>rows PATH = LIST</c>, <c>cols case a, b</c>, <c>rows views closed, now</c>.</summary>
public sealed class AxisLineSyntax(TokenRange tokens, SyntaxToken axis, PathSyntax? path, SyntaxToken? sweep, ImmutableArray<ValueSyntax> values) : LineSyntax(tokens)
{
    public SyntaxToken Axis { get; } = axis;
    public PathSyntax? Path { get; } = path;
    /// <summary>The word case or views, when the axis is not a path.</summary>
    public SyntaxToken? Sweep { get; } = sweep;
    public ImmutableArray<ValueSyntax> Values { get; } = values;
    public override IEnumerable<SyntaxNode> Children => [.. QuantitySyntax.Present(Path), .. Values];
}

public sealed class ShowLineSyntax(TokenRange tokens, ImmutableArray<ValueSyntax> views) : LineSyntax(tokens)
{
    public ImmutableArray<ValueSyntax> Views { get; } = views;
    public override IEnumerable<SyntaxNode> Children => Views;
}

/// <summary><c>allow T16 because "…"</c>.</summary>
public sealed class AllowLineSyntax(TokenRange tokens, SyntaxToken code, PathSyntax? path, StringSyntax reason) : LineSyntax(tokens)
{
    public SyntaxToken Code { get; } = code;
    public PathSyntax? Path { get; } = path;
    public StringSyntax Reason { get; } = reason;
    public override IEnumerable<SyntaxNode> Children => QuantitySyntax.Present(Path, Reason);
}

/// <summary><c>[PARTY] pays|gives|buys|lends|guarantees|leases ASSET [to PARTY]</c>.</summary>
public sealed class LegLineSyntax(TokenRange tokens, SyntaxToken? right, PartiesSyntax? subjects, SyntaxToken verb, AssetSyntax? asset,
    PartiesSyntax? to, ImmutableArray<SuffixSyntax> suffixes) : LineSyntax(tokens)
{
    /// <summary>The name in <c>right cvr pays $9</c>.</summary>
    public SyntaxToken? Right { get; } = right;
    public PartiesSyntax? Subjects { get; } = subjects;
    public SyntaxToken Verb { get; } = verb;
    public AssetSyntax? Asset { get; } = asset;
    public PartiesSyntax? To { get; } = to;
    public ImmutableArray<SuffixSyntax> Suffixes { get; } = suffixes;
    public override IEnumerable<SyntaxNode> Children => [.. QuantitySyntax.Present(Subjects, Asset, To), .. Suffixes];
}

/// <summary><c>holders may choose cash or stock</c>.</summary>
public sealed class OptionLineSyntax(TokenRange tokens, PartiesSyntax parties, ImmutableArray<SyntaxToken> options, ImmutableArray<SuffixSyntax> suffixes) : LineSyntax(tokens)
{
    public PartiesSyntax Parties { get; } = parties;
    public ImmutableArray<SyntaxToken> Options { get; } = options;
    public ImmutableArray<SuffixSyntax> Suffixes { get; } = suffixes;
    public override IEnumerable<SyntaxNode> Children => [Parties, .. Suffixes];
}

/// <summary><c>announced 2026-02-02</c>; the date may be missing (D02) or undisclosed.</summary>
public sealed class StatusLineSyntax(TokenRange tokens, SyntaxToken status, ValueSyntax? date, ImmutableArray<SuffixSyntax> suffixes) : LineSyntax(tokens)
{
    public SyntaxToken Status { get; } = status;
    public ValueSyntax? Date { get; } = date;
    public ImmutableArray<SuffixSyntax> Suffixes { get; } = suffixes;
    public override IEnumerable<SyntaxNode> Children => [.. QuantitySyntax.Present(Date), .. Suffixes];
}

/// <summary><c>tranche 1..10 $10bn when deployed >= 1 GW each</c>.</summary>
public sealed class TrancheLineSyntax(TokenRange tokens, SyntaxToken first, SyntaxToken? last, ValueSyntax? value, ImmutableArray<SuffixSyntax> suffixes) : LineSyntax(tokens)
{
    public SyntaxToken First { get; } = first;
    public SyntaxToken? Last { get; } = last;
    public ValueSyntax? Value { get; } = value;
    public ImmutableArray<SuffixSyntax> Suffixes { get; } = suffixes;
    public override IEnumerable<SyntaxNode> Children => [.. QuantitySyntax.Present(Value), .. Suffixes];
}

/// <summary><c>when recap by 2025-12-31, otherwise $2.5bn</c> on a line of its own; <c>any of</c>, <c>all of</c> open a block of tests.</summary>
public sealed class ConditionLineSyntax(TokenRange tokens, TestListSyntax? tests, SyntaxToken? quantifier, ValueSyntax? otherwise, ImmutableArray<SuffixSyntax> suffixes) : LineSyntax(tokens)
{
    public TestListSyntax? Tests { get; } = tests;
    public SyntaxToken? Quantifier { get; } = quantifier;
    public ValueSyntax? Otherwise { get; } = otherwise;
    public ImmutableArray<SuffixSyntax> Suffixes { get; } = suffixes;
    public override IEnumerable<SyntaxNode> Children => [.. QuantitySyntax.Present(Tests, Otherwise), .. Suffixes];
}

public sealed class RemoveLineSyntax(TokenRange tokens, ImmutableArray<SyntaxToken> key) : LineSyntax(tokens)
{
    public ImmutableArray<SyntaxToken> Key { get; } = key;
}

/// <summary><c>funding</c>, <c>uses</c>, <c>awards</c>, <c>schedule</c>: labelled rows stand under it.</summary>
public sealed class ListLineSyntax(TokenRange tokens, string term) : LineSyntax(tokens)
{
    public string Term { get; } = term;
}

/// <summary>
/// <c>TERM [subject] [period] value {, value} modifiers suffixes</c>: what is said of a party, a deal or a leg. The term is the
/// vocabulary's name of it, or the author's own metric in quotes.
/// </summary>
public sealed class FactLineSyntax(TokenRange tokens, string term, StringSyntax? ownTerm, PathSyntax? subject, DateSyntax? period,
    AssetSyntax? asset, ImmutableArray<SuffixSyntax> suffixes) : LineSyntax(tokens)
{
    public string Term { get; } = term;
    public StringSyntax? OwnTerm { get; } = ownTerm;
    public PathSyntax? Subject { get; } = subject;
    public DateSyntax? Period { get; } = period;
    public AssetSyntax? Asset { get; } = asset;
    public ImmutableArray<SuffixSyntax> Suffixes { get; } = suffixes;
    public override IEnumerable<SyntaxNode> Children => [.. QuantitySyntax.Present(OwnTerm, Subject, Period, Asset), .. Suffixes];
}

/// <summary>A labelled row under a list line or a choice: <c>term-loan $6.5bn committed</c>.</summary>
public sealed class RowLineSyntax(TokenRange tokens, SyntaxToken label, SyntaxToken? last, SyntaxToken? of, AssetSyntax? asset, ImmutableArray<SuffixSyntax> suffixes) : LineSyntax(tokens)
{
    public SyntaxToken Label { get; } = label;

    /// <summary>The last of several periods: <c>2027..2029</c>.</summary>
    public SyntaxToken? Last { get; } = last;

    /// <summary>Whose fiscal year it is: <c>FY2030(Seller)</c>.</summary>
    public SyntaxToken? Of { get; } = of;
    public AssetSyntax? Asset { get; } = asset;
    public ImmutableArray<SuffixSyntax> Suffixes { get; } = suffixes;
    public override IEnumerable<SyntaxNode> Children => [.. QuantitySyntax.Present(Asset), .. Suffixes];
}
