using DealLang.Lowering;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>
/// What gives way to an assumption. A premium of 30 % cannot stand beside an offer of $25 for a share of $20, nor a stated equity value beside
/// another price: figures of value that the release reports yield first, then the legs, as far as they follow from the rest. Prices, counts,
/// debts and rows hold, and so does what was derived for want of a statement (a share count out of a value and a price).
/// </summary>
internal sealed class Displacement
{
    private const string Held = "held at what it is as the files stand";

    /// <summary>Reported of the deal as it was announced, beside the measures that a later price re-marks.</summary>
    private static readonly HashSet<string> Reported = ["market-value", "post", "stake", "raise", "total"];

    private readonly Form _form;
    private readonly EquationSystem _system;
    private readonly FigureSet _known;
    private readonly List<int> _held = [];

    private Displacement(Form form, EquationSystem system) => (_form, _system, _known) = (form, system, system.NewSet());

    /// <param name="given">Slots that are stated or assumed, in table order.</param>
    /// <param name="bounds">Slots of caps and floors, which hold where nothing else gives their figures.</param>
    /// <param name="asItStands">A figure that the world derives as the files state it; null for any other.</param>
    /// <returns>The slots that hold. What gave way is now among the form's comparisons.</returns>
    public static List<int> Hold(Form form, EquationSystem system, List<int> given, List<int> bounds, Func<FigurePath, (decimal? Value, decimal? Low, decimal? High)?> asItStands)
    {
        var displacement = new Displacement(form, system);
        displacement.Hold(given, bounds, asItStands);
        return [.. displacement._held.Order()];
    }

    private void Hold(List<int> given, List<int> bounds, Func<FigurePath, (decimal? Value, decimal? Low, decimal? High)?> asItStands)
    {
        bool IsLeg(int slot) => _form.Given[PathOf(slot)] is { Leg: not null, Origin: not Origin.Assumed };
        bool IsFirm(int slot) => !IsLeg(slot) && (_form.Given[PathOf(slot)].Origin == Origin.Assumed || !Yields(slot));
        _held.AddRange(given.Where(IsFirm));
        Learn(_held);
        given.Where(IsLeg).ToList().ForEach(HoldUnlessKnown);
        Learn(bounds);
        int[] derived = [.. Enumerable.Range(0, _system.Table.Terms.Length).Where(slot => _system.Table.Terms[slot].IsInput && !given.Contains(slot) && !bounds.Contains(slot))];
        foreach (int slot in derived.Where(slot => !Yields(slot))) Freeze(slot, asItStands);
        given.Where(slot => !IsLeg(slot) && !IsFirm(slot)).ToList().ForEach(HoldUnlessKnown);
        foreach (int slot in derived.Where(Yields)) Freeze(slot, asItStands);
        foreach (int slot in given.Except(_held).ToList())
        {
            _form.Comparisons.Add(_form.Given[PathOf(slot)]);
            _form.Given.Remove(PathOf(slot));
        }
    }

    private FigurePath PathOf(int slot) => _system.Table.Terms[slot].Path;

    private bool Yields(int slot) => Remarking.IsMarked(PathOf(slot).Measure) || Reported.Contains(PathOf(slot).Measure);

    private void Learn(IEnumerable<int> slots)
    {
        foreach (int slot in slots) _known.Add(slot);
        _system.Close(_known);
    }

    private void HoldUnlessKnown(int slot)
    {
        if (_known[slot]) return;
        _held.Add(slot);
        Learn([slot]);
    }

    /// <summary>An input that nobody states and that the files' own world derives, at what it is there.</summary>
    private void Freeze(int slot, Func<FigurePath, (decimal? Value, decimal? Low, decimal? High)?> asItStands)
    {
        var (path, unit, _) = _system.Table.Terms[slot];
        if (_known[slot] || _form.Plugs.Contains(path) || asItStands(path) is not { Value: { } value } found) return;
        bool isCertain = found.Low == value && found.High == value;
        _form.Given[path] = new ModelFigure(path, unit, Origin.Assumed)
        {
            Quantity = new Quantity(isCertain ? value : null, unit, isCertain ? Shape.Stated : Shape.Range) { Low = found.Low, High = found.High, Base = isCertain ? null : value },
            Note = Held,
        };
        HoldUnlessKnown(slot);
    }
}
