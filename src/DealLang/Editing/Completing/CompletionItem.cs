using DealLang.Text;

namespace DealLang.Editing;

public enum CompletionKind { Keyword, Term, Verb, Status, Modifier, Unit, Party, ShareClass, Deal, Source, Figure, Date, Function, Code }

/// <summary>Something that may be written at a place.</summary>
/// <param name="Detail">One line beside the label.</param>
/// <param name="Documentation">Markdown.</param>
public sealed record CompletionItem(string Label, CompletionKind Kind, string Detail = "", string Documentation = "")
{
    /// <summary>What is written in place of <see cref="Replaced"/>; the label unless it says otherwise.</summary>
    public string Insert { get; init; } = Label;

    /// <summary><see cref="Insert"/> has places to fill in, as <c>${1:2026-02-02}</c>.</summary>
    public bool IsSnippet { get; init; }

    /// <summary>The part of the word that stands there already.</summary>
    public TextSpan Replaced { get; init; }

    /// <summary>The lower, the likelier.</summary>
    public int Rank { get; init; }
}
