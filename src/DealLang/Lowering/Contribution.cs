using DealLang.Values;

namespace DealLang.Lowering;

/// <summary>What one promise of one contract adds to a figure over several, or why it adds nothing.</summary>
/// <param name="Contract">The deal's name.</param>
/// <param name="Amount">What it adds; of what is left out, what it comes to.</param>
/// <param name="Sure">How sure it is: firm, conditional, announced, rumoured.</param>
/// <param name="IsCounted">False for what is left out.</param>
/// <param name="Why">Why it is left out, or counts for less than it says; empty for what counts in full.</param>
public sealed record Contribution(string Contract, string From, string To, Purpose Purpose, Unit Unit, Expression Amount, string Sure, bool IsCounted, string Why);
