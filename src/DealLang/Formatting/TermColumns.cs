using DealLang.Syntax;
using DealLang.Text;

namespace DealLang.Formatting;

/// <summary>
/// How wide the first column of each line is. It ends at one of a few stops, the first that the widest term among its neighbours leaves
/// free: so a new line seldom moves the others, and a change of one fact is a change of one line.
/// </summary>
internal static class TermColumns
{
    private static readonly int[] Stops = [9, 11, 13, 15, 17, 21];

    /// <returns>Columns for the first cell and the space behind it, by line.</returns>
    public static Dictionary<BlockSyntax, int> Of(DealSyntaxTree tree, Dictionary<BlockSyntax, LineCells> cells)
    {
        var columns = new Dictionary<BlockSyntax, int>();
        foreach (var neighbours in tree.Lines.Where(l => !l.Children.IsEmpty).Select(l => l.Children.GroupBy(TableOf)).Append(Runs()).SelectMany(g => g))
        {
            if (neighbours.Key == Table.None) continue;
            var aligned = neighbours.Where(cells.ContainsKey).ToList();
            int width = Width(neighbours.Key, aligned.Select(l => DisplayWidth.Of(cells[l].Term)));
            foreach (var line in aligned) columns[line] = width;
        }
        return columns;

        // A term beyond the last stop stands out, and what follows it moves to the right.
        static int Width(Table table, IEnumerable<int> terms) => table switch
        {
            Table.Entries => terms.DefaultIfEmpty(0).Max() + 1,
            Table.Claims => terms.DefaultIfEmpty(0).Max() + 2,
            _ => terms.Where(w => w < Stops[^1]).Select(w => Stops.First(s => s > w)).DefaultIfEmpty(0).Max(),
        };

        Table TableOf(BlockSyntax line) => cells.TryGetValue(line, out var own) ? own.Table : Table.None;

        // At the margin neighbours are the lines of one kind that follow each other.
        IEnumerable<IGrouping<Table, BlockSyntax>> Runs()
        {
            var run = new List<BlockSyntax>();
            foreach (var root in tree.Roots.Where(r => r.Content is not Syntax.Nodes.EmptyLineSyntax))
            {
                if (run.Count > 0 && TableOf(root) != TableOf(run[0]))
                {
                    yield return run.GroupBy(TableOf).Single();
                    run = [];
                }
                run.Add(root);
            }
            if (run.Count > 0) yield return run.GroupBy(TableOf).Single();
        }
    }
}
