using DealLang.Lowering;
using DealLang.Runtime;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations.Rounds;

/// <summary>A SAFE or a convertible note that a round turns into shares.</summary>
internal sealed class ConvertingSecurity
{
    public static readonly string[] Measures = ["safe", "convertible"];

    private ConvertingSecurity(DealTerms terms, Fact fact, Unit shares)
    {
        var form = terms.Form;
        (Fact, Name, Basis) = (fact, fact.Key.Argument, BasisOf(fact));
        Owed = Read(terms, fact);
        if (fact.Used.Second is { } cap)
        {
            Cap = form.Input("cap", form.Money, Name);
            terms.GiveOnce(Cap, fact, cap);
        }
        if (fact.Used.Amounts.ContainsKey("discount")) Discount = terms.Read(fact, "discount", Unit.One);
        Price = form.Figure("price", form.Money / shares, Name);
        Shares = form.Figure("shares", shares, Name);
    }

    public Fact Fact { get; }
    public string Name { get; }

    /// <summary>What is turned into shares: the money of a SAFE, principal and interest of a note.</summary>
    public Reference Owed { get; }
    public Reference? Cap { get; }
    public CapBasis Basis { get; }
    public Reference? Discount { get; }
    public Reference Price { get; }
    public Reference Shares { get; }

    /// <summary>On terms of its own, if it has any, or the best of those that came with it or after it.</summary>
    public bool IsMostFavoured => Fact.Used.Modifiers.Contains("mfn");

    /// <summary>Whether another's terms are its own where they are better: those of whoever invested before are none of its business.</summary>
    public bool Follows(ConvertingSecurity other) => IsMostFavoured && other != this && !other.IsMostFavoured
        && !(Fact.Key.Valid is { } own && other.Fact.Key.Valid is { } its && its.Last < own.First);

    /// <summary>As <see cref="PricedRound"/> takes it.</summary>
    public IEnumerable<Expression> Arguments(IReadOnlyList<ConvertingSecurity> all) => [Owed, Cap ?? (Expression)0m, Code(all), Discount ?? (Expression)0m];

    private decimal Code(IReadOnlyList<ConvertingSecurity> all)
    {
        if (!IsMostFavoured) return (decimal)Basis;
        decimal passedOver = 0m;
        for (int i = 0; i < all.Count; i++)
        {
            if (all[i] != this && !all[i].IsMostFavoured && !Follows(all[i])) passedOver += PricedRound.Bit(i);
        }
        return Basis == CapBasis.MostFavoured && passedOver == 0m ? (decimal)Basis : (decimal)Basis + (PricedRound.Favoured * (1m + passedOver));
    }

    /// <summary>The instruments that a round names, as far as the company has them.</summary>
    public static List<ConvertingSecurity> Of(DealTerms terms, Party company, Unit shares, EarlierRounds earlier) =>
        [.. InForce(terms.Reading, company).Where(f => IsNamed(Converts(terms), f.Key.Argument) && !earlier.HasConverted(f)).Select(f => new ConvertingSecurity(terms, f, shares))];

    public static IEnumerable<Fact> InForce(FactReading reading, Party company) =>
        Measures.SelectMany(m => reading.InForce(company.Name, m)).Select(f => f.Fact).Where(f => f.Quantity is not null);

    public static Fact? Converts(DealTerms terms) => terms.Reading.InForce(terms.Deal.Name, "converts", terms.Announced).Select(f => f.Fact).FirstOrDefault();

    public static bool IsNamed(Fact? converts, string name) =>
        converts is not null && (converts.Used.Words == "all" || converts.Used.Words.Split(", ").Contains(name));

    /// <summary>Of a note with interest what has accrued by the closing.</summary>
    private static Reference Read(DealTerms terms, Fact fact)
    {
        var form = terms.Form;
        var amount = form.Input(fact.Key.Measure, form.Money, fact.Key.Argument);
        form.Consumed.Add(fact);
        terms.GiveOnce(amount, fact, fact.Quantity!);
        if (!fact.Used.Amounts.ContainsKey("interest")) return amount;
        var owed = form.Figure("owed", form.Money, fact.Key.Argument);
        var accrued = form.Figure("accrued", form.Money, fact.Key.Argument);
        var rate = terms.Read(fact, "interest", Unit.One);
        var closing = DealDates.Closing(terms.Deal)?.Date?.First ?? DealDates.Agreement(terms.Deal) ?? terms.Reading.Day;
        if (fact.Key.Valid is { } issued)
            form.Relate("interest accrued", "T18", accrued, amount * Accrual.Of(fact, rate, issued.First, closing));
        form.Relate("principal and interest", "T18", owed, amount + accrued);
        return owed;
    }

    private static CapBasis BasisOf(Fact fact) => fact.Used switch
    {
        { Second: null } => fact.Used.Modifiers.Contains("mfn") ? CapBasis.MostFavoured : CapBasis.None,
        { Modifiers: var m } when m.Contains("post-money") => CapBasis.PostMoney,
        { Modifiers: var m } when m.Contains("over outstanding") => CapBasis.Outstanding,
        { Modifiers: var m } when m.Contains("over diluted") => CapBasis.Diluted,
        _ => CapBasis.PreMoney,
    };
}
