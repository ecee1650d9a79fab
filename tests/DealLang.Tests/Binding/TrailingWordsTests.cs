using System.Text;
using DealLang.Evaluating;
using DealLang.Tests.Corpus;
using DealLang.Vocabulary;

namespace DealLang.Tests.Binding;

/// <summary>Whatever may stand behind a leg or a row counts for something there, or is said not to.</summary>
public class TrailingWordsTests
{
    private const string Parties = """
        source note 2026-01-12 release "Alpha to acquire Beta"
        fund Bank
        index KRX
          level 100 on 2026-01-09 [note]
        series CPI [note]
          2025-12-31 100
        series SOFR [note]
          2025-06-30 4%
          2025-09-30 5%
          2025-12-31 3%
        company Alpha [note]
          class common
          shares 400m common as of 2026-01-09
          price common $40.00 close on 2025-06-30
          price common $46.00 close on 2025-09-30
          price common $43.00 close on 2025-12-31
          price common $50.00 close on 2026-01-09
        company Beta [note]
          class common
          shares 100m common as of 2026-01-09
          price common $20.00 close on 2026-01-09 name undisturbed
          revenue 2025 $400m
          ebitda 2025 $250m
        company Gamma [note]
          class common
          class A

        """;

    private const string Acquisition = Parties + """
        acquisition deal: Alpha acquires Beta [note]
          signed 2026-01-12
          announced 2026-01-12
          closed 2026-03-31

        """;

