using System.Collections.Immutable;
using DealLang.Reports.Documents;
using DealLang.Reports.Explaining;

namespace DealLang.Reports.Languages;

/// <summary>
/// A document in another language: the same blocks, figures, paths and citations, other words. What is quoted, commanded, or named by the
/// files stays as it is.
/// </summary>
internal sealed class Translation
{
    private readonly Interpreter _interpreter;
    private readonly Language _language;
    private readonly ChartTranslation _charts;

    private Translation(Document document, Language language)
    {
        (_language, _interpreter) = (language, new Interpreter(language, new NameList(document.Names, language.File.Table.Says)) { Quoted = new HashSet<string>(document.Quoted, StringComparer.Ordinal), Findings = new HashSet<string>(document.Findings, StringComparer.Ordinal) });
        _charts = new ChartTranslation(_interpreter);
    }

    public static Document Of(Document document, Language language)
    {
        if (language.IsEnglish) return document;
        return new Translation(document, language).Of(document);
    }

    private Document Of(Document document) => document with
    {
        Title = Say(document.Title),
        Blocks = [.. document.Blocks.Select(Of)],
        Card = path => document.Card(path) is { } card ? Of(card) : null,
        Language = _language,
        Interpreter = _interpreter,
    };

    private Block Of(Block block) => block switch
    {
        Section section => section with { Title = Say(section.Title), Blocks = [.. section.Blocks.Select(Of)] },
        Headline headline => headline with { Title = Say(headline.Title), Facts = [.. headline.Facts.Select(f => Say(f))] },
        Paragraph paragraph => new Paragraph(Say(paragraph.Text)),
        Hint hint => new Hint(Say(hint.Text)),
        Picture picture => picture with { Chart = _charts.Of(picture.Chart) },
        Listing listing => new Listing([.. listing.Items.Select(i => Say(i))]),
        KeyFigures figures => new KeyFigures([.. figures.Rows.Select(r => r with { Label = Say(r.Label), Value = Say(r.Value), Remark = Say(r.Remark), Citations = Say(r.Citations) })]),
        Footnotes notes => new Footnotes([.. notes.Notes.Select(n => n with { Text = Say(n.Text), Quotes = [.. n.Quotes.Select(q => Say(q))] })]),
        Table table => Of(table),
        _ => block,
    };

    private Table Of(Table table)
    {
        decimal?[] own = [.. table.Columns.Select(OwnFactor)];
        // What is said of the table, in its corner or its caption, holds for every column of numbers that says nothing else.
        decimal all = own.FirstOrDefault(f => f is not null) ?? _interpreter.Factor(table.Columns[0].Header) ?? _interpreter.Factor(table.Caption) ?? 1m;
        decimal[] factors = [.. table.Columns.Select((c, i) => own[i] ?? (c.Kind == ColumnKind.Number ? all : 1m))];
        return table with
        {
            Caption = Say(table.Caption),
            Columns = [.. table.Columns.Select(c => c with { Header = Say(c.Header) })],
            Rows = [.. table.Rows.Select(r => r.Select((c, i) => c with { Text = _interpreter.Say(c.Text, factors[i]) }).ToImmutableArray())],
        };
    }

    /// <summary>A header that ends with a scale is the unit of its column; a corner that is nothing else is no column's.</summary>
    private decimal? OwnFactor(Column column) => Lexing.Tokens(column.Header, NameList.None) is [.., { Kind: TokenKind.Scale } last] tokens && (tokens.Count > 1 || column.Kind == ColumnKind.Number)
        ? _interpreter.Numbers.Factor(last.Text) : null;

    private FigureCard Of(FigureCard card) => card with
    {
        Label = Say(card.Label),
        Display = Say(card.Display),
        Origin = Say(card.Origin),
        Seen = Say(card.Seen),
        Exactly = [.. card.Exactly.Select(Say)],
        Formula = Say(card.Formula),
        Numbers = Say(card.Numbers),
        Remarks = [.. card.Remarks.Select(Say)],
        Note = Say(card.Note),
        Others = [.. card.Others.Select(o => o with { Text = Say(o.Text) })],
        Ties = [.. card.Ties.Select(t => t with { Text = Say(t.Text) })],
    };

    private string Say(string english) => _interpreter.Say(english);

    private Prose Say(Prose english) => _interpreter.Say(english);
}
