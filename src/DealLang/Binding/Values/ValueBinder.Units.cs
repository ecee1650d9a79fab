using DealLang.Symbols;
using DealLang.Syntax;
using DealLang.Syntax.Nodes;
using DealLang.Values;
using DealLang.Vocabulary;
using Rules = DealLang.Diagnostics.Descriptors;

namespace DealLang.Binding;

/// <summary>What a number counts: the unit and how many base units one of it is.</summary>
internal sealed record Counting(Unit Unit, decimal Factor = 1m)
{
    public static readonly Counting Number = new(Unit.One);
    public ShareClass? Class { get; init; }
    public string Product { get; init; } = "";

    /// <summary>The measure that a multiple is of: 10x ebitda.</summary>
    public BoundValue? Multiple { get; init; }
}

internal sealed partial class ValueBinder
{
    private Counting? Count(QuantitySyntax quantity)
    {
        if (quantity.Currency is { } currency)
        {
            if (CurrencyBinder.Bind(session, currency, context) is not { } code) return null;
            var money = new Counting(Unit.Money(code));
            return quantity.Counted is { } thing && ResolveUnit(thing) is null ? null : money;
        }
        if (quantity is { Unit: { } letter, Counted: null } && context.Owner?.Class(letter.ToString()) is { } ofOwner) return OfClass(ofOwner); // 8m W of a company that has a class W
        if (quantity.Unit is { } unit && unit.ToString() is not "x")
            return IsIdle(unit.ToString(), quantity) ? null : NamedUnit(unit.ToString()) ?? UnknownUnit(unit.ToString(), context.Block.LocationOf(unit));
        if (quantity.Counted is not { } path) return Counting.Number;
        if (quantity.Unit is null) return ResolveUnit(path);
        // Analysts write a ratio as a multiple: 0.3x B.common per T.common.
        if (session.Names.FindClass(path, context) is { } given) return OfClass(given);
        return BindPath(path) is { } multiple ? Counting.Number with { Multiple = multiple } : null;
    }

    /// <summary>8% pik, 5% sometime: behind a percentage stands what it is a part of, and a word that nothing is called would be read over.</summary>
    private bool IsIdle(string unit, QuantitySyntax quantity)
    {
        if (unit is not ("%" or "bp") || quantity.Counted is not { Names: [var name], Arguments: [] } path || ResolvesQuietly(path)) return false;
        string word = name.ToString(), written = context.Block.Line.TextOf(quantity), number = written[..Math.Max(0, written.IndexOf(unit, StringComparison.Ordinal) + unit.Length)];
        bool isTerm = Terms.Find(word, TermScope.Commitment) is not null;
        session.Report(Rules.Meaningless.Here, Place(path), $"\"{word}\"", number, word == "compounded" ? "Say how often, where it counts: interest 5% compounded yearly" : isTerm ? $"Give it a line of its own: {word} {number}" : "Leave it out, or put it into a note");
        return true;
    }

    private bool ResolvesQuietly(PathSyntax path) =>
        NamedUnit(path.Dotted) is not null || session.Names.FindClass(path, context) is not null || context.Rights.Contains(path.Dotted) || session.Names.Parties.ContainsKey(session.Names.Full(path.Dotted, context.Block));

    /// <summary>After a number or "per": a unit, a class, a right, a product of the file's own.</summary>
    private Counting? ResolveUnit(PathSyntax path)
    {
        string written = path.Dotted;
        if (path.Arguments.IsEmpty && NamedUnit(written) is { } unit) return unit;
        if (session.Names.FindClass(path, context) is { } shareClass) return OfClass(shareClass);
        if (path.Names.Length == 1)
        {
            if (context.Rights.Contains(written)) return new Counting(Unit.Base(written)) { Product = written };
            if (session.Names.FindParty(written, context.Block) is { Classes: [var only] }) return OfClass(only);
        }
        return UnknownUnit(written, Place(path));
    }

    private Counting? NamedUnit(string word)
    {
        if (word is "share" or "shares")
            return context.PerShare is { } perShare ? OfClass(perShare) : null;
        if (Units.Find(word) is { } known) return new Counting(known.Base, known.Factor);
        if (session.Names.FindUnit(word, context.Block) is { } own) return new Counting(own) { Product = word };
        return Currencies.Find(word) is null ? null : new Counting(Unit.Money(word));
    }

    private static Counting OfClass(ShareClass shareClass) => new(Unit.Shares(shareClass.FullName)) { Class = shareClass };

    private Counting? UnknownUnit(string written, Text.Location place)
    {
        session.ReportUnknown(Rules.Names.UnknownUnit, place, written, session.Names.UnitsAndClasses(context));
        return null;
    }
}
