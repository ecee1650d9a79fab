using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Tests.Binding;

namespace DealLang.Tests.Webs;

/// <summary>What several deals come to together: counted once, as sure as they are, in no order of the files.</summary>
public class WebTests
{
    private const string Parties = "as of 2026-06-30\nsource s 2026-02-02 filing \"Terms\"\ncompany A\ncompany B\ncompany C\n";

    [Fact]
    public void A_programme_and_its_contracts_come_to_the_larger_of_the_two()
    {
        string Text(string programme, string contract) => Parties + $"web w [s]\n  whole: A buys \"all\" from B {programme} in 2027, signed 2026-01-01\n  part: A buys \"one\" from C {contract} in 2027, signed 2026-01-01, part of whole\n";
        Assert.Equal(500m, In(Text("$500", "$300"), "A", "commitments.total"));
        Assert.Equal(700m, In(Text("$500", "$700"), "A", "commitments.total"));
        Assert.Equal(300m, In(Text("up to $500", "$300"), "A", "commitments.total"));
        Assert.Equal(500m, In(Text("up to $500", "$300"), "A", "commitments.total", caseName: "high"));
    }

    [Fact]
    public void Two_sides_of_one_contract_count_once()
    {
        string text = Parties + "web w [s]\n  one: A buys x from B $500 in 2027, signed 2026-01-01\n  two: A buys x from B $510 in 2027, signed 2026-01-01, same as one\n";
        Assert.Equal(500m, In(text, "A", "commitments.total"));
    }

    [Fact]
    public void What_another_took_the_place_of_does_not_count_from_that_day_on()
    {
        string text = Parties + "web w [s]\n  old: A buys x from B $500 in 2027, signed 2026-01-01\n  new: A buys x from B $200 in 2027, signed 2026-05-01\n2026-05-01 supersede old with new\n";
        Assert.Equal(200m, In(text, "A", "commitments.total"));
        var evaluator = Compile.Text(text).Evaluator();
        Assert.Equal(500m, evaluator.Value(new FigurePath("A", "commitments.total"), evaluator.FindView("A", "2026-03-01"), "base")?.Value);
    }

    [Fact]
    public void What_binds_nobody_counts_in_the_high_case_alone()
    {
        string text = Parties + "web w [s]\n  one: A buys x from B $500 in 2027, signed 2026-01-01\n  loi: A buys x from C $100 in 2027, announced 2026-01-01, nonbinding\n";
        Assert.Equal(500m, In(text, "A", "commitments.total"));
        Assert.Equal(600m, In(text, "A", "commitments.total", caseName: "high"));
        Assert.Equal(600m, In(text, "A", "commitments.total", caseName: "max"));
        Assert.Equal(100m, In(text, "A", "commitments.total", "announced", "high"));
    }

    /// <summary>Of several that owe as one nobody's total knows a part; the web has them as one payer.</summary>
    [Fact]
    public void Several_that_owe_together_are_one_payer()
    {
        string text = Parties + "commitment l: A, B lend $80 to C [s]\n  signed 2026-01-01\n  maturity 2031-01-01\ncommitment p: B, A buy power from C [s]\n  signed 2026-01-01\n  pays $20 in 2027\n";
        var evaluator = Compile.Text(text).Evaluator();
        Assert.Equal(100m, evaluator.Value(new FigurePath("world", "matrix", "A and B, C"), null, "base")?.Value);
        Assert.Null(evaluator.Value(new FigurePath("A", "commitments.total"), null, "base")?.Value);
        var told = Compile.Text(text + "commitment own: A buys x from C [s]\n  signed 2026-01-01\n  pays $5 in 2027\n").Evaluator();
        var figure = told.Value(new FigurePath("A", "commitments.total"), null, "base")!;
        Assert.Equal(5m, figure.Value);
        Assert.All(figure.Figure.Contributions.Where(c => c.Contract is "l" or "p"), c => Assert.Equal("owed together with B: who of them pays what is not said", c.Why));
    }

