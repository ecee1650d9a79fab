using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Relations;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Webs;

/// <summary>A part of a company, and of its votes, as a formula and as what it comes to; null where nothing says what the whole is.</summary>
internal sealed record HeldPart(Expression Part, decimal? Value);

/// <summary>
/// What a company's own <c>holder</c> lines say: parts as they are stated, shares over those outstanding of all its classes together, each as what it
/// represents or converts into, worth over the company's value. Where classes have different votes, votes are counted apart.
/// </summary>
internal sealed class StatedHoldings(Party company, Evaluation evaluation)
{
    private readonly bool _isDual = Votes.Differ(company);

    /// <summary>Each holder with all that it holds, in the order of the names.</summary>
    public IEnumerable<(string Holder, HeldPart Part, HeldPart Votes)> All()
    {
        foreach (var held in evaluation.Figures.Where(f => f.Figure.Path.Measure == "holder").GroupBy(f => NameOf(f.Figure.Path.Argument), StringComparer.Ordinal))
        {
            if (Sum(held, Weight) is not { } part) continue;
            yield return (held.Key, part, _isDual && Sum(held, VotesOf) is { } votes ? votes : part);
        }
    }

    private decimal Weight(ShareClass of) => ClassWeight.ByLines(of, company.Classes[0]);

    /// <summary>A receipt votes as the shares that it stands for.</summary>
    private decimal VotesOf(ShareClass of) => of is { IsDepositary: true, Equivalent: { } shares } && company.Class(shares.Class) is { } counted ? shares.Number * (counted.Votes ?? 1m) : of.Votes ?? 1m;

    /// <summary><c>holder Founder 1m A</c> beside another class of the same holder is told apart by the class.</summary>
    private static string NameOf(string argument) => argument.IndexOf(", ", StringComparison.Ordinal) is var comma and > 0 ? argument[..comma] : argument;

    private HeldPart? Sum(IEnumerable<FigureValue> held, Func<ShareClass, decimal> weight)
    {
        HeldPart? sum = null;
        foreach (var one in held)
        {
            if (PartOf(one, weight) is not { } part) return null;
            sum = sum is null ? part : new HeldPart(sum.Part + part.Part, sum.Value + part.Value);
        }
        return sum;
    }

    private HeldPart? PartOf(FigureValue held, Func<ShareClass, decimal> weight)
    {
        var unit = held.Figure.Unit;
        if (unit.IsOne) return new HeldPart(held.Figure.Path, held.Value);
        if (unit.ShareClass is { } name && company.Classes.Length > 1) return OfAllClasses(held, name, weight);
        ReadOnlySpan<string> wholes = unit.Currency is not null ? ["market-value", "value"] : ["shares", "fdso"];
        foreach (string measure in wholes)
        {
            if (evaluation.Figures.FirstOrDefault(f => f.Figure.Path.Measure == measure && f.Figure.Unit == unit && f.Value is not null and not 0m) is { } whole)
                return new HeldPart((Expression)held.Figure.Path / whole.Figure.Path, held.Value / whole.Value);
        }
        return null;
    }

    /// <summary>Shares of one class over those of all; nothing where one of the classes has no count.</summary>
    private HeldPart? OfAllClasses(FigureValue held, string name, Func<ShareClass, decimal> weight)
    {
        Expression? all = null;
        decimal count = 0m;
        foreach (var shareClass in company.Classes.Where(c => !c.IsDepositary))
        {
            if (evaluation.Find(new FigurePath(company.Name, "shares", shareClass.FullName)) is not { Value: { } shares } outstanding) return null;
            all = all.Plus(outstanding.Figure.Path * Each(shareClass.FullName, weight(shareClass)));
            count += shares * weight(shareClass);
        }
        if (company.Classes.FirstOrDefault(c => c.FullName == name) is not { } own || count == 0m) return null;
        return new HeldPart(held.Figure.Path * Each(name, weight(own)) / all!, held.Value * weight(own) / count);
    }

    private static Number Each(string shareClass, decimal weight) => new(weight) { Unit = Unit.Vote / Unit.Shares(shareClass) };
}
