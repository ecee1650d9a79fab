using System.Globalization;
using DealLang.Reports.Documents;
using DealLang.Reports.Numbers;
using DealLang.Reports.Printing;

namespace DealLang.Reports.Html;

/// <summary>Runs as HTML: figures as links to their cards, foreign words in their language and direction, bars as pictures.</summary>
internal sealed class HtmlText(Document document, CardShelf shelf)
{
    /// <summary>The page's own words in its language.</summary>
    public string Say(string english) => document.Say(english);

    /// <summary>Prose that is no part of the document, in its language.</summary>
    public string Said(Prose english) => Of(document.Say(english));

    public string Of(Prose prose) => string.Concat(prose.Runs.Select(Of));

    /// <summary>A formula on a card, each of its inputs a link.</summary>
    public string OnCard(Prose formula) => string.Concat(formula.Runs.Select(r => r is Words { Path.Length: > 0 } input ? Figure(input.Text, input.Path, onCard: true) : Of(r)));

    private string Of(Run run) => run switch
    {
        Words { Path.Length: > 0 } words => Figure(words.Text, words.Path),
        Words words => Toned(words),
        Link link => $"<a {Markup.Attribute("href", link.Address)}>{Isolated(link.Text)}</a>",
        Code code => $"<code>{Isolated(code.Text)}</code>",
        Foreign foreign => Foreign(foreign),
        Cite cite => $"<span class=\"cites\">{string.Concat(cite.Numbers.Select(Cited))}</span>",
        Bar bar => Picture(bar),
        _ => "",
    };

    /// <summary>A number and what answers for it; only words where nothing does.</summary>
    /// <param name="onCard">On a card every link within the page is one to a figure, which needs no word for it.</param>
    public string Figure(string text, string path, bool onCard = false) => shelf.Takes(path)
        ? $"<a{(onCard ? "" : " class=\"f\"")} href=\"{Markup.Escape(Anchors.Link(Anchors.Figure(path)))}\">{Isolated(text)}</a>"
        : Isolated(text);

    private string Toned(Words words) => words.Tone switch
    {
        Tone.Plain => Isolated(words.Text),
        Tone.Strong => $"<strong>{Isolated(words.Text)}</strong>",
        _ => $"<span class=\"{words.Tone.ToString().ToLowerInvariant()}\">{Isolated(words.Text)}</span>",
    };

    private static string Foreign(Foreign foreign) =>
        $"<bdi{(foreign.Language.Length > 0 ? " " + Markup.Attribute("lang", foreign.Language) : "")}>{Markup.Escape(foreign.Text)}</bdi>";

    private static string Cited(int number)
    {
        string shown = number.ToString(CultureInfo.InvariantCulture);
        return $"<a class=\"cite\" href=\"#{Anchors.Source(number)}\">{shown}</a>";
    }

    /// <summary>Stretches of the other direction than the page's keep it to themselves; addresses can be followed.</summary>
    public string Isolated(string text)
    {
        if (text.StartsWith("http://", StringComparison.Ordinal) || text.StartsWith("https://", StringComparison.Ordinal))
            return $"<a class=\"address\" rel=\"noreferrer\" {Markup.Attribute("href", text)}>{Markup.Escape(text)}</a>";
        var stretches = document.Language.IsRightToLeft ? Direction.LeftToRightStretches(text) : Direction.Stretches(text);
        if (stretches.Count == 0) return Dated(text);
        var html = new System.Text.StringBuilder();
        int done = 0;
        foreach (var stretch in stretches)
        {
            html.Append(Markup.Escape(text[done..stretch.Start])).Append("<bdi>").Append(Markup.Escape(text.Substring(stretch.Start, stretch.Length))).Append("</bdi>");
            done = stretch.End;
        }
        return html.Append(Markup.Escape(text[done..])).ToString();
    }

    /// <summary>A day among other words is one word: no line ends at its hyphens.</summary>
    private static string Dated(string text)
    {
        var html = new System.Text.StringBuilder();
        int done = 0;
        for (int at = 0; at + DayLength <= text.Length && text.Length > DayLength; at++)
        {
            if (!IsDay(text, at)) continue;
            html.Append(Markup.Escape(text[done..at])).Append("<time>").Append(text, at, DayLength).Append("</time>");
            done = at + DayLength;
            at = done - 1;
        }
        return done == 0 ? Markup.Escape(text) : html.Append(Markup.Escape(text[done..])).ToString();
    }

    private const int DayLength = 10;

    private static bool IsDay(string text, int at)
    {
        for (int i = 0; i < DayLength; i++)
            if (i is 4 or 7 ? text[at + i] != '-' : !char.IsAsciiDigit(text[at + i])) return false;
        return (at == 0 || !IsInner(text[at - 1])) && (at + DayLength == text.Length || !IsInner(text[at + DayLength]));
    }

    private static bool IsInner(char sign) => char.IsLetterOrDigit(sign) || sign is '-' or '_' or '/';

    /// <summary>One strip in parts, each labelled with its share.</summary>
    private string Picture(Bar bar)
    {
        string words = string.Join(", ", bar.Parts.Select(p => $"{p.Label} {Say(Percent(p.Share))}"));
        var parts = bar.Parts.Select((p, i) => $"<i class=\"part p{Math.Min(i, 5).ToString(CultureInfo.InvariantCulture)}\" style=\"flex-grow:{Math.Max(p.Share, 0.01m).ToString("0.####", CultureInfo.InvariantCulture)}\"></i>");
        return $"<span class=\"bar\" role=\"img\" {Markup.Attribute("aria-label", words)}>{string.Concat(parts)}</span> <span class=\"key\" aria-hidden=\"true\">{string.Join(" ", bar.Parts.Select((p, i) => $"<span><i class=\"part p{Math.Min(i, 5).ToString(CultureInfo.InvariantCulture)}\"></i> {Isolated(p.Label)} {Isolated(Say(Percent(p.Share)))}</span>"))}</span>";
    }

    private static string Percent(decimal share) => FigureText.Places(share * 100m, 0) + Space.NoBreak + "%";
}
