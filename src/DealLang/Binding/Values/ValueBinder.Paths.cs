using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Syntax.Nodes;
using DealLang.Values;
using DealLang.Vocabulary;
using Rules = DealLang.Diagnostics.Descriptors;

namespace DealLang.Binding;

internal sealed partial class ValueBinder
{
    private BoundValue? BindPath(PathSyntax path)
    {
        if (session.Names.FindClass(path, context) is { } shareClass) return new BoundValue(Unit.Shares(shareClass.FullName)) { Class = shareClass };
        if (path.Arguments.IsEmpty)
        {
            string name = path.Dotted;
            if (session.Flows.ContainsKey(session.Names.Full(name, context.Block))) return NotAFigure(path);
            if (context.Rights.Contains(name)) return new BoundValue(Unit.Base(name)) { Product = name };
            if (session.Names.FindUnit(name, context.Block) is { } unit) return new BoundValue(unit) { Product = name };
            if (session.Names.Series.Contains(session.Names.Full(name, context.Block))) name = session.Names.Full(name, context.Block);
            else if (ReferenceRates.Find(name) is null) return Figure(path);
            var series = new FigurePath("", name);
            return new BoundValue(session.SeriesUnits.GetValueOrDefault(name, Unit.One)) { Formula = series, IsSeries = true, SeriesScale = session.SeriesScales.GetValueOrDefault(name, 1m) };
        }
        return Figure(path);
    }

    private BoundValue? Figure(PathSyntax path) => new PathBinder(session, context).Bind(path) is { } figure ? Reference(path, new Reference(figure)) : null;

    private BoundValue? BindView(ViewSyntax view)
    {
        if (new PathBinder(session, context).Bind(view.Path) is not { } figure) return null;
        if (view.EveryVersion && (!context.IsOfEveryVersion || session.Names.Deals.GetValueOrDefault(figure.Owner) is null))
        {
            session.Report(Rules.Tables.EveryVersion, Place(view), context.Block.Line.TextOf(view.Path));
            return null;
        }
        string at = view.At switch
        {
            null => "",
            { Form: DateForm.Status } status => status.Main.ToString(),
            var date => DateBinder.Bind(session, date, context.Block, context.Deal) is { } days ? CalendarDate.Spell(days.Last) : "",
        };
        string inCase = view.InCase?.ToString() ?? "";
        if (inCase.Length > 0 && session.Names.FindCase(inCase, context.Block) is null)
        {
            session.ReportUnknown(Rules.Names.Unknown, context.Block.LocationOf(view.InCase!), inCase, session.Names.Cases.Concat(BuiltInCases.All));
            return null;
        }
        inCase = session.Names.FindCase(inCase, context.Block) ?? "";
        return Reference(view.Path, new Reference(figure, at, inCase));
    }

    private BoundValue Reference(PathSyntax path, Reference reference)
    {
        var (unit, meaning) = session.Units.Of(reference.Path);
        return new BoundValue(unit) { Formula = reference with { WhatIf = new AssignmentBinder(session).Supposed(path, reference.Path, context) }, Meaning = meaning };
    }

    /// <summary>sum, min, max and abs are arithmetic; the others want flows or dates.</summary>
    private BoundValue? BindCall(CallSyntax call)
    {
        string function = call.Function.ToString();
        if (function is not ("sum" or "min" or "max" or "abs" or "count"))
        {
            return BindFunction(call, function);
        }
        var values = new List<BoundValue>();
        foreach (var argument in call.Arguments)
        {
            if (argument.Value is null || BindFigure(argument.Value) is not { } bound) return null;
            values.Add(bound);
        }
        if (values.Count == 0) return NotAFigure(call);
        if (values.Any(v => v.Unit is not null && values[0].Unit is not null && v.Unit != values[0].Unit) && function != "count")
        {
            var other = values.First(v => v.Unit is not null && v.Unit != values[0].Unit);
            session.Report(Rules.Units.Mismatch, Place(call), UnitWords.Of(values[0].Unit!), UnitWords.Of(other.Unit!), function);
            return null;
        }
        return function switch
        {
            "count" => BoundValue.Of(new Quantity(values.Count, Unit.One, Shape.Stated)),
            "abs" => values[0] with { Quantity = null, Formula = Expression.Max(values[0].AsExpression, (Expression)0m - values[0].AsExpression) },
            "sum" when values.All(v => v.Quantity is not null) => Sum(values) is { } sum ? values[0] with { Quantity = sum } : TooLarge(call),
            _ => values[0] with
            {
                Quantity = null,
                Formula = values.Skip(1).Aggregate(values[0].AsExpression, (all, next) => function switch
                {
                    "min" => Expression.Min(all, next.AsExpression),
                    "max" => Expression.Max(all, next.AsExpression),
                    _ => all + next.AsExpression,
                }),
            },
        };
    }

    private static Quantity? Sum(List<BoundValue> values) =>
        values.Skip(1).Aggregate(values[0].Quantity, (all, next) => all is null ? null : QuantityArithmetic.Add(all, next.Quantity!));
}
