using System.Globalization;
using DealLang.Symbols;

namespace DealLang.Relations;

/// <summary>What later payments are told apart by: their names, else what they are, numbered from the second on.</summary>
internal sealed class PaymentLabels
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    public void Take(string label) => _taken.Add(label);

    public string Of(Leg leg)
    {
        string label = leg.Name.Length > 0 ? leg.Name : Kind(leg);
        for (int i = 2; !_taken.Add(label); i++) label = Numbered(Kind(leg), i);
        return label;
    }

    public static string Numbered(string label, int number) => string.Create(CultureInfo.InvariantCulture, $"{label}, {number}");

    private static string Kind(Leg leg) => leg.EarnOut is not null ? "earn-out" : leg.IsContingent ? "contingent" : "deferred";
}
