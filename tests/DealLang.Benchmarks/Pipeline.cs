using DealLang.CSharp;
using DealLang.Evaluating;
using DealLang.Formatting;
using DealLang.Syntax;
using DealLang.Syntax.Lexing;

namespace DealLang.Benchmarks;

/// <summary>Each stage of the compiler over one text, on what the stages before it made; nothing is kept from one call to the next.</summary>
internal sealed class Pipeline
{
    private readonly DealSyntaxTree _tree;
    private readonly string[] _lines;
    private TokenData[] _buffer = new TokenData[64];

    public Pipeline(int lines)
    {
        Text = WorldText.Generate(lines);
        _tree = Parse();
        _lines = [.. Enumerable.Range(0, _tree.Text.LineCount).Select(i => Text[_tree.Text.LineStart(i).._tree.Text.LineEnd(i)])];
    }

    public string Text { get; }
    public int Lines => _tree.Text.LineCount;

    public int Lex() => _lines.Sum(line => LineLexer.Lex(line, ref _buffer).Tokens.Length);

    public DealSyntaxTree Parse() => DealSyntaxTree.Parse(Text, "world.deal");

    public int Bind() => Compile().World.Facts.Length;

    public int Check() => Compile().GetDiagnostics().Length;

    /// <summary>Every deal, party and figure of the file's own, once, on a world already bound.</summary>
    public int Evaluate()
    {
        var evaluator = Bound.Evaluator(Bound.World.AsOf); // one of its own: the compilation keeps what it has evaluated
        return Bound.World.Deals.Sum(d => evaluator.Evaluate(d, evaluator.DefaultView(d), WorldEvaluator.BaseCase).Figures.Length)
            + Bound.World.Parties.Sum(p => evaluator.Evaluate(p, evaluator.Now, WorldEvaluator.BaseCase).Figures.Length)
            + evaluator.EvaluateFigures(WorldEvaluator.BaseCase).Figures.Length;
    }

    /// <summary>C# for every model, its evaluations in all cases included.</summary>
    public int Emit() => CSharpEmitter.Emit(Bound, Bound.Evaluator(Bound.World.AsOf), new EmitOptions()).Sum(f => f.Text.Length);

    public int Format() => Formatter.Format(_tree).Length;

    private DealCompilation Bound => field ??= Compile();

    private DealCompilation Compile() => DealCompilation.Create([_tree]);
}
