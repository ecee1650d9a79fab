using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>Lines of a deal's own block as inputs of its analyses.</summary>
internal static class DealInput
{
    /// <summary>What the deal's block states of a measure at this view, whatever the argument; amounts alone.</summary>
    public static List<Fact> Stated(this DealTerms terms, string measure) =>
        [.. terms.Reading.InForce(terms.Deal.Name, measure, terms.Announced).Select(f => f.Fact).Where(f => f.Quantity is not null).OrderBy(f => f.Key.Argument, StringComparer.Ordinal)];

    public static bool States(this DealTerms terms, string measure) => terms.Stated(measure).Count > 0
        || terms.Reading.Assignments.All.Any(a => a.Figure.Owner == terms.Deal.Name && a.Figure.Measure == measure);

    public static bool States(this DealTerms terms, string measure, string argument) => terms.States(new FigurePath(terms.Deal.Name, measure, argument));

    /// <summary>The figure of a fact of the deal's block, given.</summary>
    public static Reference Read(this DealTerms terms, Fact fact, Unit unit)
    {
        var figure = terms.Form.Input(fact.Key.Measure, unit, fact.Key.Argument);
        terms.Form.Consumed.Add(fact);
        terms.GiveOnce(figure, fact, fact.Quantity!);
        return figure;
    }

    /// <summary>A number of shares that a fact tells, as shares of a class: those of another by what they represent or convert into.</summary>
    public static Expression ReadShares(this DealTerms terms, Fact fact, ShareClass counted)
    {
        var own = counted.Party.Classes.FirstOrDefault(c => c.FullName == fact.Quantity!.Unit.ShareClass);
        return own is null || ClassWeight.ByLines(own, counted) == 1m ? terms.Read(fact, Unit.Shares(counted.FullName))
            : ClassWeight.Shares(terms.Read(fact, Unit.Shares(own.FullName)), own, counted);
    }

    /// <summary>The figure of an amount behind one of the fact's modifiers, given.</summary>
    public static Reference Read(this DealTerms terms, Fact fact, string modifier, Unit unit)
    {
        var figure = terms.Form.Input(modifier, unit, fact.Key.Argument);
        terms.GiveOnce(figure, fact, fact.Used.Amounts[modifier]);
        return figure;
    }

    /// <summary>Several analyses read one line; it is one statement.</summary>
    public static void GiveOnce(this DealTerms terms, Reference figure, Fact fact, Quantity quantity, string note = "")
    {
        if (!terms.Form.Given.TryGetValue(figure.Path, out var given) || given.Fact != fact) terms.Give(figure, fact, quantity, note);
    }

    public static Expression? Plus(this Expression? sum, Expression next) => sum is null ? next : sum + next;

    /// <summary>With what may be there besides.</summary>
    public static Expression With(this Expression sum, Expression? more) => more is null ? sum : sum + more;

    public static Expression? Less(this Expression? sum, Expression next) => sum is null ? 0m - next : sum - next;
}
