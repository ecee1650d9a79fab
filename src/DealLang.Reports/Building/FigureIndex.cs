using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Reports.Explaining;
using DealLang.Reports.Formulas;

namespace DealLang.Reports.Building;

/// <summary>
/// What answers for each number of a report, by the path that its document gives: <c>spacex-xai.ratio at now</c>. Numbers that are no figure
/// of a model (a transfer, an older statement) are named here by the section that shows them.
/// </summary>
internal sealed class FigureIndex(ReportContext context)
{
    private readonly Dictionary<string, (FigureValue Value, View View)> _named = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Reference> _supposed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FigureCards> _cards = new(StringComparer.Ordinal);

    /// <summary>Keeps a number that no model has, under its own path.</summary>
    public string Name(FigureValue value, View view)
    {
        string path = value.Figure.Path.ToString();
        _named.TryAdd(path, (value, view));
        return path;
    }

    /// <summary>Keeps a figure of a world with other values: <c>pref.proceeds(Fund, Co.exit = $40m)</c>.</summary>
    public string Suppose(Reference reference)
    {
        string path = FormulaText.Name(reference, owner: null);
        if (!reference.WhatIf.IsEmpty) _supposed.TryAdd(path, reference);
        return path;
    }

    public FigureCard? Find(string path)
    {
        if (_supposed.TryGetValue(path, out var reference)) return Supposing(reference);
        if (_named.TryGetValue(path, out var named)) return Cards(context.Options.Case).Of(named.Value, named.View);
        if (path.Contains(" = ", StringComparison.Ordinal)) return context.Compilation?.Read(path) is { } supposing ? Supposing(supposing) : null;
        var (figure, viewName, caseName) = Parse(path);
        if (caseName.Length == 0) caseName = context.Options.Case;
        var view = viewName.Length > 0 ? context.Evaluator.FindView(figure.Owner, viewName)
            : context.World.Deal(figure.Owner) is { } deal ? context.ViewOf(deal) : context.Evaluator.Now;
        return view is not null && context.Evaluator.Value(figure, view, caseName) is { } value ? Cards(caseName).Of(value, view) : null;
    }

    /// <summary>A figure of a world in which something else is stated.</summary>
    private FigureCard? Supposing(Reference reference)
    {
        var evaluator = context.Evaluator.With(reference.WhatIf);
        string caseName = reference.Case.Length > 0 ? reference.Case : context.Options.Case;
        var figure = evaluator.Canonical(reference.Path);
        return evaluator.FindView(figure.Owner, reference.View) is { } view && evaluator.Value(figure, view, caseName) is { } value ? new FigureCards(evaluator, caseName).Of(value, view) : null;
    }

    private FigureCards Cards(string caseName) =>
        _cards.TryGetValue(caseName, out var cards) ? cards : _cards[caseName] = new FigureCards(context.Evaluator, caseName);

    /// <summary>owner.measure(argument) at view in case: the inverse of a path's text, for owners that the world has.</summary>
    private (FigurePath Path, string View, string Case) Parse(string path)
    {
        int close = path.LastIndexOf(')');
        string suffix = "";
        int cut = close >= 0 ? close + 1 : path.IndexOf(' ', StringComparison.Ordinal);
        if (cut > 0) (path, suffix) = (path[..cut], path[cut..]);
        string argument = "";
        int open = path.IndexOf('(', StringComparison.Ordinal);
        if (open > 0 && path[^1] == ')') (path, argument) = (path[..open], path[(open + 1)..^1]);
        int dot = path.IndexOf('.', StringComparison.Ordinal);
        while (dot > 0 && !IsOwner(path[..dot])) dot = path.IndexOf('.', dot + 1);
        var figure = dot > 0 ? new FigurePath(path[..dot], path[(dot + 1)..], argument) : new FigurePath("", path, argument);
        int within = suffix.LastIndexOf(" in ", StringComparison.Ordinal);
        string caseName = within < 0 ? "" : suffix[(within + 4)..];
        if (within >= 0) suffix = suffix[..within];
        return (figure, suffix.StartsWith(" at ", StringComparison.Ordinal) ? suffix[4..] : "", caseName);
    }

    private bool IsOwner(string name) => context.World.Deal(name) is not null || context.World.Party(name) is not null || context.Evaluator.Webs.Any(w => w.Name == name);
}
