using System.IO.Compression;
using System.Text;

namespace DealLang.Cli.Tests.Verbs;

public class ImportVerbTests
{
    private const string Holders = """
        Holder,Class,Shares,Price,Strike,Amount,Cap,Basis,Discount,Date
        "Doe, Jane",Common,"6,000,000",,,,,,,2024-01-02
        Bob Roe,Common Stock,3000000,,,,,,,2024-01-02
        Bob Roe,Series A Preferred,500000,$1.20,,,,,,2025-03-01
        Alder Ventures LP,Series A Preferred,2500000,1.20,,,,,,2025-03-01
        Various,Options,650000,,0.30,,,,,
        Pool available,,100000,,,,,,,
        Angel One,SAFE,,,,"$200,000",4000000,post-money,20%,2025-06-01
        Total,,12750000,,,,,,,

        """;

    private const string Package = """
        {"file_type": "OCF_MANIFEST_FILE", "issuer": {"object_type": "ISSUER", "id": "i", "legal_name": "Acme, Inc."}}
        """;

    private const string Classes = """
        {"file_type": "OCF_STOCK_CLASSES_FILE", "items": [
          {"object_type": "STOCK_CLASS", "id": "c", "name": "Common", "class_type": "COMMON", "votes_per_share": 1},
          {"object_type": "STOCK_CLASS", "id": "b", "name": "Class B Common", "class_type": "COMMON", "votes_per_share": 10},
          {"object_type": "STOCK_CLASS", "id": "p", "name": "Series A Preferred", "class_type": "PREFERRED", "votes_per_share": 1}]}
        """;

    private const string Others = """
        [{"object_type": "STAKEHOLDER", "id": "f", "name": {"legal_name": "Jane Doe"}, "stakeholder_type": "INDIVIDUAL"},
         {"object_type": "STAKEHOLDER", "id": "v", "name": {"legal_name": "Alder Ventures"}, "stakeholder_type": "INSTITUTION"},
         {"object_type": "STOCK_PLAN", "id": "plan", "plan_name": "2024", "initial_shares_reserved": "1000000"},
         {"object_type": "TX_STOCK_ISSUANCE", "id": "1", "date": "2024-01-02", "security_id": "s1", "stakeholder_id": "f", "stock_class_id": "c", "quantity": "8000000"},
         {"object_type": "TX_STOCK_ISSUANCE", "id": "2", "date": "2025-03-01", "security_id": "s2", "stakeholder_id": "v", "stock_class_id": "p", "quantity": "2000000", "share_price": {"amount": "1.50", "currency": "USD"}},
         {"object_type": "TX_STOCK_CANCELLATION", "id": "3", "date": "2025-04-01", "security_id": "s1", "quantity": "1000000", "balance_security_id": "s3"},
         {"object_type": "TX_STOCK_ISSUANCE", "id": "4", "date": "2025-04-01", "security_id": "s3", "stakeholder_id": "f", "stock_class_id": "c", "quantity": "7000000"},
         {"object_type": "TX_EQUITY_COMPENSATION_ISSUANCE", "id": "5", "date": "2025-05-01", "security_id": "o1", "stakeholder_id": "f", "stock_plan_id": "plan", "quantity": "400000", "exercise_price": {"amount": "0.25", "currency": "USD"}},
         {"object_type": "TX_EQUITY_COMPENSATION_EXERCISE", "id": "6", "date": "2025-06-01", "security_id": "o1", "quantity": "100000"},
         {"object_type": "TX_CONVERTIBLE_ISSUANCE", "id": "7", "date": "2025-07-01", "security_id": "x1", "stakeholder_id": "v", "convertible_type": "SAFE", "investment_amount": {"amount": "500000", "currency": "USD"},
          "conversion_triggers": [{"conversion_right": {"conversion_mechanism": {"type": "SAFE_CONVERSION", "conversion_discount": "0.2", "conversion_valuation_cap": {"amount": "10000000", "currency": "USD"}, "conversion_timing": "POST_MONEY"}}}]},
         {"object_type": "TX_STOCK_ACCEPTANCE", "id": "8", "date": "2025-07-01", "security_id": "s2"},
         {"object_type": "TX_ISSUER_AUTHORIZED_SHARES_UNKNOWN", "id": "9", "date": "2025-08-01"}]
        """;

    private readonly Session _session = new();

