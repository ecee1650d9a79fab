using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>A loan or a bond: what is lent, what it costs, how it comes back, what stands behind it.</summary>
internal static class LoanRelations
{
    public static void Relate(DealTerms terms)
    {
        if (terms.Deal.Subjects.IsEmpty || terms.Deal.Objects.IsEmpty) return;
        var draws = new LoanDraws(terms);
        var collateral = new CollateralCover(terms, draws);
        // What the lender is given beside interest: the right to shares of the borrower.
        WarrantSwap.Relate(terms, [.. terms.Legs.Where(leg => leg.Asset is AssetKind.Warrants or AssetKind.Options)]);
        var found = LoanCalendar.Of(terms, draws.First is { } first && first > DateOnly.MinValue ? first : null);
        ConvertibleLoan.Relate(terms, draws, found is not null && (found.Periods[0].Pays <= terms.Reading.Day || draws.All.Any(d => d.IsRepayment && d.Day <= terms.Reading.Day)));
        if (found is not { } calendar)
        {
            collateral.Relate(null, null);
            LoanTransfers.AddUndated(terms, draws);
            return;
        }
        var schedule = new LoanSchedule(terms, calendar, draws);
        var cover = new LoanCover(terms, schedule, draws);
        schedule.Relate();
        var fees = new LoanFees(terms, schedule, draws);
        LoanYears.Relate(terms, schedule, fees);
        cover.Relate();
        collateral.Relate(calendar, schedule);
        new LoanReturns(terms, schedule, fees, draws).Relate();
        new BondQuotes(terms, schedule, draws).Relate();
        new LoanTransfers(terms, schedule, fees, draws).Add();
    }
}
