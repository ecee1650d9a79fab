using System.Collections.Immutable;
using DealLang.Diagnostics;
using DealLang.Symbols;
using DealLang.Syntax;
using DealLang.Text;

namespace DealLang.Binding;

/// <summary>What the passes of one binding write to and read from. Lives as long as the binding, on one thread.</summary>
internal sealed class BindingSession(ImmutableArray<DealSyntaxTree> trees, Imports imports)
{
    public ImmutableArray<DealSyntaxTree> Trees { get; } = trees;

    /// <summary>The files of values that series name, by their paths; null for one that is not there.</summary>
    public IReadOnlyDictionary<string, string?> Data { get; } = imports.Data;

    public ImmutableArray<Diagnostic>.Builder Diagnostics { get; } = ImmutableArray.CreateBuilder<Diagnostic>();
    public NameTable Names { get; } = new(imports);
    public Settings Settings { get; } = new();
    public FigureUnits Units => field ??= new FigureUnits(this);
    public List<Claim> Claims { get; } = [];
    public List<Split> Splits { get; } = [];
    public List<MetEvent> Events { get; } = [];
    public List<NamedFigure> Figures { get; } = [];
    /// <summary>What each series is counted in, by its full name.</summary>
    public Dictionary<string, Values.Unit> SeriesUnits { get; } = new(StringComparer.Ordinal);

    /// <summary>What a price of one unit as a series writes it is of the unit that figures are kept in: a thousand where it is written per MWh, and energy is kept in GWh.</summary>
    public Dictionary<string, decimal> SeriesScales { get; } = new(StringComparer.Ordinal);

    /// <summary>What reports call a series besides its name.</summary>
    public Dictionary<string, string> SeriesTitles { get; } = new(StringComparer.Ordinal);

    /// <summary>What <c>flows</c> lines declare, by their full names.</summary>
    public Dictionary<string, FlowSeries> Flows { get; } = new(StringComparer.Ordinal);
    public List<Expectation> Expectations { get; } = [];
    public List<UserCase> Cases { get; } = [];
    public List<Sensitivity> Tables { get; } = [];
    public List<Waiver> Waivers { get; } = [];

    /// <summary>The paths that formulas name, each with its place.</summary>
    public List<NamedPath> References { get; } = [];

    /// <summary>The month in which a party's fiscal year ends, by the party's name; absent is December.</summary>
    public Dictionary<string, int> FiscalYearEnds { get; } = new(StringComparer.Ordinal);

    /// <summary>Which block of the files each deal's header is.</summary>
    public Dictionary<BlockSyntax, Deal> DealBlocks { get; } = [];

    /// <summary>The world taken apart, once all names are declared.</summary>
    public WorldParts Parts { get; set; } = WorldParts.Whole([], []);

    /// <summary>Blocks at the margin whose lines are bound already: an earlier binding said what they say.</summary>
    public HashSet<BlockSyntax> Kept { get; } = [];

    /// <summary>The lines at the margin of all files, in file order.</summary>
    public IEnumerable<BlockSyntax> Roots => Trees.SelectMany(t => t.Roots);

    /// <summary>Those whose lines are still to be bound.</summary>
    public IEnumerable<BlockSyntax> Unbound => Kept.Count == 0 ? Roots : Roots.Where(r => !Kept.Contains(r));

    public void Report(DiagnosticDescriptor descriptor, Location location, params string[] arguments) =>
        Diagnostics.Add(Diagnostic.Create(descriptor, location, arguments));

    public void Report(Diagnostic diagnostic) => Diagnostics.Add(diagnostic);

    /// <summary>Reports with the fix that writes the last argument in the location's place.</summary>
    public void ReportWithFix(DiagnosticDescriptor descriptor, Location location, params string[] arguments) =>
        Diagnostics.Add(Diagnostic.Create(descriptor, location, arguments) with { Fix = Fix.Replace(location, arguments[^1]) });

    /// <summary>Reports a line that states nothing, with the fix that says so.</summary>
    public void ReportMissingValue(BlockSyntax block, string term, string example)
    {
        int end = block.Location.Span.Start + LengthOf(term, block);
        Diagnostics.Add(Diagnostic.Create(DealLang.Diagnostics.Descriptors.Names.MissingValue, block.Location, term, example) with
        {
            Fix = Fix.Insert(block.Tree.Text, end, " undisclosed"),
        });
    }

