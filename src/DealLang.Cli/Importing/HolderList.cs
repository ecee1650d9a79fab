using System.Globalization;

namespace DealLang.Cli.Importing;

/// <summary>A CSV of holders, one security a row: who, which class, how many, at which price or strike, for how much, on which terms.</summary>
internal sealed class HolderList
{
    private static readonly (string Column, string[] Heads)[] s_columns =
    [
        ("holder", ["holder", "name", "stakeholder", "shareholder", "investor", "owner", "holder name", "stakeholder name"]),
        ("class", ["class", "share class", "security", "security type", "type", "stock class", "instrument"]),
        ("shares", ["shares", "quantity", "number", "number of shares", "units", "outstanding"]),
        ("price", ["price", "share price", "price per share", "issue price", "pps"]),
        ("strike", ["strike", "exercise price", "strike price"]),
        ("amount", ["amount", "invested", "investment", "principal", "purchase amount", "cash paid"]),
        ("cap", ["cap", "valuation cap"]),
        ("basis", ["basis", "cap basis", "cap type", "valuation basis"]),
        ("discount", ["discount", "discount rate"]),
        ("interest", ["interest", "interest rate", "rate"]),
        ("date", ["date", "issue date", "issued", "date issued"]),
    ];

    private readonly CapTable _table;
    private readonly string _file;
    private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);
    private readonly Dictionary<string, decimal> _invested = new(StringComparer.Ordinal);

    private HolderList(CapTable table, string file) => (_table, _file) = (table, file);

    public static CapTable Read(string text, string file, string company)
    {
        var table = new CapTable(company);
        new HolderList(table, file).Read(CsvRows.Of(text));
        return table;
    }

    private void Read(List<(int Line, List<string> Cells)> rows)
    {
        if (rows.Count == 0 || !FindColumns(rows[0].Cells))
        {
            Reject(rows.Count == 0 ? 1 : rows[0].Line, "the first row must name the columns, at least holder and shares (or amount)", rows.Count == 0 ? [] : rows[0].Cells);
            return;
        }
        foreach (var (line, cells) in rows.Skip(1))
        {
            if (Refused(cells) is { } why) Reject(line, why, cells);
        }
        foreach (var (name, invested) in _invested.Where(i => i.Value > 0m)) _table.Classes.Add(new ImportedClass(name, null, Money(invested)));
    }

    private bool FindColumns(List<string> heads)
    {
        foreach (var (column, names) in s_columns)
        {
            int at = heads.FindIndex(h => names.Contains(h.Trim().ToLowerInvariant().Replace('_', ' ')));
            if (at >= 0) _columns[column] = at;
        }
        return _columns.ContainsKey("holder") && (_columns.ContainsKey("shares") || _columns.ContainsKey("amount"));
    }

    /// <returns>Why a row cannot be read; null when it was.</returns>
    private string? Refused(List<string> cells)
    {
        string holder = Cell(cells, "holder"), kind = Cell(cells, "class"), lower = kind.ToLowerInvariant();
        if (lower is "total" || holder.Equals("total", StringComparison.OrdinalIgnoreCase)) return null;
        string since = Cell(cells, "date");
        if (since.Length > 0 && !DateOnly.TryParseExact(since, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)) return $"the day \"{since}\" is not written as 2026-02-06";
        if (lower.Contains("safe", StringComparison.Ordinal) || lower.Contains("note", StringComparison.Ordinal) || lower.Contains("convertible", StringComparison.Ordinal))
            return RefusedInstrument(cells, holder, lower.Contains("safe", StringComparison.Ordinal) ? "safe" : "convertible", since);
        if (Number(Cell(cells, "shares")) is not { } shares || shares <= 0m) return $"\"{Cell(cells, "shares")}\" is no number of shares";
        string both = (holder + " " + lower).ToLowerInvariant();
        if (both.Contains("pool", StringComparison.Ordinal) || both.Contains("unissued", StringComparison.Ordinal) || both.Contains("available", StringComparison.Ordinal)) _table.Pool += shares;
        else if (AwardOf(lower) is { } award)
        {
            string strike = Cell(cells, "strike") is { Length: > 0 } said ? said : Cell(cells, "price");
            if (strike.Length > 0 && Number(strike) is null) return $"\"{strike}\" is no price";
            _table.Awards.Add(new Award(award, shares, award == "rsus" || Number(strike) is not { } price ? "" : Money(price)));
        }
        else if (holder.Length == 0) return "nobody is named as its holder";
        else
        {
            if (Cell(cells, "price") is { Length: > 0 } price && Number(price) is null) return $"\"{price}\" is no price";
            string name = kind.Length > 0 ? kind : "common";
            _table.Holdings.Add(new Holding(holder, IsPerson(holder), name, shares));
            if (!lower.Contains("common", StringComparison.Ordinal) && kind.Length > 0)
                _invested[name] = _invested.GetValueOrDefault(name) + (Number(Cell(cells, "amount")) ?? shares * (Number(Cell(cells, "price")) ?? 0m));
        }
        _table.See(since);
        return null;
    }

    private string? RefusedInstrument(List<string> cells, string holder, string kind, string since)
    {
        if (holder.Length == 0) return "nobody is named as its holder";
        if (Number(Cell(cells, "amount")) is not { } amount || amount <= 0m) return "how much was paid for it is not said";
        string cap = Cell(cells, "cap"), basis = Cell(cells, "basis").ToLowerInvariant(), discount = Cell(cells, "discount"), interest = Cell(cells, "interest");
        string terms = "";
        if (cap.Length > 0)
        {
            if (Number(cap) is not { } most) return $"\"{cap}\" is no cap";
            string over = basis.Contains("post", StringComparison.Ordinal) ? "post-money" : basis.Contains("pre", StringComparison.Ordinal) ? "pre-money" : "";
            if (over.Length == 0) return "whether its cap is post-money or pre-money is not said";
            terms += $", cap {Money(most)} {over}";
        }
        if (Part(discount) is { } off) terms += $", discount {off}";
        if (terms.Length == 0 && kind == "safe") return "a SAFE without a cap and a discount has no price of conversion";
        if (Part(interest) is { } rate && kind == "convertible")
        {
            if (since.Length == 0) return "since when interest runs is not said";
            terms += $", interest {rate}";
        }
        _table.Instruments.Add(new Instrument(kind, holder, Money(amount), terms, since));
        _table.See(since);
        return null;
    }

    private static string? AwardOf(string kind) => kind switch
    {
        _ when kind.Contains("option", StringComparison.Ordinal) || kind is "iso" or "nso" => "options",
        _ when kind.Contains("warrant", StringComparison.Ordinal) => "warrants",
        _ when kind.Contains("rsu", StringComparison.Ordinal) => "rsus",
        _ => null,
    };

    private static bool IsPerson(string holder) => !OpenCapFormat.InstitutionWords.Any(w => (" " + holder.ToLowerInvariant().Replace('.', ' ').Replace(',', ' ') + " ").Contains($" {w} ", StringComparison.Ordinal));

    private string Cell(List<string> cells, string column) => _columns.TryGetValue(column, out int at) && at < cells.Count ? cells[at] : "";

    /// <summary>20%, 20 and 0.2 are all a fifth.</summary>
    private static string? Part(string written) => written.Length == 0 || Number(written.TrimEnd('%')) is not { } number || number <= 0m ? null
        : (number < 1m && !written.EndsWith('%') ? number * 100m : number).ToString("0.####", CultureInfo.InvariantCulture) + "%";

    private static decimal? Number(string written)
    {
        string digits = written.TrimStart('$', '€', '£').Replace(",", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        return decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number) ? number : null;
    }

    private static string Money(decimal amount) => "$" + amount.ToString(amount == decimal.Truncate(amount) ? "#,0" : "#,0.00##########", CultureInfo.InvariantCulture).Replace(",", "_", StringComparison.Ordinal);

    private void Reject(int line, string why, List<string> cells) =>
        _table.Unread.Add(new Unread($"{_file}:{line.ToString(CultureInfo.InvariantCulture)}", why, string.Join(" | ", cells)));
}
