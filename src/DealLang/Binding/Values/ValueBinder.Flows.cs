using DealLang.Lowering;
using DealLang.Runtime;
using DealLang.Syntax.Nodes;
using DealLang.Values;
using DealLang.Vocabulary;
using Rules = DealLang.Diagnostics.Descriptors;

namespace DealLang.Binding;

/// <summary>Functions of dates and of flows.</summary>
internal sealed partial class ValueBinder
{
    private static readonly Dictionary<string, DayCount> s_dayCounts = new(StringComparer.Ordinal)
    {
        ["ACT/365"] = DayCount.Actual365Fixed, ["ACT/365F"] = DayCount.Actual365Fixed, ["ACT/360"] = DayCount.Actual360, ["ACT/ACT"] = DayCount.ActualActualIsda,
        ["ACT/ACT ISDA"] = DayCount.ActualActualIsda, ["ACT/ACT ICMA"] = DayCount.ActualActualIcma, ["30/360"] = DayCount.Thirty360, ["30E/360"] = DayCount.ThirtyE360,
        ["30E/360 ISDA"] = DayCount.ThirtyE360Isda,
    };

    private BoundValue? BindFunction(CallSyntax call, string function)
    {
        var dayCount = call.Arguments.Select(a => a.Value).OfType<DayCountSyntax>().Select(d => (DayCount?)s_dayCounts[d.Token.ToString()]).FirstOrDefault();
        ArgumentSyntax[] arguments = [.. call.Arguments.Where(a => a.Value is not DayCountSyntax)];
        var near = arguments.FirstOrDefault(a => a.Words is [var word] && word.ToString() == "near");
        arguments = [.. arguments.Where(a => a != near)];
        return function switch
        {
            "days" or "dcf" => BindDays(call, function, arguments, dayCount),
            "pmt" => arguments.Length == 3 ? BindPayment(arguments) : WrongArguments(call, function),
            "npv" or "xnpv" => arguments.Length == 2 ? BindOfFlows(call, function, arguments[1], arguments[0], null, dayCount) : WrongArguments(call, function),
            _ => arguments.Length == 1 ? BindOfFlows(call, function, arguments[0], null, near, dayCount) : WrongArguments(call, function),
        };
    }

    /// <summary>Days, and the fraction of a year, between two dates; for ACT/ACT ICMA the coupon period may follow.</summary>
    private BoundValue? BindDays(CallSyntax call, string function, ArgumentSyntax[] arguments, DayCount? dayCount)
    {
        var days = new List<DateOnly>();
        foreach (var argument in arguments)
        {
            if (argument.Value is not DateSyntax date) return WrongArguments(call, function);
            if (DateBinder.Bind(session, date, context.Block, context.Deal) is not { } interval) return null;
            if (!interval.IsDay)
            {
                session.Report(Rules.Dates.NotADay, Place(date), context.Block.Line.TextOf(date), function);
                return null;
            }
            days.Add(interval.First);
        }
        if (days.Count is not (2 or 4) || (function == "dcf" && dayCount is null)) return WrongArguments(call, function);
        if (function == "days") return Exact(DayCounting.Days(days[0], days[1], dayCount ?? DayCount.Actual365Fixed), Unit.Day);
        var fraction = days.Count == 4 ? DayCounting.IcmaFraction(days[0], days[1], days[2], days[3]) : DayCounting.Fraction(days[0], days[1], dayCount!.Value);
        return fraction is { } years ? Exact(years, Unit.One) : WrongArguments(call, function);
    }

    private static BoundValue Exact(decimal value, Unit unit) => BoundValue.Of(new Quantity(value, unit, Shape.Stated)) with { IsBare = unit.IsOne };

    private BoundValue? BindPayment(ArgumentSyntax[] arguments)
    {
        var bound = arguments.Select(a => a.Value is null ? null : BindFigure(a.Value)).ToList();
        return bound.Exists(b => b is null) ? null : new BoundValue(bound[2]!.Unit) { Formula = Lowering.Functions.Payment.Call([.. bound.Select(b => b!.AsExpression)]) };
    }

    private BoundValue? BindOfFlows(CallSyntax call, string function, ArgumentSyntax of, ArgumentSyntax? rate, ArgumentSyntax? near, DayCount? dayCount)
    {
        if (of.Value is not PathSyntax { Arguments: [] } path || !session.Flows.TryGetValue(session.Names.Full(path.Dotted, context.Block), out var flows))
        {
            session.ReportUnknown(Rules.Names.Unknown, Place(of), context.Block.Line.TextOf(of), session.Flows.Keys);
            return null;
        }
        bool dated = function is "xirr" or "xnpv";
        if (function != "moic" && dated == flows.IsPeriodic)
        {
            session.ReportWithFix(Rules.Names.FlowsOfAnotherKind, context.Block.LocationOf(call.Function), function, flows.Name, flows.IsPeriodic ? "one a period" : "dated", dated ? function[1..] : "x" + function);
            return null;
        }
        Expression? first = null;
        if ((rate ?? near)?.Value is { } written)
        {
            if (BindFigure(written) is not { } bound) return null;
            first = bound.AsExpression;
        }
        var amounts = flows.Flows.SelectMany(f => dated ? [new Number(f.Day!.Value.DayNumber) { Unit = Unit.Date }, new Reference(f.Path)] : (Expression[])[new Reference(f.Path)]);
        var counted = dayCount ?? DayCount.Actual365Fixed;
        var called = function switch
        {
            "xirr" => near is null ? FlowFunctions.Xirr(counted) : FlowFunctions.XirrNear(counted),
            "xnpv" => FlowFunctions.Xnpv(counted),
            "irr" => near is null ? FlowFunctions.Irr : FlowFunctions.IrrNear,
            "npv" => FlowFunctions.Npv,
            _ => FlowFunctions.Moic,
        };
        return new BoundValue(function is "npv" or "xnpv" ? flows.Unit : Unit.One) { Formula = new Call(called, [.. first is null ? [] : (Expression[])[first], .. amounts]) };
    }

    private BoundValue? WrongArguments(CallSyntax call, string function)
    {
        var known = Vocabulary.Functions.Find(function)!;
        string arguments = known.Arguments.Replace("day count", $"day count ({string.Join(", ", Vocabulary.DayCounts.All.Select(d => d.Name))})", StringComparison.Ordinal);
        session.Report(Rules.Names.WrongArguments, Place(call), function, arguments, known.Example);
        return null;
    }
}
