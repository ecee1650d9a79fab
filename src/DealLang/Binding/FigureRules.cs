using DealLang.Diagnostics;
using Rules = DealLang.Diagnostics.Descriptors;

namespace DealLang.Binding;

/// <summary>Rules that a figure breaks by itself, whatever is computed from it: its spelling, its currency, a unit that it lacks.</summary>
internal static class FigureRules
{
    private static readonly HashSet<DiagnosticDescriptor> s_ofSpelling =
    [
        Rules.Units.ForeignNumber, Rules.Units.AmbiguousSign, Rules.Units.Mismatch, Rules.Units.WrongUnit, Rules.Units.RatioDirection, Rules.Units.Missing,
        Rules.Units.PercentOfWhat, Rules.Units.Spelling, Rules.Units.MoneyTimesMoney, Rules.Units.TooLarge, Rules.Units.RangeBackwards,
        Rules.Dates.NoSuchDay, Rules.Dates.SpanBackwards, Rules.Names.UnknownSource,
    ];

    public static bool AreOfSpelling(DiagnosticDescriptor rule) => s_ofSpelling.Contains(rule);
}
