using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>Money that goes out to the borrower on a day, or comes back beside what falls due.</summary>
internal sealed record LoanDraw(DateOnly Day, Expression Amount, bool IsRepayment, Fact? Fact)
{
    /// <summary>Paid back by a guarantor, whose guarantee moves the money.</summary>
    public bool IsOfGuarantor { get; init; }
}

/// <summary>
/// How much is lent and when: draws as they are listed; else what is told to be drawn, from the day that it is told of; else all of it at the
/// start, unless the loan may be drawn until a later day or again and again, of which nothing is guessed.
/// </summary>
internal sealed class LoanDraws
{
    private readonly DealTerms _terms;
    private readonly Form _form;
    private readonly List<LoanDraw> _draws = [];

    public LoanDraws(DealTerms terms)
    {
        (_terms, _form) = (terms, terms.Form);
        Amount = _form.Input("amount", _form.Money);
        Drawn = _form.Input("drawn", _form.Money);
        IsRevolving = terms.Reading.InForce(terms.Deal.Name, "amount", terms.Announced).Any(f => f.Fact.Used.Modifiers.Contains("revolving"));
        Availability = LoanCalendar.Day(terms, "availability")?.Last;
        var begins = LoanCalendar.StartOf(terms);
        if (begins is { } first) _amounts = Amounts(first);
        RelateAmount();
        RelateDrawn(begins);
        _draws.Sort((a, b) => a.Day.CompareTo(b.Day));
    }

    public Reference Amount { get; }

    /// <summary>All that is lent over the life of the loan; of one that revolves, what is lent now.</summary>
    public Reference Drawn { get; }

    public bool IsRevolving { get; }

    /// <summary>The last day on which it may be drawn.</summary>
    public DateOnly? Availability { get; }

    public IReadOnlyList<LoanDraw> All => _draws;

    /// <summary>What the amount was agreed to be before, and from which day on; empty where it was agreed once.</summary>
    private readonly List<(DateOnly From, Reference Amount)> _amounts = [];

    /// <summary>By how much the amount was raised, or lowered, while the loan ran.</summary>
    public IEnumerable<(DateOnly From, Expression More)> AmountChanges => _amounts.Skip(1).Select((a, i) => (a.From, a.Amount - _amounts[i].Amount));

    /// <summary>The amount as it was agreed on a day.</summary>
    public Reference AmountOn(DateOnly day) => _amounts.Count == 0 ? Amount : (_amounts.FindLast(a => a.From <= day) is { Amount: { } found } ? found : _amounts[0].Amount);

    /// <summary>More than one day matters, or some of it is not drawn.</summary>
    public bool IsPartial { get; private set; } = true;

    /// <summary>It may be drawn again and again, and nobody says that it ever was.</summary>
    public bool IsIdle { get; private set; }

    /// <summary>What may still be drawn; null where all of it is drawn at the start.</summary>
    public Reference? Undrawn { get; private set; }

    /// <summary>What of it nobody has said when it is drawn; null where nothing is left.</summary>
    public Expression? Open => Undrawn is null || IsClosed(LoanCalendar.StartOf(_terms)) ? null
        : _draws.Where(d => !d.IsRepayment && d.Day > _terms.Reading.Day).Aggregate((Expression)Undrawn, (left, draw) => left - draw.Amount);

    /// <summary>On the day of the view nothing may be drawn any more: the last day for it is over, or the loan is due or was ended.</summary>
    private bool IsClosed(DateOnly? start) => Availability < _terms.Reading.Day || _terms.Ended <= _terms.Reading.Day
        || (start is { } begins && LoanCalendar.DueOf(_terms, begins) <= _terms.Reading.Day);

    public DateOnly? First => _draws.FirstOrDefault()?.Day;
    public DateOnly? Last => _draws.LastOrDefault(d => !d.IsRepayment)?.Day;

    /// <summary>What happens after one day and not after another.</summary>
    public IEnumerable<LoanDraw> Between(DateOnly after, DateOnly until) => _draws.Where(d => d.Day > after && d.Day <= until);

    public static Expression Sum(IEnumerable<LoanDraw> draws, Unit money) =>
        draws.Aggregate(default(Expression), (sum, d) => d.IsRepayment ? sum.Less(d.Amount) : sum.Plus(d.Amount)) ?? new Number(0m) { Unit = money };

    /// <summary>The part of each lender, where several say how much each lends.</summary>
    public IReadOnlyList<(string Lender, Expression? Part)> Lenders { get; private set; } = [];

