using System.Collections.Immutable;
using DealLang.Lowering;
using DealLang.Relations.Rounds;
using DealLang.Symbols;

namespace DealLang.Relations;

/// <summary>
/// What a company has promised of its shares in deals of their own: warrants and options granted, loans that may be turned into shares. What is promised to the other
/// side of the deal that counts them is not counted: a buyer pays nothing for its own right.
/// </summary>
internal sealed record PromisedShares(ImmutableArray<OutstandingGrant> Grants, ImmutableArray<(Deal Loan, ShareClass Into)> Loans)
{
    public static PromisedShares Of(FactReading reading, Party company, Deal counting)
    {
        bool IsOther(IEnumerable<Party> receivers) => !receivers.Any(r => r != company && (counting.IsSubject(r) || counting.Objects.Contains(r)));
        var grants = OutstandingGrant.Of(reading, company, reading.Day).Where(g => g.Deal != counting && IsOther(g.Deal.Objects.Concat(g.Deal.Subjects)));
        var loans = ConvertibleLoan.Of(reading, company, reading.Day).Where(l => IsOther(l.Loan.Subjects) && !IsCounted(reading, company, l.Loan));
        return new PromisedShares([.. grants], [.. loans]);
    }

    /// <summary>Whether the company's own lines count what it has promised by a day that is not before the loan.</summary>
    private static bool IsCounted(FactReading reading, Party company, Deal loan) => Convertibles.Measures.SelectMany(m => reading.InForce(company.Name, m))
        .Any(f => f.Fact.Key.Valid?.Last is not { } day || day >= DealDates.Agreement(loan));
}
