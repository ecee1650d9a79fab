using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>
/// How many shares of one class of a company a share of another counts as in the whole: as many as it represents or converts into; where the market prices
/// both and the prices are far apart, as many as its price buys; otherwise one.
/// </summary>
internal static class ClassWeight
{
    /// <summary>From here on prices differ by more than votes are worth: the one class has a larger part of the company.</summary>
    private const decimal FarApart = 2m;

    /// <param name="priceOf">The figure of a class's price.</param>
    public static Expression Of(ShareClass of, ShareClass counted, FactReading reading, string deal, Func<ShareClass, Expression> priceOf)
    {
        if (Stated(of, counted) is { } stated) return Constant(stated, of, counted);
        var (one, other) = (Whole(of), Whole(counted));
        if (!IsByPrice(one, other, reading, deal)) return Constant(ByLines(of, counted), of, counted);
        var between = priceOf(one) / priceOf(other);
        return one == of && other == counted ? between : Constant(ByLines(of, one), of, one) * between * Constant(ByLines(other, counted), other, counted);
    }

    /// <summary>What the classes' own lines say: null where neither represents or converts into anything that the other does.</summary>
    public static decimal? Stated(ShareClass of, ShareClass counted)
    {
        if (of.Equivalent is null && counted.Equivalent is null) return null;
        var (ours, theirs) = (InBase(of), InBase(counted));
        return ours.Class == theirs.Class && theirs.Number > 0m ? ours.Number / theirs.Number : null;
    }

    /// <summary>What a share counts as by the lines of both classes; what they are shares of in the end counts one for one.</summary>
    public static decimal ByLines(ShareClass of, ShareClass counted) => of == counted || InBase(counted) is not { Number: > 0m } theirs ? 1m : InBase(of).Number / theirs.Number;

    /// <summary>Shares of a class as shares of another, by what their lines say; one for one where these say nothing.</summary>
    public static Expression Shares(Expression shares, ShareClass of, ShareClass counted) => of == counted ? shares : shares * Constant(ByLines(of, counted), of, counted);

    /// <summary>The price of a share of a class as that of a share of another.</summary>
    public static Expression Price(Expression price, ShareClass of, ShareClass counted) => of == counted ? price : price / Constant(ByLines(of, counted), of, counted);

    /// <summary>The class that its shares are in the end: what they represent or convert into, else itself.</summary>
    public static ShareClass Whole(ShareClass of) => of.Party.Class(InBase(of).Class) ?? of;

    public static bool IsByPrice(ShareClass of, ShareClass counted, FactReading reading, string deal)
    {
        if (of == counted || Price(of) is not { } one || Price(counted) is not { } other) return false;
        if (one.Unit * Unit.Shares(of.FullName) != other.Unit * Unit.Shares(counted.FullName)) return false;
        return one.Value is > 0m and var a && other.Value is > 0m and var b && Math.Max(a, b) >= FarApart * Math.Min(a, b);

        Quantity? Price(ShareClass shareClass) => new ClassPrices(reading.World, shareClass, deal).At(reading.Day)?.Quantity;
    }

    private static Number Constant(decimal weight, ShareClass of, ShareClass counted) => new(weight) { Unit = Unit.Shares(counted.FullName) / Unit.Shares(of.FullName) };

    private static ClassEquivalent InBase(ShareClass of)
    {
        var known = new ClassEquivalent(1m, of.Name);
        for (int i = 0; i < of.Party.Classes.Length && of.Party.Class(known.Class)?.Equivalent is { } next; i++) known = new ClassEquivalent(known.Number * next.Number, next.Class);
        return known;
    }
}
