using System.Globalization;
using System.Text;

namespace DealLang.Benchmarks;

/// <summary>Worlds of any size in the manner of real ones: companies with facts, deals of each kind, sources, comments. The same text each time.</summary>
internal static class WorldText
{
    public static string Generate(int lines)
    {
        var text = new StringBuilder(lines * 60);
        text.Append("title    \"A generated world\"\ncurrency USD\nas of    2026-06-30\n\n");
        int written = 4;
        for (int story = 0; written < lines; story++)
        {
            string told = Story(story);
            text.Append(told);
            written += told.AsSpan().Count('\n');
        }
        return text.ToString();
    }

    private static string Story(int n)
    {
        decimal price = 40m + (n % 60) + 0.59m, ratio = 0.1m + ((n % 40) * 0.0125m), shares = 200 + (n % 300);
        decimal offer = decimal.Round(price * ratio, 2), value = decimal.Round(offer * shares);
        return string.Create(CultureInfo.InvariantCulture, $"""
            source wire{n}   2026-02-03 wire "Deal {n} agreed"  url "https://example.org/{n}"
            source filing{n} 2026-02-05 filing "Form {n}, exhibit 2.1"

            company Buyer{n} "Buyer {n} Holdings"
              class    A, 1 vote each
              class    B, 10 votes each
              shares   {shares * 3}m A                                    as of 2026-01-31  [filing{n}]
              price    A ${price} close                         on 2026-02-02     [wire{n}]
              cash     $2.4bn                                  as of 2025-12-31  [filing{n}]
              revenue  2025 $8.1bn                                               [filing{n} "revenue of $8.1bn"]
            company Target{n}
              class    common
              revenue  2025 about $1.2bn                                         [wire{n}]
              burn     about $30m per month                                      [wire{n}]   # as the memo has it
            company Maker{n}
            company Lab{n}

            ## The stock deal of story {n}.
            acquisition merger{n}: Buyer{n} acquires Target{n}
              rumoured   2026-01-30                                             [wire{n}]
              announced  2026-02-02
              signed     2026-02-02                                             [filing{n}]
              pays       {ratio} Buyer{n}.A per Target{n}.common                    [filing{n}]
              per-share  ${offer}                                               [wire{n}]
              equity     about ${value}m                                          [wire{n} "people familiar"]
              accounting business combination                                   [filing{n}]
              Target{n}  pays $120m to Buyer{n}            when terminated   name target-fee{n} [filing{n}]

            acquisition tender{n}: Maker{n} acquires Lab{n} [wire{n}]
              announced  2026-03-02
              pays       $95 per Lab{n}.common                                   [wire{n}]
              ev         about $1.9bn
              net debt   $0.3bn
              price      Lab{n}.common $65.39 close              on 2026-02-27     name undisturbed
              shares     16.8m Lab{n}.common
              funding
                term-loan    $0.9bn committed
                equity       $1.0bn committed

            commitment cloud{n}: Lab{n} buys "compute" from Maker{n}
              reported   2026-01-10
              total      about $3bn over 5 years starting 2027                  [wire{n}]
              capacity   1.5 GW
            commitment round{n}: Maker{n} invests in Lab{n} [wire{n}]
              announced  2026-02-22, nonbinding
              pays       up to $1bn, base $100m
                tranche 1..10 $100m when deployed >= 1 GW each

            figure coverage{n} = (Target{n}.burn * 12 months) / Buyer{n}.revenue(2025)


            """);
    }
}
