using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>What ties a company's own figures together: value to price and shares, burn to cash used, runway to cash.</summary>
internal sealed class PartyRelations(Party party, Form form)
{
    private readonly FactReading _reading = form.Reading;
    private readonly HashSet<Fact> _outdated = [];

    /// <returns>Valuations of another day than the price: shown beside what follows from it.</returns>
    public static HashSet<Fact> Relate(Party party, Form form)
    {
        var relations = new PartyRelations(party, form);
        relations.RelateValue();
        relations.RelateNetDebt();
        relations.RelateBurn();
        CashFlows.Relate(party, form);
        GrowthRates.Relate(party, form);
        VehicleRelations.Relate(party, form, relations.Give);
        Exits.ExitWaterfall.Relate(form, party, relations.GiveRead);
        return relations._outdated;
    }

    /// <summary>Where two of price, shares and value are stated for one time, they give the third; all three are a tie.</summary>
    private void RelateValue()
    {
        foreach (var shareClass in party.Classes.Where(c => c.IsPartOfTheWhole || party.Classes.Length == 1))
        {
            if (new ClassPrices(_reading.World, shareClass, "").At(_reading.Day) is not { } price) continue;
            var counts = InForce("shares");
            var valuation = InForce("value").FirstOrDefault(f => Overlaps(f, price));
            var market = InForce("market-value").FirstOrDefault(f => Overlaps(f, price));
            if (counts.Count == 0 && valuation is null && market is null && Awards().Count == 0) continue;
            RelateValue(shareClass, price, valuation, market, counts);
            return;
        }
        // Without a price earnings per share are basic, unless an award asks for it.
        if (party.Classes is [var first, ..] && InForce("shares") is { Count: > 0 } shares && InForce("net-income").Count > 0) RelateValue(first, null, null, null, shares);
    }

    private List<Fact> Awards() => [.. DilutedShares.Measures.Where(m => m != "shares").SelectMany(InForce)];

    private void RelateValue(ShareClass shareClass, Fact? price, Fact? valuation, Fact? market, List<Fact> counts)
    {
        var shares = Unit.Shares(shareClass.FullName);
        var quoted = form.Input("price", form.Money / shares, shareClass.FullName);
        var basic = form.Input("shares", shares, counts.Count > 1 || party.Classes.Length > 1 ? "" : shareClass.FullName);
        var diluted = form.Figure("fdso", shares);
        form.Consumed.UnionWith(_reading.World.FactsOf(party.Name, "price").Where(f => ClassPrices.IsOf(f, shareClass)));
        if (price is not null) Give(quoted, price, price.Quantity!);

        List<Fact> facts = [.. counts, .. Awards()];
        form.Consumed.UnionWith(facts);
        var count = new DilutedShares(form, shareClass, basic, diluted, facts, Give, new ConditionReading(null, form.Reading).Of, Weight);
        form.Relate("diluted shares", "T21", diluted, count.At(quoted));
        EarningsPerShare.Relate(form, InForce, count, basic, quoted);
        if (price is null) return;
        var apart = ClassWorths.Relate(shareClass, quoted, PriceOf, c => form.Input("shares", Unit.Shares(c.FullName), c.FullName), Weight, _reading, "");

        Expression Weight(ShareClass of) => ClassWeight.Of(of, shareClass, _reading, "", PriceOf);
        if (valuation is not null) form.Relate("value", "T18", form.Input("value", form.Money), apart is null ? quoted * diluted : (quoted * diluted) + apart);
        if (market is not null || valuation is null) form.Relate("market value", "T18", form.Input("market-value", form.Money), apart is null ? quoted * basic : (quoted * basic) + apart);
        if (market is null) _outdated.UnionWith(InForce("market-value"));
    }

    private Reference PriceOf(ShareClass shareClass)
    {
        var own = form.Input("price", form.Money / Unit.Shares(shareClass.FullName), shareClass.FullName);
        if (!form.IsGiven(own) && new ClassPrices(_reading.World, shareClass, "").At(_reading.Day) is { } price) Give(own, price, price.Quantity!);
        form.Consumed.UnionWith(_reading.World.FactsOf(party.Name, "price").Where(f => ClassPrices.IsOf(f, shareClass)));
        return own;
    }

    private void RelateNetDebt()
    {
        string[] measures = ["net-debt", "debt", "cash"];
        if (measures.Count(m => InForce(m).Count > 0) < 2) return;
        form.Relate("net debt", "T19", form.Input("net-debt", form.Money), form.Input("debt", form.Money) - form.Input("cash", form.Money));
    }

    private void RelateBurn()
    {
        var used = InForce("cash-used").Where(f => Period.Months(f.Key.Argument) is not null).MaxBy(f => Period.Of(f.Key.Argument)!.Value.Last);
        if (InForce("burn").Count == 0 && used is null) return;
        var burn = form.Input("burn", form.Money / Unit.Month);
        if (used is not null)
        {
            var months = new Number(Period.Months(used.Key.Argument)!.Value) { Unit = Unit.Month };
            form.Relate("burn over a period", "T20", burn, form.Input("cash-used", form.Money, used.Key.Argument) / months);
        }
        form.Relate("runway", "T20", form.Figure("runway", Unit.Month), form.Input("cash", form.Money) / burn);
    }

    private List<Fact> InForce(string measure) =>
        [.. _reading.InForce(party.Name, measure).Select(f => f.Fact).Where(f => f.Quantity is { Shape: not Shape.Undisclosed })];

    private static bool Overlaps(Fact fact, Fact price) =>
        fact.Key.Argument.Length == 0 && (fact.Key.Valid is not { } valued || price.Key.Valid is not { } priced || valued.Overlaps(priced));

    private bool GiveRead(Reference figure, Fact fact, Quantity quantity)
    {
        form.Consumed.Add(fact);
        return Give(figure, fact, quantity);
    }

    private bool Give(Reference figure, Fact fact, Quantity quantity)
    {
        if (_reading.Parameter(figure.Path, form.UnitOf(figure.Path)!, fact, quantity, StatedFigures.Basis(fact, null)) is not { } parameter)
        {
            if (ExchangeRates.Foreign(form, figure.Path, quantity.Unit, fact.Used.Location) is { } foreign) return Give(foreign, fact, quantity);
            form.Unfit.Add(figure.Path);
            return false;
        }
        form.Give(parameter);
        return true;
    }
}
