using System.Collections.Immutable;
using DealLang.Evaluating;
using DealLang.Reports.Building.Deals;
using DealLang.Reports.Building.Sections;
using DealLang.Reports.Documents;
using DealLang.Symbols;

namespace DealLang.Reports.Building;

/// <summary>One deal: its first screen, then the sections in the order in which readers of its kind expect them.</summary>
internal sealed class DealReport
{
    private readonly ReportContext _context;
    private readonly Deal _deal;
    private readonly Evaluation _evaluation;
    private readonly OfferTerms _offer;

    public DealReport(ReportContext context, Deal deal)
    {
        (_context, _deal, _evaluation) = (context, deal, context.Of(deal));
        _offer = new OfferTerms(context, deal, _evaluation);
    }

    public string Title => Naming.Sentence(_deal);

    /// <summary>all stock · CLOSED 2026-02-02 · seen at announced 2026-02-02 · as of 2026-11-22</summary>
    public ImmutableArray<Prose> Facts()
    {
        var milestone = _context.Evaluator.Status(_deal);
        var view = _context.ViewOf(_deal);
        return
        [
            .. new Prose[]
            {
                _deal.Kind == DealKind.Acquisition ? _offer.Form : DealForm.Of(_context, _deal),
                milestone is null ? "" : [new Words(Wording.Of(milestone), Tone.Strong)],
                view == _context.Evaluator.DefaultView(_deal) ? "" : $"seen at {view.Name}{(view.Name == Wording.Day(view.Date) ? "" : " " + Wording.Day(view.Date))}",
                _context.Options.Case == WorldEvaluator.BaseCase ? "" : "case " + _context.Options.Case,
                _context.Today,
            }.Where(p => !p.IsEmpty),
        ];
    }

    public IEnumerable<Block> FirstScreen()
    {
        if (!IsCounted)
        {
            yield return new Paragraph(Wording.NotCounted([_context.Options.Case]));
            yield break;
        }
        var (sentence, rows) = Screen();
        if (!sentence.IsEmpty) yield return new Paragraph(sentence);
        ImmutableArray<KeyFigure> all = [.. rows];
        if (!all.IsEmpty) yield return new KeyFigures(all);
        yield return new Hint(Next(all));
    }

    /// <summary>A case may leave out deals that have not got far enough: of these there is only what they say and how far they got.</summary>
    private bool IsCounted => _context.Evaluator.Counts(_deal, _context.Options.Case);

    public IEnumerable<Block> Sections()
    {
        if (!IsCounted)
            return new Block?[] { Tables.Section("Parties and what binds", Weight.Detail, [LegTable.Of(_context, _deal)]), Timeline.Of(_context, _deal), Deals.Terms.Of(_context, _deal), CaseTable.Of(_context, _deal) }.OfType<Block>();
        var groups = DealSections.Group(_deal, _evaluation).ToDictionary(g => g.Title, g => g.Figures);
        Block?[] blocks =
        [
            Tables.Section(_deal.Kind == DealKind.Acquisition ? "Consideration" : "Parties and what binds", Weight.Detail,
                [LegTable.Of(_context, _deal), .. new CollarTable(_context, _deal, _evaluation).Blocks(), FigureTable.Of(_context, groups.GetValueOrDefault("Consideration", []))]),
            .. groups.Where(g => g.Key is not ("Consideration" or DealSections.Termination or DealSections.ShareCounts or DealSections.Others)).SelectMany(g => new[] { Tables.Section(CreditSections.TitleOf(g.Key, _deal), Weight.Detail, Group(g.Key, g.Value)), g.Key == DealSections.ValuationAndPremium ? new FootballField(_context, _deal, _evaluation).Of() : null }),
            TrancheTable.Of(_context, _deal, _evaluation),
            Comparisons(),
            Timeline.Of(_context, _deal),
            Deals.Terms.Of(_context, _deal),
            TerminationTable.Of(_context, _deal, _evaluation),
            new VersionTable(_context, _deal).Section(),
            CaseTable.Of(_context, _deal),
            .. SensitivityTable.Of(_context, _deal),
            DealTornado.Of(_context, _deal, _evaluation),
            Tables.Section(DealSections.Others, Weight.Detail, Group(DealSections.Others, groups.GetValueOrDefault(DealSections.Others, []))),
            Tables.Section(DealSections.ShareCounts, Weight.Appendix, Group(DealSections.ShareCounts, groups.GetValueOrDefault(DealSections.ShareCounts, []))),
            TransferTable.Of(_context, _evaluation),
            Missing.Of(_context, _evaluation),
        ];
        return blocks.OfType<Block>();
    }

    private IEnumerable<Block?> Group(string title, ImmutableArray<FigureValue> figures) => title switch
    {
        "Ownership" when _deal.Kind == DealKind.Acquisition => [Pictures.For(title), .. new OwnershipTable(_context, _deal, _evaluation).Blocks(), FigureTable.Of(_context, figures)],
        DealSections.ContingentPayments => [Pictures.For(title), .. new ContingentTable(_context, _deal, _evaluation).Blocks(), FigureTable.Of(_context, figures)],
        "Election" when _offer.Election is { } election => [.. new ElectionTable(_context, _deal, _evaluation, election).Blocks(), FigureTable.Of(_context, figures)],
        DealSections.Accretion when new AccretionTable(_deal, _evaluation) is var table => [.. table.Blocks(), FigureTable.Of(_context, [.. figures.Where(f => !table.Shows(f))])],
        DealSections.ExitWaterfall => [.. WaterfallTable.Of(_context, _deal, _evaluation), FigureTable.Of(_context, figures)],
        DealSections.Obligations => Obligations(figures),
        CapTableSection.Title => [.. new CapTableSection(_context, _deal, _evaluation).Blocks(), FigureTable.Of(_context, CapTableSection.Others(figures))],
        DealSections.ByPeriod => [PeriodTable.Of(figures), FigureTable.Of(_context, PeriodTable.Others(figures))],
        BuyoutSections.Funding => Buyout.FundingBlocks(figures),
        BuyoutSections.Credit => Buyout.CreditBlocks(figures),
        BuyoutSections.Returns when !CreditSections.Fits(_deal) => Buyout.ReturnBlocks(figures),
        _ when CreditSections.Fits(_deal) => new CreditSections(_context, _deal, _evaluation).Blocks(title, figures),
        DealSections.Others when new FootballField(_context, _deal, _evaluation) is var field => [Pictures.For(title), FigureTable.Of(_context, [.. figures.Where(f => !field.Shows(f))])],
        _ => [Pictures.For(title), FigureTable.Of(_context, figures)],
    };

