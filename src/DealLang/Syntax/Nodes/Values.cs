using System.Collections.Immutable;

namespace DealLang.Syntax.Nodes;

public enum Hedge { About, Nearly, UpTo, AtLeast, MoreThan, Over, LessThan }

/// <summary>A number with what it counts: <c>$250bn</c>, <c>USD 1_428m</c>, <c>20%</c>, <c>4.5 GW</c>, <c>160m AMD.common</c>, <c>10x ebitda</c>.</summary>
public sealed class QuantitySyntax(TokenRange tokens, SyntaxToken? minus, SyntaxToken? currency, SyntaxToken number,
    SyntaxToken? scale, SyntaxToken? unit, PathSyntax? counted, ValueSyntax? of) : ValueSyntax(tokens)
{
    // Quantities are what a file has most of: their tokens are kept as places in the line.
    private readonly TokenList _line = number.Line;
    private readonly int _number = number.Index;
    private readonly int _minus = minus?.Index ?? -1, _currency = currency?.Index ?? -1, _scale = scale?.Index ?? -1, _unit = unit?.Index ?? -1;

    /// <summary>Present for a negative figure: the minus, or the parenthesis that accounts print a loss in.</summary>
    public SyntaxToken? Minus => At(_minus);
    /// <summary>A sign ($) or a listed code (USD) before the number, or a listed code after it.</summary>
    public SyntaxToken? Currency => At(_currency);
    public SyntaxToken Number => _line[_number];
    /// <summary>k m bn tn, or the words, or the spellings that are read and rewritten (B, T, mm, M …).</summary>
    public SyntaxToken? Scale => At(_scale);
    /// <summary>% x bp or a unit's name.</summary>
    public SyntaxToken? Unit => At(_unit);
    /// <summary>What is counted, when that is a class, a product or a term: <c>AMD.common</c>, <c>cvr</c>.</summary>
    public PathSyntax? Counted { get; } = counted;
    /// <summary><c>3% of X.equity</c>.</summary>
    public ValueSyntax? Of { get; } = of;
    public override IEnumerable<SyntaxNode> Children => Present(Counted, Of);
    internal static IEnumerable<SyntaxNode> Present(params SyntaxNode?[] nodes) => nodes.OfType<SyntaxNode>();

    private SyntaxToken? At(int index) => index < 0 ? null : _line[index];
}

/// <summary><c>VALUE per UNIT</c>, <c>VALUE per 200 MW</c>, <c>VALUE per CLASS</c>.</summary>
public sealed class PerSyntax(TokenRange tokens, ValueSyntax value, SyntaxToken? number, PathSyntax unit) : ValueSyntax(tokens)
{
    public ValueSyntax Value { get; } = value;
    public SyntaxToken? Number { get; } = number;
    public PathSyntax Unit { get; } = unit;
    public override IEnumerable<SyntaxNode> Children => [Value, Unit];
}

public sealed class HedgedSyntax(TokenRange tokens, Hedge hedge, ValueSyntax value) : ValueSyntax(tokens)
{
    public Hedge Hedge { get; } = hedge;
    public ValueSyntax Value { get; } = value;
    public override IEnumerable<SyntaxNode> Children => [Value];
}

/// <summary><c>+ - * × /</c> with spaces round them.</summary>
public sealed class BinarySyntax(TokenRange tokens, ValueSyntax left, SyntaxToken op, ValueSyntax right) : ValueSyntax(tokens)
{
    public ValueSyntax Left { get; } = left;
    public SyntaxToken Operator { get; } = op;
    public ValueSyntax Right { get; } = right;
    public override IEnumerable<SyntaxNode> Children => [Left, Right];
}

/// <summary><c>LOW..HIGH [step STEP]</c>.</summary>
public sealed class RangeSyntax(TokenRange tokens, ValueSyntax low, ValueSyntax high, ValueSyntax? step) : ValueSyntax(tokens)
{
    public ValueSyntax Low { get; } = low;
    public ValueSyntax High { get; } = high;
    public ValueSyntax? Step { get; } = step;
    public override IEnumerable<SyntaxNode> Children => QuantitySyntax.Present(Low, High, Step);
}

/// <summary><c>VALUE ± MARGIN</c>.</summary>
public sealed class PlusMinusSyntax(TokenRange tokens, ValueSyntax value, ValueSyntax margin) : ValueSyntax(tokens)
{
    public ValueSyntax Value { get; } = value;
    public ValueSyntax Margin { get; } = margin;
    public override IEnumerable<SyntaxNode> Children => [Value, Margin];
}

public sealed class ParenthesizedSyntax(TokenRange tokens, ValueSyntax value, SyntaxToken? open = null) : ValueSyntax(tokens)
{
    internal SyntaxToken? Open { get; } = open;
    public ValueSyntax Value { get; } = value;
    public override IEnumerable<SyntaxNode> Children => [Value];
}

/// <summary><c>OpenAI.commitments.total</c>, <c>x.ratio(price = $100)</c>, a party or a class. Names and arguments in the order written.</summary>
public sealed class PathSyntax : ValueSyntax
{
    private readonly SyntaxToken _first;
    private ImmutableArray<SyntaxToken> _names; // of a single name made when first asked for

    public PathSyntax(TokenRange tokens, ImmutableArray<SyntaxToken> names, ImmutableArray<ArgumentSyntax> arguments) : base(tokens)
    {
        _first = names[0];
        _names = names;
        Arguments = arguments;
    }

