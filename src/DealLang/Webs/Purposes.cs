using DealLang.Lowering;
using DealLang.Symbols;

namespace DealLang.Webs;

internal static class Purposes
{
    /// <summary>What a movement is for: what the form says, else what the deal's sentence does.</summary>
    public static Purpose Of(Deal deal, TransferRule rule, Party payer) => rule.Purpose != Purpose.OfTheDeal ? rule.Purpose : deal.Verb switch
    {
        "buys" => Purpose.Purchase,
        "leases" => Purpose.Lease,
        "invests" => Purpose.Investment,
        "lends" => deal.IsSubject(payer) ? Purpose.Loan : Purpose.DebtService,
        "guarantees" => Purpose.Guarantee,
        "grants" => Purpose.Grant,
        "acquires" or "merges" => Purpose.Acquisition,
        "swaps" => Purpose.Swap,
        _ => Purpose.Other,
    };

    /// <summary>Money that goes to a company so that it may spend it.</summary>
    public static bool IsFunding(this Purpose purpose) => purpose is Purpose.Investment or Purpose.Loan;

    /// <summary>Money that is revenue to whom it goes.</summary>
    public static bool IsPurchase(this Purpose purpose) => purpose is Purpose.Purchase or Purpose.Lease;
}
