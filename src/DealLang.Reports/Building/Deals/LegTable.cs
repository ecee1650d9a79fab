using System.Collections.Immutable;
using DealLang.Reports.Documents;
using DealLang.Symbols;

namespace DealLang.Reports.Building.Deals;

/// <summary>What the parties promise each other, as it is written, and how binding each promise is.</summary>
internal static class LegTable
{
    private static readonly ImmutableArray<Column> Columns = [new("Who"), new("What"), new("When"), new("Binding"), new("Name"), new("Source")];

    public static Table? Of(ReportContext context, Deal deal) => Tables.Of(Columns, deal.Legs.Where(l => Holds(l, context.ViewOf(deal).Date) && !IsSaid(deal, l)).DistinctBy(l => $"{l.Location.Span.Start} {l.Location.Path} {l.From.Name} {l.Written}").Select(l => ImmutableArray.Create<Cell>(
        l.From.Name,
        Written(l),
        l.When is { } when ? "when " + when : l.Date?.Written ?? "",
        l.Force == Force.Firm ? "" : l.Force.ToString().ToLowerInvariant(),
        l.Name,
        context.Bibliography.Cite(l.Citations, "Terms"))));

    /// <summary>A sentence of a web is one promise, of those who stand before its verb: what they get for it has the same words.</summary>
    private static bool IsSaid(Deal deal, Leg leg) => deal.Web.Length > 0 && !deal.IsSubject(leg.From) && deal.Legs.Any(l => deal.IsSubject(l.From) && l.Location == leg.Location);

    /// <summary>Neither replaced by then nor still to be agreed by an amendment.</summary>
    private static bool Holds(Leg leg, DateOnly day) => !(leg.Ended <= day) && !(leg.Since?.First > day);

    private static string Written(Leg leg)
    {
        string written = Naming.Written(leg);
        return written.StartsWith(leg.From.Name + " ", StringComparison.Ordinal) ? written[(leg.From.Name.Length + 1)..].TrimStart() : written;
    }
}
