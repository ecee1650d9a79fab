using System.Globalization;
using DealLang.Lowering;
using DealLang.Reports.Building;
using DealLang.Reports.Documents;
using DealLang.Reports.Explaining;
using DealLang.Symbols;

namespace DealLang.Reports.Html;

/// <summary>The cards of a page's figures: the same derivation that <c>explain</c> prints, one step at a time, each input a link to its own.</summary>
internal sealed class HtmlCards(HtmlText text, CardShelf shelf, Markup html)
{
    public void Write()
    {
        foreach (var (path, card) in shelf.All()) Write(path, card);
    }

    private void Write(string path, FigureCard card)
    {
        html.Raw($"<article class=\"card\" {Markup.Attribute("id", Anchors.Figure(path))}>");
        html.Raw($"<h3>{text.Isolated(card.Label)} <b>{Markup.Escape(card.Display)}</b></h3>");
        html.Raw($"<p class=\"quiet\"><code>{Markup.Escape(path)}</code> · {card.Origin} · {Markup.Escape(card.Seen)}</p><dl>");
        Row(text.Say(Wording.Pages.Formula), card.Formula.IsEmpty ? "" : "= " + text.OnCard(card.Formula));
        Row(text.Say(Wording.Pages.Numbers), card.Numbers.IsEmpty ? "" : "= " + text.Isolated(card.Numbers.Plain));
        Row(text.Say(Wording.Pages.Unrounded), string.Join("<br/>", card.Exactly.Select(Markup.Escape)));
        Row(text.Say(Wording.Pages.Read), string.Join("<br/>", card.Remarks.Select(Markup.Escape)));
        Row(text.Say(Wording.Pages.Place), card.Place is { } place ? Placed(place) : "");
        foreach (var citation in card.Citations) Row(text.Say(Wording.Pages.Source), Cited(citation));
        Row(text.Say(Wording.Pages.Note), text.Isolated(card.Note));
        foreach (var other in card.Others) Row(text.Say(Wording.Pages.Others), string.Concat(other.Citations.Select(Cited).Prepend($"<p>{text.Isolated(other.Text)}</p>")));
        foreach (var tie in card.Ties) Row(text.Say(Wording.Pages.Ties), $"<span class=\"{(tie.Holds ? "passing\">✓" : "failing\">✗")}</span> {text.Isolated(tie.Text)}");
        Row(text.Say(Wording.Pages.Missing), card.Value.IsKnown() ? "" : Markup.Escape(text.Say(card.NoValue.Length > 0 ? card.NoValue : Wording.NotKnown(card.Value.Figure.Path, card.Missing))));
        Row(text.Say(Wording.Pages.UsedBy), UsedBy(card.UsedBy));
        html.Raw("</dl></article>").Line();
    }

    private void Row(string term, string content)
    {
        if (content.Length > 0) html.Raw($"<dt>{term}</dt><dd>{content}</dd>");
    }

    private string Placed(SourcePlace place) =>
        $"<code class=\"place\">{text.Isolated($"{place.Path}:{place.Line.ToString(CultureInfo.InvariantCulture)}")}</code><br/><code>{text.Isolated(place.Text)}</code>";

    private string Cited(Citation citation)
    {
        string quote = citation.Quote.Length + citation.Locator.Length == 0 ? "" : $"<p class=\"quote\">{text.Said(CitedSource.Quote(citation.Quote, citation.Locator, citation.Source.Language, ""))}</p>";
        return quote + $"<p class=\"quiet\">{text.Said(CitedSource.Of(citation.Source))}</p>";
    }

    /// <summary>More names than these tell a reader of the card nothing; <c>explain</c> has them all.</summary>
    private const int MostUses = 10;

    private string UsedBy(IReadOnlyList<FigurePath> uses) => string.Join(", ", uses.Take(MostUses).Select(UsedBy))
        + (uses.Count > MostUses ? ", " + Markup.Escape(text.Say(string.Create(CultureInfo.InvariantCulture, $"…, and {uses.Count - MostUses} more"))) : "");

    /// <summary>A link where the page shows the figure or rests on it; for a name alone it gets no card of its own.</summary>
    private string UsedBy(FigurePath path)
    {
        string name = (path with { Owner = "" }).ToString();
        return shelf.Holds(path.ToString()) ? text.Figure(name, path.ToString(), onCard: true) : text.Isolated(name);
    }
}
