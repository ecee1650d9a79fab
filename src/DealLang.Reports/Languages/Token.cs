using DealLang.Reports.Documents;

namespace DealLang.Reports.Languages;

internal enum TokenKind
{
    /// <summary>A word that a language must have a word for.</summary>
    Word,

    /// <summary>A figure as the report shows it, with its mark, currency, scale: ≤ $22.4bn, 0.1433x, 20 %.</summary>
    Number,

    Date,

    /// <summary>A currency and a scale without a number, as a column's header has them: $bn.</summary>
    Scale,

    /// <summary>A party, a class, a path, a file: the same in every language.</summary>
    Name,

    /// <summary>A sign: punctuation, an operator.</summary>
    Sign,

    /// <summary>A run of the document that is no plain words: a citation, a command, a quotation.</summary>
    Run,
}

/// <param name="Spaced">Whether a space stands before it.</param>
internal sealed record Token(TokenKind Kind, string Text, bool Spaced)
{
    /// <summary>The run that it stands for, or whose path it has.</summary>
    public Run? Run { get; init; }
}
