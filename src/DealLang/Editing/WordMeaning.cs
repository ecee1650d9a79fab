using DealLang.Syntax;
using DealLang.Syntax.Nodes;
using DealLang.Vocabulary;

namespace DealLang.Editing;

/// <summary>The row of the vocabulary that a word stands for where it is written: <c>pool</c> is a term, a modifier and a row's own label.</summary>
internal static class WordMeaning
{
    private static readonly PhraseTable<JoiningWord> Joining = new(JoiningWords.All);
    private static readonly PhraseTable<SuffixWord> Suffixes = new(SuffixWords.All);
    private static readonly PhraseTable<HedgeWord> Hedging = new(Hedges.All);
    private static readonly PhraseTable<DatedWord> Dated = new(DatedWords.All);
    private static readonly PhraseTable<Declaration> Declaring = new(Kinds.All);

    /// <param name="scope">Under what kind of header the line stands.</param>
    public static Entry? Of(SyntaxLine line, int token, TermScope scope)
    {
        var path = line.Content.PathTo(token).ToList();
        for (int i = path.Count - 1; i >= 0; i--)
        {
            if (OfNode(path[i], line, token, scope) is { } entry) return entry;
        }
        return line.Content is ErrorLineSyntax ? null : Joining.At(line, token);
    }

    private static Entry? OfNode(SyntaxNode node, SyntaxLine line, int token, TermScope scope) => node switch
    {
        FactLineSyntax { OwnTerm: null } fact => IsIn(fact.Tokens.First, fact.Term, token) ? Terms.Find(fact.Term, scope) ?? Terms.Find(fact.Term) : null,
        ListLineSyntax list => Terms.Find(list.Term, scope) ?? Terms.Find(list.Term),
        SettingLineSyntax setting => IsIn(0, setting.Setting, token) ? Settings.Find(setting.Setting) : null,
        StatusLineSyntax status when status.Status.Index == token => Statuses.Find(status.Status.ToString()),
        LegLineSyntax leg when leg.Verb.Index == token => Verbs.Find(leg.Verb.ToString()),
        SentenceSyntax sentence when sentence.Verb.Index == token => Verbs.Find(sentence.Verb.ToString()),
        SourceLineSyntax source when source.Kind.Index == token => SourceWords.Kinds.FirstOrDefault(k => k.Name == source.Kind.ToString()),
        SourceKeySyntax key when key.Key.Index == token => SourceWords.Keys.FirstOrDefault(k => k.Name == key.Key.ToString()),
        UnitLineSyntax { Dimension: { } dimension } when dimension.Index == token => Dimensions.All.FirstOrDefault(d => d.Name == dimension.ToString()),
        ModifierSyntax modifier => OfModifier(modifier, token),
        SuffixSyntax => Suffixes.At(line, token),
        HedgedSyntax => Hedging.At(line, token),
        QuantitySyntax quantity => OfQuantity(quantity, token),
        PerSyntax per when per.Unit.Names is [var unit] && unit.Index == token => Units.Find(unit.ToString()),
        CallSyntax call when call.Function.Index == token => Functions.Find(call.Function.ToString()),
        DateSyntax { Form: DateForm.Status } date when date.Main.Index == token => Statuses.Find(date.Main.ToString()),
        DayCountSyntax dayCount => DayCounts.All.FirstOrDefault(d => d.Name == dayCount.Token.ToString()),
        LineSyntax => (Entry?)Dated.At(line, token) ?? (token <= 1 ? Declaring.At(line, token) : null),
        _ => null,
    };

    private static Entry? OfModifier(ModifierSyntax modifier, int token) =>
        token < (modifier.Values is [var value, ..] ? value.Tokens.First : modifier.Tokens.End)
            ? (Entry?)Modifiers.Find(modifier.Key) ?? Wordings.All.FirstOrDefault(w => w.Name == modifier.Key) : null;

    private static Entry? OfQuantity(QuantitySyntax quantity, int token) =>
        quantity.Scale?.Index == token ? Scales.All.FirstOrDefault(s => s.Name == quantity.Scale.ToString())
        : quantity.Unit?.Index == token ? Units.Find(quantity.Unit.ToString()!)
        : quantity.Currency?.Index == token ? Currencies.All.FirstOrDefault(c => c.Name == quantity.Currency.ToString())
        : null;

    private static bool IsIn(int first, string words, int token) => token >= first && token < first + words.Count(c => c == ' ') + 1;
}
