using DealLang.Reports.Numbers;
using DealLang.Values;

namespace DealLang.Reports.Differences;

/// <summary>A statement that is in one world and not, or not so, in the other. Of what is new there is no before, of what is gone no after.</summary>
internal sealed record Change(Statement? Before, Statement? After)
{
    public Statement Either => After ?? Before!;

    /// <summary>A number that stayed while its hedge changed is a matter of certainty.</summary>
    public Aspect Aspect => Before?.Quantity is { } old && After?.Quantity is { } now && old.Unit == now.Unit && old.Value == now.Value && old.Shape != now.Shape
        ? Aspect.Certainty : Either.Aspect;

    /// <summary>+6.0 %, +$5bn; empty where the two are no numbers of one unit, or the first is nothing.</summary>
    public string By => Before?.Quantity is { Value: { } old } was && After?.Quantity is { Value: { } now } isNow && was.Unit == isNow.Unit ? Difference(old, now, was.Unit, Either.Path?.Measure ?? "") : "";

    public static string Difference(decimal old, decimal now, Unit unit, string measure)
    {
        if (old == now) return "";
        if (FigureStyles.Of(unit, measure) is FigureStyle.Date) return Signed(now - old, English.Count((int)Math.Abs(now - old), "day"));
        // A part of a whole moves by points; everything else by a part of what it was.
        if (FigureStyles.Of(unit, measure) is FigureStyle.Percent or FigureStyle.Change) return Signed(now - old, FigureText.Places(Math.Abs(now - old) * 100m, 1) + " points");
        return old == 0m ? "" : FigureText.Of((now / old) - 1m, Unit.One, FigureStyle.Change);
    }

    private static string Signed(decimal value, string body) => (value < 0m ? "−" : "+") + body;
}
