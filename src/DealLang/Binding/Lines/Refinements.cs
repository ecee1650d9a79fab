using DealLang.Syntax;
using DealLang.Syntax.Nodes;
using DealLang.Vocabulary;
using Rules = DealLang.Diagnostics.Descriptors;

namespace DealLang.Binding;

/// <summary>The lines under a leg: its condition is kept; what nothing is computed from yet is said once for the leg.</summary>
internal sealed record Refinements(string When)
{
    public static Refinements Read(BindingSession session, BlockSyntax leg, BlockContext context)
    {
        string when = "";
        var unread = new List<string>();
        foreach (var child in leg.Children)
        {
            switch (child.Content)
            {
                case ConditionLineSyntax { Tests: { } tests, Quantifier: null } condition:
                    string test = Conditions.Bind(session, child, tests);
                    when = when.Length == 0 ? test : $"{when} and {test}";
                    if (condition.Otherwise is not null) unread.Add("otherwise");
                    break;
                case ConditionLineSyntax condition:
                    (when, _) = (when.Length == 0 ? $"{condition.Quantifier} its tests" : when, 0);
                    unread.Add(child.Line.TextOf(condition));
                    break;
                case FactLineSyntax { Term: "note" } or EmptyLineSyntax or ErrorLineSyntax:
                    break;
                case FactLineSyntax { OwnTerm: null } fact when Terms.Find(fact.Term, TermScope.Leg) is null:
                    session.Report(Rules.Names.Misplaced, child.Location, fact.Term, "a leg", Places.Of(fact.Term));
                    break;
                case FactLineSyntax fact:
                    unread.Add(fact.Term);
                    break;
                case TrancheLineSyntax:
                    unread.Add("tranches");
                    break;
                default:
                    unread.Add($"\"{child.Line.TextOf(child.Content)}\"");
                    break;
            }
        }
        if (unread.Count == 0) return new Refinements(when);
        var form = new NotComputed(session, context);
        foreach (var child in leg.Children) form.Check(child);
        session.Report(Rules.NotYet.Form, leg.Location, $"what refines this leg of {context.Deal} ({string.Join(", ", unread.Distinct())})");
        return new Refinements(when);
    }
}
