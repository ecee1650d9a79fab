using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>What a set of terms gives in one class of shares.</summary>
/// <param name="Ratio">Its shares for one target share.</param>
/// <param name="Worth">What they are worth.</param>
/// <param name="Agreed">The ratio before a limit on new shares; the same where nothing is limited.</param>
/// <param name="Argument">What its figures are told apart by; empty where no other terms pay in shares.</param>
internal sealed record SharePart(ShareClass Class, Reference Ratio, Reference Worth, Reference Agreed, string Argument)
{
    public Unit Given { get; } = Unit.Shares(Class.FullName);
}
