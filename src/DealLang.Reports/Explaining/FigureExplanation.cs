using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Reports.Building;
using DealLang.Reports.Building.Sections;
using DealLang.Reports.Documents;
using DealLang.Symbols;

namespace DealLang.Reports.Explaining;

/// <summary>A figure's page: what it comes to, how, which ties hold it, what it is used by; for an unknown one what would have to be stated.</summary>
internal sealed class FigureExplanation(World world, FigureCards cards, TreePage page)
{
    /// <param name="supposed">What is supposed of the world, as asked: <c>price = $100</c>; empty for nothing.</param>
    public void Write(FigureValue value, View view, string supposed = "")
    {
        var card = cards.Of(value, view);
        page.Write([new Words($"{value.Figure.Path} = {card.Display}", Tone.Strong)]);
        page.Write("  ", "  ", $"{card.Label} · {card.Origin} · {card.Seen}");
        if (supposed.Length > 0) page.Write("  ", "  ", "if " + supposed);
        foreach (string line in card.Exactly) page.Write("  ", "  ", line);
        page.Blank();
        if (value.IsKnown()) new Derivation(page).Write(card);
        else Unknown(card);
        Contracts(card, isCounted: true, "what it counts");
        Contracts(card, isCounted: false, "what it leaves out, and why");
        Ties(card);
        UsedBy(card);
    }

    /// <summary>The missing list in words, and a line of deal text for each that would state it.</summary>
    private void Unknown(FigureCard card)
    {
        if (!card.Formula.IsEmpty) page.Write("= ", "  ", card.Formula);
        page.Write(card.NoValue.Length > 0 ? card.NoValue : Wording.NotKnown(card.Value.Figure.Path, card.Missing));
        foreach (var path in card.Missing)
        {
            if (Missing.Example(world, path) is not { } example) continue;
            page.Blank();
            page.Write($"{path}, for example in the block of {Block(path)}:");
            page.Sample(example, "    ");
        }
    }

    /// <summary>The company's block for what is said of a company, although the deal has a figure for it.</summary>
    private string Block(FigurePath path) => world.Deal(path.Owner) is { } deal && path.Measure.Split('-') is [("acquirer" or "target") and var side, _]
        ? (side == "acquirer" ? deal.Acquirer : deal.Target).Name
        : path.Owner;

    private const int MostContracts = 40;

    private void Contracts(FigureCard card, bool isCounted, string title)
    {
        var contracts = card.Contracts.Where(c => c.IsCounted == isCounted).ToList();
        if (contracts.Count == 0) return;
        page.Blank();
        page.Write([new Words(title, Tone.Strong)]);
        int width = contracts.Take(MostContracts).Max(c => c.Name.Length);
        foreach (var contract in contracts.Take(MostContracts))
            page.Write($"  {contract.Name.PadRight(width)}  ", new string(' ', width + 4), contract.Says + (contract.Why.Length > 0 ? " · " + contract.Why : ""));
        if (contracts.Count > MostContracts) page.Write("  ", "  ", Wording.RowsLeftOut(contracts.Count - MostContracts));
    }

    private void Ties(FigureCard card)
    {
        if (!card.Ties.IsEmpty) page.Blank();
        foreach (var tie in card.Ties) page.Write("", "  ", [tie.Holds ? new Words("✓ ", Tone.Passing) : new Words("✗ ", Tone.Failing), tie.Text]);
    }

    private void UsedBy(FigureCard card)
    {
        if (card.UsedBy.IsEmpty) return;
        page.Blank();
        page.Write("", "  ", "used by " + Naming.List(card.UsedBy.Select(p => (p with { Owner = "" }).ToString())));
    }
}
