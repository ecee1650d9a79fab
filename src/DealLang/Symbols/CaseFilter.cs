namespace DealLang.Symbols;

/// <summary>What counts in a case: <c>count status >= signed, firm</c>; <c>count all</c> is everything that was said, in full.</summary>
public sealed record CaseFilter
{
    public static readonly CaseFilter Everything = new() { CountsAll = true };
    public static readonly CaseFilter Signed = new() { Comparison = Comparison.GreaterOrEqual, Status = Symbols.Status.Signed };

    public bool CountsAll { get; init; }
    public Comparison Comparison { get; init; } = Comparison.GreaterOrEqual;

    /// <summary>How far a deal must have got; null for any.</summary>
    public Status? Status { get; init; }

    /// <summary>The least force of a leg that counts; null for any.</summary>
    public Force? Force { get; init; }

    /// <param name="reached">The furthest stage that the deal has reached; null for none.</param>
    /// <param name="isOver">It ended without closing.</param>
    public bool Counts(Status? reached, bool isOver) => Status is not { } asked || (reached is { } status && (!isOver || asked > Symbols.Status.Closed) && Comparison switch
    {
        Comparison.Less => status < asked,
        Comparison.LessOrEqual => status <= asked,
        Comparison.Greater => status > asked,
        Comparison.GreaterOrEqual => status >= asked,
        _ => status == asked,
    });

    public bool Counts(Leg leg) => Force is not { } least || leg.Force <= least;
}
