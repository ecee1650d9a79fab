using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Lowering;

/// <summary>Puts figures of one day on the share basis of another.</summary>
internal static class Restatement
{
    /// <summary>
    /// The product of the factors of all splits after <paramref name="basis"/> and up to <paramref name="day"/>, once for each power of the
    /// class in the unit: a count is multiplied by 5 for 5:1, a price divided, and a ratio follows the class above its stroke. A basis of after the day is taken back by the same factors.
    /// </summary>
    public static decimal Factor(World world, Unit unit, DateOnly basis, DateOnly day)
    {
        if (basis > day) return 1m / Factor(world, unit, day, basis);
        decimal factor = 1m;
        foreach (var split in world.Splits)
        {
            if (split.Date <= basis || split.Date > day || split.New <= 0m || split.Old <= 0m) continue;
            string counted = "share:" + split.Class.FullName;
            foreach (var (name, power) in unit.Factors)
            {
                if (name != counted) continue;
                for (int i = 0; i < Math.Abs(power); i++) factor = power > 0 ? factor * split.New / split.Old : factor * split.Old / split.New;
            }
        }
        return factor;
    }

    public static Quantity Times(this Quantity quantity, decimal factor) => factor == 1m ? quantity : quantity with
    {
        Value = quantity.Value * factor,
        Low = quantity.Low * factor,
        High = quantity.High * factor,
        Base = quantity.Base * factor,
        Width = quantity.Width * factor,
    };
}