    [Fact]
    public void Holders_become_a_file_that_checks()
    {
        _session.Files["holders.csv"] = Holders;
        Assert.Equal((ExitCode.Ok, ""), (_session.Run("import", "holders.csv", "Acme", "-o", "acme.deal"), _session.Error));
        string text = _session.Files["acme.deal"];
        Assert.Contains("holder   DoeJane 6_000_000 common", text, StringComparison.Ordinal);
        Assert.Contains("holder   BobRoe 500_000 SeriesA", text, StringComparison.Ordinal);
        Assert.Contains("invested SeriesA $3_600_000", text, StringComparison.Ordinal);
        Assert.Contains("options  650_000 common strike $0.30", text, StringComparison.Ordinal);
        Assert.Contains("pool     100_000 common unissued", text, StringComparison.Ordinal);
        Assert.Matches(@"safe +AngelOne \$200_000, cap \$4_000_000 post-money, discount 20% +on 2025-06-01", text);
        Assert.Equal((ExitCode.Ok, ""), (_session.Run("check", "acme.deal", "--strict"), _session.Error));
    }

    [Theory]
    [InlineData("Someone,Common,many", "\"many\" is no number of shares")]
    [InlineData(",Common,100", "nobody is named")]
    [InlineData("Angel,SAFE,,,,50000,3000000", "post-money or pre-money is not said")]
    [InlineData("Angel,SAFE,,,,50000", "no price of conversion")]
    [InlineData("Jane,Common,100,,,,,,,3 May", "is not written as 2026-02-06")]
    public void A_row_that_cannot_be_read_is_named(string row, string why)
    {
        _session.Files["holders.csv"] = Holders + row + "\n";
        Assert.Equal(ExitCode.Findings, _session.Run("import", "holders.csv"));
        Assert.StartsWith("holders.csv:10: not read: ", _session.Error, StringComparison.Ordinal);
        Assert.Contains(why, _session.Error, StringComparison.Ordinal);
        Assert.Contains("DoeJane", _session.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a,b\n1,2\n", "the first row must name the columns")]
    [InlineData("", "the first row must name the columns")]
    public void A_table_of_something_else_is_refused(string text, string why)
    {
        _session.Files["holders.csv"] = text;
        Assert.Equal(ExitCode.Usage, _session.Run("import", "holders.csv"));
        Assert.Contains(why, _session.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"participation_cap_multiple\": \"3\"", "preference SeriesA 1x participating, cap 3x total", "")]
    [InlineData("\"participation_cap_multiple\": null", "", "a preference of 1x, and not whether it participates")]
    public void A_preference_is_read_or_named(string participation, string line, string why)
    {
        _session.Files["acme/Manifest.ocf.json"] = Package;
        _session.Files["acme/StockClasses.ocf.json"] = Classes.Replace("\"class_type\": \"PREFERRED\"", $"\"class_type\": \"PREFERRED\", \"liquidation_preference_multiple\": \"1\", {participation}", StringComparison.Ordinal);
        _session.Files["acme/Others.ocf.json"] = Others;
        _session.Run("import", "acme", "-o", "acme.deal");
        Assert.Contains(line, System.Text.RegularExpressions.Regex.Replace(_session.Files["acme.deal"], " +", " "), StringComparison.Ordinal);
        Assert.Contains(why, _session.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Ok, _session.Run("check", "acme.deal"));
    }

    [Fact]
    public void A_package_is_read_from_a_folder_and_from_a_zip()
    {
        _session.Files["acme/Manifest.ocf.json"] = Package;
        _session.Files["acme/StockClasses.ocf.json"] = Classes;
        _session.Files["acme/Others.ocf.json"] = Others;
        Assert.Equal(ExitCode.Findings, _session.Run("import", "acme", "-o", "acme.deal"));
        Assert.Equal("Others.ocf.json, 9: not read: TX_ISSUER_AUTHORIZED_SHARES_UNKNOWN is not understood", _session.Error.Split(": {")[0]);
        string text = _session.Files["acme.deal"];
        foreach (string line in (string[])["\"Acme, Inc.\"", "person JaneDoe \"Jane Doe\"", "fund AlderVentures", "ClassBCommon, 10 votes each", "7_000_000 common", "2_000_000 SeriesA", "$3_000_000", "300_000 common strike $0.25", "600_000 common unissued", "cap $10_000_000 post-money, discount 20%"])
            Assert.Contains(line, text, StringComparison.Ordinal);
        Assert.DoesNotContain("8_000_000", text, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Ok, _session.Run("check", "acme.deal"));

        using var memory = new MemoryStream();
        using (var archive = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in new[] { ("Manifest.ocf.json", Package), ("StockClasses.ocf.json", Classes), ("Others.ocf.json", Others) })
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        }
        _session.Files.Bytes["acme.ocf.zip"] = memory.ToArray();
        Assert.Equal(ExitCode.Findings, _session.Run("import", "acme.ocf.zip"));
        Assert.Equal(text.Replace("Read from acme", "Read from acme.ocf.zip", StringComparison.Ordinal).Replace("data \"acme\"", "data \"acme.ocf.zip\"", StringComparison.Ordinal), _session.Out);
    }

    [Fact]
    public void What_is_no_json_is_named()
    {
        _session.Files["acme.json"] = "{";
        Assert.Equal(ExitCode.Usage, _session.Run("import", "acme.json"));
        Assert.Contains("acme.json: not read: it is no JSON", _session.Error, StringComparison.Ordinal);
    }

    /// <summary>A note says what its cap is divided by through the securities that it counts; shares out of a plan, merged certificates, new strikes and other currencies as the published schema has them.</summary>
    [Fact]
    public void Notes_plans_and_later_events_are_read_as_the_schema_has_them()
    {
        _session.Files["ocf/All.ocf.json"] = """
            {"file_type": "OCF_TRANSACTIONS_FILE", "items": [
             {"object_type": "ISSUER", "id": "i", "legal_name": "Delta Inc."},
             {"object_type": "STAKEHOLDER", "id": "f", "name": {"legal_name": "Ada Reed"}, "stakeholder_type": "INDIVIDUAL"},
             {"object_type": "STOCK_CLASS", "id": "c", "name": "Common", "class_type": "COMMON", "votes_per_share": "1"},
             {"object_type": "STOCK_PLAN", "id": "plan", "plan_name": "2024", "initial_shares_reserved": "1000"},
             {"object_type": "CE_STAKEHOLDER_STATUS", "id": "0", "date": "2024-01-01", "stakeholder_id": "f", "new_status": "ACTIVE"},
             {"object_type": "TX_STOCK_ISSUANCE", "id": "1", "date": "2024-01-02", "security_id": "s1", "stakeholder_id": "f", "stock_class_id": "c", "quantity": "600"},
             {"object_type": "TX_STOCK_ISSUANCE", "id": "2", "date": "2024-01-03", "security_id": "s2", "stakeholder_id": "f", "stock_class_id": "c", "stock_plan_id": "plan", "quantity": "400"},
             {"object_type": "TX_STOCK_CONSOLIDATION", "id": "3", "date": "2024-02-01", "security_ids": ["s1", "s2"], "resulting_security_id": "s3"},
             {"object_type": "TX_STOCK_ISSUANCE", "id": "4", "date": "2024-02-01", "security_id": "s3", "stakeholder_id": "f", "stock_class_id": "c", "quantity": "1000"},
             {"object_type": "TX_EQUITY_COMPENSATION_ISSUANCE", "id": "5", "date": "2024-03-01", "security_id": "o1", "stakeholder_id": "f", "stock_plan_id": "plan", "compensation_type": "OPTION_ISO", "quantity": "100", "exercise_price": {"amount": "2.00", "currency": "CAD"}},
             {"object_type": "TX_EQUITY_COMPENSATION_REPRICING", "id": "6", "date": "2024-04-01", "security_id": "o1", "new_exercise_price": {"amount": "1.50", "currency": "CAD"}},
             {"object_type": "TX_CONVERTIBLE_ISSUANCE", "id": "7", "date": "2024-05-01", "security_id": "n1", "stakeholder_id": "f", "convertible_type": "NOTE", "investment_amount": {"amount": "50000", "currency": "USD"},
              "conversion_triggers": [{"conversion_right": {"conversion_mechanism": {"type": "CONVERTIBLE_NOTE_CONVERSION", "conversion_valuation_cap": {"amount": "4000000", "currency": "USD"},
               "interest_rates": [{"rate": "0.05", "accrual_start_date": "2024-05-01"}], "compounding_type": "SIMPLE",
               "capitalization_definition_rules": {"include_outstanding_shares": true, "include_outstanding_options": true, "include_outstanding_unissued_options": false, "include_other_converting_securities": false, "include_new_money": false}}}}]}]}
            """;
        Assert.Equal(ExitCode.Ok, _session.Run("import", "ocf", "-o", "delta.deal"));
        string text = _session.Files["delta.deal"];
        Assert.Empty(_session.Error);
        Assert.Contains("1_000 common", text, StringComparison.Ordinal);
        Assert.Contains("100 common strike CAD 1.50", text, StringComparison.Ordinal);
        Assert.Contains("500 common unissued", text, StringComparison.Ordinal);
        Assert.Contains("cap $4_000_000 over diluted, interest 5%", text, StringComparison.Ordinal);
    }
}
