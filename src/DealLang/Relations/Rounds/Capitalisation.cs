using System.Globalization;
using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations.Rounds;

/// <summary>
/// What there is of a company before a round. Fully diluted means: shares outstanding, options and warrants as if all were exercised, units,
/// bonds and preferred shares as if converted, and the pool that is not yet granted. SAFEs and notes come in with the round.
/// </summary>
internal sealed class Capitalisation
{
    private static readonly string[] s_awards = ["options", "warrants", "rsus", "psus"];

    private readonly DealTerms _terms;
    private readonly Form _form;
    private readonly ShareClass _issued;
    private readonly Party _company;
    private readonly List<CapTableLine> _lines = [];
    private readonly HashSet<ShareClass> _counted = [];

    public Capitalisation(DealTerms terms, ShareClass issued)
    {
        (_terms, _form, _issued, _company) = (terms, terms.Form, issued, issued.Party);
        Unit = Unit.Shares(issued.FullName);
        Outstanding = _form.Input("company-shares", Unit);
        Diluted = _form.Figure("fdso", Unit, _company.Name);
    }

    /// <summary>The unit in which all classes are counted, one for one.</summary>
    public Unit Unit { get; }

    public Reference Outstanding { get; }
    public Reference Diluted { get; }

    /// <summary>Shares set aside and not granted; null where nothing is said of a pool.</summary>
    public Reference? Pool { get; private set; }

    public IReadOnlyList<CapTableLine> Lines => _lines;

    /// <summary>Only a diluted count of all shares is stated: nobody knows how many are issued.</summary>
    public bool IsDilutedOnly { get; private set; }

    /// <summary>Somebody counts shares of the company; without a count there is no cap table.</summary>
    public bool HasCounts { get; private set; }

    /// <summary>Whether shares of a class are among those counted.</summary>
    public bool Counts(ShareClass shareClass) => _counted.Contains(shareClass);

    public void Relate()
    {
        var counts = _terms.ShareFacts(_company, "shares").Where(f => f.Quantity is not null).ToList();
        var diluted = counts.Where(f => f.Used.Modifiers.Contains("diluted")).ToList();
        foreach (var fact in diluted) _terms.Give(Diluted, fact, InUnit(fact.Quantity!));
        counts.RemoveAll(diluted.Contains);
        HasCounts = diluted.Count > 0 || _company.Classes.Any(c => IsCounted(c, counts));

        var classes = _company.Classes.Where(c => c != _issued || IsCounted(c, counts)).Where(c => IsCounted(c, counts) || !IsSoldLater(c)).ToList();
        if (diluted.Count > 0 && !classes.Exists(c => IsCounted(c, counts)))
        {
            IsDilutedOnly = true;
            _lines.Add(CapTableLine.Unchanged(_company.Name + ".holders", "", Diluted));
            return;
        }
        Expression? outstanding = null;
        _counted.UnionWith(classes);
        foreach (var shareClass in classes) outstanding = outstanding.Plus(Counted(shareClass, counts));
        if (outstanding is not null) _form.Relate("shares of all classes", "T21", Outstanding, outstanding);
        Expression all = Outstanding;
        foreach (var line in Awards())
        {
            _lines.Add(line);
            all += line.After;
        }
        ReadPool();
        _form.Relate("diluted shares", "T21", Diluted, Pool is null ? all : all + Pool);
    }

    private bool IsCounted(ShareClass shareClass, List<Fact> counts) => counts.Exists(f => ClassOf(f) == shareClass.FullName) || HoldersOf(shareClass).Any();

    /// <summary>A class that another round sells, and of which nobody counts a share yet.</summary>
    private bool IsSoldLater(ShareClass shareClass) => Exits.CompanyRound.Of(_company, _terms.Reading.World, DateOnly.MaxValue)
        .Any(r => r.Deal != _terms.Deal && r.Class == shareClass.FullName && r.Date > (_terms.Announced ?? DateOnly.MinValue));

