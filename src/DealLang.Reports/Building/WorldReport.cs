using System.Collections.Immutable;
using DealLang.Diagnostics;
using DealLang.Evaluating;
using DealLang.Reports.Building.Deals;
using DealLang.Reports.Building.Sections;
using DealLang.Reports.Building.Webs;
using DealLang.Reports.Documents;
using DealLang.Reports.Numbers;
using DealLang.Symbols;
using DealLang.Vocabulary;

namespace DealLang.Reports.Building;

/// <summary>The whole report: errors first, then the deals, then what they share, conclusions before method.</summary>
internal sealed class WorldReport(ReportContext context)
{
    /// <summary>So many parties, and so many deals, have a part of the report to themselves: those that owe most, those that stand first.</summary>
    public const int MostApart = 100;

    /// <summary>The measures that say how big a deal is, the most telling first.</summary>
    private static readonly string[] s_worth = ["raise", "offering", "value", "equity", "ev", "total", "amount"];

    public Document Document()
    {
        var deals = context.World.Deals;
        var web = deals.Length > 1 ? WebOpening.Of(context) : null;
        IEnumerable<Block?> told = deals.Where(IsTold).SelectMany(Several);
        Block?[] blocks = deals.Length == 1 ? [.. Single(new DealReport(context, deals[0])), .. Between(web)]
            : web is null ? [Opening(), Checked.Alarm(context), .. deals.IsEmpty ? context.World.Parties.Select(p => WaterfallTable.Opening(context, p)) : [], Overview(), Checked.Errors(context), .. told, .. Between(web)]
            : [Opening(), Checked.Alarm(context), .. web.Blocks(), Tables.Section("The deals", Weight.Detail, Overview()), Checked.Errors(context), .. Between(web)];
        Block?[] shared =
        [
            .. context.World.Parties.Select(p => WaterfallTable.Of(context, p)),
            new Companies(context).Section(),
            OwnFigures.Of(context),
            web is null ? null : new WebCases(context).Of(),
            WebTornado.Of(context),
            .. SensitivityTable.Of(context, null),
            WorldTimeline.Of(context),
            Conflicts.Of(context),
            Checked.Warnings(context),
            Checked.Waivers(context),
            .. web is null ? [] : told,
        ];
        // What is shown behind the sources has its footnotes all the same.
        Block?[] method = [Expects.Of(context), Method()];
        ImmutableArray<Block> body = [.. blocks.Concat(shared).OfType<Block>()];
        return new Document(Title, [.. body, .. Sources(), .. method.OfType<Block>()]) { Card = context.Figures.Find, Names = Names, Quoted = [context.World.Title, .. context.World.Waivers.Select(w => w.Reason), .. context.Conflicts.Select(f => f.Used.PreferBecause), .. context.World.Deals.SelectMany(d => d.Notes.Select(n => n.Text).Prepend(d.Note))], Findings = context.Diagnostics.Select(d => d.Message) };
    }

    /// <summary>What hangs between the deals: what each party owes, the webs, who owns whom.</summary>
    private IEnumerable<Block?> Between(WebOpening? web)
    {
        var sections = context.World.Parties.Select(p => new ObligationSection(context, p)).Where(s => s.IsWorth).ToList();
        foreach (var section in sections.Count <= MostApart ? sections : [.. sections.OrderByDescending(s => s.Owed).Take(MostApart)]) yield return section.Of();
        if (sections.Count > MostApart) yield return new Paragraph(Wording.PartiesLeftOut(sections.Count - MostApart));
        foreach (var shown in context.Evaluator.ShownWebs(context.Options.Case).Where(w => !w.HoldsAll || context.World.Deals.Length > 1)) yield return new WebSection(context, shown, web).Of();
        yield return OwnershipSection.Of(context);
    }

    private IEnumerable<string> Names =>
    [
        .. context.World.Parties.SelectMany(p => new[] { p.Name, p.Printed }.Concat(p.Classes.SelectMany(c => new[] { c.FullName, Naming.Of(c) }))),
        .. context.World.Deals.Select(d => d.Name),
        .. context.World.Sources.Select(s => s.Name),
        .. context.World.Facts.Where(f => f.Key.Owner.Length == 0).Select(f => f.Key.Measure),
        .. context.World.Figures.Select(f => f.Name),
        .. ReferenceRates.All.Select(r => r.Name),
    ];

