using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using DealLang.Reports.Charts;
using DealLang.Reports.Documents;
using DealLang.Reports.Printing;

namespace DealLang.Reports.Html;

/// <summary>The page: a summary that stays in view, the contents, the report's blocks in their order, the figures' cards.</summary>
internal sealed class HtmlPage
{
    private readonly Document _document;
    private readonly HtmlOptions _options;
    private readonly CardShelf _shelf;
    private readonly Anchors _anchors = new();
    private readonly HtmlText _text;
    private readonly Markup _body = new();
    private readonly List<(int Level, string Id, string Title)> _contents = [];
    private bool _titled;
    private int _pictures;
    private int _level = 2;

    public HtmlPage(Document document, HtmlOptions options)
    {
        (_document, _options) = (document, options);
        _shelf = new CardShelf(document);
        _text = new HtmlText(document, _shelf);
        foreach (var block in document.Blocks) Add(block, document.Title);
        if (!_titled) _body.Raw($"<h1 id=\"top\">{_text.Isolated(document.Title)}</h1>");
        Cards();
    }

    private void Add(Block block, string within)
    {
        switch (block)
        {
            case Headline headline: Write(headline); break;
            case Section section: Write(section); break;
            case Paragraph paragraph: _body.Raw($"<p{(_contents.Count == 0 ? " class=\"lead\"" : "")}>").Raw(_text.Of(paragraph.Text)).Raw("</p>").Line(); break;
            case Listing listing: Write(listing); break;
            case KeyFigures figures: Write(figures); break;
            case Table { IsOnCards: true } told when told.Rows.All(r => _shelf.Takes(r[^1].Path)): break;
            case Table table: new HtmlTable(_text, _body).Write(table, within); break;
            case Picture picture: Write(picture, within); break;
            case Footnotes notes: Write(notes); break;
        }
    }

    /// <summary>The first headline is the page's title; each further one begins a deal of its own.</summary>
    private void Write(Headline headline)
    {
        string id = "top";
        if (_titled) _contents.Add((2, id = _anchors.Section(headline.Title), headline.Title));
        string name = _titled ? "h2" : "h1";
        _level = _titled ? 3 : 2;
        _titled = true;
        _body.Raw($"<header class=\"headline\"><{name} id=\"{Markup.Escape(id)}\">{_text.Isolated(headline.Title)}</{name}>");
        _body.Raw("<ul class=\"facts\">").Raw(string.Concat(headline.Facts.Where(f => !f.IsEmpty).Select(f => $"<li>{_text.Of(f)}</li>")));
        if (headline.Checks is { } checks) _body.Raw($"<li>{Checks(checks)}</li>");
        _body.Raw("</ul></header>").Line();
    }

    private string Checks(CheckCounts checks)
    {
        string Part(int number, string sign, string tone, string words) =>
            $"<span class=\"{(number > 0 ? tone : "quiet")}\" title=\"{words}\">{number.ToString(CultureInfo.InvariantCulture)} {sign}</span>";
        return $"<span class=\"checks\">{_document.Say(Wording.Pages.Checks)} {Part(checks.Passed, "✓", "passing", _document.Say(Wording.Pages.Held(checks.Passed)))} {Part(checks.Warnings, "⚠", "warning", _document.Say(Wording.Pages.Warned(checks.Warnings)))} {Part(checks.Failed, "✗", "failing", _document.Say(Wording.Pages.Failed(checks.Failed)))}</span>";
    }

    private void Write(Section section)
    {
        if (section.Blocks.All(b => b is Table { IsOnCards: true } told && told.Rows.All(r => _shelf.Takes(r[^1].Path)))) return;
        string id = _anchors.Section(section.Title);
        _contents.Add((_level, id, section.Title));
        _body.Raw($"<section class=\"{section.Weight.ToString().ToLowerInvariant()}\" aria-labelledby=\"{Markup.Escape(id)}\"><h{Level(_level)} id=\"{Markup.Escape(id)}\">{_text.Isolated(section.Title)}</h{Level(_level)}>").Line();
        int outer = _level++;
        foreach (var inner in section.Blocks) Add(inner, section.Title);
        _level = outer;
        _body.Raw("</section>").Line();
    }

    private static string Level(int level) => Math.Min(level, 6).ToString(CultureInfo.InvariantCulture);

    private void Write(Listing listing)
    {
        _body.Raw("<ul>");
        foreach (var item in listing.Items) _body.Raw("<li>").Raw(_text.Of(item)).Raw("</li>");
        _body.Raw("</ul>").Line();
    }

    private void Write(KeyFigures figures)
    {
        _body.Raw($"<table class=\"keys\"><caption><span class=\"vh\">{_document.Say(Wording.Pages.KeyFigures)}</span></caption><thead class=\"vh\"><tr><th scope=\"col\">{_document.Say(Wording.Pages.Figure)}</th><th scope=\"col\">{_document.Say(Wording.Pages.Value)}</th><th scope=\"col\">{_document.Say(Wording.Pages.Remark)}</th><th scope=\"col\">{_document.Say(Wording.Pages.Source)}</th></tr></thead><tbody>").Line();
        foreach (var row in figures.Rows)
        {
            _body.Raw($"<tr><th scope=\"row\">{_text.Isolated(row.Label)}</th><td class=\"v\">{_text.Figure(row.Value, row.Path)}</td>");
            _body.Raw($"<td>{_text.Of(row.Remark)}</td><td class=\"s\">{_text.Of(row.Citations)}</td></tr>").Line();
        }
        _body.Raw("</tbody></table>").Line();
    }

    /// <summary>Laid out for a wide and for a narrow screen; the style sheet shows one of them.</summary>
    private void Write(Picture picture, string within)
    {
        string id = "c" + (++_pictures).ToString(CultureInfo.InvariantCulture);
        _body.Raw($"<figure class=\"chart\">{ChartDrawing.Of(picture.Chart, ChartDrawing.Wide, id + "w", "wide-only")}{ChartDrawing.Of(picture.Chart, ChartDrawing.Narrow, id + "n", "narrow-only")}");
        _body.Raw(picture.Chart.Title == within ? "</figure>" : $"<figcaption>{_text.Isolated(picture.Chart.Title)}</figcaption></figure>").Line();
    }

    private void Write(Footnotes notes)
    {
        _body.Raw("<ol class=\"sources\">").Line();
        foreach (var note in notes.Notes)
        {
            string number = note.Number.ToString(CultureInfo.InvariantCulture);
            _body.Raw($"<li id=\"{Anchors.Source(note.Number)}\" value=\"{number}\"><p>{_text.Of(note.Text)}</p>");
            if (!note.Quotes.IsEmpty) _body.Raw("<ul class=\"quotes\">").Raw(string.Concat(note.Quotes.Select(q => $"<li>{_text.Of(q)}</li>"))).Raw("</ul>");
            _body.Raw("</li>").Line();
        }
        _body.Raw("</ol>").Line();
    }

    /// <summary>Last, when it is known which figures the page shows.</summary>
    private void Cards()
    {
        if (!_shelf.All().Any()) return;
        string id = _anchors.Section(_document.Say(Wording.Pages.Figures));
        _contents.Add((2, id, _document.Say(Wording.Pages.Figures)));
        _body.Raw($"<section class=\"cards\" aria-labelledby=\"{id}\"><h2 id=\"{id}\">{_document.Say(Wording.Pages.Figures)}</h2><p class=\"quiet\">{_document.Say(Wording.Pages.FiguresHelp)}</p><div class=\"shelf\">").Line();
        new HtmlCards(_text, _shelf, _body).Write();
        _body.Raw("</div>").Raw(_shelf.IsFull ? $"<p class=\"quiet\">{_document.Say(Wording.Pages.FiguresLeftOut)}</p>" : "").Raw("</section>").Line();
    }

    public override string ToString()
    {
        var page = new Markup();
        string language = _document.Language.Tag;
        page.Raw("<!DOCTYPE html>\n").Open("html", $"lang=\"{language}\" dir=\"{(IsRightToLeft ? "rtl" : "ltr")}\"").Line();
        page.Raw("<head><meta charset=\"utf-8\"/><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/><meta name=\"color-scheme\" content=\"light dark\"/>");
        page.Raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:\"/>").Line();
        page.Element("title", _document.Title).Line().Raw("<style>").Raw(PageFile.Style).Raw(_pictures > 0 ? $"</style><style id=\"chart-style\">{PageFile.ChartStyle}" : "").Raw("</style></head>").Line();
        page.Raw($"<body><a class=\"skip\" href=\"#report\">{_document.Say(Wording.Pages.Skip)}</a>").Line();
        page.Raw(Glance()).Raw($"<div class=\"{(IsAlone ? "frame alone" : "frame")}\">").Raw(IsAlone ? "" : Contents()).Raw("<main id=\"report\">").Line().Raw(_body.ToString()).Raw("</main></div>").Line();
        page.Raw($"<div id=\"tip\" role=\"tooltip\" hidden=\"hidden\"></div><script type=\"application/json\" id=\"words\">{Words()}</script><script>{PageFile.Script}</script></body></html>").Line();
        return page.ToString();
    }

    /// <summary>What the script says.</summary>
    private string Words() => "{" + string.Join(",", new[]
    {
        ("card", _document.Say(Wording.Pages.Card)), ("close", _document.Say(Wording.Pages.Close)), ("copy", _document.Say(Wording.Pages.Copy)), ("copyHelp", _document.Say(Wording.Pages.CopyHelp)), ("copied", _document.Say(Wording.Pages.Copied)),
        ("csv", _document.Say(Wording.Pages.Csv)), ("csvHelp", _document.Say(Wording.Pages.CsvHelp)), ("svg", _document.Say(Wording.Pages.Svg)), ("svgHelp", _document.Say(Wording.Pages.SvgHelp)),
    }.Select(w => $"\"{w.Item1}\":\"{JavaScriptEncoder.Default.Encode(w.Item2)}\"")) + "}";

    private bool IsRightToLeft => _document.Language.IsRightToLeft;

    /// <summary>What stays in view: who, how far it got, the first figures, the checks.</summary>
    private string Glance()
    {
        var headline = _document.Blocks.OfType<Headline>().FirstOrDefault();
        var rows = _document.Blocks.OfType<KeyFigures>().FirstOrDefault()?.Rows.Where(r => r.Path.Length > 0).Take(4) ?? [];
        if (_document.Blocks.OfType<Headline>().Count() > 1) rows = [];
        var html = new StringBuilder($"<div class=\"glance\" role=\"region\" aria-label=\"{_document.Say(Wording.Pages.Summary)}\"><a class=\"name\" href=\"#top\">{_text.Isolated(headline?.Title ?? _document.Title)}</a><dl>");
        foreach (var row in rows) html.Append($"<div><dt>{_text.Isolated(row.Label)}</dt><dd>{_text.Figure(row.Value, row.Path)}</dd></div>");
        html.Append("</dl>").Append(headline?.Checks is { } checks ? Checks(checks) : "");
        return html.Append("</div>\n").ToString();
    }

    /// <summary>A page of one table has nothing to choose from.</summary>
    private bool IsAlone => _contents.Count == 0 && _options.Attachments.Count == 0;

    private string Contents()
    {
        var html = new StringBuilder($"<nav class=\"toc\" aria-label=\"{_document.Say(Wording.Pages.Contents)}\"><details open=\"open\"><summary>{_document.Say(Wording.Pages.Contents)}</summary><ul>");
        foreach (var (level, id, title) in _contents) html.Append(CultureInfo.InvariantCulture, $"<li class=\"l{level}\"><a href=\"{Markup.Escape(Anchors.Link(id))}\">{_text.Isolated(title)}</a></li>");
        html.Append("</ul></details>");
        if (_options.Attachments.Count > 0) html.Append(CultureInfo.InvariantCulture, $"<p class=\"downloads\">{_document.Say(Wording.Pages.Download)}: {string.Join(" ", _options.Attachments.Select(Attached))}</p>");
        return html.Append("</nav>\n").ToString();
    }

    /// <summary>Compressed, since it holds every figure once more; the script unpacks it, and without one it is saved as it is.</summary>
    private static string Attached(Attachment file) =>
        $"<a {Markup.Attribute("download", file.Name + ".gz")} data-kind=\"{file.Kind}\" href=\"data:application/gzip;base64,{Convert.ToBase64String(Compressed(file.Text))}\">{Markup.Escape(file.Name[(file.Name.LastIndexOf('.') + 1)..].ToUpperInvariant())}</a>";

    private static byte[] Compressed(string text)
    {
        using var bytes = new MemoryStream();
        using (var packed = new GZipStream(bytes, CompressionLevel.SmallestSize)) packed.Write(Encoding.UTF8.GetBytes(text));
        return bytes.ToArray();
    }
}