    /// <summary>A class: as stated, else what its holders hold; a row for each holder, and one for what nobody is said to hold.</summary>
    private Expression Counted(ShareClass shareClass, List<Fact> counts)
    {
        var unit = Unit.Shares(shareClass.FullName);
        var shares = _form.Input("shares", unit, shareClass.FullName);
        bool isStated = counts.Find(f => ClassOf(f) == shareClass.FullName) is { } fact && _terms.Give(shares, fact, fact.Quantity! with { Unit = unit });
        Expression? held = null;
        foreach (var holder in HoldersOf(shareClass))
        {
            var owned = _form.Figure("owned", unit, holder.Key.Argument);
            _form.Consumed.Add(holder);
            _terms.GiveOnce(owned, holder, holder.Quantity!);
            _lines.Add(CapTableLine.Unchanged(HolderOf(holder), shareClass.FullName, InUnit(owned, shareClass)));
            held = held.Plus(owned);
        }
        if (held is null || isStated) _lines.Add(CapTableLine.Unchanged(held is null ? shareClass.FullName : shareClass.FullName + ", others", shareClass.FullName, InUnit(held is null ? shares : shares - held, shareClass)));
        else _form.Relate("shares of all holders", "T25", shares, held);
        return InUnit(shares, shareClass);
    }

    private IEnumerable<CapTableLine> Awards()
    {
        int options = 0, units = 0;
        foreach (string measure in s_awards)
        {
            foreach (var fact in _terms.ShareFacts(_company, measure).Where(f => f.Quantity is not null && !f.Used.Modifiers.Contains("contingent")).OrderBy(f => f.Key.Argument, StringComparer.Ordinal))
            {
                int index = measure is "options" or "warrants" ? options++ : units++;
                var number = _form.Input(measure, Unit, Label(index));
                _terms.GiveOnce(number, fact, InUnit(fact.Quantity!));
                yield return CapTableLine.Unchanged(index == 0 ? measure : string.Create(CultureInfo.InvariantCulture, $"{measure}, {index + 1}"), "", number);
            }
        }
        var bonds = new Convertibles(_form, _company, Unit, Convertibles.Measures.SelectMany(m => _terms.ShareFacts(_company, m)), (figure, fact, quantity) => _terms.Give(figure, fact, quantity));
        foreach (var bond in bonds.All) yield return CapTableLine.Unchanged(bond.Name, "", bond.Shares);
    }

    private void ReadPool()
    {
        if (_terms.Reading.InForce(_company.Name, "pool").Select(f => f.Fact).FirstOrDefault(f => f.Quantity is not null) is not { } fact) return;
        Pool = _form.Input("pool", Unit);
        _form.Consumed.Add(fact);
        _terms.GiveOnce(Pool, fact, InUnit(fact.Quantity!));
    }

    private IEnumerable<Fact> HoldersOf(ShareClass shareClass) =>
        _terms.Reading.InForce(_company.Name, "holder").Select(f => f.Fact).Where(f => f.Quantity is { Shape: not Shape.Undisclosed } quantity && quantity.Unit.ShareClass == shareClass.FullName);

    /// <summary>The party of a holder's line: a second class of one holder carries its name behind it.</summary>
    private static string HolderOf(Fact holder) => holder.Key.Argument.Split(", ")[0];

    private string ClassOf(Fact fact) => fact.Quantity!.Unit.ShareClass ?? (fact.Key.Argument.Length > 0 ? fact.Key.Argument : _issued.FullName);

    private string Label(int index) => index == 0 ? _company.Name : string.Create(CultureInfo.InvariantCulture, $"{_company.Name}, {index + 1}");

    private Quantity InUnit(Quantity count) => count.Unit.ShareClass is null ? count : count with { Unit = Unit };

    /// <summary>Shares of a class in the unit in which all are counted.</summary>
    public Expression InUnit(Expression shares, ShareClass of) => of == _issued ? shares : shares * new Number(1m) { Unit = Unit / Unit.Shares(of.FullName) };
}
