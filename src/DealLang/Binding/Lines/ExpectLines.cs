using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Syntax;
using DealLang.Syntax.Nodes;
using DealLang.Values;
using Rules = DealLang.Diagnostics.Descriptors;

namespace DealLang.Binding;

/// <summary><c>expect VIEW = VALUE</c>. Where both sides are formulas, their difference is compared with nothing.</summary>
internal static class ExpectLines
{
    /// <summary>What decimal arithmetic may leave between two formulas that are equal.</summary>
    private const decimal Rounding = 0.000_000_001m;

    public static void Bind(BindingSession session)
    {
        foreach (var block in session.Roots)
        {
            if (block.Content is ExpectLineSyntax line) Bind(session, block, line);
        }
    }

    private static void Bind(BindingSession session, BlockSyntax block, ExpectLineSyntax line)
    {
        var citations = CitationBinder.Bind(session, block, line.Suffixes);
        var versions = Versions(line.Subject).ToList();
        var binder = new ValueBinder(session, new ValueContext(block) { Citations = citations, IsOfEveryVersion = versions.Count > 0 });
        if (binder.BindFigure(line.Subject) is not { } subject || binder.BindFigure(line.Value) is not { } value) return;
        if (subject.Unit is { } one && value.Unit is { } two && one != two && Fitted(one, value) is null)
        {
            session.Report(Rules.Units.Mismatch, block.LocationOf(line.Value), UnitWords.Of(one), UnitWords.Of(two), "an expectation");
            return;
        }
        var quantity = value.Quantity is { } written ? written : new Quantity(0m, subject.Unit ?? Unit.One, Shape.Stated) { Width = Rounding };
        var sides = value.Quantity is null ? new Binary(Operation.Subtract, subject.AsExpression, value.AsExpression) : null;
        session.Expectations.Add(new Expectation(sides ?? subject.AsExpression, Comparisons.Of(line.Operator), quantity, block.Location)
        {
            Written = $"{block.Line.TextOf(line.Subject)} {line.Operator} {block.Line.TextOf(line.Value)}",
            Citations = citations,
            Sides = sides,
            EveryVersionOf = versions.Select(v => session.Names.Split(v.Path, new ValueContext(block)).Deal).FirstOrDefault(d => d is not null),
        });
    }

    private static IEnumerable<ViewSyntax> Versions(SyntaxNode node) =>
        node is ViewSyntax { EveryVersion: true } view ? [view] : node.Children.SelectMany(Versions);

    /// <summary>A price is written without its "per share", a count without its class.</summary>
    private static Unit? Fitted(Unit figure, BoundValue value) =>
        value.Unit is { } unit && ((unit / figure).Factors is [(var name, 1)] && name.StartsWith("share:", StringComparison.Ordinal) || (value.IsBare && figure.ShareClass is not null)) ? figure : null;
}
