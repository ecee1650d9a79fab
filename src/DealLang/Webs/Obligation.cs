using System.Collections.Immutable;
using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Webs;

/// <summary>
/// One promise of one contract: who owes whom how much of what, when and how surely. Every form states its promises as transfers, and this
/// is all that totals, loops and coverage read of them: a transfer from one party to another, its <see cref="Lowering.TransferRule.Date"/>
/// the day or the period within which it is due, its purpose the deal's own unless the form says otherwise.
/// </summary>
/// <param name="Contract">The deal that it is an obligation under.</param>
/// <param name="Amount">In the case; null where it is unknown there, as a cap is in the base case.</param>
/// <param name="Mark">Whether the amount is exact, about so much, a cap, a floor.</param>
public sealed record Obligation(Deal Contract, Party Payer, Party Payee, Purpose Purpose, TransferRule Rule, decimal? Amount, Mark Mark)
{
    public Certainty Certainty { get; init; }

    /// <summary>Where it is counted already, or why it does not count; empty for what counts.</summary>
    public string LeftOut { get; init; } = "";

    public bool Counts => LeftOut.Length == 0;

    /// <summary>The day or the period within which it is due.</summary>
    public DateInterval? Period => Rule.Date ?? Expected;

    /// <summary>When what waits for an event falls due, if the event comes when it is expected.</summary>
    internal DateInterval? Expected { get; init; }

    /// <summary>Money that is promised and was not paid out: nobody says when it will be, and the deal has not closed, or it is still to be drawn.</summary>
    internal bool IsOpen => Period is null && (Rule.When == "drawn" || Contract.Milestones.All(m => m.Status != Status.Closed));

    public bool IsCash => Rule.Asset == "cash";

    /// <summary>What is owed where it is not cash.</summary>
    public string Product => IsCash ? "" : Rule.Asset;

    /// <summary>The contract's own, or the report's where a rate is assumed.</summary>
    public Unit Unit { get => field ?? Rule.Unit; init; }

    /// <summary>The assumption by which it is counted in the report's currency; null where it is counted in its own.</summary>
    public NamedFigure? Rate { get; init; }

    /// <summary>Why it is in no total of the report's currency; empty for what is in that, or in none.</summary>
    internal string WhyApart { get; init; } = "";

    /// <summary>The amount that counts, as a formula over the deals' figures: of a contract that holds others, what goes beyond them.</summary>
    public Expression Formula { get; init; } = Rule.Amount;

    /// <summary>Obligations of the same payer that lie inside this one and count themselves; none as a rule.</summary>
    public ImmutableArray<Obligation> Parts { get; init; } = [];

    /// <summary>Nothing is known of it, not even a cap.</summary>
    public bool IsUndisclosed => Amount is null && Mark == Mark.Unknown;
}
