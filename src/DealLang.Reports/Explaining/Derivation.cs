using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Reports.Building;
using DealLang.Reports.Documents;
using DealLang.Reports.Numbers;
using DealLang.Symbols;

namespace DealLang.Reports.Explaining;

/// <summary>A figure down to its source lines: formula by name and by number, then each input in the same way.</summary>
internal sealed class Derivation(TreePage page)
{
    /// <summary>A figure that rests on more is followed only as deep as so many reach: what lies deeper has a page of its own.</summary>
    private const int MostInputs = 60;

    private readonly HashSet<string> _told = new(StringComparer.Ordinal);
    private int _deepest;
    private bool _isCut;

    /// <summary>The lines under a figure's own: what it is made of, or who says it.</summary>
    public void Write(FigureCard card)
    {
        _deepest = Depth(card);
        Write(card, "", 0);
        if (_isCut) page.Write("… rests on more figures: each is explained when asked for by its name.");
    }

    /// <summary>How many levels have no more inputs together than are read on a page; the first is told in any case.</summary>
    private static int Depth(FigureCard card)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var level = new List<FigureCard> { card };
        for (int depth = 1; ; depth++)
        {
            var next = new List<FigureCard>();
            foreach (var input in level.SelectMany(c => c.Inputs))
            {
                if (seen.Add(Key(input)) && input.Value is { } value) next.Add(input.Cards.Of(value, input.View));
            }
            if (seen.Count > MostInputs) return Math.Max(1, depth - 1);
            if (next.Count == 0) return int.MaxValue;
            level = next;
        }
    }

    private static string Key(FigureInput input) => input.Value is { } value ? $"{value.Figure.Path} {input.Supposing} {input.View.Name}" : input.Name;

    private void Write(FigureCard card, string indent, int depth)
    {
        if (!card.Formula.IsEmpty) Derived(card, indent, depth);
        else Stated(card, indent);
    }

    private void Derived(FigureCard card, string indent, int depth)
    {
        page.Write(indent + "= ", indent + "  ", card.Formula);
        page.Write(indent + "= ", indent + "  ", card.Numbers);
        Note(card, indent);
        for (int i = 0; i < card.Inputs.Length; i++) Branch(card.Inputs[i], indent, last: i == card.Inputs.Length - 1, depth + 1);
    }

    private void Branch(FigureInput input, string indent, bool last, int depth)
    {
        string below = indent + (last ? "   " : "│  ");
        if (input.Value is not { } value)
        {
            page.Write(indent + (last ? "└─ " : "├─ "), below, $"{input.Name} is not known");
            return;
        }
        bool cut = depth >= _deepest && value.Figure.Formula is not null;
        bool again = !cut && !_told.Add(Key(input));
        Prose line = [new Words(input.Name, Tone.Strong), $" = {FigureText.Of(value)}", $" · {Label(value)}"];
        page.Write(indent + (last ? "└─ " : "├─ "), below, again ? line + " (see above)" : cut ? line + " …" : line);
        if (cut) _isCut = true;
        else if (!again) Write(input.Cards.Of(value, input.View), below, depth);
    }

    private static string Label(FigureValue value) => Naming.Label(value.Figure.Path) + (value.Figure.Formula is null ? ", " + value.Figure.Origin.ToString().ToLowerInvariant() : "");

    private void Stated(FigureCard card, string indent)
    {
        foreach (string remark in card.Remarks) page.Write(indent, indent, remark);
        if (card.Place is { } place) page.Write(indent, indent + "  ", $"{place.Path}:{place.Line}: " + place.Text);
        Citations(card.Citations, indent);
        Note(card, indent);
        foreach (var other in card.Others)
        {
            page.Write(indent, indent + "  ", other.Text);
            Citations(other.Citations, indent + "  ");
        }
    }

    private void Note(FigureCard card, string indent)
    {
        if (card.Note.Length > 0) page.Write(indent, indent, "note: " + card.Note);
    }

    private void Citations(IEnumerable<Citation> citations, string indent)
    {
        foreach (var citation in citations)
        {
            if (citation.Quote.Length + citation.Locator.Length > 0) page.Write(indent, indent + "  ", CitedSource.Quote(citation.Quote, citation.Locator, citation.Source.Language, ""));
            page.Write(indent, indent + "  ", CitedSource.Of(citation.Source));
        }
    }
}