    /// <summary>Money beside swapped shares pays for them, or for what its payer buys.</summary>
    [Fact]
    public void Money_in_an_equity_swap_counts_as_what_it_pays_for()
    {
        string shares = Parties.Replace("company A\n", "company A\n  class common\n", StringComparison.Ordinal).Replace("company B\n", "company B\n  class common\n", StringComparison.Ordinal);
        string text = shares + "equity swap one: A swaps with B [s]\n  signed 2026-01-01\n  A gives 5 A.common to B\n  B gives 2 B.common to A\n  B pays $10 to A\n"
            + "equity swap two: A swaps with B [s]\n  signed 2026-01-01\n  A gives 3 A.common warrants\n    strike $1\n  B buys 3 GW of \"turbines\"\n  B pays $30 in 2027\n";
        Assert.Equal(40m, In(text, "B", "commitments.total"));
        Assert.Equal(30m, In(text, "B", "commitments.total", "purchases"));
        Assert.Equal(10m, In(text, "B", "commitments.total", "investments"));
    }

    /// <summary>Whatever a sum leaves out says why.</summary>
    [Fact]
    public void What_is_no_plain_promise_of_money_says_why()
    {
        string text = Parties.Replace("company A\n", "company A\n  class common\n", StringComparison.Ordinal)
            + "commitment own: A buys x from C [s]\n  signed 2026-01-01\n  pays $5 in 2027\ncommitment g: A guarantees B [s]\n  signed 2026-01-01\n  amount $7\n"
            + "commitment w: A grants B 3 A.common warrants [s]\n  signed 2026-01-01\n  strike $2\n";
        var left = Compile.Text(text).Evaluator().Value(new FigurePath("A", "commitments.total"), null, "base")!.Figure.Contributions.Where(c => !c.IsCounted).Select(c => $"{c.Contract}: {c.Why}").Distinct();
        Assert.Equal(["g: paid only if others do not", "w: given in shares"], left);
    }

    /// <summary>A burn that holds a rent is not charged with it again; one that says nothing of it is asked about.</summary>
    [Theory]
    [InlineData("", 40, true)]
    [InlineData(", before commitments", 40, false)]
    [InlineData(", after commitments", 50, false)]
    public void A_rent_that_is_in_the_burn_is_paid_once(string said, int left, bool isAsked)
    {
        string text = Parties.Replace("company A\n", $"company A\n  cash $100 as of 2026-06-30 [s]\n  burn $5 per month{said} as of 2026-06-30 [s]\n", StringComparison.Ordinal).Replace("2026-06-30\nsource", "2026-12-31\nsource", StringComparison.Ordinal)
            + "commitment r: A leases x from B [s]\n  signed 2026-01-01\n  effective 2026-01-01\n  ends 2028-01-01\n  rent $10 per year\n";
        Assert.Equal(left, In(text, "A", "available", "2027"));
        Assert.Equal(isAsked, Compile.Text(text).GetDiagnostics().Any(d => d.Code == "G04"));
    }

    /// <summary>What burns more than there is is a gap, and no negative coverage, also in a year in which nothing falls due.</summary>
    [Fact]
    public void A_burn_beyond_the_cash_is_a_gap()
    {
        string text = Parties.Replace("company A\n", "company A\n  cash $10 as of 2026-06-30 [s]\n  burn $1 per month, before commitments as of 2026-06-30 [s]\n", StringComparison.Ordinal).Replace("2026-06-30\nsource", "2026-12-31\nsource", StringComparison.Ordinal)
            + "web w [s]\n  one: A buys x from B $5 in 2029, signed 2026-01-01\n";
        Assert.Equal(0m, In(text, "A", "coverage", "2029"));
        Assert.Equal([2m, 12m, 17m], ((string[])["2027", "2028", "2029"]).Select(y => In(text, "A", "gap", y)!.Value));
        Assert.Equal(31m, In(text, "A", "gap.total"));
        Assert.Equal(2027m, In(text, "A", "first-uncovered"));
    }

