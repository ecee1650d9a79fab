using DealLang.Editing;
using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Syntax;
using DealLang.Text;
using DealLang.Values;

namespace DealLang.Tests.Editing;

/// <summary>A text with a caret (<c>$$</c>) and spans (<c>[|…|]</c>), and the world that it makes. Further files are given beside it.</summary>
internal sealed class Marked
{
    public const string Path = "test.deal";

    public Marked(string marked, params (string Path, string Text)[] others)
    {
        var spans = new List<TextSpan>();
        var open = new Stack<int>();
        var text = new System.Text.StringBuilder();
        for (int i = 0; i < marked.Length; i++)
        {
            string two = i + 1 < marked.Length ? marked.Substring(i, 2) : "";
            if (two == "$$") Caret = text.Length;
            else if (two == "[|") open.Push(text.Length);
            else if (two == "|]") spans.Add(TextSpan.FromBounds(open.Pop(), text.Length));
            else
            {
                text.Append(marked[i]);
                continue;
            }
            i++;
        }
        Spans = [.. spans.OrderBy(s => s.Start).ThenByDescending(s => s.Length)];
        Tree = DealSyntaxTree.Parse(text.ToString(), Path);
        World = new EditedWorld(DealCompilation.Create([Tree, .. others.Select(o => DealSyntaxTree.Parse(o.Text, o.Path))]), PlainWording.Instance);
    }

    public DealSyntaxTree Tree { get; }
    public EditedWorld World { get; }
    public int Caret { get; } = -1;
    public IReadOnlyList<TextSpan> Spans { get; }
    public string Text => Tree.Text.Text;
}

/// <summary>Figures as diagnostics write them, formulas as their inputs: enough to test the services without the reports.</summary>
internal sealed class PlainWording : IFigureWording
{
    public static readonly PlainWording Instance = new();

    public string Value(World world, FigureValue value) => value.Value is { } number ? FigureWords.Of(number, value.Figure) : "n/d";

    public string Stated(Quantity quantity, string measure) => quantity.Value is { } number ? FigureWords.Of(number, quantity.Unit, measure) : "n/d";

    public string Formula(Expression formula, string owner) => string.Join(", ", formula.References().Select(r => r.Path.Owner == owner ? r.Path with { Owner = "" } : r.Path));

    public string Label(FigurePath path) => (path with { Owner = "" }).ToString();
}
