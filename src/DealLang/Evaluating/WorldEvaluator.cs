using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;
using DealLang.Webs;

namespace DealLang.Evaluating;

/// <summary>
/// Figures of a world as of one day. Every answer is a pure function of the world, the day, the view and the case; answers are kept, and
/// may be asked for from several threads at once.
/// </summary>
public sealed class WorldEvaluator
{
    private readonly ConcurrentDictionary<Question, Evaluation> _evaluations = new();
    private readonly ConcurrentDictionary<Question, Evaluation> _alone = new();
    private readonly ConcurrentDictionary<Question, Model> _ofThemselves = new();
    private readonly ConcurrentDictionary<Question, Lazy<Ledger>> _ledgers = new();
    private readonly ConcurrentDictionary<string, World> _cases = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<Assignments, WorldEvaluator> _whatIfs = new();
    private readonly WorldEvaluator _asItStands;
    private readonly SharedModels? _models;
    private readonly FiguresRead _read;
    private readonly Dictionary<string, Deal> _deals;
    private readonly Dictionary<string, Party> _parties;

    public const string BaseCase = "base";

    public WorldEvaluator(World world, DateOnly? asOf = null)
        : this(world, asOf, new FiguresRead()) { }

    /// <param name="read">What is known of the world from an earlier one.</param>
    internal WorldEvaluator(World world, DateOnly? asOf, FiguresRead read)
    {
        (World, _read) = (world, read);
        AsOf = asOf ?? world.AsOf ?? world.LatestDate ?? DateOnly.MaxValue;
        _asItStands = this;
        (_deals, _parties) = (ByName(world.Deals, d => d.Name), ByName(world.Parties, p => p.Name));
    }

    private WorldEvaluator(WorldEvaluator asItStands, Assignments assignments, SharedModels? models = null)
    {
        (_models, _read) = (models, new FiguresRead());
        World = asItStands.World.With(assignments);
        AsOf = asItStands.AsOf;
        (_asItStands, _deals, _parties) = (asItStands, asItStands._deals, asItStands._parties);
    }

    public World World { get; }

    /// <summary>The day from which the world is seen: the argument, else the file's <c>as of</c>, else the latest date that the files state.</summary>
    public DateOnly AsOf { get; }

    /// <summary>
    /// The same world with other values, seen from the same day: what is assigned is stated there, whether the files state it or derive it,
    /// and what contradicts it gives way. In a case, the assignments win over the case's own.
    /// </summary>
    public WorldEvaluator With(Assignments assignments) =>
        assignments.IsEmpty ? this : _whatIfs.GetOrAdd(assignments, more => new WorldEvaluator(_asItStands, World.Assignments.With(Settled(more))));

    /// <summary>The same for one of many worlds that give other values to the same figures, and share what models they can.</summary>
    internal WorldEvaluator With(Assignments assignments, SharedModels models) =>
        assignments.IsEmpty ? this : new WorldEvaluator(_asItStands, World.Assignments.With(Settled(assignments)), models);

    /// <summary>The views of a deal: announced, signed, closed as far as they are reached, and now.</summary>
    public ImmutableArray<View> Views(Deal deal) => DealViews.Of(deal, AsOf);

    /// <summary>closed when it is closed, else the last lifecycle line reached, else now.</summary>
    public View DefaultView(Deal deal) => DealViews.Default(deal, AsOf);

    /// <summary>The latest lifecycle line not after the as-of date; null when none is.</summary>
    public Milestone? Status(Deal deal) => DealDates.Stage(deal, AsOf);

    /// <summary>The last day of a contract that was ended while it ran; null for one that had not begun, or has not ended.</summary>
    public DateOnly? RanUntil(Deal deal) => DealDates.RanUntil(World, deal, AsOf);

    /// <summary>The deal's versions as they followed each other: as first agreed, then from the day of each amendment.</summary>
    public ImmutableArray<View> Versions(Deal deal) => DealVersions.Of(deal, AsOf);

