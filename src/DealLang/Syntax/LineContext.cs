using DealLang.Syntax.Nodes;
using DealLang.Vocabulary;

namespace DealLang.Syntax;

/// <summary>What a line may be, which the line above it decides that it is indented under.</summary>
internal enum LineContext
{
    Margin,
    /// <summary>Legs, facts, dates, conditions.</summary>
    Block,
    /// <summary>Labelled rows.</summary>
    Rows,
    /// <summary>Sentences of a web.</summary>
    Web,
    /// <summary>Dated values.</summary>
    Entries,
    /// <summary>Assignments of a case.</summary>
    Assignments,
    /// <summary>Rows, columns and figures of a table.</summary>
    Table,
    /// <summary>Tests of any of and all of.</summary>
    Tests,
    /// <summary>Under a line that could not be read.</summary>
    Anything,
    /// <summary>Under a line that is complete in itself.</summary>
    Nothing,
}

internal static class LineContexts
{
    public static LineContext Under(SyntaxLine line) => line.Content switch
    {
        PartyLineSyntax or DealLineSyntax or DatedDealLineSyntax or AmendLineSyntax or LegLineSyntax or FactLineSyntax or RowLineSyntax
            or TrancheLineSyntax or StatusLineSyntax or EdgeLineSyntax => LineContext.Block,
        ListLineSyntax or OptionLineSyntax => LineContext.Rows,
        WebLineSyntax => LineContext.Web,
        SeriesLineSyntax { Date: null } or FlowsLineSyntax { Periodic.IsEmpty: true } => LineContext.Entries,
        CaseLineSyntax => LineContext.Assignments,
        TableLineSyntax => LineContext.Table,
        ConditionLineSyntax { Quantifier: not null } => LineContext.Tests,
        ErrorLineSyntax => Guess(line),
        _ => LineContext.Nothing,
    };

    /// <summary>What the writer of an unreadable line probably meant to open.</summary>
    private static LineContext Guess(SyntaxLine line)
    {
        var first = line.Tokens[0];
        if (first.Kind != TokenKind.Word) return LineContext.Anything;
        foreach (var token in line.Tokens)
        {
            if (token.Is(Keyword.Choose)) return LineContext.Rows;
        }
        string written = first.ToString();
        string word = first.Roles != 0 ? written : Text.Spelling.Nearest(written, Openers) ?? "";
        return word switch
        {
            "web" => LineContext.Web,
            "series" or "flows" => LineContext.Entries,
            "case" => LineContext.Assignments,
            "table" => LineContext.Table,
            _ when Terms.Find(word) is { IsList: true } => LineContext.Rows,
            _ when Kinds.Find(word) is { Kind: not DeclarationKind.Other } => LineContext.Block,
            _ => LineContext.Anything,
        };
    }

    private static readonly string[] Openers =
        [.. Kinds.All.Select(k => k.Name.Split(' ')[0]), .. Terms.All.Where(t => t.IsList).Select(t => t.Name).Distinct()];
}
