using System.Collections.Immutable;
using DealLang.Evaluating;
using DealLang.Relations;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Lowering;

/// <summary>
/// The world as models: what a deal, a party or the file's own figures come to on the day of a view. The built-in cases low, base and high
/// share one model; the world of a case of the file's own, or of a what-if, has their values in it.
/// </summary>
internal static class ModelBuilder
{
    /// <param name="asItStands">A figure of the deal as the files state it, which holds in a world with other values unless it follows from them.</param>
    public static Model Build(World world, Deal deal, View view, string caseName, Func<FigurePath, FigureValue?>? asItStands = null) =>
        ModelAssembly.Of(FormOf(world, deal, view, caseName), asItStands) with { Deal = deal };

    /// <param name="isAlone">Only what is said of the party itself, for a deal that reads it.</param>
    public static Model Build(World world, Party party, View view, string caseName, Func<FigurePath, FigureValue?>? asItStands = null, bool isAlone = false) =>
        ModelAssembly.Of(FormOf(world, party, view, caseName, isAlone), asItStands) with { Party = party };

    /// <summary>The figures that the files name themselves: <c>figure</c> and <c>assume</c>.</summary>
    /// <param name="ofFilesAlone">Only those that read no deal and no party.</param>
    /// <param name="unitOf">The unit of what their formulas read of others.</param>
    public static Model BuildFigures(World world, View view, string caseName, Func<Reference, Unit?> unitOf, bool withFormulas = true, bool ofFilesAlone = false) =>
        OwnFigures.Of(world, Read(world, view, caseName), withFormulas, unitOf, ofFilesAlone);

    /// <summary>A deal's equations and what is stated of its figures, before anything is solved.</summary>
    internal static Form FormOf(World world, Deal deal, View view, string caseName)
    {
        var form = new Form(deal.Name, Read(world, view, caseName), Currency(world, deal));
        var terms = new DealTerms(deal, form);
        Forms.Relate(terms);
        DealFees.Relate(terms);
        SourcesAndUses.Relate(terms);
        TerminationFees.Relate(terms);
        BuyoutRelations.Relate(terms);
        StatedFormulas.Relate(terms);
        StatedFigures.Add(form, world.FactsOf(deal.Name), terms.Announced, terms.IsOutdated);
        return form;
    }

    internal static Form FormOf(World world, Party party, View view, string caseName, bool isAlone = false)
    {
        var form = new Form(party.Name, Read(world, view, caseName), Currency(world, world.FactsOf(party.Name))) { IsAlone = isAlone };
        var outdated = PartyRelations.Relate(party, form);
        StatedFigures.Add(form, world.FactsOf(party.Name), undated: null, (fact, _) => outdated.Contains(fact));
        return form;
    }

    private static FactReading Read(World world, View view, string caseName) =>
        new(world, view, caseName);

    private static Unit Currency(World world, Deal deal) =>
        deal.Legs.Select(l => Currency(l.Amount) ?? Currency(l.Worth)).FirstOrDefault(u => u is not null)
            ?? Currency(deal.Portion)
            ?? world.FactsOf(deal.Name).Select(f => Currency(f.Quantity)).FirstOrDefault(u => u is not null)
            ?? Currency(world, deal is { Kind: DealKind.Acquisition, Objects.IsEmpty: false } ? world.FactsOf(deal.Target.Name, "price") : []);

    private static Unit Currency(World world, IEnumerable<Fact> facts) =>
        facts.Select(f => Currency(f.Quantity)).FirstOrDefault(u => u is not null)
            ?? Unit.Money(world.Currencies.IsDefaultOrEmpty ? "USD" : world.Currencies[0]);

    private static Unit? Currency(Quantity? quantity) => quantity?.Unit.Factors.Where(f => Unit.IsCurrency(f.Name)).Select(f => Unit.Money(f.Name)).FirstOrDefault();
}