    private void RelateAmount()
    {
        var legs = _terms.Legs.Where(l => l.Verb.TrimEnd('s') == "lend" && l.Asset == AssetKind.Cash && l.Tranches.IsEmpty).ToList();
        var parts = _terms.Legs.Where(l => l.Verb.TrimEnd('s') == "lend" && !l.Tranches.IsEmpty).ToList();
        foreach (var leg in parts) Tranches.Relate(_terms, leg, Amount);
        legs.AddRange(parts);
        if (LegSum.Of(_terms, "lends", Amount, legs) is { } sum && sum != Amount) _form.Relate("amount of the loan", "T03", Amount, sum);
        if (_terms.States("total")) _form.Relate("the whole of the loan", "T03", _form.Input("total", _form.Money), Amount);
        if (_terms.Deal.Portion is { Unit.Currency: not null } written) RelateHeader(written, legs.Count > 0);
        Lenders = legs.Count > 1
            ? [.. LegSum.Parts(_terms, legs).Select(p => (p.Leg.From.Name, (Expression?)(p.Part / Amount)))]
            : [(legs.Count == 1 ? legs[0].From.Name : string.Join(" and ", _terms.Deal.Subjects.Select(s => s.Name)), null)];
    }

    /// <summary>Whether it is said to have begun to run. Until then nothing of it is drawn, and what is agreed last is all that was.</summary>
    private bool IsBegun => DealDates.Closing(_terms.Deal)?.Date is not null || _terms.Stated("effective").Count + _terms.Stated("maturity").Count > 0 || Listed("draws").Count + Told().Count > 0;

    /// <summary>The amounts that were agreed one after the other; none where it was one.</summary>
    private List<(DateOnly From, Reference Amount)> Amounts(DateOnly begins)
    {
        if (!IsBegun) return [];
        var words = TermSteps.Lines(_terms, "amount", begins).FindAll(w => w.Fact.Quantity is { Unit.Currency: not null });
        var written = _terms.Deal.Portion is { Unit.Currency: not null } header && words.Count > 0 && words[0].From > begins ? header : null;
        if (words.Count + (written is null ? 0 : 1) < 2) return [];
        var found = new List<(DateOnly From, Reference Amount)>();
        if (written is not null)
        {
            found.Add((DateOnly.MinValue, Earlier(words[0].From)));
            if (!_form.IsGiven(found[0].Amount)) _terms.Give(found[0].Amount, written, _terms.Deal.Location);
        }
        for (int i = 0; i < words.Count; i++)
        {
            var figure = i + 1 < words.Count ? Earlier(words[i + 1].From) : Amount;
            if (figure != Amount)
            {
                _form.Consumed.Add(words[i].Fact);
                _terms.GiveOnce(figure, words[i].Fact, words[i].Fact.Quantity!);
            }
            found.Add((words[i].From, figure));
        }
        return found;

        Reference Earlier(DateOnly next) => _form.Input("amount", _form.Money, "until " + CalendarDate.Spell(next.AddDays(-1)));
    }

    /// <summary>What the header lends is the amount; where a line states it as well, the one is held against the other.</summary>
    private void RelateHeader(Quantity written, bool hasLenders)
    {
        if (!_terms.States(Amount.Path))
        {
            _terms.Give(Amount, written, _terms.Deal.Location);
            return;
        }
        // What was agreed later is another amount, and no second word on the first.
        if (_amounts.Count > 0 || _terms.Stated("amount").Exists(f => f.Key.Valid is not null)) return;
        var said = _form.Input("lends", _form.Money, hasLenders ? "together" : "");
        _terms.Give(said, written, _terms.Deal.Location);
        _form.Relate("amount of the loan", "T03", Amount, said);
    }

    private void RelateDrawn(DateOnly? start)
    {
        var begins = start ?? DateOnly.MinValue;
        if (Listed("draws") is { Count: > 0 } draws)
        {
            foreach (var fact in draws) Add(fact, "draws", begins, isRepayment: false);
            if (!IsRevolving) _form.Relate("drawn", "T03", Drawn, Sum(_draws, _form.Money));
        }
        else if (Told() is { Count: > 0 } told) AddTold(told, begins);
        else
        {
            if (!IsRevolving && Availability is null)
            {
                _form.Relate(new Relation("drawn at once", "T70", Drawn, Amount) { Note = "nothing is said of draws: all of it at the start" });
                IsPartial = false;
            }
            else if (!IsRevolving && _form.Given.TryGetValue(Amount.Path, out var stated) && stated.Quantity is { Shape: Shape.Stated or Shape.About } lent)
            {
                // Until when it may be drawn says neither when it is nor how much: all of it at most.
                _form.Give(new ModelFigure(Drawn.Path, _form.Money, Origin.Stated) { Quantity = lent with { Shape = Shape.Cap, Base = lent.Value, Low = 0m }, Location = stated.Location, Citations = stated.Citations, Note = "nothing is said of draws: at most all of it, from the start" });
            }
            else if (IsRevolving && !_terms.States(Drawn.Path) && !_form.IsGiven(Drawn))
            {
                _form.Relate(new Relation("not drawn yet", "T70", Drawn, new Number(0m) { Unit = _form.Money }) { Note = "nothing is said of draws: nothing of it is drawn" });
                IsIdle = true;
            }
            if (!IsPartial && _amounts.Count > 0) AddRaised(begins);
            else if (!IsIdle) _draws.Add(new LoanDraw(begins, Drawn, false, null));
        }
        foreach (var fact in Listed("repays")) Add(fact, "repays", begins, isRepayment: true);
        AddCalled();
        if (IsRevolving && Listed("draws").Count > 0) _form.Relate("lent now", "T03", Drawn, Sum(_draws.Where(d => d.Day <= _terms.Reading.Day), _form.Money));
        if (!IsPartial) return;
        Undrawn = _form.Figure("undrawn", _form.Money);
        if (IsClosed(start))
        {
            _form.Relate(new Relation("not drawn", "T70", Undrawn, new Number(0m) { Unit = _form.Money }) { Note = "it may be drawn no more" });
            return;
        }
        var gone = Sum(_draws.Where(d => d.Day <= _terms.Reading.Day && (IsRevolving || !d.IsRepayment)), _form.Money);
        // No more can be drawn than the collateral is lent against.
        Expression most = _terms.States("haircut") && _terms.Reading.InForce(_terms.Deal.Name, "collateral", _terms.Announced).Any() ? Expression.Min(Amount, _form.Figure("borrowing-base", _form.Money)) : Amount;
        _form.Relate("not drawn", "T70", Undrawn, Expression.Max(0m, most - gone));
    }

