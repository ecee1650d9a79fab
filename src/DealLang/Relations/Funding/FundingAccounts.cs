using DealLang.Symbols;
using DealLang.Vocabulary;

namespace DealLang.Relations;

/// <summary>
/// Who gives what a row of the funding brings, and who gets what a row of the uses takes: the party that the row names (<c>provided by Berkshire</c>), else those whom its label is
/// about: the lenders, the sponsors, the advisers.
/// </summary>
internal sealed class FundingAccounts(DealTerms terms)
{
    private readonly string _acquirer = terms.Deal.Acquirer.Name;
    private readonly string _target = terms.Deal.Target.Name;

    public string Giver(FundingRow row) => Named(row, "provided-by") is { } party ? party == _acquirer ? Own : party : row.Kind switch
    {
        FundingKind.Debt or FundingKind.Revolver => _acquirer + ".lenders",
        FundingKind.Equity => terms.Deal.Acquirer.Kind is PartyKind.Company or PartyKind.Vehicle ? _acquirer + ".sponsors" : Own,
        FundingKind.Preferred => $"{_acquirer}.{row.Label}",
        FundingKind.Rollover => terms.Deal.Holders,
        _ when RetainedBalance.IsCashOfTheTarget(terms, row) => _target,
        _ => row.Label.Split('-').Contains("cash", StringComparer.OrdinalIgnoreCase) ? Own : $"{_acquirer}.{row.Label}",
    };

    public string Getter(FundingRow row) => Named(row, "paid-to") ?? UseLabels.Of(row.Label) switch
    {
        UseKind.Purchase => terms.Deal.Holders,
        UseKind.Refinancing => _target + ".lenders",
        UseKind.Fees => _acquirer + ".advisers",
        UseKind.Cash => _target,
        _ => $"{_acquirer}.{row.Label}",
    };

    private static string? Named(FundingRow row, string measure) => row.Term(measure)?.Used.Words;

    /// <summary>What the acquirer has already.</summary>
    private string Own => _acquirer + ".cash-on-hand";
}
