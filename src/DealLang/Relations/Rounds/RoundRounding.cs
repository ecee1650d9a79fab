using DealLang.Lowering;
using DealLang.Symbols;

namespace DealLang.Relations.Rounds;

/// <summary>How the round's documents round its price, conversion prices and numbers of shares; what they do not mention is not rounded.</summary>
internal sealed class RoundRounding(DealTerms terms)
{
    public RoundedTo? Price { get; } = Stated(terms, "round-price.rounded");
    public RoundedTo? ConversionPrice { get; } = Stated(terms, "conversion-price.rounded");
    public RoundedTo? Shares { get; } = Stated(terms, "new-shares.rounded");

    public static Expression Round(Expression value, RoundedTo? to) => to is null ? value : new Rounded(value, to.Places, to.Direction);

    /// <summary>Places and direction of each, as <see cref="Runtime.PricedRound"/> takes them.</summary>
    public IEnumerable<Expression> Arguments
    {
        get
        {
            foreach (var to in new[] { Price, ConversionPrice, Shares })
            {
                yield return to?.Places ?? -1m;
                yield return (decimal)(to?.Direction ?? default);
            }
        }
    }

    private static RoundedTo? Stated(DealTerms terms, string measure) =>
        terms.Reading.InForce(terms.Deal.Name, measure, terms.Announced).Select(f => f.Fact.Used.Rounding).FirstOrDefault(r => r is not null);
}
