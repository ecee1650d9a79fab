using System.Globalization;
using System.Text.Json;

namespace DealLang.Cli.Importing;

/// <summary>
/// An Open Cap Format package (opencaptablecoalition.com, schema 1.2): its manifest, stakeholders, classes, plans and transactions. What was
/// issued and not closed by a later transaction is what there is; a security that is closed in part comes back as an issue of its own.
/// </summary>
internal sealed class OpenCapFormat
{
    public static readonly string[] InstitutionWords = ["inc", "llc", "lp", "llp", "ltd", "gmbh", "fund", "ventures", "capital", "partners", "holdings", "corp", "corporation", "trust", "plc", "sa", "ag", "bv", "group", "angels"];

    /// <summary>Transactions that move no security.</summary>
    private static readonly string[] s_quiet = ["ACCEPTANCE", "VESTING", "DELIVERY", "ADJUSTMENT", "RETURN_TO_POOL", "COMMENT"];

    private readonly CapTable _table = new("Company");
    private readonly Dictionary<string, JsonElement> _stakeholders = new(StringComparer.Ordinal);
    private readonly Dictionary<string, JsonElement> _classes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string File, JsonElement Issue)> _issued = new(StringComparer.Ordinal);
    private readonly Dictionary<string, decimal> _invested = new(StringComparer.Ordinal);
    private readonly List<(string File, JsonElement Item)> _transactions = [];
    private decimal _reserved;

    /// <param name="files">Names and texts of the JSON files.</param>
    public static CapTable Read(IEnumerable<(string Name, string Text)> files)
    {
        var package = new OpenCapFormat();
        foreach (var (name, text) in files) package.Open(name, text);
        package.Settle();
        return package._table;
    }

    private void Open(string name, string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            Read(name, document.RootElement.Clone());
        }
        catch (JsonException wrong)
        {
            _table.Unread.Add(new Unread(name, "it is no JSON: " + wrong.Message, ""));
        }
    }

    private void Read(string file, JsonElement root)
    {
        if (root.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in root.EnumerateArray()) Sort(file, item);
            return;
        }
        if (root.ValueKind != JsonValueKind.Object) return;
        if (Part(root, "issuer") is { } issuer) Sort(file, issuer);
        if (Part(root, "items") is { ValueKind: JsonValueKind.Array } items)
        {
            foreach (var item in items.EnumerateArray()) Sort(file, item);
        }
        else if (Word(root, "object_type").Length > 0) Sort(file, root);
    }

    private void Sort(string file, JsonElement item)
    {
        string type = Word(item, "object_type"), id = Word(item, "id");
        // What a holder is to the company, and since when, moves no security.
        if (type.StartsWith("CE_", StringComparison.Ordinal)) return;
        if (type.StartsWith("TX_", StringComparison.Ordinal)) _transactions.Add((file, item));
        else if (type == "ISSUER" || (type.Length == 0 && Word(item, "legal_name").Length > 0)) _table.Company = Word(item, "legal_name");
        else if (type == "STAKEHOLDER") _stakeholders[id] = item;
        else if (type == "STOCK_CLASS") _classes[id] = item;
        else if (type == "STOCK_PLAN") _reserved += Number(item, "initial_shares_reserved") ?? 0m;
        else if (type is not ("STOCK_LEGEND_TEMPLATE" or "VESTING_TERMS" or "VALUATION" or "DOCUMENT" or "FINANCING")) Reject(file, item, $"{(type.Length == 0 ? "an object without a type" : type)} is not understood");
    }

    private void Settle()
    {
        // A sort that keeps the order of one day: an issue comes before what closes it.
        foreach (var (file, item) in _transactions.OrderBy(t => Word(t.Item, "date"), StringComparer.Ordinal)) Apply(file, item);
        foreach (var (file, issue) in _issued.Values) Add(file, issue);
        foreach (var shareClass in _classes.Values)
        {
            string name = Word(shareClass, "name");
            string preference = Preference(shareClass);
            _table.Classes.Add(new ImportedClass(name, Number(shareClass, "votes_per_share"), _invested.GetValueOrDefault(name) is > 0m and var paid && Word(shareClass, "class_type") == "PREFERRED" ? Money(paid) : "", preference));
        }
        if (_table.Classes.Select(c => c.Votes).Distinct().Count() == 1)
        {
            for (int i = 0; i < _table.Classes.Count; i++) _table.Classes[i] = _table.Classes[i] with { Votes = null };
        }
        if (_reserved > 0m) _table.Pool += Math.Max(0m, _reserved - _granted);
    }

    /// <summary>How many times its price a class receives first. Without a cap of its participation the format does not say whether it shares in the rest.</summary>
    private string Preference(JsonElement shareClass)
    {
        if (Number(shareClass, "liquidation_preference_multiple") is not { } multiple || multiple <= 0m) return "";
        string times = Multiple(multiple);
        if (Number(shareClass, "participation_cap_multiple") is > 0m and var cap) return $"{times} participating, cap {Multiple(cap)} total";
        Reject("the classes of stock", shareClass, $"a preference of {times}, and not whether it participates: write preference CLASS {times} non-participating, or {times} participating");
        return "";
    }

    private static string Multiple(decimal times) => times.ToString("0.####", CultureInfo.InvariantCulture) + "x";

    private decimal _granted;

    private void Apply(string file, JsonElement item)
    {
        string type = Word(item, "object_type"), security = Word(item, "security_id");
        _table.See(Word(item, "date"));
        if (type.EndsWith("_EXERCISE", StringComparison.Ordinal) || type.EndsWith("_RELEASE", StringComparison.Ordinal)) _exercised.UnionWith(Words(item, "resulting_security_ids"));
        if (type.EndsWith("_ISSUANCE", StringComparison.Ordinal))
        {
            // Shares out of a plan use up its reserve like options do; what options became has done so already.
            if (!_exercised.Contains(security) && Number(item, "quantity") is { } granted && Word(item, "stock_plan_id").Length > 0) _granted += granted;
            _issued[security] = (file, item);
        }
        else if (type == "TX_STOCK_CONSOLIDATION") foreach (string merged in Words(item, "security_ids")) _issued.Remove(merged);
        else if (type == "TX_EQUITY_COMPENSATION_REPRICING") _repriced[security] = item;
        else if (type == "TX_STOCK_PLAN_POOL_ADJUSTMENT") _reserved = Number(item, "shares_reserved") ?? _reserved;
        else if (type.Contains("SPLIT", StringComparison.Ordinal)) Reject(file, item, "a split: write it as DATE split CLASS 2 for 1, and check the numbers of that class");
        else if (Closes(type) && _issued.Remove(security, out var closed)) Keep(item, type, closed);
        else if (!Array.Exists(s_quiet, q => type.Contains(q, StringComparison.Ordinal))) Reject(file, item, Closes(type) ? $"{type} of a security that nobody issued" : $"{type} is not understood");
    }

    private static bool Closes(string type) => type.EndsWith("_CANCELLATION", StringComparison.Ordinal) || type.EndsWith("_TRANSFER", StringComparison.Ordinal) || type.EndsWith("_REPURCHASE", StringComparison.Ordinal)
        || type.EndsWith("_RETRACTION", StringComparison.Ordinal) || type.EndsWith("_CONVERSION", StringComparison.Ordinal) || type.EndsWith("_REISSUANCE", StringComparison.Ordinal)
        || type.EndsWith("_EXERCISE", StringComparison.Ordinal) || type.EndsWith("_RELEASE", StringComparison.Ordinal);

    /// <summary>What is left of a security closed in part stays, unless an issue of its own tells of it.</summary>
    private void Keep(JsonElement item, string type, (string File, JsonElement Issue) closed)
    {
        decimal all = Number(closed.Issue, "quantity") ?? 0m, gone = Number(item, "quantity") ?? all;
        bool isAward = Word(closed.Issue, "stock_plan_id").Length > 0;
        if (isAward && !type.EndsWith("_EXERCISE", StringComparison.Ordinal) && !type.EndsWith("_RELEASE", StringComparison.Ordinal)) _granted -= gone;
        if (gone < all && Word(item, "balance_security_id").Length == 0) _left[Word(closed.Issue, "security_id")] = _left.GetValueOrDefault(Word(closed.Issue, "security_id"), all) - gone;
        if (gone < all && Word(item, "balance_security_id").Length == 0) _issued[Word(closed.Issue, "security_id")] = closed;
    }

    private readonly Dictionary<string, decimal> _left = new(StringComparer.Ordinal);

    /// <summary>What options, warrants and units became.</summary>
    private readonly HashSet<string> _exercised = new(StringComparer.Ordinal);

    /// <summary>Options whose strike was set anew.</summary>
    private readonly Dictionary<string, JsonElement> _repriced = new(StringComparer.Ordinal);

    private void Add(string file, JsonElement issue)
    {
        string type = Word(issue, "object_type"), holder = HolderOf(issue);
        decimal? quantity = _left.TryGetValue(Word(issue, "security_id"), out decimal left) ? left : Number(issue, "quantity");
        if (type == "TX_CONVERTIBLE_ISSUANCE") AddConvertible(file, issue, holder);
        else if (quantity is not > 0m) Reject(file, issue, "no quantity is said");
        else if (type == "TX_STOCK_ISSUANCE") AddStock(file, issue, holder, quantity.Value);
        else if (type == "TX_WARRANT_ISSUANCE") _table.Awards.Add(new Award("warrants", quantity.Value, Price(issue, "exercise_price")));
        else if (type is "TX_EQUITY_COMPENSATION_ISSUANCE" or "TX_PLAN_SECURITY_ISSUANCE") AddCompensation(file, issue, quantity.Value);
        else Reject(file, issue, $"{type} is not understood");
    }

    private void AddCompensation(string file, JsonElement issue, decimal quantity)
    {
        string kind = Word(issue, "compensation_type") + Word(issue, "plan_security_type");
        if (kind.Contains("SAR", StringComparison.Ordinal)) Reject(file, issue, "a stock appreciation right: it is paid in cash, or in as many shares as it is worth then");
        else if (kind.Contains("RSU", StringComparison.Ordinal)) _table.Awards.Add(new Award("rsus", quantity, ""));
        else _table.Awards.Add(new Award("options", quantity, _repriced.TryGetValue(Word(issue, "security_id"), out var repriced) ? Price(repriced, "new_exercise_price") : Price(issue, "exercise_price")));
    }

    private void AddStock(string file, JsonElement issue, string holder, decimal quantity)
    {
        if (!_classes.TryGetValue(Word(issue, "stock_class_id"), out var shareClass) || holder.Length == 0)
        {
            Reject(file, issue, holder.Length == 0 ? "its holder is not in the package" : "its class is not in the package");
            return;
        }
        string name = Word(shareClass, "name");
        _table.Holdings.Add(new Holding(holder, IsPerson(issue), name, quantity));
        if (Part(issue, "share_price") is { } price && Number(price, "amount") is { } paid) _invested[name] = _invested.GetValueOrDefault(name) + (quantity * paid);
    }

    private void AddConvertible(string file, JsonElement issue, string holder)
    {
        var mechanism = (Part(issue, "conversion_triggers") is { ValueKind: JsonValueKind.Array } triggers ? triggers.EnumerateArray().ToList() : [])
            .Select(t => Part(t, "conversion_right") is { } right ? Part(right, "conversion_mechanism") : null).FirstOrDefault(m => m is not null && (Word(m.Value, "conversion_discount").Length > 0 || Part(m.Value, "conversion_valuation_cap") is not null || Part(m.Value, "conversion_mfn") is { ValueKind: JsonValueKind.True }));
        string kind = Word(issue, "convertible_type") == "NOTE" ? "convertible" : "safe", terms = "", since = Word(issue, "date");
        if (Part(issue, "investment_amount") is not { } paid || Number(paid, "amount") is not { } amount || holder.Length == 0)
        {
            Reject(file, issue, holder.Length == 0 ? "its holder is not in the package" : "how much was paid for it is not said");
            return;
        }
        if (mechanism is { } terms_ && Part(terms_, "conversion_valuation_cap") is { } cap && Number(cap, "amount") is { } most)
        {
            if (Basis(terms_) is not { } basis)
            {
                Reject(file, issue, "what its cap is divided by is not said");
                return;
            }
            terms += $", cap {Money(most, cap)} {basis}";
        }
        if (mechanism is { } found && Number(found, "conversion_discount") is > 0m and var off) terms += $", discount {Percent(off)}";
        if (mechanism is { } favoured && terms.Length == 0 && Part(favoured, "conversion_mfn") is { ValueKind: JsonValueKind.True }) terms = ", mfn";
        if (terms.Length == 0 && kind == "safe")
        {
            Reject(file, issue, "a SAFE without a cap, a discount and a most-favoured-nation clause has no price of conversion");
            return;
        }
        if (mechanism is { } note && Part(note, "interest_rates") is { ValueKind: JsonValueKind.Array } rates && rates.EnumerateArray().Select(r => Number(r, "rate")).FirstOrDefault() is > 0m and var rate) terms += $", interest {Percent(rate)}";
        if (mechanism is { } compound && Word(compound, "compounding_type") == "COMPOUNDING") Reject(file, issue, "its interest compounds: it is read as simple");
        _table.Instruments.Add(new Instrument(kind, holder, Money(amount, paid), terms, since));
    }

    /// <summary>What a cap is divided by: before or after the money, as a SAFE says; else which securities the capitalisation counts, which is all that a note says.</summary>
    private static string? Basis(JsonElement mechanism)
    {
        string timing = Word(mechanism, "conversion_timing");
        if (timing.Length > 0) return timing.StartsWith("POST", StringComparison.Ordinal) ? "post-money" : "pre-money";
        if (Part(mechanism, "capitalization_definition_rules") is not { } rules) return null;
        bool Counts(string what) => Part(rules, "include_" + what) is { ValueKind: JsonValueKind.True };
        if (!Counts("outstanding_shares") || Counts("new_money")) return null;
        return Counts("other_converting_securities") ? "post-money" : Counts("outstanding_unissued_options") ? "pre-money" : Counts("outstanding_options") ? "over diluted" : "over outstanding";
    }

    private string HolderOf(JsonElement issue) => _stakeholders.TryGetValue(Word(issue, "stakeholder_id"), out var holder) && Part(holder, "name") is { } name
        ? name.ValueKind == JsonValueKind.String ? name.GetString()! : Word(name, "legal_name") : "";

    private bool IsPerson(JsonElement issue) => !_stakeholders.TryGetValue(Word(issue, "stakeholder_id"), out var holder) || Word(holder, "stakeholder_type") != "INSTITUTION";

    private static string Price(JsonElement issue, string name) => Part(issue, name) is { } price && Number(price, "amount") is { } amount ? Money(amount, price) : "";

    private static JsonElement? Part(JsonElement item, string name) => item.ValueKind == JsonValueKind.Object && item.TryGetProperty(name, out var part) && part.ValueKind != JsonValueKind.Null ? part : null;

    private static string Word(JsonElement item, string name) => Part(item, name) is { } part ? part.ValueKind == JsonValueKind.String ? part.GetString()! : part.ToString() : "";

    private static decimal? Number(JsonElement item, string name) =>
        decimal.TryParse(Word(item, name), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out decimal number) ? number : null;

    /// <summary>An amount in the currency that stands beside it.</summary>
    private static string Money(decimal amount, JsonElement of) => Word(of, "currency") is { Length: 3 } currency && currency != "USD" ? $"{currency} {Money(amount)[1..]}" : Money(amount);

    private static IEnumerable<string> Words(JsonElement item, string name) => Part(item, name) is { ValueKind: JsonValueKind.Array } words ? words.EnumerateArray().Select(w => w.ToString()) : [];

    private static string Money(decimal amount) => "$" + amount.ToString(amount == decimal.Truncate(amount) ? "#,0" : "#,0.00##########", CultureInfo.InvariantCulture).Replace(",", "_", StringComparison.Ordinal);

    /// <summary>The format keeps percentages as parts of one.</summary>
    private static string Percent(decimal part) => (part * 100m).ToString("0.####", CultureInfo.InvariantCulture) + "%";

    private void Reject(string file, JsonElement item, string why)
    {
        string text = item.GetRawText().ReplaceLineEndings(" ");
        _table.Unread.Add(new Unread(Word(item, "id") is { Length: > 0 } id ? $"{file}, {id}" : file, why, text.Length > 160 ? text[..160] + "…" : text));
    }
}
