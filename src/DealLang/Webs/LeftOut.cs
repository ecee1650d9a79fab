using DealLang.Lowering;
using DealLang.Values;

namespace DealLang.Webs;

/// <summary>What a total leaves out, and why, in the words of a note.</summary>
public static class LeftOut
{
    /// <summary>A note names no more than these; a list of contracts has them all.</summary>
    private const int MostNamed = 40;

    internal static string Of(IEnumerable<Obligation> obligations, Unit unit)
    {
        var (words, beyond) = (new List<string>(), new List<string>());
        foreach (var obligation in obligations)
        {
            string why = Why(obligation, unit);
            if (why.Length > 0 && $"{obligation.Contract.Name} ({why})" is var said && !words.Contains(said)) words.Add(said);
            if (why.Length == 0 && !obligation.Parts.IsEmpty && $"{obligation.Contract.Name} as far as it goes beyond {PartsOf(obligation)}" is var more && !beyond.Contains(more)) beyond.Add(more);
        }
        return string.Join("; ", new[] { words.Count == 0 ? "" : $"left out: {Named(words)}", Named(beyond) }.Where(s => s.Length > 0));
    }

    private static string Named(List<string> words) => words.Count <= MostNamed ? string.Join(", ", words)
        : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{string.Join(", ", words.Take(MostNamed))}, and {words.Count - MostNamed} more");

    /// <summary>Why an obligation is not in a sum of a unit; empty for one that is, in whole.</summary>
    public static string Why(Obligation obligation, Unit unit) =>
        !obligation.Counts ? obligation.LeftOut
        : obligation.Unit.ShareClass is not null ? "given in shares"
        : obligation.IsCash && Apart(obligation.Purpose) is { Length: > 0 } apart ? apart
        : obligation.IsUndisclosed ? "undisclosed"
        : obligation.Unit != unit ? obligation.WhyApart.Length > 0 ? obligation.WhyApart : $"in {obligation.Unit}"
        : "";

    /// <summary>Why what is promised for a purpose is no commitment; empty for one that is.</summary>
    public static string Apart(Purpose purpose) => purpose switch
    {
        Purpose.Guarantee => "paid only if others do not",
        Purpose.Grant => "paid only for warrants or options that are exercised",
        Purpose.Swap => "a swap: what prices make it",
        Purpose.Other => "due only if something happens, or once",
        _ => "",
    };

    /// <summary>What an obligation adds to a sum, for a reader who asks which contracts are in it.</summary>
    /// <param name="amount">The part of it that is in the sum; null for one that is left out.</param>
    internal static Contribution Told(Obligation obligation, Unit unit, Expression? amount = null) => new(obligation.Contract.Name,
        obligation.Rule.From.Contains(", ", StringComparison.Ordinal) ? obligation.Rule.From : obligation.Payer.Name, obligation.Payee.Name, obligation.Purpose, amount is null ? obligation.Rule.Unit : obligation.Unit,
        amount ?? obligation.Rule.Amount, obligation.Certainty.ToString().ToLowerInvariant(), amount is not null,
        amount is null ? Why(obligation, unit) : string.Join("; ", new[] { obligation.Parts.IsEmpty ? "" : $"what goes beyond {PartsOf(obligation)}", obligation.Rule.Force == Symbols.Force.Nonbinding ? "binds nobody: in the high case alone" : "", obligation.Rate is { } rate ? $"counted at {rate.Name}" : "" }.Where(s => s.Length > 0)));

    private static string PartsOf(Obligation whole) => string.Join(", ", whole.Parts.Select(p => p.Contract.Name).Distinct());
}
