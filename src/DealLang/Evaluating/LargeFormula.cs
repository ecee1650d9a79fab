using DealLang.Lowering;

namespace DealLang.Evaluating;

/// <summary>
/// A formula over so much that it is not worked out anew whenever one of its leaves moves a little: what it came to is kept, and changed by what changed.
/// </summary>
internal abstract class LargeFormula
{
    /// <summary>Null for a formula that is worked out as fast as it is looked at.</summary>
    public static LargeFormula? Of(Expression expression, Func<Reference, int> slotOf) => expression switch
    {
        Call { Function.Around: not null } network => new NetworkFormula(network, slotOf),
        Binary { Operation: Operation.Add } sum => LongSum.Of(sum, slotOf),
        _ => null,
    };

    public abstract decimal? Work(decimal?[] slots);

    /// <summary>The formula worked out for such slots; null where that cannot be kept.</summary>
    public abstract Worked? At(decimal?[] slots);

    /// <summary>What a formula came to, and what becomes of it near by.</summary>
    internal abstract class Worked
    {
        /// <summary>With a few slots moved.</summary>
        public abstract decimal? With(decimal?[] slots, List<int> moved);
    }
}