    /// <summary>How long the term is on its line, which may have it in other words.</summary>
    private static int LengthOf(string term, BlockSyntax block)
    {
        var tokens = block.Line.Tokens;
        int read = 0;
        for (int i = 0; i < tokens.Length - 1; i++)
        {
            read += tokens[i].ToString().Length + (i > 0 ? 1 : 0);
            if (read >= term.Length) return Math.Min(tokens[i].End - tokens[0].Start, block.Location.Span.Length);
        }
        return Math.Min(term.Length, block.Location.Span.Length);
    }

    /// <summary>Reports two things in the wrong order, with the fix that exchanges them.</summary>
    public void ReportExchanged(DiagnosticDescriptor descriptor, Location whole, Location first, Location second) => Diagnostics.Add(
        Diagnostic.Create(descriptor, whole, first.Text, second.Text) with
        {
            Fix = new Fix($"Write {second.Text} first", [new TextEdit(first, second.Text), new TextEdit(second, first.Text)]),
        });

    /// <summary>The claims on one figure so far.</summary>
    public IEnumerable<Claim> ClaimsOn(FactKey key)
    {
        for (; _indexed < Claims.Count; _indexed++)
        {
            if (!_claimsOn.TryGetValue(Claims[_indexed].Key, out var places)) _claimsOn[Claims[_indexed].Key] = places = [];
            places.Add(_indexed);
        }
        return _claimsOn.TryGetValue(key, out var found) ? found.Select(i => Claims[i]) : [];
    }

    private readonly Dictionary<FactKey, List<int>> _claimsOn = [];
    private int _indexed;

    /// <summary>The first figure that has been claimed so far of a path, whatever its day; null for none.</summary>
    public Values.Quantity? FirstFigureOn(Lowering.FigurePath path)
    {
        for (; _figuresIndexed < Claims.Count; _figuresIndexed++)
        {
            var claim = Claims[_figuresIndexed];
            if (claim.Quantity is { Shape: not Values.Shape.Undisclosed } figure) _figuresOn.TryAdd(new Lowering.FigurePath(claim.Key.Owner, claim.Key.Measure, claim.Key.Argument), figure);
        }
        return _figuresOn.GetValueOrDefault(path);
    }

    private readonly Dictionary<Lowering.FigurePath, Values.Quantity> _figuresOn = [];
    private int _figuresIndexed;

    /// <summary>Takes back what was claimed: it is said in another way.</summary>
    public void Withdraw(int claim)
    {
        Claims.RemoveAt(claim);
        _claimsOn.Clear();
        _figuresOn.Clear();
        (_indexed, _figuresIndexed) = (0, 0);
    }

    /// <summary>
    /// Binds what is not computed from yet, only to see how its figures are written: nothing that it states is kept, and of what is found
    /// only that.
    /// </summary>
    /// <returns>Whether something was found.</returns>
    public bool FindsMisspelledFigures(Action bind)
    {
        int claims = Claims.Count, before = Diagnostics.Count, references = References.Count;
        bind();
        References.RemoveRange(references, References.Count - references);
        Claims.RemoveRange(claims, Claims.Count - claims);
        if (_indexed > claims)
        {
            _claimsOn.Clear();
            _indexed = 0;
        }
        if (_figuresIndexed > claims)
        {
            _figuresOn.Clear();
            _figuresIndexed = 0;
        }
        var found = Diagnostics.Skip(before).Where(d => FigureRules.AreOfSpelling(d.Descriptor)).ToList();
        Diagnostics.RemoveRange(before, Diagnostics.Count - before);
        Diagnostics.AddRange(found);
        return found.Count > 0;
    }

    /// <summary>Reports a name that nothing declares, with the known one that was probably meant.</summary>
    public void ReportUnknown(DiagnosticDescriptor descriptor, Location location, string written, IEnumerable<string> known)
    {
        var names = known.ToList();
        string? nearest = Spelling.Nearest(written, names) ?? SameBehindAlias(written, names);
        var diagnostic = Diagnostic.Create(descriptor, location, written, nearest is null ? "" : $" Did you mean {nearest}?");
        Diagnostics.Add(nearest is null ? diagnostic : diagnostic with { Fix = Fix.Replace(location, nearest) });
    }

    /// <summary>The one known name that differs by what stands before its last point: an alias that was left out, or one too many.</summary>
    private static string? SameBehindAlias(string written, List<string> known)
    {
        string own = Own(written);
        var same = known.FindAll(k => k != written && (k.Contains('.') || own.Length < written.Length) && Own(k) == own);
        return same is [var only] ? only : null;

        static string Own(string name) => name[(name.LastIndexOf('.') + 1)..];
    }
}
