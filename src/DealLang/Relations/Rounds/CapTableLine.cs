using DealLang.Lowering;

namespace DealLang.Relations.Rounds;

/// <summary>One row of a company's cap table.</summary>
/// <param name="Name">Who holds it, or what it is: a holder, a class of which nobody says who holds it, a SAFE, options, the pool.</param>
/// <param name="Class">The full name of the class of shares; empty for what is not issued.</param>
/// <param name="Before">Shares before the round, in shares of the class that it sells; null for what is new.</param>
/// <param name="After">Shares after it.</param>
internal sealed record CapTableLine(string Name, string Class, Expression? Before, Expression After)
{
    /// <summary>Outstanding after the round: part of the basic count.</summary>
    public bool IsIssued => Class.Length > 0;

    /// <summary>A row that the round does not touch.</summary>
    public static CapTableLine Unchanged(string name, string shareClass, Expression shares) => new(name, shareClass, shares, shares);
}
