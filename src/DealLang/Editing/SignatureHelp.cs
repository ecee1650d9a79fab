using System.Collections.Immutable;
using DealLang.Editing.Completing;
using DealLang.Syntax;
using DealLang.Vocabulary;

namespace DealLang.Editing;

/// <summary>How a line is put together: the parts of it in their order, and the one at the caret.</summary>
/// <param name="Label">The whole: <c>price CLASS $x per share [close | vwap | board …] [on DATE] [source]</c>.</param>
/// <param name="Active">Which part is being written; the last when the caret is behind them all.</param>
public sealed record Signature(string Label, string Documentation, ImmutableArray<SignaturePart> Parts, int Active);

/// <summary>A part of a signature, word for word as it stands in the label.</summary>
public sealed record SignaturePart(string Label, string Documentation);

/// <summary>The signature of the term that begins a line, of a deal's sentence, or of the function that the caret is in.</summary>
public static class SignatureHelp
{
    public static Signature? At(EditedWorld world, DealSyntaxTree tree, int position)
    {
        var place = new CompletionPlace(world, tree, position);
        if (place.IsFirst || place.IsInText) return null;
        return OfFunction(place) ?? OfTerm(place) ?? OfVerb(place);
    }

    private static Signature? OfFunction(CompletionPlace place)
    {
        int depth = 0, commas = 0;
        for (int i = place.Count - 1; i > 0; i--)
        {
            if (place.Before[i].Kind == TokenKind.CloseParen) depth++;
            else if (place.Before[i].Kind == TokenKind.Comma && depth == 0) commas++;
            else if (place.Before[i].Kind == TokenKind.OpenParen && depth-- == 0)
            {
                if (Functions.Find(place.Before[i - 1].ToString()) is not { } function) return null;
                ImmutableArray<SignaturePart> parts = [.. function.Arguments.Split(", ").Select(a => new SignaturePart(a, ""))];
                return new Signature($"{function.Name}({function.Arguments})", function.Hover, parts, Math.Min(commas, parts.Length - 1));
            }
        }
        return null;
    }

    private static Signature? OfTerm(CompletionPlace place)
    {
        if (place.Term is not { } term) return null;
        var parts = new List<SignaturePart>();
        if (SubjectOf(term) is { } subject) parts.Add(subject);
        if (term.Timing == Timing.Flow) parts.Add(new("PERIOD", "the period that it is for: 2025, 2025-Q3, FY2028(Oracle)"));
        if (ValueOf(term) is { Length: > 0 } value) parts.Add(new(value, term.Example));
        if (!term.Modifiers.IsEmpty && term.Value != ValueKind.Words) parts.Add(new($"[{string.Join(" | ", term.Modifiers)}]", "what may be said besides"));
        if (term.Meaning == Values.Meaning.Price && term.Subject == TermSubject.ShareClass) parts.Add(new("[close | vwap N days | board | fmv | round]", "how the price was read"));
        if (term.Timing != Timing.Contract) parts.Add(new("[as of DATE]", "the day that it holds for"));
        parts.Add(new("[source \"quote\"]", "who says so"));
        return new Signature($"{term.Name} {string.Join(' ', parts.Select(p => p.Label))}", term.Hover, [.. parts], Active(place, term, parts));
    }

    /// <summary>By what stands on the line already: each part is recognised by its first token.</summary>
    private static int Active(CompletionPlace place, Term term, List<SignaturePart> parts)
    {
        int at = term.Name.Split(' ').Length, active = 0;
        if (SubjectOf(term) is not null && at < place.Count && place.Before[at].Kind == TokenKind.Word && Hedges.All.All(h => !h.Name.StartsWith(place.Before[at].ToString(), StringComparison.Ordinal)))
        {
            active++;
            for (at++; at + 1 < place.Count && place.Before[at].Kind == TokenKind.Dot; at += 2) { }
        }
        else if (SubjectOf(term) is not null && at < place.Count)
        {
            active++;
        }
        if (term.Timing == Timing.Flow && at < place.Count) active++;
        if (HasValue(place, at)) active++;
        for (int i = at; i < place.Count; i++)
        {
            if (SuffixWords.All.Any(s => s.Name == place.Before[i].ToString())) active = Math.Max(active, parts.Count - 2);
            if (place.Before[i].Kind == TokenKind.OpenBracket) active = parts.Count - 1;
        }
        return Math.Min(active, parts.Count - 1);
    }

