using System.Collections.Immutable;

namespace DealLang.Diagnostics.Descriptors;

/// <summary>K: what an equity swap must say, whichever of its kinds it is.</summary>
internal static class SwapKinds
{
    public static readonly DiagnosticDescriptor OneLeggedSwap = new("K01", Severity.Error,
        "An equity swap with one leg",
        "{0} has {1}. Two things go by that name. Shares for shares: \"{2} gives 10m {2}.common\" and \"{3} gives 100% of {3}.common\". A swap of returns: \"{2} pays total return on 1m {3}.common at $50\" and \"{3} pays SOFR + 50bp\". Give both legs.",
        "\"Equity swap\" means an exchange of shares to one reader and an exchange of returns to another; the legs tell which. A swap of two rates, of two currencies or of credit has no form: keep it in a note.",
        "Write what each side gives.",
        """
        source memo 2025-03-28 contract "Exchange agreement"
        company Alpha
          class common
        company Beta
          class common
        equity swap deal: Alpha swaps with Beta [memo]
          signed 2025-03-28
          Alpha gives 10m Alpha.common
        """,
        """
        source memo 2025-03-28 contract "Exchange agreement"
        company Alpha
          class common
        company Beta
          class common
        equity swap deal: Alpha swaps with Beta [memo]
          signed 2025-03-28
          Alpha gives 10m Alpha.common
          Beta gives 100% of Beta.common
        """)
    {
        Cure = Cure.Judgement,
        Judgement = "Which of the two kinds of swap it is, and its other leg.",
    };

    public static readonly DiagnosticDescriptor FallingHurdle = new("K14", Severity.Error,
        "A hurdle that falls",
        "Tranche {0} waits for {1}, and tranche {2} before it for {3}. Milestones do not decrease: are the tranches out of order, or is a digit wrong?",
        "What has been delivered or reached once stays so; a later part that waits for less than an earlier one would come first.",
        "Correct the hurdle, or number the tranches in the order in which they come.",
        """
        source filing 2025-10-06 filing "8-K"
        company Chipmaker
          class common
        company Buyer
        equity swap deal: Chipmaker swaps with Buyer [filing]
          signed 2025-10-06
          Chipmaker gives 10m Chipmaker.common warrants
            strike $0.01
            tranche 1 5m when Buyer.bought >= 3 GW
            tranche 2 5m when Buyer.bought >= 2 GW
          Buyer buys 3 GW of "chips"
        """,
        """
        source filing 2025-10-06 filing "8-K"
        company Chipmaker
          class common
        company Buyer
        equity swap deal: Chipmaker swaps with Buyer [filing]
          signed 2025-10-06
          Chipmaker gives 10m Chipmaker.common warrants
            strike $0.01
            tranche 1 5m when Buyer.bought >= 2 GW
            tranche 2 5m when Buyer.bought >= 3 GW
          Buyer buys 3 GW of "chips"
        """)
    {
        Cure = Cure.Judgement,
        Judgement = "Whether the tranches are out of order or a digit is wrong.",
    };

    public static readonly DiagnosticDescriptor ReturnOnWhat = new("K40", Severity.Error,
        "A return on nothing in particular",
        "\"{0}\" does not say what the return is on: an amount of an index or a series ($1m of IDX), an amount of a class ($1m of Alpha.common), or a number of shares (1m Alpha.common).",
        "A return is measured on a notional amount of one thing that has a price.",
        "Name the amount and the class, the index or the series.",
        """
        source memo 2025-03-28 contract "Confirmation"
        company Alpha
          class common
        person Bank
        equity swap deal: Alpha swaps with Bank [memo]
          signed 2025-03-28
          Alpha pays total return on $1m
          Bank pays 3%
        """,
        """
        source memo 2025-03-28 contract "Confirmation"
        company Alpha
          class common
          price common $50.00 close on 2025-03-28 [memo]
        person Bank
        equity swap deal: Alpha swaps with Bank [memo]
          signed 2025-03-28
          effective 2025-03-28
          ends 2026-03-28
          periods quarterly, days ACT/360
          Alpha pays total return on $1m of Alpha.common, notional constant
          Bank pays 3%
        """)
    {
        Cure = Cure.Judgement,
        Judgement = "What the return is on.",
    };

