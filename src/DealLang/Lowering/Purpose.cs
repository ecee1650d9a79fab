namespace DealLang.Lowering;

/// <summary>What a movement is for, which decides the total of a web that it enters.</summary>
public enum Purpose
{
    /// <summary>As the deal's sentence says: who buys pays for purchases, who invests pays for shares, what a lender pays is the loan.</summary>
    OfTheDeal,
    Purchase,
    Lease,
    /// <summary>Money for new shares.</summary>
    Investment,
    /// <summary>What a lender pays out.</summary>
    Loan,
    /// <summary>Interest, fees and repayments of a loan.</summary>
    DebtService,
    /// <summary>What is paid only if another does not.</summary>
    Guarantee,
    /// <summary>For the shares or the assets of a company, to those who own it.</summary>
    Acquisition,
    /// <summary>Warrants, options, and what is paid to exercise them.</summary>
    Grant,
    /// <summary>The payments of a swap.</summary>
    Swap,
    /// <summary>Fees that only the end of a deal makes due; proceeds of a sale.</summary>
    Other,
}
