using DealLang.Lowering;

namespace DealLang.Relations;

/// <summary>A reference rate and what is paid above it: SOFR + 650bp.</summary>
internal sealed record FloatingRate(FigurePath Reference, decimal Margin)
{
    /// <summary>Null for a formula that is not one figure of the file's own, alone or with a number added or taken off.</summary>
    public static FloatingRate? Of(Expression formula)
    {
        var references = formula.References().ToList();
        if (references is not [{ Path.Owner: "", IsPlain: true } reference]) return null;
        return Linear.In(formula, reference.Path) switch
        {
            { Constant: null, Slope: Number { Value: 1m } } => new FloatingRate(reference.Path, 0m),
            { Constant: Number { Value: var margin }, Slope: Number { Value: 1m } } => new FloatingRate(reference.Path, margin),
            _ => null,
        };
    }
}