    private static bool HasValue(CompletionPlace place, int from)
    {
        for (int i = from; i < place.Count; i++)
        {
            if (place.Before[i].Kind == TokenKind.Number && place.Prefix.Length > place.Before[i].End) return true;
        }
        return false;
    }

    private static SignaturePart? SubjectOf(Term term) => term.Subject switch
    {
        TermSubject.Party => new("PARTY", "whom it is about"),
        TermSubject.ShareClass => new("CLASS", "the class of shares, where there are several"),
        TermSubject.Name => new("NAME", "a name for it, which paths use"),
        TermSubject.PriceBase => new("NAME | vwap N days", "the price that it is measured from"),
        _ => null,
    };

    private static string ValueOf(Term term) => term.Value switch
    {
        ValueKind.Money => "$AMOUNT",
        ValueKind.MoneyPerShare => "$PRICE",
        ValueKind.MoneyPerTime => "$AMOUNT per month",
        ValueKind.Ratio => "NUMBER CLASS per CLASS",
        ValueKind.Percent => "PERCENT%",
        ValueKind.Shares => "NUMBER CLASS",
        ValueKind.Power => "NUMBER GW",
        ValueKind.Energy => "NUMBER GWh",
        ValueKind.Rate => "RATE% | REFERENCE + NUMBERbp",
        ValueKind.Multiple => "NUMBERx",
        ValueKind.Duration => "NUMBER months",
        ValueKind.Number => "NUMBER",
        ValueKind.Any => "VALUE",
        ValueKind.Date => "DATE",
        ValueKind.Words => string.Join(" | ", term.Modifiers),
        ValueKind.Text => "\"TEXT\"",
        ValueKind.Party => "PARTY",
        ValueKind.Path => "NAME",
        ValueKind.Pairs => "NAME VALUE, NAME VALUE",
        ValueKind.Test => "MEASURE >= VALUE",
        _ => "",
    };

    private static Signature? OfVerb(CompletionPlace place)
    {
        for (int i = 0; i < place.Count; i++)
        {
            if (Verbs.Find(place.Before[i].ToString()) is not { } verb) continue;
            bool isLeg = place.Context == LineContext.Block && verb.InLegs;
            string label = isLeg ? $"[PARTY] {verb.Name} ASSET [per CLASS] [to PARTY] [when TEST] [source]" : $"PARTIES {verb.Name} {ObjectOf(verb)}";
            ImmutableArray<SignaturePart> parts = [.. label.Split(verb.Name + " ")[1].Split(' ').Select(p => new SignaturePart(p, ""))];
            ImmutableArray<SignaturePart> whole = isLeg
                ? [new("ASSET", "money, a number of shares, or shares worth an amount"), new("[per CLASS]", "for each share of which class"), new("[to PARTY]", "who receives it"), new("[when TEST]", "what it waits for"), new("[source]", "who says so")]
                : parts;
            int active = isLeg ? place.IsBehind("per") ? 1 : place.IsBehind("to") ? 2 : Enumerable.Range(0, place.Count).Any(k => place.Before[k].Text is "when") ? 3 : place.IsInCitation ? 4 : 0 : 0;
            return new Signature(label, verb.Hover, whole, active);
        }
        return null;
    }

    private static string ObjectOf(Verb verb) => verb.Object switch
    {
        VerbObject.Party => "PARTY",
        VerbObject.Product => $"PRODUCT {verb.Preposition} PARTY",
        VerbObject.PartyThenProduct => "PARTY ASSET",
        _ => $"{verb.Preposition} PARTY",
    };
}
