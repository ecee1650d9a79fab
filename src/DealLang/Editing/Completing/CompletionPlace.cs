using DealLang.Symbols;
using DealLang.Syntax;
using DealLang.Syntax.Grammar;
using DealLang.Syntax.Layout;
using DealLang.Syntax.Lexing;
using DealLang.Syntax.Nodes;
using DealLang.Text;
using DealLang.Vocabulary;

namespace DealLang.Editing.Completing;

/// <summary>Where something is to be written: what stands before it on its line, and under which line that line hangs.</summary>
internal sealed class CompletionPlace
{
    public CompletionPlace(EditedWorld world, DealSyntaxTree tree, int position)
    {
        (World, Tree) = (world, tree);
        int start = tree.Text.LineStart(tree.Text.LineIndexOf(position));
        string written = tree.Text.Text[start..position];
        int word = written.Length;
        while (word > 0 && IsOfName(written[word - 1])) word--;
        while (word < written.Length && !char.IsLetter(written[word])) word++;
        if (IsBegunPhrase(written.TrimStart())) word = written.Length - written.TrimStart().Length;
        Prefix = written[..word];
        Replaced = TextSpan.FromBounds(start + word, position);
        var buffer = new TokenData[16];
        Before = LineLexer.Lex(Prefix, ref buffer).Tokens;
        Parent = ParentOf(tree, start, LineLexer.IndentOf(written));
        Context = Parent is null ? LineContext.Margin : LineContexts.Under(Parent.Line);
        Scope = Scopes.Under(world, Parent);
        (Deal, Party) = world.OwnerOf(Parent);
        IsInText = EndsInText(Prefix);
    }

    public EditedWorld World { get; }
    public DealSyntaxTree Tree { get; }

    /// <summary>The line up to the word that is being written.</summary>
    public string Prefix { get; }

    /// <summary>Its tokens, the end of the line last.</summary>
    public TokenList Before { get; }

    /// <summary>The part of the word that stands there already.</summary>
    public TextSpan Replaced { get; }

    public BlockSyntax? Parent { get; }
    public LineContext Context { get; }
    public TermScope Scope { get; }
    public Deal? Deal { get; }
    public Party? Party { get; }

    /// <summary>Inside a quoted text or a comment.</summary>
    public bool IsInText { get; }

    /// <summary>Directly behind a text that has been closed: what goes on begins with a space.</summary>
    public bool IsBehindText => !IsInText && Prefix is [.., '"' or '”'];

    public int Count => Before.Length - 1;
    public bool IsFirst => Count == 0;
    public SyntaxToken Last => Before[Count - 1];

    /// <summary>The line's first word, or words where the vocabulary knows them together: net debt, as of.</summary>
    public string First
    {
        get
        {
            if (IsFirst || Before[0].Kind != TokenKind.Word) return "";
            string one = Before[0].ToString(), two = Count > 1 ? $"{one} {Before[1]}" : "", three = Count > 2 ? $"{two} {Before[2]}" : "";
            return IsKnown(three) ? three : IsKnown(two) ? two : one;
        }
    }

    /// <summary>The term that begins the line, as it stands in this place.</summary>
    public Term? Term => Terms.Find(First, Scope);

    /// <summary>The last words before the place are these.</summary>
    public bool IsBehind(string words)
    {
        string[] parts = words.Split(' ');
        return Count >= parts.Length && Enumerable.Range(0, parts.Length).All(i => Before[Count - parts.Length + i].Text.SequenceEqual(parts[i]));
    }

    /// <summary>A citation is open.</summary>
    public bool IsInCitation
    {
        get
        {
            for (int i = Count - 1; i >= 0; i--)
            {
                if (Before[i].Kind is TokenKind.OpenBracket or TokenKind.CloseBracket) return Before[i].Kind == TokenKind.OpenBracket;
            }
            return false;
        }
    }

    /// <summary>Whether the grammar reads the line on past these words.</summary>
    public bool Reads(string words)
    {
        var buffer = new TokenData[64];
        var lexed = LineLexer.Lex(Prefix + words, ref buffer);
        return new LineGrammar().Reach(lexed, Context) >= lexed.Tokens.Length - 1;
    }

    /// <summary>A figure stands on the line already.</summary>
    public bool HasNumber => Enumerable.Range(First.Split(' ').Length, Math.Max(0, Count - First.Split(' ').Length)).Any(i => Before[i].Kind == TokenKind.Number);

    /// <summary>What stands before the place is a whole line, or one and a comma.</summary>
    public bool MayEnd
    {
        get
        {
            var buffer = new TokenData[64];
            string line = Last.Kind == TokenKind.Comma ? Prefix[..Last.Start] : Prefix;
            return new LineGrammar().Parse(LineLexer.Lex(line, ref buffer), Context).Content is not ErrorLineSyntax;
        }
    }

    private static bool IsKnown(string words) => words.Length > 0
        && (Terms.Find(words) is not null || Settings.Find(words) is not null || Kinds.Find(words) is not null);

    /// <summary>Some words of a term of several have been written, such as "net i", and they are no term by themselves.</summary>
    private static bool IsBegunPhrase(string written) => written.Contains(' ', StringComparison.Ordinal) && !IsKnown(written.TrimEnd()) && Phrases.Any(p => p.StartsWith(written, StringComparison.Ordinal));

    private static readonly string[] Phrases = [.. Terms.All.Select(t => t.Name).Concat(Kinds.All.Select(k => k.Name)).Concat(Settings.All.Select(s => s.Name))
        .Concat(Synonyms.All.Where(s => s.Place == SynonymPlace.Begin).Select(s => s.Written)).Where(n => n.Contains(' ', StringComparison.Ordinal)).Distinct()];

    private static bool IsOfName(char c) => char.IsLetterOrDigit(c) || c is '_' or '-' || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark;

    private static bool EndsInText(string prefix)
    {
        bool quoted = false;
        for (int i = 0; i < prefix.Length; i++)
        {
            if (prefix[i] == '\\' && quoted) i++;
            else if (prefix[i] is '"' or '“' or '”') quoted = !quoted;
            else if (prefix[i] == '#' && !quoted) return true;
        }
        return quoted;
    }

    /// <summary>The nearest line above that stands further left; a line being written may still be empty, so the tree does not say.</summary>
    private static BlockSyntax? ParentOf(DealSyntaxTree tree, int start, int indent)
    {
        if (indent == 0) return null;
        int limit = indent;
        for (int i = tree.Lines.Length - 1; i >= 0; i--)
        {
            var block = tree.Lines[i];
            if (block.Start >= start || block.Content is EmptyLineSyntax || block.Line.Indent >= limit) continue;
            return block;
        }
        return null;
    }
}