    /// <summary>What a guarantor has paid of the loan is owed to the lender no more.</summary>
    private void AddCalled()
    {
        var world = _terms.Reading.World;
        foreach (var guarantee in world.Deals.Where(d => d.Verb == "guarantees" && world.FactsOf(d.Name, "for").Any(f => f.Key.Argument == _terms.Deal.Name)))
        {
            foreach (var fact in _terms.Reading.InForce(guarantee.Name, "called", DealDates.Announcement(guarantee)).Select(f => f.Fact).Where(f => f.Quantity is not null && f.Used.Date is { } day && (f.Key.Valid is not null || day.First <= _terms.Reading.Day)))
            {
                var amount = _form.Input("called", _form.Money, $"{guarantee.Name}, {fact.Key.Argument}");
                _terms.GiveOnce(amount, fact, fact.Quantity!);
                _draws.Add(new LoanDraw(fact.Used.Date!.Value.First, amount, true, fact) { IsOfGuarantor = true });
            }
        }
    }

    private void Add(Fact fact, string measure, DateOnly begins, bool isRepayment)
    {
        var amount = _form.Input(measure, _form.Money, fact.Key.Argument);
        _form.Consumed.Add(fact);
        _terms.GiveOnce(amount, fact, fact.Quantity!);
        _draws.Add(new LoanDraw(fact.Used.Date?.First ?? begins, amount, isRepayment, fact));
    }

    /// <summary>What is drawn in all, told of one day after the other: the difference is drawn, or paid back, on the later day.</summary>
    private void AddTold(List<Fact> told, DateOnly begins)
    {
        Expression? before = null;
        foreach (var fact in told)
        {
            bool isLast = fact == told[^1];
            var drawn = isLast ? Drawn : _form.Input("drawn", _form.Money, fact.Key.Valid?.Written ?? "");
            if (!isLast)
            {
                _form.Consumed.Add(fact);
                _terms.GiveOnce(drawn, fact, fact.Quantity!);
            }
            var day = fact.Key.Valid?.First is { } valid && valid > begins ? valid : begins;
            _draws.Add(new LoanDraw(day, before is null ? drawn : drawn - before, false, fact));
            before = drawn;
        }
    }

    /// <summary>An amount that is raised while the loan runs is drawn so much more on that day; one that is lowered comes back.</summary>
    private void AddRaised(DateOnly begins)
    {
        _draws.Add(new LoanDraw(begins, _amounts[0].Amount, false, null));
        for (int i = 1; i < _amounts.Count; i++)
        {
            var (now, before) = (_amounts[i].Amount, _amounts[i - 1].Amount);
            bool isLess = ValueOf(now) < ValueOf(before);
            _draws.Add(new LoanDraw(_amounts[i].From, isLess ? before - now : now - before, isLess, null));
        }

        decimal? ValueOf(Reference amount) => _form.Given.GetValueOrDefault(amount.Path)?.Quantity?.Value ?? _terms.Stated("amount").Select(f => f.Quantity!.Value).FirstOrDefault();
    }

    private List<Fact> Listed(string measure) =>
        [.. _terms.Reading.InForce(_terms.Deal.Name, measure, _terms.Announced).Select(f => f.Fact).Where(f => f.Quantity is not null).OrderBy(f => f.Used.Date?.First)];

    private List<Fact> Told() =>
        [.. _terms.Reading.World.FactsOf(_terms.Deal.Name, "drawn").Where(f => f.Quantity is not null && _terms.Reading.Since(f, _terms.Announced) is not null).OrderBy(f => f.Key.Valid?.First)];
}
