using DealLang.Diagnostics;
using DealLang.Symbols;
using DealLang.Syntax;
using DealLang.Syntax.Nodes;
using DealLang.Text;
using DealLang.Values;
using DealLang.Vocabulary;
using Rules = DealLang.Diagnostics.Descriptors;

namespace DealLang.Binding;

/// <summary><c>remove KEY</c> in an amendment: a leg by its name or as party, verb and asset; a term; a row by its label.</summary>
internal sealed class RemoveLines(BindingSession session, Deal deal, DateInterval date)
{
    /// <summary>A thing that may be removed, and how.</summary>
    private sealed record Removable(string Key, string Written, Action<BlockSyntax> Remove);

    /// <param name="list">The list line that it stands under, whose labels alone count; null under the header.</param>
    public void Bind(BlockSyntax block, RemoveLineSyntax line, Term? list = null)
    {
        string key = Written(block, line);
        var all = list is null ? [.. Legs(), .. Terms()] : new List<Removable>();
        all.AddRange(Rows(list));
        var found = all.Where(r => r.Key == key).ToList();
        if (found.Count == 0) found = all.FindAll(r => r.Key.EndsWith(" " + key, StringComparison.Ordinal)); // pays Alpha.common, without who pays
        if (found is [var one]) one.Remove(block);
        else if (found.Count > 1)
            session.Report(Rules.Changes.AmbiguousKey, block.Location, key, found.Count.ToString(System.Globalization.CultureInfo.InvariantCulture), string.Join("; ", found.Select(f => f.Written)));
        else ReportUnknown(block, line, key, [.. all.Select(r => r.Key).Distinct()]);
    }

    private static string Written(BlockSyntax block, RemoveLineSyntax line)
    {
        var first = line.Key[0].Span.Start;
        return block.Line.Text[first..line.Key[^1].Span.End].Trim();
    }

    private IEnumerable<Removable> Legs()
    {
        var legs = new AmendedLegs(session, deal, date);
        return legs.InForce().Select(leg => new Removable(LegKey.Of(leg), leg.When is null ? leg.Written : $"{leg.Written} when {leg.When}", _ => legs.Remove(leg)));
    }

    private IEnumerable<Removable> Terms() => Standing(c => !IsRow(c)).Select(claim =>
    {
        string term = Vocabulary.Terms.OfMeasure(claim.Key.Measure)?.Name ?? claim.Key.Measure;
        return new Removable(claim.Key.Argument.Length == 0 ? term : $"{term} {claim.Key.Argument}", WrittenLine.Of(claim.Location), block => Remove(claim, block));
    });

    private IEnumerable<Removable> Rows(Term? list) =>
        Standing(c => IsRow(c) && (list is null || c.Key.Measure == list.Measure)).Select(claim => new Removable(claim.Key.Argument, $"{claim.Key.Argument} of {claim.Key.Measure}", block => Remove(claim, block)));

    /// <summary>The last claim on each of the deal's keys, without what is removed already.</summary>
    private IEnumerable<Claim> Standing(Func<Claim, bool> test) => session.Claims.Where(c => c.Key.Owner == deal.Name)
        .GroupBy(c => (c.Key.Measure, c.Key.Argument)).Select(g => g.Last()).Where(c => !c.IsRemoval && test(c));

    private static bool IsRow(Claim claim) => Vocabulary.Terms.OfMeasure(claim.Key.Measure) is { IsList: true };

    private void Remove(Claim claim, BlockSyntax block) =>
        session.Claims.Add(new Claim(claim.Key with { Valid = date }, null, "", block.Location) { IsRemoval = true });

    private void ReportUnknown(BlockSyntax block, RemoveLineSyntax line, string key, List<string> known)
    {
        var place = new Location(block.Tree.Text, TextSpan.FromBounds(line.Key[0].Span.Start, line.Key[^1].Span.End).Shift(block.Start));
        string? nearest = Spelling.Nearest(key, known);
        var diagnostic = Diagnostic.Create(Rules.Changes.UnknownKey, place, deal.Name, key, date.Written, nearest is null ? "" : $" Did you mean {nearest}?",
            known.Count == 0 ? "none" : string.Join(", ", known));
        session.Report(nearest is null ? diagnostic : diagnostic with { Fix = Fix.Replace(place, nearest) });
    }
}