    /// <summary>Of whoever held a part before a round closed there is so much less.</summary>
    [Fact]
    public void A_round_dilutes_what_others_held_before_it()
    {
        string text = "as of 2026-06-30\nsource s 2026-02-02 filing \"Terms\"\ncompany A\n  class common\n  holder B 40% on 2026-01-01 [s]\n  holder C 10% on 2026-06-01 [s]\ncompany B\ncompany C\nfund F\n"
            + "commitment one: F invests in A [s]\n  closed 2026-03-01\n  pays $100 for A.common\n  pre $900\ncommitment two: F invests in A [s]\n  closed 2026-04-01\n  pays $200 for A.common\n  pre $1_400\n";
        Assert.Equal(0.315m, In(text, "world", "part", "B, A"));
        Assert.Equal(0.1m, In(text, "world", "part", "C, A"));
        Assert.Equal(0.2125m, In(text, "world", "part", "F, A"));
    }

    [Theory]
    [InlineData("revenue FY2025 $8")]
    [InlineData("revenue FY2025(A) $8")]
    public void A_fiscal_year_in_a_companys_own_block_is_its_own(string line)
    {
        string text = Parties.Replace("company A\n", $"company A\n  fiscal year ends 6\n  {line} [s]\n", StringComparison.Ordinal) + "web w [s]\n  two: A buys x from B $24 over 12 months starting 2027-01, signed 2026-01-01\n"
            + "expect A.revenue(FY2025) = $8\nexpect A.revenue(FY2025(A)) = $8\n";
        Assert.DoesNotContain(Compile.Text(text).GetDiagnostics(), d => d.Severity == DealLang.Diagnostics.Severity.Error);
        Assert.Equal(1.5m, In(text, "A", "due-to-revenue", "FY2027"));
    }

    [Fact]
    public void What_is_claimed_of_all_contracts_is_claimed_of_no_part_of_them()
    {
        string text = Parties + "web w [s]\n  one: A buys x from B $5 in 2029, signed 2026-01-01\nA.commitments.total $9 [s]\n";
        Assert.Equal(9m, In(text, "A", "commitments.total"));
        Assert.Equal(5m, In(text, "A", "commitments.total", "firm"));
    }

    /// <summary>However many contracts are in another.</summary>
    [Fact]
    public void The_reports_own_currency_is_that_of_its_totals()
    {
        string text = "currency USD, EUR\n" + Parties + "web w [s]\n  one: A buys x from B €5 in 2029, signed 2026-01-01\n  two: A buys x from C €5 in 2029, signed 2026-01-01\n  three: A buys y from C $7 in 2029, signed 2026-01-01\n  four: B buys y from C €9 in 2029, signed 2026-01-01\n";
        Assert.Equal(7m, In(text, "A", "commitments.total"));
        Assert.Equal(9m, In(text, "B", "commitments.total"));
        Assert.Equal(7m, In(text, "world", "gross"));
    }

    [Fact]
    public void A_sentence_that_begins_with_the_seller_is_turned_round()
    {
        var said = Assert.Single(Compile.Text(Parties + "web w [s]\n  one: B sells chips to A, signed 2026-01-01\n").GetDiagnostics());
        Assert.Equal("S19", said.Code);
        Assert.Contains("one: A buys chips from B, signed 2026-01-01", said.Fix!.Edits[0].NewText, StringComparison.Ordinal);
    }

    /// <summary>What goes beyond the parts falls due where they leave room.</summary>
    [Theory]
    [InlineData("$40", 160, 10, 0, 10)]
    [InlineData("$60", 160, 40.0 / 6, 0, 40.0 / 6)]
    [InlineData("$10", 160, 10, 7.5, 10)]
    [InlineData("$130", 190, 0, 0, 0)]
    public void A_programme_runs_on_where_its_contracts_do_not(string part, double total, double before, double during, double after)
    {
        string text = Parties + "web w [s]\n  whole: A buys x from B $100 over 10 years starting 2025, announced 2025-02-01\n"
            + $"  part: A buys x from B {part} over 4 years starting 2027, part of whole, signed 2026-01-01\n  other: A buys y from C $60 over 6 years starting 2026, signed 2026-01-01\n";
        Assert.Equal((decimal)total, In(text, "A", "commitments.total")!.Value, 9);
        foreach (var (year, due) in new[] { ("2025", before), ("2026", before), ("2027", during), ("2030", during), ("2031", after), ("2034", after) })
            Assert.Equal((decimal)due, In(text, "A", "obligations", year + ", announced") ?? In(text, "A", "obligations", year)!.Value, 9);
    }

