using System.Globalization;
using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>Transfers at a deal's closing: on the day that is stated, else when it closes. What has ended without closing moves nothing from then on.</summary>
internal sealed class Settlement(DealTerms terms)
{
    private readonly DateInterval? _date = DealDates.Closing(terms.Deal)?.Date;
    /// <summary>The day of the closing; null where none is said.</summary>
    public DateInterval? Day => _date;

    private readonly bool _isDead = terms.Ended is not null || DealDates.IsDead(terms.Deal, terms.Reading.Day) || DealDates.IsReplaced(terms.Deal, terms.Reading.Day);
    private readonly Milestone? _latest = DealDates.Latest(terms.Deal, terms.Reading.Day);
    private readonly Status _stage = DealDates.Stage(terms.Deal, terms.Reading.Day)?.Status ?? Status.Planned;

    public void Add(string id, string from, string to, string asset, Unit unit, Expression amount, Leg? leg) =>
        Add(leg?.Name is { Length: > 0 } name ? name : id, from, to, asset, unit, amount, leg, leg?.Period ?? leg?.Date ?? _date);

    /// <summary>What a header states as a whole, with the days over which it runs.</summary>
    public void AddStated(string id, string from, string to, string asset, Unit unit, Expression amount, Claim? stated) =>
        Add(id, from, to, asset, unit, amount, null, stated is null ? _date : Runs.Of(stated.Starting, stated.Over, stated.Until) ?? _date);

    /// <summary>A payment of a schedule, on its own day.</summary>
    public void Add(string id, string from, string to, string asset, Unit unit, Expression amount, Leg? leg, DateOnly day) =>
        Add(id, from, to, asset, unit, amount, leg, DateInterval.Day(day));

    /// <summary>A payment of a contract's own periods, which end with it: of the last one it may fall due on a day after.</summary>
    public void AddOfPeriod(string id, string from, string to, Unit unit, Expression amount, DateInterval date, bool isPrincipal = false)
    {
        if (terms.Ended is null) Add(id, from, to, "cash", unit, amount, null, date, isPrincipal: isPrincipal);
        else Move(new TransferRule(id, date, "", from, to, "cash", unit, amount, _stage, _latest?.Force ?? Force.Firm, terms.Deal.Location) { IsPrincipal = isPrincipal });
    }

    /// <summary>What settles a deal up to the day on which it was ended, and is paid because it was.</summary>
    public void AddUnwinding(string id, string from, string to, string asset, Unit unit, Expression amount, Leg? leg, DateOnly day) =>
        Move(new TransferRule(id, DateInterval.Day(day), "", from, to, asset, unit, amount, _stage, leg?.Force ?? Force.Firm, leg?.Location ?? terms.Deal.Location));

    /// <summary>What is paid before the closing, on the day of its leg: of a deal that has ended since it was paid all the same.</summary>
    public void AddAhead(string id, string from, string to, string asset, Unit unit, Expression amount, Leg leg)
    {
        var paid = leg.Date!.Value;
        string name = leg.Name.Length > 0 ? leg.Name : id;
        if (_isDead && paid.Last <= _latest?.Date?.First) AddUnwinding(name, from, to, asset, unit, amount, leg, paid.First);
        else Add(name, from, to, asset, unit, amount, leg, paid);
    }

    /// <summary>A movement of a period of its own.</summary>
    public void Add(string id, string from, string to, string asset, Unit unit, Expression amount, Force force, Text.Location location, DateInterval? date) =>
        AddDue(new TransferRule(id, date, "", from, to, asset, unit, amount, _stage, force, location));

    /// <summary>A payment within a period (null where none is said), with what it is for where the deal's sentence does not say it.</summary>
    public void Add(string id, string from, string to, string asset, Unit unit, Expression amount, Leg? leg, DateInterval? date, Purpose purpose = Purpose.OfTheDeal, bool isPrincipal = false) =>
        AddDue(new TransferRule(id, date, "", from, to, asset, unit, amount, _stage, leg?.Force ?? _latest?.Force ?? Force.Firm, leg?.Location ?? terms.Deal.Location) { Purpose = purpose, IsPrincipal = isPrincipal });

    /// <summary>What a line beside the legs moves, at the closing or on a day of its own: a row of the funding, an award.</summary>
    public void AddBeside(string id, string from, string to, string asset, Unit unit, Expression amount, Text.Location location, Purpose purpose, DateInterval? date = null) =>
        AddDue(new TransferRule(id, date ?? _date, "", from, to, asset, unit, amount, _stage, _latest?.Force ?? Force.Firm, location) { Purpose = purpose });

    /// <summary>Cash that moves once something has happened; where nothing is waited for, with the deal.</summary>
    public void AddWhen(string id, string from, string to, Unit unit, Expression amount, string when, Force force, Leg leg, DateInterval? on = null) =>
        AddDue(new TransferRule(id, when.Length > 0 ? null : on ?? leg.Period ?? leg.Date ?? _date, when, from, to, "cash", unit, amount, _stage, force, leg.Location));

    /// <summary>Cash that is promised, of which nobody says when it moves.</summary>
    public void AddOpen(string id, string from, string to, Unit unit, Expression amount, string when)
    {
        if (!_isDead) Move(new TransferRule(id, null, when, from, to, "cash", unit, amount, _stage, _latest?.Force ?? Force.Firm, terms.Deal.Location));
    }

    /// <summary>Cash or shares that move only if something happens, which may be the end of the deal.</summary>
    public void AddConditional(string id, string from, string to, Unit unit, Expression amount, Leg leg)
    {
        // A step of the deal's own life tells no day for it, and a fee of the end waits for a reason besides.
        var outcome = leg is { When: { } waited } && !waited.Tests.Any(t => t is StatusTest) ? terms.OutcomeOf(waited) : Outcome.Open;
        if (outcome == Outcome.Failed && leg.Otherwise is null) return;
        DateInterval? met = outcome == Outcome.Met && terms.MetOn(leg.When!) is { } day ? leg.Date ?? DateInterval.Day(day) : null;
        Move(new TransferRule(id, met, met is not null ? "" : leg.When?.Written ?? "earned", from, to, unit.ShareClass is null ? "cash" : unit.ToString(), unit, amount, _stage, leg.Force, leg.Location)
        {
            Purpose = leg.IsTerminationFee ? Purpose.Other : Purpose.OfTheDeal,
        });
    }

    /// <summary>Cash that moves only if somebody asks for it, as a guarantee does.</summary>
    public void AddContingent(string id, string from, string to, Unit unit, Expression amount, string when)
    {
        if (!_isDead || terms.Ended is not null) Move(new TransferRule(id, null, when, from, to, "cash", unit, amount, _stage, _latest?.Force ?? Force.Conditional, terms.Deal.Location));
    }

    private void AddDue(TransferRule rule)
    {
        if (_isDead && (rule.Date is not { } due || (terms.Ended is { } last ? due.First > last : due.First >= _latest!.Date!.Value.First))) return;
        Move(rule.Date is null && rule.When.Length == 0 ? rule with { When = "closed" } : rule);
    }

    private void Move(TransferRule rule)
    {
        string unique = rule.Id;
        for (int i = 2; terms.Form.Transfers.Exists(t => t.Id == unique); i++) unique = string.Create(CultureInfo.InvariantCulture, $"{rule.Id}-{i}");
        terms.Form.Transfers.Add(rule with { Id = unique });
    }
}