    public static readonly DiagnosticDescriptor NoSchedule = new("K41", Severity.Error,
        "A swap without its periods",
        "The returns of {0} fall due by periods, and it does not say {1}. Write it as in: {2}.",
        "What is paid depends on the days on which prices are taken and on how days are counted; there is no usual answer to guess.",
        "State the first day (effective), the last (ends), how often (periods) and the day count (days).",
        """
        source memo 2025-03-28 contract "Confirmation"
        company Alpha
          class common
          price common $50.00 close on 2025-03-28 [memo]
        person Bank
        equity swap deal: Alpha swaps with Bank [memo]
          signed 2025-03-28
          Alpha pays total return on 1m Alpha.common
          Bank pays 3%
          effective 2025-03-28
          ends 2026-03-28
          periods quarterly
        """,
        """
        source memo 2025-03-28 contract "Confirmation"
        company Alpha
          class common
          price common $50.00 close on 2025-03-28 [memo]
        person Bank
        equity swap deal: Alpha swaps with Bank [memo]
          signed 2025-03-28
          Alpha pays total return on 1m Alpha.common
          Bank pays 3%
          effective 2025-03-28
          ends 2026-03-28
          periods quarterly, days ACT/360
        """)
    {
        Cure = Cure.Judgement,
        Judgement = "The part of the terms that is missing.",
    };

    public static readonly DiagnosticDescriptor WhichNotional = new("K42", Severity.Error,
        "A notional amount that stays, or one that follows the price",
        "\"{0}\" does not say what stays fixed over the periods: the amount (notional constant) or the number of shares (notional reset).",
        "On an index that moves from 892.5 to 900 after three periods, $1m of notional gives another fourth payment under either reading.",
        "Add notional constant or notional reset; a number of shares is fixed without saying so.",
        """
        source memo 2025-03-28 contract "Confirmation"
        company Alpha
          class common
          price common $50.00 close on 2025-03-28 [memo]
        person Bank
        equity swap deal: Alpha swaps with Bank [memo]
          signed 2025-03-28
          effective 2025-03-28
          ends 2026-03-28
          periods quarterly, days ACT/360
          Alpha pays total return on $1m of Alpha.common
          Bank pays 3%
        """,
        """
        source memo 2025-03-28 contract "Confirmation"
        company Alpha
          class common
          price common $50.00 close on 2025-03-28 [memo]
        person Bank
        equity swap deal: Alpha swaps with Bank [memo]
          signed 2025-03-28
          effective 2025-03-28
          ends 2026-03-28
          periods quarterly, days ACT/360
          Alpha pays total return on $1m of Alpha.common, notional reset
          Bank pays 3%
        """)
    {
        Cure = Cure.Offered,
        Judgement = "Whether the contract lets the notional follow the price.",
    };

    public static readonly DiagnosticDescriptor OldPrice = new("K46", Severity.Warning,
        "A period valued at an old price",
        "{0}: {1} is valued on {2}, and {4}: what rests on it is not known. State the price of {3} on {2}{5}.",
        "Each period's return is measured from the price of the day before it to the price of its own last day. A price of more than a week before belongs to another period, and nothing is worked out from it.",
        "State the price of the day, or correct the days of the periods: from the last day of a month to the last day of a month they run with end of month.",
        """
        source memo 2025-03-28 contract "Confirmation"
        company Alpha
          class common
          price common $50.00 close on 2025-06-30 [memo]
          price common $52.00 close on 2025-12-31 [memo]
        person Bank
        equity swap deal: Alpha swaps with Bank [memo]
          signed 2025-03-28
          effective 2025-06-30
          ends 2026-06-30
          periods semiannual, days ACT/360
          Alpha pays total return on 1m Alpha.common
          Bank pays 3%
        """,
        """
        source memo 2025-03-28 contract "Confirmation"
        company Alpha
          class common
          price common $50.00 close on 2025-06-30 [memo]
          price common $52.00 close on 2025-12-31 [memo]
        person Bank
        equity swap deal: Alpha swaps with Bank [memo]
          signed 2025-03-28
          effective 2025-06-30
          ends 2026-06-30
          periods semiannual, days ACT/360, end of month
          Alpha pays total return on 1m Alpha.common
          Bank pays 3%
        """)
    {
        Cure = Cure.Judgement,
        Judgement = "The price of that day.",
    };

    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [OneLeggedSwap, FallingHurdle, ReturnOnWhat, NoSchedule, WhichNotional, OldPrice];
}