    private IEnumerable<Block?> Obligations(ImmutableArray<FigureValue> figures)
    {
        var table = new ObligationTable(figures);
        var certainty = Certainties.Of(_context.Evaluator.Status(_deal)?.Status);
        return [table.Chart(certainty), CapacityRamp.Of(figures, certainty), .. table.Blocks(figures), FigureTable.Of(_context, [.. table.Others(figures)])];
    }

    private BuyoutSections Buyout => new(_context, _deal, _evaluation);

    private DealPictures Pictures => new(_context, _deal, _evaluation);

    /// <summary>What was stated for another day: shown, never an input.</summary>
    private Section? Comparisons() => Tables.Section("Stated for another day", Weight.Detail,
        FigureTable.Of(_context, [.. _evaluation.Model.Comparisons.Select(FigureTable.Stated)], path: Earlier),
        _evaluation.Model.Comparisons.IsEmpty ? null : new Paragraph("Shown for comparison; something has re-marked the deal since, so these are no inputs at this view."));

    private string Earlier(FigureValue stated)
    {
        var path = stated.Figure.Path;
        string day = stated.Figure.AsOf?.Written ?? "announced";
        return _context.Figures.Name(stated with { Figure = stated.Figure with { Path = path with { Argument = path.Argument.Length > 0 ? $"{path.Argument}, {day}" : day } } }, _evaluation.Model.View);
    }

    private (Prose Sentence, IEnumerable<KeyFigure> Rows) Screen() => _deal switch
    {
        _ when MergerFigures.Fits(_deal) => (new MergerFigures(_context, _deal, _evaluation).Sentence(), new MergerFigures(_context, _deal, _evaluation).Rows()),
        { Kind: DealKind.Acquisition } => (new AcquisitionVerdict(_context, _deal, _evaluation, _offer).Sentence(), new AcquisitionFigures(_context, _deal, _evaluation, _offer).Rows()),
        _ when OfferingFigures.Fits(_deal, _evaluation) => (new OfferingFigures(_context, _deal, _evaluation).Sentence(), new OfferingFigures(_context, _deal, _evaluation).Rows()),
        { Kind: DealKind.Commitment, Verb: "invests" or "invest" } => (new RoundFigures(_context, _deal, _evaluation).Sentence(), new RoundFigures(_context, _deal, _evaluation).Rows()),
        _ when PurchaseFigures.Fits(_deal) => (new PurchaseFigures(_context, _deal, _evaluation).Sentence(), new PurchaseFigures(_context, _deal, _evaluation).Rows()),
        _ when LoanFigures.Fits(_deal) => (new LoanFigures(_context, _deal, _evaluation).Sentence(), new LoanFigures(_context, _deal, _evaluation).Rows()),
        _ when GuaranteeFigures.Fits(_deal) => (new GuaranteeFigures(_context, _deal, _evaluation).Sentence(), new GuaranteeFigures(_context, _deal, _evaluation).Rows()),
        _ when LeaseFigures.Fits(_deal) => (new LeaseFigures(_context, _deal, _evaluation).Sentence(), new LeaseFigures(_context, _deal, _evaluation).Rows()),
        _ when GrantFigures.Fits(_deal) => (new GrantFigures(_context, _deal, _evaluation).Sentence(), new GrantFigures(_context, _deal, _evaluation).Rows()),
        _ when ReturnSwapFigures.Fits(_deal) => (new ReturnSwapFigures(_context, _deal, _evaluation).Sentence(), new ReturnSwapFigures(_context, _deal, _evaluation).Rows()),
        _ when SplitOffFigures.Fits(_deal, _evaluation) => (new SplitOffFigures(_context, _deal, _evaluation).Sentence(), new SplitOffFigures(_context, _deal, _evaluation).Rows()),
        _ when ShareSwapFigures.Fits(_deal, _evaluation) => (new ShareSwapFigures(_context, _deal, _evaluation).Sentence(), new ShareSwapFigures(_context, _deal, _evaluation).Rows()),
        _ => (new GeneralFigures(_context, _deal, _evaluation).Sentence(), new GeneralFigures(_context, _deal, _evaluation).Rows()),
    };

    private Prose Next(ImmutableArray<KeyFigure> rows)
    {
        string path = _deal.Location.Path;
        string? figure = (rows.FirstOrDefault(r => r.Path.Contains(".ownership", StringComparison.Ordinal)) ?? rows.FirstOrDefault(r => r.Path.Length > 0))?.Path;
        return "Next: " + Prose.Join(" · ",
        [
            figure is null ? Prose.Empty : [new Code($"deal explain '{figure}'")],
            [new Code(path.Length > 0 ? $"deal report {path} --format md" : "deal report --format md")],
        ]);
    }
}
