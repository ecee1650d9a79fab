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
        "acquires" or "merges" => IsPrice(deal, rule, payer) ? Purpose.Acquisition : Purpose.Other,
        "swaps" => Purpose.Swap,
        _ => Purpose.Other,
    };

    /// <summary>The account of those who own a company.</summary>
    public const string Holders = ".holders";

    /// <summary>What is due when an acquisition closes, or on a day, to whoever sells: neither a fee that waits for something, nor what a company gives its own holders.</summary>
    private static bool IsPrice(Deal deal, TransferRule rule, Party payer) => rule.When is "" or "closed" && !deal.IsForTarget(payer) && rule.To != payer.Name + Holders;

    /// <summary>Money that goes to a company so that it may spend it.</summary>
    public static bool IsFunding(this Purpose purpose) => purpose is Purpose.Investment or Purpose.Loan;

    /// <summary>Money that is revenue to whom it goes.</summary>
    public static bool IsPurchase(this Purpose purpose) => purpose is Purpose.Purchase or Purpose.Lease;
}
