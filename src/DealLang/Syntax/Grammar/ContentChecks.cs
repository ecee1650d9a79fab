using System.Collections.Immutable;
using DealLang.Diagnostics.Descriptors;
using DealLang.Syntax.Lexing;
using DealLang.Syntax.Nodes;
using DealLang.Text;
using DealLang.Vocabulary;

namespace DealLang.Syntax.Grammar;

/// <summary>What a line that parses may still get wrong by itself.</summary>
internal static class ContentChecks
{
    public static ImmutableArray<LineDiagnostic> Check(LexedLine lexed, LineSyntax content)
    {
        var found = lexed.Diagnostics;
        if (content is FactLineSyntax fact) found = Fact(lexed, fact, found);
        if (lexed.HasParens) found = Parentheses(lexed, content, found);
        return found;
    }

    private static ImmutableArray<LineDiagnostic> Fact(LexedLine lexed, FactLineSyntax fact, ImmutableArray<LineDiagnostic> found)
    {
        foreach (var suffix in fact.Suffixes)
        {
            if (suffix is ModifierSyntax modifier && fact.OwnTerm is null && !Allowed(fact.Term, modifier.Key))
            {
                var span = TextSpan.FromBounds(lexed.Tokens[modifier.Tokens.First].Start, lexed.Tokens[modifier.Tokens.End - 1].End);
                var known = Known[fact.Term];
                string hint = known.Count == 0 ? " Put prose into note \"…\"." : $" Known here: {string.Join(", ", known)}.";
                if (OfItsOwn(fact.Term, modifier.Key) is { } own) hint += $" It stands in a line of its own: {own.Example}.";
                found = found.Add(new LineDiagnostic(SyntaxErrors.ForeignModifier, span, [modifier.Key, fact.Term, hint], [Without(lexed, modifier)]));
            }
        }
        return found;
    }

    /// <summary>A term of the same name that stands where this one does.</summary>
    private static Term? OfItsOwn(string term, string key) => Terms.All.FirstOrDefault(t => t.Name == key && Terms.All.Any(o => o.Name == term && (o.Scope & t.Scope) != 0));

    /// <summary>The line without a modifier, and without the comma and the spaces before it.</summary>
    private static LineEdit Without(LexedLine lexed, ModifierSyntax modifier)
    {
        int first = modifier.Tokens.First;
        int start = first > 0 ? lexed.Tokens[lexed.Tokens[first - 1].Kind == TokenKind.Comma ? Math.Max(0, first - 2) : first - 1].End : lexed.Tokens[first].Start;
        return new LineEdit(TextSpan.FromBounds(start, lexed.Tokens[modifier.Tokens.End - 1].End), "");
    }

    /// <summary>Free texts and pairs have words of their own; "each" and comparisons go with anything.</summary>
    private static bool Allowed(string term, string key) =>
        key is "each" || !char.IsLetter(key[0]) || !Known.TryGetValue(term, out var known) || known.Contains(key);

    /// <summary>The modifiers of each term, in whatever place; terms whose words are free are left out.</summary>
    private static readonly Dictionary<string, HashSet<string>> Known = Terms.All.GroupBy(t => t.Name)
        .Where(rows => !rows.Any(r => r.Value is ValueKind.Text or ValueKind.Pairs))
        .ToDictionary(rows => rows.Key, rows => rows.SelectMany(r => r.Modifiers).ToHashSet());

    private static ImmutableArray<LineDiagnostic> Parentheses(LexedLine lexed, SyntaxNode node, ImmutableArray<LineDiagnostic> found)
    {
        if (node is QuantitySyntax { Minus: { Kind: TokenKind.OpenParen } } q)
        {
            var span = TextSpan.FromBounds(lexed.Tokens[q.Tokens.First].Start, lexed.Tokens[q.Tokens.End - 1].End);
            string written = lexed.Tokens.Line.Substring(span.Start, span.Length), meant = "-" + written[1..^1].Trim();
            found = found.Add(new LineDiagnostic(SyntaxErrors.AccountingNegative, span, [written, meant], [new LineEdit(span, meant)]));
        }
        foreach (var child in node.Children) found = Parentheses(lexed, child, found);
        return found;
    }
}
