using System.Collections.Immutable;
using DealLang.Evaluating;
using DealLang.Reports.Building;
using DealLang.Reports.Differences;
using DealLang.Reports.Documents;

namespace DealLang.Reports;

/// <summary>
/// What two worlds say differently, as a document: contracts that are new and gone; of the others economics, certainty, dates, conditions, provenance,
/// wording; what follows from it; and a note for those who read the first. Order, layout and comments do not count.
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
        var (old, now) = onDays ? (WholeDeals.Begun(before), WholeDeals.Begun(after)) : ([.. before.World.Deals], [.. after.World.Deals]);
        var pairs = renames.Deals.FindAll(p => old.Contains(p.Old) && now.Contains(p.Now));
        var come = new WholeDeals(after, now.FindAll(d => !pairs.Exists(p => p.Now == d)), caseName);
        var gone = new WholeDeals(before, old.FindAll(d => !pairs.Exists(p => p.Old == d)), caseName);
        var changes = Changes.Between(
            new Statements(before, onDays, renames, before.World.Deals.Except(pairs.Select(p => p.Old)).Select(d => d.Name).ToHashSet()).All(),
            new Statements(after, onDays, null, after.World.Deals.Except(pairs.Select(p => p.Now)).Select(d => d.Name).ToHashSet()).All());
        var effects = new Effects(before, after, caseName, renames, pairs).Of(changes);
        bool differs = changes.Count + effects.Count + renames.All.Count + come.Count + gone.Count > 0;

        var blocks = ImmutableArray.CreateBuilder<Block>();
        blocks.Add(new Headline($"{nameBefore} → {nameAfter}", [differs ? Counted(come, gone, changes, effects) : (Prose)"nothing differs"], null));
        if (come.Table is { } news) blocks.Add(new Section("Deals that are new", [news], Weight.Essential));
        if (gone.Table is { } olds) blocks.Add(new Section("Deals that are gone", [olds], Weight.Essential));
        if (renames.All.Count > 0) blocks.Add(new Section("Renamed", [new Listing([.. renames.All.Select(r => (Prose)$"{r.Old} is now {r.New}")])]));
        foreach (var aspect in changes.GroupBy(c => c.Aspect))
            blocks.Add(new Section(aspect.Key.ToString(), [.. Told([.. aspect])], Weight.Essential));
        if (effects.Count > 0) blocks.Add(new Section("What follows", [new Table(s_effectColumns, [.. effects.Select(Row)])], Weight.Essential));
        if (CorrectionNote.Of(come, gone, changes, effects) is { IsEmpty: false } note) blocks.Add(new Section("Note for readers of the first", [new Paragraph(note)], Weight.Essential));
        return (new Document($"{nameBefore} → {nameAfter}", blocks.DrainToImmutable()), differs);
    }

    private static IEnumerable<Block> Told(List<Change> changes)
    {
        var listed = changes.FindAll(c => c.Either.Listed.Length > 0 && (c.Before is null || c.After is null));
        if (changes.Count > listed.Count) yield return new Table(s_columns, [.. changes.Except(listed).Select(Row)]);
        foreach (var kind in listed.GroupBy(c => $"{(c.Before is null ? "New" : "Gone")} {c.Either.Listed}").OrderByDescending(g => g.Key, StringComparer.Ordinal))
            yield return new Paragraph($"{kind.Key}: {Naming.List(kind.Select(c => c.Either.Name))}.");
    }

    private static Prose Counted(WholeDeals come, WholeDeals gone, List<Change> changes, List<Effect> effects) => Naming.List(new[]
    {
        come.Count > 0 ? $"{English.Count(come.Count, "new deal")}" : "",
        gone.Count > 0 ? $"{English.Count(gone.Count, "deal")} gone" : "",
        changes.Count > 0 || come.Count + gone.Count == 0 ? English.Count(changes.Count, "change") : "",
        effects.Count > 0 ? $"{English.Count(effects.Count, "figure")} that {(effects.Count == 1 ? "follows" : "follow")}" : "",
    }.Where(s => s.Length > 0));

    private static ImmutableArray<Cell> Row(Change change) =>
        [change.Either.Label, change.Before?.Shown ?? "–", change.After?.Shown ?? "–", change switch { { Before: null } => "new", { After: null } => "gone", _ => change.By }];

    private static ImmutableArray<Cell> Row(Effect effect) =>
        [effect.Path.Owner.Length == 0 ? effect.Path.ToString() : $"{effect.Path.Owner}: {Naming.Label(effect.Path)}", effect.Before, effect.After, effect.By, Naming.List(effect.From)];
}