    [Fact]
    public void Power_and_money_are_never_added()
    {
        string text = Parties + "web w [s]\n  one: A buys 6 GW of \"systems\" from B $500 in 2027, signed 2026-01-01\n  two: A buys 4 GW of \"systems\" from C, signed 2026-01-01\n";
        Assert.Equal(500m, In(text, "A", "commitments.total"));
        Assert.Equal(10m, In(text, "A", "commitments.capacity"));
    }

    [Fact]
    public void A_year_is_the_partys_own()
    {
        string text = Parties.Replace("company A\n", "company A\n  fiscal year ends 6\n", StringComparison.Ordinal) + "web w [s]\n  one: B invests in A $12 over 12 months starting 2027-01, signed 2026-01-01\n  two: A buys x from B $24 over 12 months starting 2027-01, signed 2026-01-01\n";
        Assert.Equal(12m, In(text, "A", "obligations", "FY2027"));
        Assert.Equal(12m, In(text, "A", "obligations", "FY2028"));
        Assert.Equal(12m, In(text, "B", "obligations", "2027"));
    }

    [Theory]
    [InlineData("loop.returned", "Nvidia", 34)]
    [InlineData("loop.purchases", "Nvidia", 67.5)]
    [InlineData("gross", "", 423.9)]
    [InlineData("circular", "", 98)]
    [InlineData("loop-free", "", 325.9)]
    [InlineData("loop", "Nvidia, OpenAI, Oracle", 30)]
    [InlineData("loop", "Oracle, Nvidia, OpenAI", 30)]
    [InlineData("loop", "CoreWeave, Nvidia, OpenAI", 7.5)]
    [InlineData("loop.returned", "Nvidia, 2026", 7.5)]
    public void What_goes_round(string measure, string argument, double expected) => Assert.Equal((decimal)expected, In(Golden, "gpu", measure, argument));

    [Fact]
    public void The_golden_web_has_four_loops() => Assert.Equal(4, Compile.Text(Golden).Evaluator() is var evaluator
        ? evaluator.Evaluate("gpu", evaluator.Now, "base")!.Figures.Count(f => f.Figure.Path.Measure == "loop") : 0);

    [Fact]
    public void What_is_left_of_a_year_pays_in_the_next()
    {
        string text = Parties.Replace("company A\n", "company A\n  cash $100 as of 2026-06-30 [s]\n  operating cash flow 2027 $20 [s]\n", StringComparison.Ordinal)
            + "web w [s]\n  one: A buys x from B $150 over 3 years starting 2027, signed 2026-01-01\n  two: C invests in A $5 in 2028, signed 2026-01-01\n  three: C invests in A $99 in 2028, announced 2026-01-01\n";
        Assert.Equal(120m, In(text, "A", "available", "2027"));
        Assert.Equal(2.4m, In(text, "A", "coverage", "2027"));
        Assert.Equal(75m, In(text, "A", "available", "2028"));
        Assert.Equal(25m, In(text, "A", "gap", "2029"));
        Assert.Equal(25m, In(text, "A", "gap.total"));
        Assert.Equal(2029m, In(text, "A", "first-uncovered"));
    }

    [Fact]
    public void A_claim_on_a_total_is_held_against_the_contracts()
    {
        string text = Parties + "web w [s]\n  one: A buys x from B $500 in 2027, signed 2026-01-01\nA.commitments.total more than $700 [s]\n";
        Assert.Contains(Compile.Text(text).GetDiagnostics(), d => d.Code == "G03" && d.Message.Contains("$500", StringComparison.Ordinal));
        Assert.DoesNotContain(Compile.Text(text.Replace("$700", "$400", StringComparison.Ordinal)).GetDiagnostics(), d => d.Code == "G03");
    }

    [Fact]
    public void A_contract_that_is_part_of_itself_by_way_of_others_still_counts()
    {
        string text = Parties + "web w [s]\n  one: A buys x from B $500 in 2027, signed 2026-01-01, part of two\n  two: A buys x from C $300 in 2027, signed 2026-01-01, part of one\n";
        Assert.NotNull(In(text, "A", "commitments.total"));
    }

