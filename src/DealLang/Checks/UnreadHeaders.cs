using DealLang.Syntax;
using DealLang.Syntax.Nodes;
using DealLang.Vocabulary;

namespace DealLang.Checks;

/// <summary>The names of deals whose header cannot be read: <c>commitment r21: …</c> declares r21, whatever follows.</summary>
internal static class UnreadHeaders
{
    public static HashSet<string> Of(DealCompilation compilation)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var tree in compilation.Trees)
        {
            foreach (var root in tree.Roots)
            {
                if (root.Content is ErrorLineSyntax && NameIn(root.Line.Tokens) is { } name) names.Add(name);
            }
        }
        return names;
    }

    /// <summary>The name before the colon.</summary>
    private static string? NameIn(TokenList tokens)
    {
        if ((tokens[0].Roles & WordRoles.Declaration) == 0) return null;
        for (int i = 1; i < Math.Min(tokens.Length - 1, 4); i++)
        {
            if (tokens[i].NextKind == TokenKind.Colon) return tokens[i].ToString();
        }
        return null;
    }
}
