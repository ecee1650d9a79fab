using DealLang.Reports.Numbers;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Reports.Json;

/// <summary>What the files declare beside deals: parties, sources, what happened, cases.</summary>
internal static class WorldJson
{
    public static SortedObject Of(Party party) => new SortedObject()
        .Set("kind", JsonWord.Of(party.Kind))
        .Set("name", party.Printed)
        .Set("classes", party.Classes.Select(c => new SortedObject().Set("name", c.Name).Set("votes", c.Votes is { } votes ? JsonNumber.Of(votes, Unit.One) : null).Set("tracks", c.Tracks).Set("rights", c.IsWarrants ? "warrants" : null)))
        .At(party.Location);

    public static SortedObject Of(Source source) => new SortedObject()
        .Set("date", source.Date.Written)
        .Set("kind", source.Kind)
        .Set("title", source.Title)
        .Set("language", source.Language)
        .Set("url", source.Url)
        .Set("text", source.File)
        .Set("via", source.Via)
        .Set("corrects", source.Corrects)
        .Set("anonymous", source.Anonymous)
        .At(source.Location);

    public static SortedObject Of(MetEvent met) => new SortedObject().Set("event", met.Event).Set("date", met.Date.Written).By(met.Citations).At(met.Location);

    public static SortedObject Of(Split split) => new SortedObject()
        .Set("class", split.Class.FullName)
        .Set("date", JsonNumber.Of(split.Date))
        .Set("shares", JsonNumber.Of(split.New, Unit.One))
        .Set("for", JsonNumber.Of(split.Old, Unit.One))
        .By(split.Citations)
        .At(split.Location);

    public static SortedObject Of(UserCase own) => new SortedObject()
        .Set("assigns", own.Assignments.All.OrderBy(a => a.Figure.ToString(), StringComparer.Ordinal).Select(Of))
        .At(own.Location);

    private static SortedObject Of(Assignment assignment) => new SortedObject()
        .Set("path", assignment.Figure.ToString())
        .Set("display", assignment.Line.Quantity is { } quantity ? FigureText.Of(quantity, assignment.Figure.Measure).Replace(Space.NoBreak, ' ') : assignment.Line.Words)
        .Set("value", assignment.Line.Quantity is { Value: { } value, Unit: var unit } ? JsonNumber.Of(value, unit) : null);
}
