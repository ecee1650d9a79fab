using System.Collections.Immutable;
using DealLang.Evaluating;
using DealLang.Reports.Building;
using DealLang.Reports.Differences;
using DealLang.Reports.Documents;

namespace DealLang.Reports;

/// <summary>
/// What two worlds say differently, as a document: economics, certainty, dates, conditions, provenance, wording; what follows from it; and a
/// note for those who read the first. Order, layout and comments do not count.
/// </summary>
public static class DifferenceBuilder
{
    private static readonly ImmutableArray<Column> s_columns =
        [new("What"), new("Before", ColumnKind.Figure), new("After", ColumnKind.Figure), new("Change", ColumnKind.Figure)];

    private static readonly ImmutableArray<Column> s_effectColumns = [.. s_columns, new("From")];

    /// <param name="before">What the first world is called: a file, a revision, a day.</param>
    /// <param name="onDays">Whether the two are one world on two days: then only what was known on each counts.</param>
    /// <returns>The document, and whether anything differs.</returns>
    public static (Document Document, bool Differs) Build(WorldEvaluator before, WorldEvaluator after, string nameBefore, string nameAfter, bool onDays, string caseName = WorldEvaluator.BaseCase)
    {
        var renames = new Renames(before.World, after.World);
        var changes = Changes.Between(new Statements(before, onDays, name => renames[name]).All(), new Statements(after, onDays, name => name).All());
        var effects = new Effects(before, after, caseName, renames).Of(changes);
        var renamed = renames.All.ToList();
        bool differs = changes.Count + effects.Count + renamed.Count > 0;

        var blocks = ImmutableArray.CreateBuilder<Block>();
        blocks.Add(new Headline($"{nameBefore} → {nameAfter}", [differs ? Counted(changes, effects) : (Prose)"nothing differs"], null));
        if (renamed.Count > 0) blocks.Add(new Section("Renamed", [new Listing([.. renamed.Select(r => (Prose)$"{r.Old} is now {r.New}")])]));
        foreach (var aspect in changes.GroupBy(c => c.Aspect))
            blocks.Add(new Section(aspect.Key.ToString(), [new Table(s_columns, [.. aspect.Select(Row)])], Weight.Essential));
        if (effects.Count > 0) blocks.Add(new Section("What follows", [new Table(s_effectColumns, [.. effects.Select(Row)])], Weight.Essential));
        if (CorrectionNote.Of(changes, effects) is { IsEmpty: false } note) blocks.Add(new Section("Note for readers of the first", [new Paragraph(note)], Weight.Essential));
        return (new Document($"{nameBefore} → {nameAfter}", blocks.DrainToImmutable()), differs);
    }

    private static Prose Counted(List<Change> changes, List<Effect> effects) =>
        $"{Wording.Count(changes.Count, "change")}, {Wording.Count(effects.Count, "figure")} that {(effects.Count == 1 ? "follows" : "follow")}";

    private static ImmutableArray<Cell> Row(Change change) =>
        [change.Either.Label, change.Before?.Shown ?? "–", change.After?.Shown ?? "–", change switch { { Before: null } => "new", { After: null } => "gone", _ => change.By }];

    private static ImmutableArray<Cell> Row(Effect effect) =>
        [effect.Path.Owner.Length == 0 ? effect.Path.ToString() : $"{effect.Path.Owner}: {Naming.Label(effect.Path)}", effect.Before, effect.After, effect.By, Naming.List(effect.From)];
}
