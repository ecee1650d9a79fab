using System.Collections.Immutable;
using DealLang.Syntax.Nodes;
using DealLang.Vocabulary;
using static DealLang.Syntax.Grammar.Tokens;

namespace DealLang.Syntax.Grammar;

/// <summary>The words behind a value that say more about it, one parser for each row of the vocabulary.</summary>
internal static class Modifiers
{
    private static readonly Parser<SyntaxToken, ModifierSyntax>?[] ByWord = Table();
    private static readonly Parser<SyntaxToken, SuffixSyntax>?[] Suffixes = [.. ByWord.Select(p => p?.Select(SuffixSyntax (m) => m))];

    /// <summary>The modifiers that begin with this token, or null.</summary>
    public static Parser<SyntaxToken, ModifierSyntax>? Of(SyntaxToken t) => IsModifier(t) ? ByWord[t.Word] : null;

    public static Parser<SyntaxToken, SuffixSyntax>? Suffix(SyntaxToken t) => IsModifier(t) ? Suffixes[t.Word] : null;

    /// <summary>The modifier of which only the first word is sure to stand here.</summary>
    public static Parser<SyntaxToken, SuffixSyntax>? Begun(SyntaxToken t) => Suffixes[t.Word];

    /// <summary>One word behind which no value is read.</summary>
    public static bool StandsAlone(SyntaxToken t)
    {
        foreach (var modifier in Vocabulary.Modifiers.All)
        {
            if (modifier.Value == ModifierValue.None && t.Text.SequenceEqual(modifier.Name)) return true;
        }
        return false;
    }

    private static bool IsModifier(SyntaxToken t) => (t.Roles & WordRoles.Modifier) != 0 || Lexicon.IsLongKey(t.Word, t.NextWord);

    private static Parser<SyntaxToken, ModifierSyntax>?[] Table()
    {
        var table = new Parser<SyntaxToken, ModifierSyntax>?[Lexicon.WordCount];
        foreach (var group in Vocabulary.Modifiers.All.GroupBy(m => Lexicon.WordIds(m.Name)[0]))
        {
            // Longer names first, each but the last tried whole: net assets, outside walk.
            Parser<SyntaxToken, ModifierSyntax>[] rows = [.. group.OrderByDescending(m => m.Name.Length).Select(Row)];
            table[group.Key] = rows.Length == 1 ? rows[0] : BySecondWord([.. group.OrderByDescending(m => m.Name.Length)], rows);
        }
        return table;
    }

    /// <summary>Where the second word tells the rows apart it decides, so that a row is read as far as it goes.</summary>
    private static Parser<SyntaxToken, ModifierSyntax> BySecondWord(Modifier[] modifiers, Parser<SyntaxToken, ModifierSyntax>[] rows)
    {
        var any = OneOf(rows.SkipLast(1).Select(Try).Append(rows[^1]));
        int[] seconds = [.. modifiers.Select(m => Lexicon.WordIds(m.Name) is [_, var second, ..] ? second : -1)];
        return Choose(t => Array.FindAll(seconds, s => s >= 0 && s == t.NextWord).Length == 1 ? rows[Array.IndexOf(seconds, t.NextWord)] : any);
    }

    private static Parser<SyntaxToken, ModifierSyntax> Row(Modifier modifier)
    {
        var words = Words(modifier.Name);
        string name = modifier.Name;
        return modifier.Value switch
        {
            ModifierValue.None => Map((first, end) => new ModifierSyntax(new TokenRange(first.Index, end), name, []), words, CurrentOffset),
            ModifierValue.Optional => Map((first, value, end) => New(first, end, name, value), words, OrNull(Values.BeginsFigure, Values.Value), CurrentOffset),
            ModifierValue.Date => Map((first, date, end) => New(first, end, name, date), words, Dates.Date, CurrentOffset),
            _ when name == "secured by" => Map((first, asset, price, end) => new ModifierSyntax(new TokenRange(first.Index, end), name, price is null ? [asset] : [asset, price]),
                words, Values.Value, OrNull(t => t.Is(Keyword.At), Word(Keyword.At).Then(Values.Value)), CurrentOffset),
            _ => Map((first, value, end) => New(first, end, name, value), words, Values.Value, CurrentOffset),
        };
    }

    private static ModifierSyntax New(SyntaxToken first, int end, string name, ValueSyntax? value) =>
        new(new TokenRange(first.Index, end), name, value is null ? [] : [value]);
}
