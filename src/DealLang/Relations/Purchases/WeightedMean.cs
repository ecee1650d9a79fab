using DealLang.Lowering;

namespace DealLang.Relations.Purchases;

/// <summary>What holds for the parts of a period, each by what is delivered in it.</summary>
internal static class WeightedMean
{
    /// <param name="value">Of a part; 1 counts as the part alone.</param>
    public static Expression Of(IReadOnlyList<TermPart> parts, Ramp ramp, Func<TermPart, Expression> value)
    {
        var first = value(parts[0]);
        if (parts.Skip(1).All(p => value(p).Equals(first))) return first;
        Expression? all = null, mean = null;
        decimal months = 0m;
        foreach (var part in parts)
        {
            var counted = value(part);
            bool isOne = counted is Number { Value: 1m };
            if (ramp.Weight(part) is not { } weight)
            {
                months += part.Months;
                mean = mean.Plus(isOne ? part.Months : counted * part.Months);
                continue;
            }
            var delivered = weight * part.Months;
            all = all.Plus(delivered);
            mean = mean.Plus(isOne ? delivered : delivered * counted);
        }
        return all is null ? mean! / months : mean! / (months == 0m ? all : all + months);
    }
}