    private string Title => context.World.Title.Length > 0 ? context.World.Title
        : context.World.Deals is [var only] ? Naming.Sentence(only)
        : context.World.Deals.IsEmpty ? Naming.Parties(context.World.Parties.Take(4)) : English.Count(context.World.Deals.Length, "deal");

    private IEnumerable<Block?> Single(DealReport deal) =>
        [new Headline(deal.Title, deal.Facts(), Counts()), Checked.Alarm(context), .. deal.FirstScreen(), Checked.Errors(context), .. deal.Sections()];

    private IEnumerable<Block?> Several(Deal deal)
    {
        var report = new DealReport(context, deal);
        bool isAlone = context.World.Deals.All(d => d == deal || Naming.Sentence(d) != report.Title);
        return [new Headline(isAlone ? report.Title : $"{report.Title} · {deal.Name}", report.Facts(), null), .. report.FirstScreen(), .. report.Sections()];
    }

    /// <summary>A sentence of a web is a row of the web's own table, unless it says more than its line.</summary>
    private bool IsTold(Deal deal) => deal.Web.Length == 0 || deal.Legs.Length > 1 || deal.Legs.Any(l => !l.Tranches.IsEmpty) || deal.Amendments.Length > 0;

    private Headline Opening() => new(Title.Length > 0 ? Title : "Nothing is declared", [context.Today], Counts());

    /// <summary>Each deal on a line: what it is, how far it got, what it is worth.</summary>
    private Table? Overview() => Tables.Of([new("Deal"), new("Who"), new("Status"), new("Value", ColumnKind.Figure)], context.World.Deals.Select(d => ImmutableArray.Create<Cell>(
        Naming.Of(d), Naming.Sentence(d), context.Evaluator.Status(d) is { } milestone ? Wording.Of(milestone) : d.Milestones is [{ Date: { } later }, ..] ? "not before " + later.Written : "", Worth(context.Of(d)))));

    /// <summary>The most telling figure of a deal's size: of a round the new money, not what the company is worth.</summary>
    public static Cell Worth(Evaluation evaluation) =>
        s_worth.Select(m => m == "value" && evaluation.Known("amount") is { } money ? money : evaluation.Known(m)).FirstOrDefault(f => f is not null) is { } found ? FigureTable.Shown(found) : "";

    /// <summary>Ties and expectations that hold; warnings; errors, with what fails here and has no diagnostic of its own.</summary>
    private CheckCounts Counts()
    {
        var ties = context.World.Deals.SelectMany(d => TieText.Told(context.Of(d))).Concat(context.World.Parties.SelectMany(p => TieText.Told(context.Of(p)))).ToList();
        int held = ties.Count(t => t.Holds) + context.Expectations.Count(e => e.Passed);
        int errors = context.Diagnostics.Count(d => d.Severity == Severity.Error);
        int silent = context.Expectations.Count(e => !e.Passed && !context.Diagnostics.Any(d => d.Location.Source == e.Expectation.Location.Source && d.Location.Span.Start == e.Expectation.Location.Span.Start));
        int apart = ties.Count(t => !t.Holds && !context.Diagnostics.Any(d => d.Code == t.Tie.Code && d.Figure == t.Tie.Subject.ToString()) && !context.World.Waivers.Any(w => w.Code == t.Tie.Code));
        return new CheckCounts(held, context.Diagnostics.Count(d => d.Severity == Severity.Warning), errors + silent + apart);
    }

    private Section? Method()
    {
        var deals = context.World.Deals;
        return Tables.Section("Formulas and ties", Weight.Appendix, [.. deals.Take(MostApart).SelectMany(d => new Block?[]
        {
            Derivations.Of(context, d, deals.Length > 1 ? d.Name : ""),
            Derivations.Ties(context, context.Of(d)),
        }), deals.Length > MostApart ? new Paragraph(Wording.FormulasLeftOut(deals.Length - MostApart)) : null]);
    }

    /// <summary>Last of all, when every footnote has its number.</summary>
    private IEnumerable<Block> Sources()
    {
        var notes = context.Bibliography.Footnotes();
        if (!notes.IsEmpty) yield return new Section("Sources", [new Footnotes(notes)], Weight.Appendix);
        var silent = context.Bibliography.NotCited(context.World.Sources).ToList();
        if (silent.Count > 0) yield return new Section("Sources declared and not cited", [new Listing([.. silent.Select(CitedSource.Of)])], Weight.Appendix);
    }
}
