using System.Collections.Immutable;
using DealLang.Binding;
using DealLang.Checks;
using DealLang.Diagnostics;
using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Syntax;
using DealLang.Text;

namespace DealLang;

/// <summary>
/// Files that make one world, bound and checked on demand. Immutable, and safe to share between threads. The order in which the
/// trees are given does not matter.
/// </summary>
public sealed class DealCompilation
{
    private readonly Imports _imports;
    private readonly Lazy<Bound> _bound;
    private readonly Lazy<Findings> _findings;
    private readonly Lazy<WorldEvaluator> _evaluator; // one for all checks and readers: it keeps its answers

    private DealCompilation? _earlier; // until this one has been checked itself, so that no more than two are kept

    private DealCompilation(Imports imports, DealCompilation? earlier = null)
    {
        _earlier = earlier?._findings.IsValueCreated == true ? earlier : earlier?._earlier;
        Trees = imports.Trees;
        _imports = imports;
        _bound = new(() => Binder.Bind(Trees, imports, imports.Diagnostics, _earlier is { } before && HasFilesOf(before) ? before : null));
        _findings = new(Check);
        _evaluator = new(() => new WorldEvaluator(World, null, _earlier is { } before && SameParts.Between(before, this) is { } same ? before.Evaluator().Read.Of(same) : new FiguresRead()));
    }

    /// <summary>The files given and those that they import, in ordinal order of their paths.</summary>
    public ImmutableArray<DealSyntaxTree> Trees { get; }

    public World World => _bound.Value.World;

    internal Bound Bound => _bound.Value;

    /// <summary>A compilation of parsed files; imports are looked for among them.</summary>
    public static DealCompilation Create(IEnumerable<DealSyntaxTree> trees)
    {
        var given = trees.ToList();
        return new(new Imports(given, _ => null, path => given.Find(t => t.Text.Path == path)?.Text.Text));
    }

    /// <summary>A compilation of parsed files and of those that they import, which may have been parsed before.</summary>
    /// <param name="open">The tree of a path below the root, or null when there is no such file.</param>
    /// <param name="earlier">The same files before an edit. What was checked then, and no edit has to do with, is not checked again.</param>
    public static DealCompilation Create(IEnumerable<DealSyntaxTree> trees, Func<string, DealSyntaxTree?> open, DealCompilation? earlier = null) =>
        new(new Imports(trees, open, path => open(path)?.Text.Text), earlier);

    /// <summary>Reads files and all that they import.</summary>
    /// <param name="paths">Relative to the root of <paramref name="files"/>; one that is not there is left out, and the caller's to report.</param>
    public static DealCompilation Load(ISourceFiles files, IEnumerable<string> paths) =>
        new(new Imports(Parse([.. paths.Select(p => files.Read(p) is { } text ? SourceText.From(text, p) : null).OfType<SourceText>()]), path => Open(files, path), files.Read));

    /// <summary>From this many files on it pays to parse them side by side; the first parallel loop of a process costs its loading.</summary>
    private const int ManyFiles = 32;

    private static DealSyntaxTree[] Parse(ImmutableArray<SourceText> texts)
    {
        var trees = new DealSyntaxTree[texts.Length];
        if (texts.Length >= ManyFiles) Parallel.For(0, texts.Length, i => trees[i] = DealSyntaxTree.Parse(texts[i].Text, texts[i].Path));
        for (int i = 0; i < texts.Length; i++) trees[i] ??= DealSyntaxTree.Parse(texts[i].Text, texts[i].Path);
        return trees;
    }

    private static DealSyntaxTree? Open(ISourceFiles files, string path) =>
        files.Read(path) is { } text ? DealSyntaxTree.Parse(text, path) : null;

    /// <summary>What the syntax, the binder and every check found, sorted by file and position, without what the files waive.</summary>
    public ImmutableArray<Diagnostic> GetDiagnostics() => _findings.Value.All;

    internal Findings Findings => _findings.Value;

    private Findings Check()
    {
        var findings = AllChecks.Run(this, _earlier);
        _earlier = null;
        return findings;
    }

    /// <summary>The files are those of another compilation, whatever they say; files of values say the same.</summary>
    internal bool HasFilesOf(DealCompilation other) => Trees.Select(t => t.Text.Path).SequenceEqual(other.Trees.Select(t => t.Text.Path)) && _imports.Data.Count == other._imports.Data.Count && _imports.Data.All(d => other._imports.Data.TryGetValue(d.Key, out string? text) && text == d.Value);

    /// <param name="asOf">Today for the figures; without it the files' own <c>as of</c>, else the latest date that they state.</param>
    public WorldEvaluator Evaluator(DateOnly? asOf = null) => asOf is null ? _evaluator.Value : new(World, asOf);

    /// <summary>The file that a reader's question stands in: none.</summary>
    public const string QuestionPath = "<question>";

    /// <summary>
    /// A figure as these files would name it in an expectation, with what it is asked for: <c>fox.ratio(price = $100) at closed in high</c>. Null
    /// when they know no such figure, or when it says something wrong.
    /// </summary>
    public Reference? Read(string figure)
    {
        var question = DealSyntaxTree.Parse($"figure question-of-a-reader = {figure}\n", QuestionPath);
        var bound = Binder.Bind([.. Trees, question], _imports, question.Diagnostics);
        bool isWrong = bound.Diagnostics.Any(d => d.Severity == Severity.Error && d.Location.Source == question.Text);
        return isWrong ? null : bound.World.Figures.FirstOrDefault(f => f.Location.Source == question.Text)?.Formula as Reference;
    }

    /// <summary>What somebody wants a figure to be, as an <c>expect</c> line would say it: <c>fox.per-share = $40</c>. Null as for <see cref="Read"/>.</summary>
    public Expectation? ReadGoal(string goal) => ReadGoal(goal, out _);

    /// <param name="wrong">What is wrong with it, as a sentence; empty where nothing can be said.</param>
    public Expectation? ReadGoal(string goal, out string wrong)
    {
        var question = DealSyntaxTree.Parse($"expect {goal}\n", QuestionPath);
        var bound = Binder.Bind([.. Trees, question], _imports, question.Diagnostics);
        wrong = bound.Diagnostics.FirstOrDefault(d => d.Severity == Severity.Error && d.Location.Source == question.Text)?.Message ?? "";
        return wrong.Length > 0 ? null : bound.World.Expectations.FirstOrDefault(e => e.Location.Source == question.Text);
    }

    public SemanticModel GetSemanticModel(DealSyntaxTree tree) => new(this, tree);
}
