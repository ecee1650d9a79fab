using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations.Rounds;

/// <summary>Shares that went from one holder to another.</summary>
internal sealed record MovedShares(string Seller, string Buyer, Expression Shares);

/// <summary>
/// Existing shares that an investor buys of a holder beside the new ones (<c>Fund pays $80m to Staff for Acme.common</c>): at the price of the round, by what
/// the class converts into, unless the line names another. The money is no new money, and no share is issued.
/// </summary>
internal sealed class SecondarySale
{
    private readonly DealTerms _terms;
    private readonly Reference? _price;

    private SecondarySale(DealTerms terms, Leg leg, string label)
    {
        (_terms, Leg, Class) = (terms, leg, leg.For!);
        var unit = Unit.Shares(Class.FullName);
        Money = terms.Form.Input("selling-holders", terms.Money, label);
        Shares = terms.Form.Figure("offered-shares", unit, label);
        terms.Agree(Money, leg);
        if (leg.Terms.At is not { } stated) return;
        _price = terms.Form.Input("price", terms.Money / unit, label);
        terms.Give(_price, stated with { Unit = terms.Money / unit }, leg);
    }

    public Leg Leg { get; }
    public ShareClass Class { get; }
    public string Buyer => Leg.From.Name;
    public string Seller => Leg.To!.Name;
    public Reference Money { get; }
    public Reference Shares { get; }

    /// <summary>A leg of a round whose money goes to a holder for shares of the company.</summary>
    public static bool Is(Leg leg, Party company) =>
        leg is { Asset: AssetKind.Cash, Per: null, IsContingent: false, To: { } to, For: { } bought } && to != company && leg.From != company && bought.Party == company;

    public static List<SecondarySale> Of(DealTerms terms, Party company)
    {
        var legs = terms.Legs.Where(leg => Is(leg, company)).ToList();
        var sales = new List<SecondarySale>();
        foreach (var leg in legs)
        {
            string label = Label(leg, legs);
            sales.Add(new SecondarySale(terms, leg, sales.Exists(s => s.Money.Path.Argument == label) ? $"{label}, {leg.For!.Name}" : label));
        }
        return sales;
    }

    /// <summary>The shares of a class that a round moved from holders to its investors, as its own figures say.</summary>
    public static IEnumerable<MovedShares> In(Deal round, ShareClass of, DateOnly day)
    {
        var legs = DealDates.Legs(round, day).Where(leg => Is(leg, of.Party)).ToList();
        foreach (var leg in legs.Where(l => l.For == of)) yield return new MovedShares(leg.To!.Name, leg.From.Name, new FigurePath(round.Name, "offered-shares", Label(leg, legs)));
    }

    private static string Label(Leg leg, List<Leg> all) => all.Count(l => l.To == leg.To) == 1 ? leg.To!.Name : $"{leg.To!.Name}, {leg.From.Name}";

    /// <param name="sold">The class that the round sells, at its price.</param>
    public void Relate(ShareClass sold, Reference price) => _terms.Form.Relate("shares of a holder who sells", "T25", Shares, Money / (_price ?? ClassWeight.Price(price, sold, Class)));

    /// <summary>What they are worth at the price of the round, of which a stake is a part.</summary>
    public Expression AtRound(ShareClass? sold, Reference? price) => _price is null || sold is null || price is null ? Money : Shares * ClassWeight.Price(price, sold, Class);

    /// <summary>Whose row of the cap table they come out of: the seller's, else that of the holders of the class whom nobody names.</summary>
    public string From(IEnumerable<CapTableLine> before)
    {
        string others = "";
        foreach (var line in before)
        {
            if (line.Name == Seller) return Seller;
            if (line.Class == Class.FullName && (line.Name == Class.FullName || line.Name == Class.FullName + ", others")) others = line.Name;
        }
        return others.Length > 0 ? others : Seller;
    }

    public void Move(Settlement settlement)
    {
        var unit = Unit.Shares(Class.FullName);
        settlement.Add(Money.Path.Argument + "-cash", Buyer, Seller, "cash", _terms.Money, Money, Leg);
        settlement.Add(Money.Path.Argument + "-shares", Seller, Buyer, unit.ToString(), unit, Shares, Leg);
    }
}