    /// <summary>The legs that hold at a view.</summary>
    public static IEnumerable<Leg> Legs(Deal deal, View view) => DealDates.Legs(deal, view.Date);

    /// <summary>How a condition of a deal stands at a view.</summary>
    public Outcome OutcomeOf(Deal deal, Condition condition, View view, string caseName) =>
        new ConditionReading(deal, new FactReading(In(caseName), view, caseName)).Of(condition);

    public View Now => new("now", AsOf);

    /// <summary>A view of an owner by its name, or by its date in ISO form; null when the deal has not reached it.</summary>
    public View? FindView(string owner, string name) => name switch
    {
        "" => _deals.TryGetValue(owner, out var deal) ? DefaultView(deal) : Now,
        "now" => Now,
        _ when DateOnly.TryParseExact(name, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => new View(name, day),
        _ => _deals.TryGetValue(owner, out var deal) ? DealViews.Named(deal, name, AsOf) : null,
    };

    public Evaluation Evaluate(Deal deal, View view, string caseName) => Cached(deal.Name, view, caseName, () => !Counts(deal, caseName) ? new Model(deal.Name, view) { Deal = deal }
        : IsAsBase(caseName) ? Evaluate(deal, view, BaseCase).Model
        : ModelBuilder.Build(In(caseName), deal, view, caseName, path => _asItStands.Evaluate(deal, view, BaseCase).Find(path)));

    /// <summary>Whether a case reads the same world as the base case, and nothing is stated for one case alone: then what differs is not the models, but the ends of quantities.</summary>
    private bool IsAsBase(string caseName) => caseName != BaseCase && ReferenceEquals(In(caseName), In(BaseCase)) && !World.HasFactsOfCases;

    /// <summary>Whether a deal counts in a case; a case's filter may leave out those that have not got far enough.</summary>
    public bool Counts(Deal deal, string caseName) => In(caseName).Filter?.Counts(DealViews.Furthest(deal, AsOf), DealViews.IsOver(World, deal, AsOf)) != false;

    public Evaluation Evaluate(Party party, View view, string caseName) =>
        Cached(party.Name, view, caseName, () => In(caseName).Filter is { CountsAll: false } ? PartyTotals.OfThoseThatCount(OfItself(party, view, caseName), party, LedgerOf(party, view, caseName), LedgerOf(party, view, BaseCase))
            : PartyTotals.Into(OfItself(party, view, caseName), party, LedgerOf(party, view, caseName)));

    /// <summary>A party's model before what its contracts come to.</summary>
    private Model OfItself(Party party, View view, string caseName) => _ofThemselves.GetOrAdd(new Question(party.Name, view, IsAsBase(caseName) ? BaseCase : caseName),
        q => ModelBuilder.Build(In(q.Case), party, view, q.Case, path => _asItStands.Evaluate(party, view, BaseCase).Find(path)));

    /// <summary>The same without what is claimed of one figure at the margin.</summary>
    /// <param name="with">What to hold the model to.</param>
    internal Evaluation EvaluateWithout(Deal deal, View view, Fact claimed, Func<Model, Model> with) =>
        EvaluateWith(new Evaluation(ModelBuilder.Build(World.Without(claimed), deal, view, BaseCase), BaseCase), with);

    internal Evaluation EvaluateWithout(Party party, View view, Fact claimed, Func<Model, Model> with) =>
        EvaluateWith(new Evaluation(PartyTotals.Into(ModelBuilder.Build(World.Without(claimed), party, view, BaseCase), party, LedgerOf(party, view, BaseCase)), BaseCase), with);

    internal Evaluation EvaluateWith(Evaluation evaluation, Func<Model, Model> with) =>
        ModelEvaluation.Of(with(evaluation.Model), Amounts(evaluation.Case), Outside(evaluation.Model.Owner, evaluation.Case)) with { Case = evaluation.Case };

    /// <summary>A web's own figures: who pays whom, what goes round.</summary>
    public Evaluation Evaluate(Web web, View view, string caseName) => Cached(web.Name, view, caseName, () => WebTotals.Of(web, view, Ledger(view, caseName), web.HoldsAll ? Holdings(view, caseName) : null, In(caseName).Filter is { CountsAll: false } ? Ledger(view, BaseCase) : null));

    /// <summary>Who owns whom.</summary>
    public Holdings Holdings(View view, string caseName) => DealLang.Webs.Holdings.Of(In(caseName), party => Evaluate(party, view, caseName), deal => Evaluate(deal, DefaultView(deal), caseName), view.Date);

    /// <summary>The webs that the files declare, and that of all deals.</summary>
    public ImmutableArray<Web> Webs => _webs.IsDefault ? _webs = [.. World.Webs, .. OfAll()] : _webs;

    /// <summary>Those that a report shows: what the files declare, and that of all deals where it shows more than any of them.</summary>
    public IEnumerable<Web> ShownWebs(string caseName)
    {
        var deals = Ledger(Now, caseName).Obligations.Where(o => o.IsCash && PartyTotals.IsCommitted(o.Purpose) && (o.Counts || o.Purpose != Purpose.Acquisition)).Select(o => o.Contract.Name).Distinct().ToList();
        return Webs.Where(w => !w.HoldsAll || Holdings(Now, caseName).IsWorthTelling || (deals.Count > 1 && !World.Webs.Any(own => own.HoldsAll || own.Deals.ToHashSet(StringComparer.Ordinal).IsSupersetOf(deals))));
    }

    private IEnumerable<Web> OfAll() => _deals.ContainsKey(Web.OfAll) || _parties.ContainsKey(Web.OfAll) || World.Webs.Any(w => w.Name == Web.OfAll) ? []
        : [new Web(Web.OfAll, [], [], new Text.Location(Text.SourceText.From("", ""), default)) { HoldsAll = true }];

    private ImmutableArray<Web> _webs;

    /// <summary>Who owes whom what under all deals of the world, seen from a day.</summary>
    public Ledger Ledger(View view, string caseName) => Ledger("", World.Deals, view, caseName);

    /// <summary>The same of those deals alone that can speak of a party.</summary>
    internal Ledger LedgerOf(Party party, View view, string caseName) =>
        World.Parts is { All.Length: > 1 } parts && parts.Of(party) is { } part ? Ledger(part.Name, part.Deals, view, caseName) : Ledger(view, caseName);

    private Ledger Ledger(string part, ImmutableArray<Deal> deals, View view, string caseName) => _ledgers.GetOrAdd(new Question(part, view, caseName), q => new(() => DealLang.Webs.Ledger.Of(
        In(q.Case), deals, _parties, q.View.Date, deal => Evaluate(deal, q.View == Now ? DefaultView(deal) : q.View, q.Case), deal => Counts(deal, q.Case), isNow: q.View == Now))).Value;

    /// <summary>The figures that the files name themselves, as of now.</summary>
    public Evaluation EvaluateFigures(string caseName) => EvaluateFigures(Now, caseName);

    /// <summary>Seen from another day a series has that day's value; the file's formulas are of now.</summary>
    private Evaluation EvaluateFigures(View view, string caseName) =>
        Cached("", view, caseName, () => ModelBuilder.BuildFigures(In(caseName), view, caseName, reference => Bare(reference, caseName)?.Figure.Unit, withFormulas: view == Now));

    /// <summary>One figure; without a view at its owner's default view. Null when the owner has no such figure; unknown ones have no value.</summary>
    public FigureValue? Value(FigurePath path, View? view, string caseName)
    {
        var canonical = Canonical(path);
        var deal = _deals.GetValueOrDefault(canonical.Owner);
        if (deal is not null && FeesDue.Of(deal, canonical) is var (fee, day) && Value(fee, new View(CalendarDate.Spell(day), day), caseName) is { } due)
            return due with { Figure = due.Figure with { Path = canonical, Origin = Origin.Derived, Formula = new Reference(fee, CalendarDate.Spell(day)), Quantity = null, Relation = "the fee due on that day" } };
        view ??= FindView(canonical.Owner, "");
        if (view is null) return null;
        if (deal is not null && !Counts(deal, caseName)) return Nothing(Value(canonical, view, BaseCase));
        if (_models is not null && (deal is not null || _parties.ContainsKey(canonical.Owner)) && _models.Value(canonical, view, caseName, Amounts(caseName), In(caseName).Assignments, () => Evaluate(canonical.Owner, view, caseName)!, Outside(canonical.Owner, caseName)) is { } shared) return shared;
        if (Evaluate(canonical.Owner, view, caseName) is not { } evaluation) return null;
        if (evaluation.Find(canonical) is { } found) return found;
        return evaluation.Model.Unknown.FirstOrDefault(u => u.Path == canonical) is { } unknown
            ? new FigureValue(new ModelFigure(canonical, unknown.Unit, Origin.Derived), null, Mark.Unknown, null, null, 0m)
            : null;
    }

    /// <summary>Of a deal that does not count: an amount adds nothing to a sum, anything else is not known.</summary>
    private static FigureValue? Nothing(FigureValue? figure) => figure?.Figure.Unit is not { } unit ? null
        : unit.Currency is not null || unit.ShareClass is not null || unit == Unit.Power || unit == Unit.Energy
            ? new FigureValue(figure.Figure with { Formula = null, Note = "not counted in this case" }, 0m, Mark.Exact, 0m, 0m, 0m)
            : figure with { Value = null, Low = null, High = null, Mark = Mark.Unknown };

    /// <summary>What an expression over figures of any owners comes to. The figure of a formula has the empty path.</summary>
    /// <param name="view">The view of the figures that name none; empty for each owner's default.</param>
    public FigureValue Value(Expression expression, string caseName, string view = "") => Value(expression, caseName, view, reference => Resolve(reference, caseName));

    /// <summary>The same without what states the figures of others, which need not be looked for when it is known what they came to.</summary>
    internal FigureValue BareValue(Expression expression, string caseName, string view = "") => Value(expression, caseName, view, reference => Bare(reference, caseName));

    private FigureValue? Bare(Reference reference, string caseName) => _read.Of(reference, caseName, () => Resolve(reference, caseName));

    /// <summary>What the files' own figures have read of others so far.</summary>
    internal FiguresRead Read => _read;

    private FigureValue Value(Expression expression, string caseName, string view, Func<Reference, FigureValue?> find)
    {
        FigureValue? At(Reference reference) => find(reference.View.Length > 0 || IsFormula(reference.Path) ? reference : reference with { View = view });
        if (expression is Reference alone && At(alone) is { } found) return found;
        var unit = Dimensions.Of(expression, r => At(r)?.Figure.Unit) ?? Unit.One;
        var figure = new ModelFigure(new FigurePath("", ""), unit, Origin.Derived) { Formula = expression };
        var model = new Model("", Now) { Figures = [figure] };
        return ModelEvaluation.Of(model, caseName, At).Figures[0];
    }

    /// <summary>A table's figures in every cell. Cells that name no case are of the case given.</summary>
    public SensitivityCells Cells(Sensitivity table, string caseName) => new(this, table, caseName);

    public ImmutableArray<ExpectationResult> Expectations(string caseName) => [.. World.Expectations.Select(e => Judge(e, caseName))];

    /// <summary>Of every version, the first that is not as expected, else the last.</summary>
    private ExpectationResult Judge(Expectation expectation, string caseName)
    {
        if (expectation.EveryVersionOf is not { } deal)
        {
            var judged = Judged(expectation, caseName, "");
            return judged.Passed ? judged : judged with { Explanation = judged.Explanation + (judged.Actual is null ? WhyUnknown.Of(this, expectation.Subject, caseName) : AlsoDerived.Of(this, expectation, caseName)) };
        }
        var versions = Versions(deal).Select(v => (v.Name, Result: Judged(expectation, caseName, v.Name))).ToList();
        var (version, result) = versions.Find(v => !v.Result.Passed) is { Result: not null } failed ? failed : versions[^1];
        return result.Passed || versions.Count == 1 ? result : result with { Explanation = $"in the version of {version} {result.Explanation}" };
    }

    private ExpectationResult Judged(Expectation expectation, string caseName, string view)
    {
        var judged = Expecting.Judge(expectation, BareValue(expectation.Subject, caseName, view));
        return judged is { Passed: false, Actual: not null } && expectation.Sides is { } sides
            ? judged with { Explanation = Expecting.Sides(BareValue(sides.Left, caseName, view), BareValue(sides.Right, caseName, view)) ?? judged.Explanation }
            : judged;
    }

    private bool IsFormula(FigurePath path) => path.Owner.Length == 0 && World.Figures.Any(f => f.Name == path.Measure);

    /// <summary>The path with roles made names: <c>ownership(Target)</c> is <c>ownership(xAI)</c>; a loop begins with the first of its names.</summary>
    public FigurePath Canonical(FigurePath path) => path is { Measure: "loop" or "loop.guaranteed", Argument.Length: > 0 } ? path with { Argument = Rotated(path.Argument) } : _deals.TryGetValue(path.Owner, out var deal) ? path.Argument switch
    {
        "" when path.Measure is "uses.total" or "funding.total" => path with { Measure = path.Measure.Split('.')[0] },
        "Acquirer" when !deal.Subjects.IsEmpty => path with { Argument = deal.Acquirer.Name },
        "Target" when !deal.Objects.IsEmpty => path with { Argument = deal.Target.Name },
        _ => path,
    } : path;

    private static string Rotated(string loop)
    {
        string[] names = loop.Split(", ");
        int first = Array.IndexOf(names, names.Min(StringComparer.Ordinal));
        return string.Join(", ", names.Skip(first).Concat(names.Take(first)));
    }

    /// <summary>The world of a case: a case of the files' own has its values in the place of theirs.</summary>
    private World In(string caseName) => _cases.GetOrAdd(caseName, name => World.Cases.FirstOrDefault(c => c.Name == name) is { } own
        ? _asItStands.World.With(Assignments.From(Settled(own.Assignments))).With(World.Assignments).Counting(own.Filter)
        : name == BuiltInCases.SignedOnly ? World.Counting(CaseFilter.Signed) : World);

    /// <summary>The case by whose name quantities are read: one that counts everything takes caps in full.</summary>
    private string Amounts(string caseName) => In(caseName).Filter is { CountsAll: true } ? BuiltInCases.Max : caseName;

    /// <summary>Assignments with their formulas worked out in the world as it is without them.</summary>
    private IEnumerable<Assignment> Settled(Assignments assignments) =>
        assignments.All.Select(a => a.Formula is null ? a : a with { Formula = null, Line = a.Line with { Quantity = Written(Value(a.Formula, BaseCase)) } });

    private static Quantity Written(FigureValue value) => value switch
    {
        { Value: null } => Quantity.Undisclosed(value.Figure.Unit),
        _ when value.Low == value.High => new Quantity(value.Value, value.Figure.Unit, Shape.Stated) { Width = value.Width },
        _ => new Quantity(null, value.Figure.Unit, Shape.Range) { Low = value.Low, High = value.High, Base = value.Value, Width = value.Width },
    };

    private FigureValue? Resolve(Reference reference, string caseName)
    {
        if (!reference.WhatIf.IsEmpty) return With(reference.WhatIf).Resolve(reference with { WhatIf = Assignments.None }, caseName);
        var path = Canonical(reference.Path);
        return FindView(path.Owner, reference.View) is { } view ? Value(path, view, reference.Case.Length > 0 ? reference.Case : caseName) : null;
    }

    /// <summary>An owner seen from the view of that name.</summary>
    internal Evaluation? Evaluate(string owner, string view, string caseName) => FindView(owner, view) is { } found ? Evaluate(owner, found, caseName) : null;

    /// <summary>The figures of a deal, a party or a web by its name; of the files themselves for the empty one. Null for a name that nothing has.</summary>
    public Evaluation? Evaluate(string owner, View view, string caseName)
    {
        if (owner.Length == 0) return EvaluateFigures(view, caseName);
        if (_deals.TryGetValue(owner, out var deal)) return Evaluate(deal, view, caseName);
        if (_parties.TryGetValue(owner, out var party)) return Evaluate(party, view, caseName);
        return Webs.FirstOrDefault(w => w.Name == owner) is { } web ? Evaluate(web, view, caseName) : null;
    }

    private Evaluation Cached(string owner, View view, string caseName, Func<Model> build) =>
        _evaluations.TryGetValue(new Question(owner, view, caseName), out var kept) ? kept
            : Answered(_evaluations, new Question(owner, view, caseName), build, Outside(owner, caseName));

    /// <summary>Nothing is known of figures that turn out to be read while they are worked out.</summary>
    private Evaluation Answered(ConcurrentDictionary<Question, Evaluation> answers, Question question, Func<Model> build, Func<Reference, FigureValue?> outside) => Underway.Answer(this, new Asking(question, ReferenceEquals(answers, _alone)),
        () => answers.GetOrAdd(question, ModelEvaluation.Of(build(), Amounts(question.Case), outside) with { Case = question.Case }),
        () =>
        {
            Circular.TryAdd(question.Owner, question.Owner);
            return new Evaluation(new Model(question.Owner, question.View), question.Case);
        });

    private sealed record Asking(Question Question, bool IsAlone);

    /// <summary>Owners whose figures read themselves by way of others, as far as any were asked for.</summary>
    internal ConcurrentDictionary<string, string> Circular { get; } = new(StringComparer.Ordinal);

    private sealed record Question(string Owner, View View, string Case);

    /// <summary>How an evaluation of this evaluator finds the figures of other owners.</summary>
    internal Func<Reference, FigureValue?> Outside(Evaluation evaluation) => Outside(evaluation.Model.Owner, evaluation.Case);

    /// <summary>
    /// The file's own figures and those of a web read all owners. A deal or a party reads another party by what is said of it alone, without what its
    /// contracts come to, and of the file what reads nobody: so that it never reads itself. Deals that read each other are an error.
    /// </summary>
    private Func<Reference, FigureValue?> Outside(string owner, string caseName) => reference =>
        reference.Path.Owner == owner && reference.IsPlain ? null
        : reference.WhatIf.IsEmpty && reference.Path.Owner != owner && (_deals.ContainsKey(owner) || _parties.ContainsKey(owner)) ? Alone(reference, caseName)
        : owner.Length == 0 ? Bare(reference, caseName)
        : Resolve(reference, caseName);

    private FigureValue? Alone(Reference reference, string caseName)
    {
        var path = reference.Path;
        string within = reference.Case.Length > 0 ? reference.Case : caseName;
        if (FindView(path.Owner, reference.View) is not { } view) return null;
        var question = new Question(path.Owner, view, within);
        if (path.Owner.Length == 0) return AloneOf(question, () => ModelBuilder.BuildFigures(In(within), view, within, _ => null, ofFilesAlone: true), _ => null).Find(path);
        if (!_parties.TryGetValue(path.Owner, out var party)) return Resolve(reference, caseName);
        return AloneOf(question, () => ModelBuilder.Build(In(within), party, view, within, found => _asItStands.Alone(new Reference(found, reference.View), BaseCase), isAlone: true), Outside(path.Owner, within)).Find(path);
    }

    private Evaluation AloneOf(Question question, Func<Model> build, Func<Reference, FigureValue?> outside) =>
        _alone.TryGetValue(question, out var kept) ? kept : Answered(_alone, question, build, outside);

    private static Dictionary<string, T> ByName<T>(ImmutableArray<T> items, Func<T, string> name)
    {
        var byName = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var item in items) byName.TryAdd(name(item), item);
        return byName;
    }
}
