using DealLang.Lowering;

namespace DealLang.Relations.Exits;

/// <summary>What one class of shares, or one kind of award, may claim of an exit.</summary>
/// <param name="Name">The class, the awards' label.</param>
/// <param name="Units">Its common shares when all convert; its part of the company where no shares are counted.</param>
internal sealed record ExitClaim(string Name, Expression Units)
{
    /// <summary>The class whose terms it has, where it is the part of one that a SAFE or a note became: its preference is what was paid for it (a shadow series).</summary>
    public string SeriesOf { get; init; } = "";

    /// <summary>What it receives before common shares; null for common shares and awards.</summary>
    public Reference? Preference { get; init; }

    /// <summary>The most that it receives without converting: the preference itself, a cap, or the whole exit.</summary>
    public Expression? Ceiling { get; init; }

    /// <summary>Receives its preference and then its part of the rest.</summary>
    public bool Participates { get; init; }

    public bool IsCapped { get; init; }

    /// <summary>Higher ranks are paid first; one rank side by side.</summary>
    public int Rank { get; init; }

    public Expression? Strike { get; init; }

    /// <summary>Shares of the class, where they are counted.</summary>
    public Reference? Shares { get; init; }

    /// <summary>As <see cref="Runtime.Waterfall"/> takes it.</summary>
    public IEnumerable<Expression> Arguments => [Units, Preference ?? (Expression)0m, Ceiling ?? (Expression)0m, Strike ?? (Expression)0m];

    /// <summary>The same where the value of a share is known and the exit is not: what shares in the rest without limit has what it then receives for a ceiling.</summary>
    public IEnumerable<Expression> ArgumentsAt(Expression perShare) =>
        Participates && !IsCapped ? [Units, Preference!, Preference! + (Units * perShare), 0m] : Arguments;
}
