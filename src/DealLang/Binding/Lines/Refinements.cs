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
        var unread = new List<(BlockSyntax Line, string What)>();
        var said = new Dictionary<string, BlockSyntax>(StringComparer.Ordinal);
        foreach (var child in leg.Children)
        {
            if (child.Content is FactLineSyntax { OwnTerm: null } timed && !(PurchaseLines.IsPurchase(context) && PurchaseLines.Reads(timed))) TrailingWords.CheckTimes(session, child, timed, TermScope.Leg);
            switch (child.Content)
            {
                case ConditionLineSyntax condition:
                    conditions.Add(new Conditions(session, context).Bind(child));
                    otherwise ??= condition.Otherwise;
                    break;
                case TrancheLineSyntax or FactLineSyntax { Term: "strike" or "expires" } or FactLineSyntax { Term: "note" } or EmptyLineSyntax or ErrorLineSyntax:
                    break;
                case FactLineSyntax { Term: "initial price" or "notional" or "spread", OwnTerm: null } when context.Deal?.Kind == DealKind.EquitySwap:
                    break;
                case var line when PurchaseLines.IsPurchase(context) && PurchaseLines.Reads(line):
                    break;
                case FactLineSyntax { OwnTerm: null } fact when EarnOutLines.Reads(fact) || LegTermLines.Reads(fact):
                    if (LegTermLines.KindOf(fact) is { } kind && !said.TryAdd(kind, child)) session.Report(Rules.LegKinds.SaidTwice, child.Location, child.Line.TextOf(fact), said[kind].Line.TextOf(said[kind].Content));
                    break;
                case FactLineSyntax { OwnTerm: null } fact when Terms.Find(fact.Term, TermScope.Leg) is null:
                    session.Report(Rules.Names.Misplaced, child.Location, fact.Term, "a leg", Places.Of(fact.Term));
                    break;
                case FactLineSyntax fact:
                    unread.Add((child, $"\"{fact.Term}\""));
                    break;
                default:
                    unread.Add((child, $"\"{child.Line.TextOf(child.Content)}\""));
                    break;
            }
        }
        foreach (var (line, what) in unread)
            new Unread(session, context).Report(line, what, "this leg", Instead(line));
        return new Refinements(Conditions.All(conditions), otherwise);
    }

    private static string Instead(BlockSyntax line) => line.Content is not FactLineSyntax { Term: var term } ? "Leave it out, or put it into note \"…\""
        : PurchaseTerms.All.Any(t => t.Name == term) ? "It belongs to a purchase: commitment NAME: A buys X from B"
        : CreditTerms.All.Any(t => t.Name == term) ? "It belongs to a loan: commitment NAME: A lends to B, or to a row of funding"
        : EquitySwapTerms.All.Any(t => t.Name == term) ? "It belongs to a swap of returns: equity swap NAME: A swaps with B"
        : $"It belongs under {Places.Of(term)}";
}