    [Fact]
    public void Stakes_through_others_are_solved_together_and_add_up_to_control()
    {
        const string text = """
            as of 2026-06-30
            source s 2026-02-02 filing "Holdings"
            person Founder
            company A
              holder Founder 60% [s]
              holder C 10% [s]
            company B
              shares 100m common [s]
              holder A 55m common [s]
            company C
              value $200m [s]
              holder B worth $50m [s]
              holder A 30% [s]

            """;
        Assert.Equal(0.55m, In(text, "world", "part", "A, B"));
        Assert.Equal(0.4375m, In(text, "world", "look-through", "A, C"));
        Assert.Equal(0.6m / (1m - 0.04375m), In(text, "world", "look-through", "Founder, A")!.Value, 20);
        var evaluator = Compile.Text(text).Evaluator();
        var holdings = evaluator.Holdings(evaluator.Now, "base");
        Assert.Equal(["A", "B", "C"], holdings.ControlledBy(evaluator.World.Party("Founder")!).Select(p => p.Name));
        Assert.Equal(["B", "C"], holdings.ControlledBy(evaluator.World.Party("A")!).Select(p => p.Name));
        Assert.Empty(holdings.ControlledBy(evaluator.World.Party("B")!));
    }

    /// <summary>What is paid back is the other half of what was lent, and goes round nothing.</summary>
    [Fact]
    public void A_loan_that_is_paid_back_is_no_loop()
    {
        const string Loan = """
            as of 2026-03-01
            company Maker
            fund Bank
            commitment loan: Bank lends to Maker
              signed 2026-01-15
              closed 2026-01-15
              amount $100m
              maturity 2028-01-15
              rate 6%
              amortisation bullet
            company Other
            commitment chips: Maker buys "chips" from SELLER
              signed 2026-01-15
              pays $40m in 2026

            """;
        Assert.Equal(0m, In(Loan.Replace("SELLER", "Other", StringComparison.Ordinal), "world", "circular"));
        Assert.Equal(80_000_000m, In(Loan.Replace("SELLER", "Bank", StringComparison.Ordinal), "world", "circular"));
    }

    private const string Golden = """
        as of 2026-11-22
        source a 2026-02-02 analyst "Who funds whom"
        company Nvidia
        company OpenAI
        company CoreWeave
        company Oracle
        vehicle SPV
        web gpu [a]
          Nvidia invests in OpenAI $30 in 2026
          Nvidia invests in CoreWeave $2 in 2026
          Nvidia invests in SPV $2 in 2026
          Oracle buys chips from Nvidia $40 in 2027
          CoreWeave buys chips from Nvidia $7.5 in 2026
          SPV buys chips from Nvidia $20 in 2027
          OpenAI buys cloud from Oracle $300 over 5 years starting 2027
          OpenAI buys cloud from CoreWeave $22.4 over 4 years starting 2026

        """;

    /// <summary>Of many loops that touch nowhere each goes round by itself, in a figure of its own; what leads from one to another goes round nowhere.</summary>
    [Fact]
    public void What_goes_round_in_a_large_web_is_the_sum_of_its_parts()
    {
        var text = new System.Text.StringBuilder("as of 2026-06-30\nsource s 2026-02-02 filing \"Terms\"\nweb w [s]\n");
        for (int i = 0; i < 30; i++)
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"  A{i:00} buys x from B{i:00} ${100 + i} in 2027, signed 2026-01-01\n  B{i:00} invests in A{i:00} $50 in 2027, signed 2026-01-01\n  B{i:00} buys y from A{i + 1:00} $7 in 2027, signed 2026-01-01\n");
        Assert.Equal(30 * 100m, In(text.ToString(), "w", "circular"));
        Assert.Equal(100m, In(text.ToString(), "w", "circular", "A07"));
        Assert.Null(In(text.ToString(), "w", "circular", "B07"));
        Assert.Equal(50m, In(text.ToString(), "w", "loop.returned", "B07"));
        Assert.Equal(107m, In(text.ToString(), "w", "loop.purchases", "B07"));
    }

    private static decimal? In(string text, string owner, string measure, string argument = "", string caseName = WorldEvaluator.BaseCase) =>
        Compile.Text(text).Evaluator().Value(new FigurePath(owner, measure, argument), null, caseName)?.Value;
}
