using DealLang.Lowering;
using DealLang.Reports.Building;
using DealLang.Reports.Building.Deals;
using DealLang.Symbols;

namespace DealLang.Reports.Json;

/// <summary>A deal but for its figures: who, how far it got, what was promised in which words, what it waits for, what happened when.</summary>
internal sealed class DealJson(ReportContext context, Deal deal)
{
    private readonly ConditionJson _conditions = new(context, deal);

    public SortedObject Whole()
    {
        var status = context.Evaluator.Status(deal);
        return new SortedObject()
            .Set("kind", deal.Kind switch { DealKind.Acquisition => "acquisition", DealKind.EquitySwap => "equity swap", _ => "commitment" })
            .Set("form", DealForm.Of(context, deal))
            .Set("sentence", Naming.Sentence(deal))
            .Set("parties", new SortedObject().Set("subjects", deal.Subjects.Select(p => p.Name)).Set("objects", deal.Objects.Select(p => p.Name)))
            .Set("status", status is null ? null : JsonWord.Of(status.Status))
            .Set("statusDate", status?.Date?.Written)
            .Set("view", Of(context.ViewOf(deal)))
            .Set("versions", context.Evaluator.Versions(deal).Select(Of))
            .Set("milestones", deal.Milestones.Select(Of))
            .Set("timeline", Timeline.Events(context, deal).DistinctBy(e => (e.Date, e.What)).OrderBy(e => e.Day)
                .Select(e => new SortedObject().Set("date", e.Date?.Written).Set("what", e.What).By(e.Citations)))
            .Set("conditions", deal.Conditions.Select(_conditions.Of))
            .Set("legs", deal.Legs.Select(Of))
            .Set("terms", Terms.Stated(context, deal).Select(Of))
            .Set("notes", deal.Notes.Select(n => n.Text).Prepend(deal.Note).Where(n => n.Length > 0))
            .Set("partOf", deal.PartOf).Set("sameAs", deal.SameAs).Set("supersededBy", deal.SupersededBy).Set("web", deal.Web)
            .At(deal.Location);
    }

    private static SortedObject Of(View view) => new SortedObject().Set("name", view.Name).Set("date", view.Date == DateOnly.MaxValue ? null : JsonNumber.Of(view.Date));

    private static SortedObject Of(Milestone milestone) => new SortedObject()
        .Set("status", JsonWord.Of(milestone.Status))
        .Set("date", milestone.Date?.Written)
        .Set("by", milestone.By)
        .Set("binding", milestone.Force is { } force ? JsonWord.Of(force) : null)
        .By(milestone.Citations)
        .At(milestone.Location);

    private SortedObject Of(Leg leg)
    {
        var json = new SortedObject()
            .Set("from", leg.From.Name)
            .Set("to", leg.To?.Name)
            .Set("text", Naming.Written(leg))
            .Set("name", leg.Name)
            .Set("date", leg.Date?.Written)
            .Set("since", leg.Since?.Written)
            .Set("ended", leg.Ended is { } ended ? JsonNumber.Of(ended) : null)
            .Set("binding", JsonWord.Of(leg.Force))
            .Set("terminationFee", leg.IsTerminationFee)
            .By(leg.Citations)
            .At(leg.Location);
        if (leg.When is { } when) json.Set("when", _conditions.Of(when));
        return leg.Tranches.IsEmpty ? json : json.Set("tranches", leg.Tranches.Select(Of));
    }

    private SortedObject Of(Tranche tranche)
    {
        var json = new SortedObject().Set("number", tranche.Number).Set("text", tranche.Written).Set("binding", tranche.Force is { } force ? JsonWord.Of(force) : null).At(tranche.Location);
        return tranche.When is { } when ? json.Set("when", _conditions.Of(when)) : json;
    }

    private static SortedObject Of(Fact fact) => new SortedObject()
        .Set("path", fact.Key.Path)
        .Set("asOf", fact.Key.Valid?.Written)
        .Set("date", fact.Used.Date?.Written)
        .Set("text", fact.Used.Words)
        .By(fact.Used.Citations)
        .At(fact.Used.Location);
}