    public PathSyntax(SyntaxToken name) : base(TokenRange.Of(name))
    {
        _first = name;
        Arguments = [];
    }

    public ImmutableArray<SyntaxToken> Names => _names.IsDefault ? _names = [_first] : _names;
    public ImmutableArray<ArgumentSyntax> Arguments { get; }
    public override IEnumerable<SyntaxNode> Children => Arguments;
    /// <summary>The names joined by dots, without arguments.</summary>
    public string Dotted => _dotted ??= Names.Length == 1 ? _first.ToString() : DottedFrom(0);
    private string? _dotted;

    /// <summary>The names from one of them on, joined by dots.</summary>
    internal string DottedFrom(int first)
    {
        if (first >= Names.Length) return "";
        if (first == Names.Length - 1) return Names[first].ToString();
        var text = new System.Text.StringBuilder();
        for (int i = first; i < Names.Length; i++) text.Append(i == first ? "" : ".").Append(Names[i].ToString());
        return text.ToString();
    }
}

/// <summary>One argument of a path or a function: a value, words (<c>vwap 30</c>), or what is supposed (<c>price = $100</c>).</summary>
public sealed class ArgumentSyntax(TokenRange tokens, SyntaxToken? name, ImmutableArray<SyntaxToken> words, ValueSyntax? value, PathSyntax? supposed = null) : SyntaxNode(tokens)
{
    /// <summary>The path before the equals sign, when it is more than a name: <c>Alpha.price(common) = $40</c>.</summary>
    public PathSyntax? Supposed { get; } = supposed;
    public SyntaxToken? Name { get; } = name;
    public ImmutableArray<SyntaxToken> Words { get; } = words;
    public ValueSyntax? Value { get; } = value;
    public override IEnumerable<SyntaxNode> Children => QuantitySyntax.Present(Supposed, Value);
}

/// <summary><c>PATH at closed</c>, <c>PATH at 2022-12-01 in high</c>, <c>PATH at every version</c>.</summary>
public sealed class ViewSyntax(TokenRange tokens, PathSyntax path, DateSyntax? at, bool everyVersion, NameSyntax? inCase) : ValueSyntax(tokens)
{
    public PathSyntax Path { get; } = path;
    public DateSyntax? At { get; } = at;
    public bool EveryVersion { get; } = everyVersion;
    public NameSyntax? InCase { get; } = inCase;
    public override IEnumerable<SyntaxNode> Children => QuantitySyntax.Present(Path, At, InCase);
}

/// <summary>A function of the listed set: <c>xirr(ms, ACT/365)</c>.</summary>
public sealed class CallSyntax(TokenRange tokens, SyntaxToken function, ImmutableArray<ArgumentSyntax> arguments) : ValueSyntax(tokens)
{
    public SyntaxToken Function { get; } = function;
    public ImmutableArray<ArgumentSyntax> Arguments { get; } = arguments;
    public override IEnumerable<SyntaxNode> Children => Arguments;
}

public enum DateForm { Day, Month, Quarter, Half, Year, FiscalYear, Status, Relative, Early, Mid, Late, After, Before, Span }

/// <summary>
/// <c>2026-02-02</c>, <c>2026-Q1</c>, <c>2026</c>, <c>mid 2026-06</c>, <c>after DATE</c>, <c>FY2028(Oracle)</c>, <c>closed</c>,
/// <c>3 days before DATE</c>, <c>DATE..DATE</c>. <see cref="Inner"/> is the date that the form refers to, <see cref="Last"/> a span's end.
/// </summary>
public sealed class DateSyntax(TokenRange tokens, DateForm form, SyntaxToken main, SyntaxToken? count, NameSyntax? party, DateSyntax? inner, DateSyntax? last) : ValueSyntax(tokens)
{
    private readonly TokenList _line = main.Line;
    private readonly int _main = main.Index, _count = count?.Index ?? -1;

    public DateForm Form { get; } = form;
    /// <summary>The token that carries the date, the year, the status word or the day count's direction (before, after).</summary>
    public SyntaxToken Main => _line[_main];
    public SyntaxToken? Count => _count < 0 ? null : _line[_count];
    public NameSyntax? Party { get; } = party;
    public DateSyntax? Inner { get; } = inner;
    public DateSyntax? Last { get; } = last;
    public override IEnumerable<SyntaxNode> Children => QuantitySyntax.Present(Party, Inner, Last);
}

public sealed class StringSyntax(TokenRange tokens, SyntaxToken token) : ValueSyntax(tokens)
{
    public SyntaxToken Token { get; } = token;
    /// <summary>The text between the quotation marks, with \" and \\ resolved.</summary>
    public string Content => _content ??= Token.Text.Length < 2 ? "" : Token.Text[1..^1].ToString().Replace("\\\"", "\"").Replace("\\\\", "\\");
    private string? _content;
}

public sealed class DayCountSyntax(TokenRange tokens, SyntaxToken token) : ValueSyntax(tokens)
{
    public SyntaxToken Token { get; } = token;
}

/// <summary><c>undisclosed</c>: unknown, and it spreads.</summary>
public sealed class UndisclosedSyntax(TokenRange tokens) : ValueSyntax(tokens);

/// <summary><c>none</c>: stated to be nothing.</summary>
public sealed class NoneSyntax(TokenRange tokens) : ValueSyntax(tokens);
