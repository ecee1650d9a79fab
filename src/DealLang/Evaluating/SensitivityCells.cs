using System.Collections.Immutable;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Evaluating;

/// <summary>A table worked out: a value for each row, column and figure.</summary>
public sealed class SensitivityCells
{
    private static readonly ImmutableArray<Stop> s_one = [new Stop("")];

    private readonly ImmutableArray<FigureValue> _values;

    internal SensitivityCells(WorldEvaluator evaluator, Sensitivity table, string caseName)
    {
        (Table, Cols) = (table, table.Cols?.Stops ?? s_one);
        var models = new SharedModels();
        // The far corner comes first: with the near one it shows which models the cells can share.
        var corner = Work(evaluator, models, caseName, Rows[^1], Cols[^1]);
        var values = ImmutableArray.CreateBuilder<FigureValue>(Rows.Length * Cols.Length * table.Shown.Length);
        foreach (var row in Rows)
        {
            foreach (var col in Cols)
            {
                values.AddRange(row == Rows[^1] && col == Cols[^1] ? corner : Work(evaluator, models, caseName, row, col));
            }
        }
        _values = values.MoveToImmutable();
    }

    private FigureValue[] Work(WorldEvaluator evaluator, SharedModels models, string caseName, Stop row, Stop col)
    {
        var cell = evaluator.With(Assigned(row, col), models);
        string inCase = Said(col.Case, row.Case, caseName), view = Said(col.View, row.View, "");
        bool isOfACase = IsNumber(col.Case) || IsNumber(row.Case);
        return [.. Table.Shown.Select(shown => cell.Value(shown.Figure, inCase, view)).Select(v => isOfACase && v is { Value: not null, Mark: Mark.AtMost or Mark.AtLeast or Mark.Range } ? v with { Mark = Mark.Exact, Low = null, High = null } : v)];
    }

    /// <summary>An end, or everything said, where cases stand side by side: the number that the case has, not what bounds it in all of them.</summary>
    private static bool IsNumber(string caseName) => caseName.Length > 0 && (caseName == BuiltInCases.Max || BuiltInCases.Ends.Contains(caseName));

    public Sensitivity Table { get; }
    public ImmutableArray<Stop> Rows => Table.Rows.Stops;

    /// <summary>One empty stop for a table with one axis.</summary>
    public ImmutableArray<Stop> Cols { get; }

    public FigureValue this[int row, int col, int shown] => _values[(((row * Cols.Length) + col) * Table.Shown.Length) + shown];

    /// <summary>What a cell puts in the place of what is stated.</summary>
    public static Assignments Assigned(Stop row, Stop col) =>
        Assignments.From(new[] { row.Assignment, col.Assignment }.OfType<Assignment>());

    private static string Said(params ReadOnlySpan<string> words)
    {
        foreach (string word in words)
        {
            if (word.Length > 0) return word;
        }
        return "";
    }
}