    private static readonly Dictionary<string, string> s_places = new(StringComparer.Ordinal)
    {
        ["cash for a share"] = Acquisition + "  pays $25.00 per Beta.common{0}",
        ["shares for a share"] = Acquisition + "  pays 0.5000 Alpha.common per Beta.common{0}",
        ["worth for a share"] = Acquisition + "  pays Alpha.common worth $25.00 per Beta.common{0}",
        ["cash for the whole"] = Acquisition + "  pays $2.5bn{0}",
        ["shares for the whole"] = Acquisition + "  pays 30m Alpha.common{0}",
        ["worth for the whole"] = Acquisition + "  pays Alpha.common worth $1.5bn{0}",
        ["paid later"] = Acquisition + "  pays $25.00 per Beta.common\n  pays $200m on 2027-06-30 name later{0}",
        ["milestone"] = Acquisition + "  pays $25.00 per Beta.common\n  pays $50m name milestone{0}\n    when approval by 2027-12-31",
        ["earn-out"] = Acquisition + "  pays $25.00 per Beta.common\n  pays 12% of revenue above $300m name earn-out{0}\n    period 2025\n    cap $20m",
        ["right"] = Acquisition + "  pays $25.00 per Beta.common\n  pays 1 cvr per Beta.common{0}\n  right cvr pays $2.00\n    when approval by 2027-12-31",
        ["what a right pays"] = Acquisition + "  pays $25.00 per Beta.common\n  pays 1 cvr per Beta.common\n  right cvr pays $2.00{0}\n    when approval by 2027-12-31",
        ["termination fee"] = Acquisition + "  pays $25.00 per Beta.common\n  Beta pays $75m to Alpha when terminated{0}",
        ["termination fee as a term"] = Acquisition + "  pays $25.00 per Beta.common\n  termination fee $75m{0}",
        ["adviser"] = Acquisition + "  pays $25.00 per Beta.common\n  Alpha pays $30m to Bank{0}",
        ["fee as a term"] = Acquisition + "  pays $25.00 per Beta.common\n  fee $30m{0}",
        ["issue beside"] = Acquisition + "  pays 0.5000 Alpha.common per Beta.common\n  gives 5m Alpha.common to Bank{0}",
        ["option"] = Acquisition + "  holders may choose cash or stock\n    cash $25.00 per Beta.common, pool 50%{0}\n    stock 0.5 Alpha.common per Beta.common\n    silent stock",
        ["option in shares"] = Acquisition + "  holders may choose cash or stock\n    cash $25.00 per Beta.common, pool 50%\n    stock 0.5 Alpha.common per Beta.common{0}\n    silent stock",
        ["silent"] = Acquisition + "  holders may choose cash or stock\n    cash $25.00 per Beta.common, pool 50%\n    stock 0.5 Alpha.common per Beta.common\n    silent stock{0}",
        ["award"] = Acquisition + "  pays $25.00 per Beta.common\n  awards\n    options $40m{0}",
        ["debt"] = Acquisition + "  ev $2.5bn\n  tax 25%\n  growth ebitda 5% per year\n  capex $10m per year\n  depreciation $10m per year\n  working capital none\n  funding\n    debt $600m{0}\n    equity plug\n  uses\n    purchase ev\n  exit 2031-03-31 at 10x ebitda",
        ["equity"] = Acquisition + "  pays $25.00 per Beta.common\n  funding\n    term-loan $1.5bn\n    equity $1.0bn{0}\n  uses\n    purchase $2.5bn",
        ["use"] = Acquisition + "  pays $25.00 per Beta.common\n  funding\n    term-loan $1.5bn\n    cash plug\n  uses\n    purchase $2.5bn\n    fees $50m{0}",
        ["step"] = Acquisition + "  approved 2026-02-10{0}\n  pays $25.00 per Beta.common",
        ["money of a round"] = Parties + "commitment deal: Bank invests in Gamma [note]\n  signed 2026-01-12\n  pre $10m\n  pays $5m for Gamma.A{0}",
        ["tranche"] = Parties + "commitment deal: Bank invests in Gamma [note]\n  signed 2026-01-12\n  pays $5m\n    tranche 1 $2m when Gamma.deployed >= 1 GW{0}\n    tranche 2 $3m when Gamma.deployed >= 2 GW",
        ["loan"] = Parties + "commitment deal: Bank lends to Gamma [note]\n  signed 2026-01-12\n  lends $100m{0}\n  maturity 2031-01-12\n  rate 8%",
        ["purchase"] = Parties + "commitment deal: Alpha buys \"cloud\" from Beta [note]\n  signed 2026-01-12\n  pays $100m{0}",
        ["swapped shares"] = Parties + "equity swap deal: Alpha swaps with Beta [note]\n  announced 2026-01-12\n  Alpha gives Alpha.common worth $2bn to Beta.holders{0}\n  Beta gives 100% of Beta.common\n  equity Alpha $20bn",
        ["granted warrants"] = Parties + "equity swap deal: Alpha swaps with Beta [note]\n  announced 2026-01-12\n  Alpha gives 10m Alpha.common warrants{0}\n    strike $40.00\n    expires 2031-01-12\n  Beta buys 3 GW of \"turbines\"",
        ["return"] = Parties + "equity swap deal: Alpha swaps with Beta [note]\n  signed 2025-06-30\n  effective 2025-06-30\n  ends 2026-06-30\n  periods quarterly\n  Alpha pays price return on $1m of Alpha.common{0}\n  Beta pays 3%",
        ["rate"] = Parties + "equity swap deal: Alpha swaps with Beta [note]\n  signed 2025-06-30\n  effective 2025-06-30\n  ends 2026-06-30\n  periods quarterly\n  Alpha pays price return on $1m of Alpha.common\n  Beta pays SOFR + 1%{0}",
    };

    /// <summary>Said outright, these change nothing: they are what holds where nothing is said.</summary>
    private static readonly HashSet<string> s_holdAnyway = [", set in advance", ", notional reset", ", notional constant", ", bullet", ", committed"];

    public static TheoryData<string> Places => [.. s_places.Keys];

