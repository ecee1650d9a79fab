using DealLang.Symbols;
using DealLang.Syntax;
using DealLang.Syntax.Nodes;
using DealLang.Vocabulary;
using Rules = DealLang.Diagnostics.Descriptors;

namespace DealLang.Binding;

/// <summary>The lines under a leg: its condition is kept; what nothing is computed from yet is said once for the leg.</summary>
internal sealed record Refinements(Condition? When, ValueSyntax? Otherwise)
{
    public static Refinements Read(BindingSession session, BlockSyntax leg, BlockContext context)
    {
        var conditions = new List<Condition?>();
        ValueSyntax? otherwise = null;
        var unread = new List<string>();
        foreach (var child in leg.Children)
        {
            switch (child.Content)
            {
                case ConditionLineSyntax condition:
                    conditions.Add(new Conditions(session, context).Bind(child));
                    otherwise ??= condition.Otherwise;
                    break;
                case TrancheLineSyntax or FactLineSyntax { Term: "strike" or "expires" } or FactLineSyntax { Term: "note" } or EmptyLineSyntax or ErrorLineSyntax:
                    break;
                case FactLineSyntax { Term: "initial price" or "notional", OwnTerm: null } when context.Deal?.Kind == DealKind.EquitySwap:
                    break;
                case var line when PurchaseLines.IsPurchase(context) && PurchaseLines.Reads(line):
                    break;
                case FactLineSyntax { OwnTerm: null } fact when EarnOutLines.Reads(fact) || LegTermLines.Reads(fact):
                    break;
                case FactLineSyntax { OwnTerm: null } fact when Terms.Find(fact.Term, TermScope.Leg) is null:
                    session.Report(Rules.Names.Misplaced, child.Location, fact.Term, "a leg", Places.Of(fact.Term));
                    break;
                case FactLineSyntax fact:
                    unread.Add(fact.Term);
                    break;
                default:
                    unread.Add($"\"{child.Line.TextOf(child.Content)}\"");
                    break;
            }
        }
        var read = new Refinements(Conditions.All(conditions), otherwise);
        if (unread.Count == 0) return read;
        var form = new NotComputed(session, context);
        foreach (var child in leg.Children.Where(c => c.Content is not ConditionLineSyntax)) form.Check(child);
        session.Report(Rules.NotYet.Form, leg.Location, $"what refines this leg of {context.Deal} ({string.Join(", ", unread.Distinct())})");
        return read;
    }
}
