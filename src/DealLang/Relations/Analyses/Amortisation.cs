using DealLang.Lowering;
using DealLang.Symbols;

namespace DealLang.Relations;

/// <summary>A year's amortisation of what the deal writes up: as the file states it, else each write-up over its life.</summary>
internal sealed class Amortisation
{
    private readonly DealTerms _terms;
    private readonly List<Fact> _stated;
    private readonly Reference? _followed;

    public Amortisation(DealTerms terms)
    {
        (_terms, _stated) = (terms, terms.Stated("amortisation"));
        if (WriteUps.Amortised(terms) is not { } sum) return;
        // What is paid above the assets of an asset acquisition is amortised with them, over lives that nobody tells.
        bool isTheirsAlone = !AccountingFrame.Of(terms).IsAssetAcquisition;
        if (_stated.Count > 0)
        {
            // What is stated of every year is what the write-ups come to.
            if (isTheirsAlone && _stated.Find(f => f.Key.Argument.Length == 0) is { } every) terms.Form.Relate("amortisation of the write-ups", "T31", terms.Read(every, terms.Money), sum);
            return;
        }
        _followed = terms.Form.Input("amortisation", terms.Money);
        if (isTheirsAlone) terms.Form.Relate("amortisation of the write-ups", "T31", _followed, sum);
    }

    /// <summary>Null when there is none.</summary>
    public Reference? In(string period) =>
        (_stated.Find(f => PeriodFigures.Label(f.Key.Argument) == period) ?? _stated.Find(f => f.Key.Argument.Length == 0)) is { } fact ? _terms.Read(fact, _terms.Money) : _followed;
}
