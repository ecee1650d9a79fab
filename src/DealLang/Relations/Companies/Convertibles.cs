using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>
/// Bonds and preferred shares that convert at a price. In a count of diluted shares they are shares where a share is worth more than that
/// price, and else stay what they are owed.
/// </summary>
internal sealed class Convertibles
{
    private readonly Form _form;
    private readonly List<Convertible> _all = [];

    /// <param name="Rate">The modifier that says what it pays: interest, which is taxed, or a dividend, which is not.</param>
    internal sealed record Convertible(string Name, Reference Amount, Reference Price, string Rate, Fact Fact)
    {
        public bool IsDebt => Rate == "interest";
        public Expression Shares => Amount / Price;
    }

    public Convertibles(Form form, Party party, Unit shares, IEnumerable<Fact> facts, Func<Reference, Fact, Quantity, bool> give)
    {
        _form = form;
        bool isOwn = form.Owner == party.Name;
        foreach (var fact in facts.Where(f => f.Quantity is not null && f.Key.Measure is "convertible-debt" or "convertible-preferred"))
        {
            string name = isOwn ? fact.Key.Argument : fact.Key.Argument.Length == 0 ? party.Name : $"{party.Name}, {fact.Key.Argument}";
            var amount = form.Input(fact.Key.Measure, form.Money, name);
            var price = form.Input("conversion-price", form.Money / shares, Label(fact, name));
            give(amount, fact, fact.Quantity!);
            if (fact.Used.Second is { } at) give(price, fact, at);
            _all.Add(new Convertible(name, amount, price, fact.Key.Measure == "convertible-debt" ? "interest" : "dividend", fact));
        }
    }

    public static readonly string[] Measures = ["convertible-debt", "convertible-preferred"];

    public IReadOnlyList<Convertible> All => _all;

    /// <summary>Shares at a price.</summary>
    public IEnumerable<Expression> SharesAt(Expression price) => _all.Select(Expression (c) => new Choice(price, false, c.Price, c.Shares, 0m));

    /// <summary>What is still owed on bonds at a price of the share; null without any.</summary>
    public Expression? DebtAt(Expression price) => _all.Where(c => c.IsDebt).Aggregate(default(Expression), (sum, c) => sum.Plus(new Choice(price, false, c.Price, 0m, c.Amount)));

    /// <summary>What is still owed on preferred shares at a price of the share; null without any.</summary>
    public Expression? PreferredAt(Expression price) => _all.Where(c => !c.IsDebt).Aggregate(default(Expression), (sum, c) => sum.Plus(new Choice(price, false, c.Price, 0m, c.Amount)));

    private static string Label(Fact fact, string name) => name.Length > 0 ? name : fact.Key.Measure;
}