    /// <summary>Behind lines that state a term: under a company, an acquisition, a loan, a purchase, a lease, a guarantee, a round.</summary>
    private static readonly Dictionary<string, string> s_terms = new(StringComparer.Ordinal)
    {
        ["Gamma"] = Parties + "company Delta [note]\n  class common\n  shares 10m common as of 2026-01-09\n  price common $12.00 close on 2026-01-09\n{0}\n",
        ["acquisition"] = Acquisition + "  pays $25.00 per Beta.common\n  approved 2026-02-10\n  tax 25%\n  ebitda 2027 $300m\n{0}",
        ["loan"] = Parties + "commitment deal: Bank lends to Gamma [note]\n  signed 2026-01-12\n  closed 2026-01-12\n  amount $100m\n  drawn $60m as of 2026-01-12\n  availability 2030-01-12\n  maturity 2031-01-12\n  rate 8%\n  periods yearly\n{0}",
        ["drawn loan"] = Parties + "commitment deal: Bank lends to Gamma [note]\n  signed 2026-01-12\n  closed 2026-01-12\n  amount $100m\n  maturity 2033-01-12\n  rate 8%\n  periods yearly\n{0}",
        ["purchase"] = Parties + "commitment deal: Alpha buys \"gas\" from Beta [note]\n  signed 2026-01-12\n  quantity 100 GWh per year for 5 years starting 2027\n{0}",
        ["lease"] = Parties + "commitment deal: Alpha leases \"tower\" from Beta [note]\n  signed 2026-01-12\n  effective 2026-02-01\n  ends 2031-01-31\n{0}",
        ["guarantee"] = Parties + "commitment ln: Bank lends to Gamma [note]\n  signed 2026-01-12\n  amount $100m\n  maturity 2031-01-12\n  rate 8%\ncommitment deal: Alpha guarantees Gamma [note]\n  signed 2026-01-12\n  for ln\n{0}",
        ["round"] = Parties + "commitment deal: Bank invests in Gamma [note]\n  signed 2026-01-12\n  closed 2026-01-12\n  pays $5m for Gamma.A\n  pre $10m\n{0}",
    };

    private static readonly (string Place, string[] Lines)[] s_lines =
    [
        ("Gamma", ["cash $50m as of 2026-01-09", "debt $30m as of 2026-01-09", "net income 2027 $12m", "revenue 2027 $90m", "burn $3m per month", "holder Alpha 1m", "operating cash flow 2027 $20m",
            "convertible debt $20m at $15.00", "capex 2027 $5m", "safe s $1m, cap $10m", "\"own figure\" 2027 $4m"]),
        ("acquisition", ["synergies 2027 $100m", "cost to achieve 2027 $90m", "amortisation $60m per year", "interest 6% on cash", "premium undisturbed 25%", "value $2.5bn", "ev $2.6bn", "termination fee $75m", "excluded 1m Beta.common",
            "discount rate 9%", "outside date 2026-12-31", "expected close 2026-04-30", "minimum tender 50%", "lease liabilities $20m"]),
        ("loan", ["undrawn fee 50bp", "agency fee $1m per year", "upfront fee 1%", "exit fee 1%", "pik 1%", "covenant dscr >= 1.2x", "cfads 2027 $40m", "draws $10m on 2027-06-30", "repays $10m on 2028-06-30", "collateral \"plant\" worth $90m", "prepayment fee 2%"]),
        ("drawn loan", ["amortisation linear"]),
        ("purchase", ["price $3.00 per MWh", "fee $1.00 per MWh", "take-or-pay 90%", "cancellation $50m", "prepayment $20m"]),
        ("lease", ["rent $40m per year", "total $200m"]),
        ("guarantee", ["guarantee fee 2%"]),
        ("round", ["dividend 8% cumulative", "preference A 1x", "pool 10% post-money", "stake Bank 33.3%"]),
    ];

    private static readonly string[] s_times = ["until 2027-06-30", "by 2027-06-30", "starting 2027-06-30", "over 3 years", "for 3 years", "when approval by 2027-12-31", "nonbinding", "vwap 5 days", "rounded 2 places"];

    public static IEnumerable<object[]> Lines => s_lines.SelectMany(l => l.Lines.Select(line => new object[] { l.Place, line }));

