using System.Collections.Immutable;
using System.Globalization;
using DealLang.Reports.Documents;
using DealLang.Reports.Numbers;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Reports.Building.Sections;

/// <summary>What sources tell differently of one figure and one date: both claims, which is used, and why. Nothing is averaged.</summary>
internal static class Conflicts
{
    private static readonly ImmutableArray<Column> Columns =
        [new("#"), new("Figure"), new("Claim A"), new("Claim B"), new("Same date?"), new("Overlap?"), new("Used"), new("Why")];

    public static Section? Of(ReportContext context) => Tables.Section("Conflicts", Weight.Essential,
        Tables.Of(Columns, context.Conflicts.SelectMany((fact, i) => Rows(context, fact, i + 1))),
        Tables.List(context.World.Facts.Where(f => f.Agreement == Agreement.Agree).Select(f => Agreed(context, f))));

    /// <summary>The claim used against each other one.</summary>
    private static IEnumerable<ImmutableArray<Cell>> Rows(ReportContext context, Fact fact, int number)
    {
        foreach (var other in fact.Claims.Where(c => c != fact.Used))
        {
            yield return
            [
                number.ToString(CultureInfo.InvariantCulture),
                Label(context, fact),
                Shown(context, fact.Used),
                Shown(context, other),
                fact.Used.Key.Valid?.Written == other.Key.Valid?.Written ? "yes" : "no",
                Overlap(fact.Used, other),
                fact.Agreement == Agreement.Conflict ? "A, undecided" : "A",
                Why(fact),
            ];
        }
    }

    /// <summary>With its owner, unless that is the only deal there is.</summary>
    private static string Label(ReportContext context, Fact fact)
    {
        string label = Naming.Label(fact.Key.Measure, fact.Key.Argument);
        return context.World.Deals is [var only] && only.Name == fact.Key.Owner ? label : $"{fact.Key.Owner}: {label}";
    }

    private static Prose Shown(ReportContext context, Claim claim) => Prose.Join(" ",
    [
        claim.Quantity is { } quantity ? FigureText.Of(quantity, claim.Key.Measure) : claim.Words,
        context.Bibliography.Cite(claim.Citations, Naming.Label(claim.Key.Measure, claim.Key.Argument)),
    ]);

    private static string Overlap(Claim a, Claim b)
    {
        if (a.Quantity is not { } first || b.Quantity is not { } second) return a.Words == b.Words ? "yes" : "no";
        var (low, high) = first.Interval;
        var (from, to) = second.Interval;
        return (low ?? decimal.MinValue) <= (to ?? decimal.MaxValue) && (from ?? decimal.MinValue) <= (high ?? decimal.MaxValue) ? "yes" : "no";
    }

    private static string Why(Fact fact) => fact.Agreement switch
    {
        Agreement.Preferred => fact.Used.PreferBecause,
        Agreement.Corrected => "the source corrects itself",
        _ => "nothing decides: prefer one, and say why",
    };

    /// <summary>Combined value: $1.25tn [5] and ≥ $1tn [2] agree; the more precise is used.</summary>
    private static Prose Agreed(ReportContext context, Fact fact)
    {
        var told = fact.Claims.Where(c => c.Quantity is { Shape: not Shape.Undisclosed }).Select(c => Shown(context, c)).ToList();
        var silent = fact.Claims.Where(c => c.Quantity is { Shape: Shape.Undisclosed }).Select(c => context.Bibliography.Cite(c.Citations, Naming.Label(c.Key.Measure, c.Key.Argument))).ToList();
        Prose agree = told.Count > 1 ? Naming.List(told) + " agree; the more precise is used" : Prose.Join("", told);
        Prose untold = silent.Count > 0 ? "not disclosed according to " + Naming.List(silent) : Prose.Empty;
        return told.Count + silent.Count < 2 ? Prose.Empty : Label(context, fact) + ": " + Prose.Join("; ", [agree, untold]) + ".";
    }
}
