using DealLang.Evaluating;
using DealLang.Symbols;

namespace DealLang.Reports.Building.Deals;

/// <summary>The parts that make up the whole after an acquisition: its sides, and what others are issued beside the offer.</summary>
internal static class IssuedParts
{
    /// <summary>What one's part of that alone is called: by its name, or as what it is issued where it has other shares as well.</summary>
    public static string Of(Evaluation evaluation, string to) => evaluation.Find("ownership", to + Issued) is null ? to : to + Issued;

    /// <summary>A side, or what somebody is issued besides: no single holder of a side, who is in it.</summary>
    public static bool IsPart(Evaluation evaluation, Deal deal, string argument) => deal.IsSide(argument) || argument.EndsWith(Issued, StringComparison.Ordinal)
        || (evaluation.Known("issued", argument) is not null && Of(evaluation, argument) == argument);

    /// <summary>Whose part it is.</summary>
    public static string Name(string argument) => argument.EndsWith(Issued, StringComparison.Ordinal) ? argument[..^Issued.Length] : argument;

    private const string Issued = ", issued";
}