    [Theory, MemberData(nameof(Lines))]
    public void No_times_are_read_over(string place, string line)
    {
        string template = s_terms[place].Replace("{0}", "  " + line + "{0}", StringComparison.Ordinal);
        string without = Told(template.Replace("{0}", "", StringComparison.Ordinal));
        var silent = s_times.Where(w => Told(template.Replace("{0}", " " + w, StringComparison.Ordinal)) == without).ToList();
        Assert.True(silent.Count == 0, $"{line}: {string.Join(" | ", silent)}");
    }

    [Theory, MemberData(nameof(Places))]
    public void No_words_are_read_over(string place)
    {
        string template = s_places[place];
        string without = Told(template.Replace("{0}", "", StringComparison.Ordinal));
        var silent = Words().Where(w => !s_holdAnyway.Contains(w) && !template.Contains(w.Trim(' ', ',').Split(' ')[0], StringComparison.Ordinal)).Where(w => Told(template.Replace("{0}", w, StringComparison.Ordinal)) == without).Select(w => w.Trim(' ', ',')).ToList();
        Assert.True(silent.Count == 0, $"{place}: {string.Join(" | ", silent)}");
    }

    private static IEnumerable<string> Words() => Modifiers.All.Select(m => ", " + Written(m));

    /// <summary>A modifier as its example has it.</summary>
    private static string Written(Modifier modifier)
    {
        if (modifier.Name == "behind") return "15% behind KRX";
        string example = modifier.Example;
        int at = example.LastIndexOf(" " + modifier.Name, StringComparison.Ordinal) + 1;
        string words = example[at..].Split(", ")[0];
        return words.Replace("Tesla.common at $850", "Alpha.common at $50.00", StringComparison.Ordinal).Replace("Berkshire", "Bank", StringComparison.Ordinal).Replace("Adviser", "Bank", StringComparison.Ordinal);
    }

    /// <summary>What is found, and what every figure and every transfer comes to.</summary>
    private static string Told(string text)
    {
        var compilation = Compile.Text(text);
        var evaluator = compilation.Evaluator();
        var told = new StringBuilder();
        foreach (var found in compilation.GetDiagnostics()) told.Append(found.Code).Append(' ').Append(found.Location.Start.Line).Append('\n');
        foreach (var deal in compilation.World.Deals)
        {
            var evaluation = evaluator.Evaluate(deal, evaluator.DefaultView(deal), WorldEvaluator.BaseCase);
            foreach (var figure in evaluation.Figures) told.Append(figure.Figure.Path).Append(' ').Append(figure.Value).Append(' ').Append(figure.Low).Append(' ').Append(figure.High).Append(' ').Append(figure.Mark).Append('\n');
            foreach (var unknown in evaluation.Model.Unknown) told.Append(unknown.Path).Append('\n');
            foreach (var moved in evaluation.Transfers) told.Append(moved.Rule.Id).Append(moved.Rule.From).Append(moved.Rule.To).Append(moved.Rule.Date).Append(moved.Rule.When).Append(moved.Rule.Force).Append(moved.Amount).Append('\n');
        }
        return told.ToString();
    }

    /// <summary>What falls due falls due in one period; two that contradict each other are asked about, and a last day alone is none.</summary>
    [Theory]
    [InlineData("$40m by 2028", "by 2028")]
    [InlineData("$90m in 2027 over 3 years", "over 3 years")]
    [InlineData("$300m over 5 years starting 2027 until 2029", "until 2029")]
    [InlineData("$40m on 2028-12-31", "")]
    [InlineData("$300m starting 2027 until 2029", "")]
    [InlineData("$300m over 5 years starting 2027", "")]
    public void A_purchase_falls_due_once(string amount, string told)
    {
        var found = Compile.Text(Parties + $"web w [note]\n  one: Alpha buys \"chips\" from Beta {amount}, signed 2026-01-05\n").GetDiagnostics().Where(d => d.Code == "B16").ToList();
        if (told.Length == 0) Assert.Empty(found);
        else Assert.Contains($"\"{told}\"", Assert.Single(found).Message, StringComparison.Ordinal);
    }
}
