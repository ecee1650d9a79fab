using System.Globalization;
using DealLang.Diagnostics;
using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Reports.Building;
using DealLang.Reports.Charts;
using DealLang.Reports.Numbers;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Reports;

/// <summary>The English words of a report that stand for something in the model: one place to change or to translate them.</summary>
internal static partial class Wording
{
    private static readonly string[] Months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    private static readonly Dictionary<string, string> Languages = new(StringComparer.Ordinal)
    {
        ["ar"] = "Arabic", ["cs"] = "Czech", ["da"] = "Danish", ["de"] = "German", ["el"] = "Greek", ["en"] = "", ["es"] = "Spanish",
        ["fa"] = "Persian", ["fi"] = "Finnish", ["fr"] = "French", ["he"] = "Hebrew", ["hi"] = "Hindi", ["hu"] = "Hungarian", ["id"] = "Indonesian",
        ["it"] = "Italian", ["ja"] = "Japanese", ["ko"] = "Korean", ["nl"] = "Dutch", ["no"] = "Norwegian", ["pl"] = "Polish", ["pt"] = "Portuguese",
        ["ro"] = "Romanian", ["ru"] = "Russian", ["sv"] = "Swedish", ["th"] = "Thai", ["tr"] = "Turkish", ["uk"] = "Ukrainian", ["vi"] = "Vietnamese",
        ["zh"] = "Chinese",
    };

    /// <summary>The language of a source; nothing for English, the tag itself for one without a name here.</summary>
    public static string Language(string tag) => Languages.TryGetValue(tag, out string? name) ? name : tag;

    public static string Of(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "info",
    };

    /// <summary>CLOSED 2026-02-02, SIGNED (date not disclosed).</summary>
    public static string Of(Milestone milestone)
    {
        string word = (milestone.Word.Length > 0 ? milestone.Word : milestone.Status.ToString()).ToUpperInvariant();
        return word + " " + (milestone.Date?.Written ?? "(date not disclosed)");
    }

    /// <summary>board value, average over 15 days weighted by volume.</summary>
    public static string Reading(Reading reading) => reading.Basis switch
    {
        "close" => "closing price",
        "vwap" => reading.Days > 0 ? $"{reading.Days.ToString(CultureInfo.InvariantCulture)}-day volume-weighted average" : "volume-weighted average",
        "board" => "board value",
        "fmv" => "fair market value",
        "round" => "price of a financing round",
        "first trade" => "first trade",
        var other => other,
    };

    /// <summary>What a reader must know of a price: how it was read, on which day, and that no market made it.</summary>
    public static string Caution(Reading reading, string day)
    {
        string of = day.Length > 0 ? " of " + day : "";
        return reading.Basis switch
        {
            "board" or "fmv" or "round" => $"{Reading(reading)}{of}, not a market price",
            "" => $"price{of}; how it was read is not said",
            _ => Reading(reading) + of,
        };
    }

    /// <summary>The base of a premium in words: the undisturbed price, the 30-day volume-weighted average.</summary>
    public static string PriceNamed(string name) => name.Split(' ') switch
    {
        ["close"] => "the closing price",
        ["vwap", var days] => $"the {days}-day volume-weighted average",
        ["last-round"] => "the last valuation",
        ["price"] => "the price",
        _ => $"the {name} price",
    };

    public const string WhatDigitsLeaveOpen = "what the digits leave open that the inputs are written with: each is perturbed by half of its last digit";

    /// <summary>Why a figure is not known: what would have to be stated.</summary>
    public static string NotKnown(FigurePath figure, IReadOnlyCollection<FigurePath> missing) => missing.Count == 0
        ? "It is stated to be undisclosed, and nothing else leads to it."
        : missing.All(m => m == figure) ? "Nothing else leads to it: it would have to be stated itself."
        : $"Nothing stated leads to it. What would have to be stated: {Naming.Labels(missing)}.";

    /// <summary>Of cases that count only deals that have got further.</summary>
    public static string NotCounted(IEnumerable<string> cases) => $"Not counted in the case {Naming.List(cases)}: the deal has not got that far.";

    /// <summary>Why a formula has no value though all that it reads has one.</summary>
    /// <param name="rates">Of a formula that looks for a rate of return.</param>
    public static string NoValue(Runtime.RatesOfReturn? rates) => rates switch
    {
        { Rates.Length: > 1 } => $"More than one rate makes these flows worth nothing: {Naming.List(rates.Rates.Select(r => FigureText.Of(r, Unit.One, FigureStyle.Percent)))}.",
        { Reason: Runtime.NoRate.OneWay } => "Money goes one way only: no rate makes it worth nothing.",
        { Reason: not Runtime.NoRate.None } => "No rate makes what comes in and what goes out worth the same.",
        _ => "Its formula has no value with these figures.",
    };

    public static string Of(Role role) => role switch
    {
        Role.Equity => "equity",
        Role.Debt => "debt",
        Role.Purchase => "purchases",
        Role.Warrant => "warrants",
        _ => "guarantees",
    };

    /// <summary>What an obligation's money is for: chips, shares, a loan.</summary>
    public static string For(DealLang.Webs.Obligation obligation) =>
        obligation is { Purpose: Purpose.Purchase or Purpose.Lease, Contract.Product: { Length: > 0 } product } ? product
        : obligation.Purpose == Purpose.Investment && IsRoyalty(obligation.Contract) ? "a royalty" : For(obligation.Purpose);

    /// <summary>Money is put in for money that comes back: nobody buys shares.</summary>
    private static bool IsRoyalty(Deal contract) => contract.Legs.Any(l => l.Asset == AssetKind.Cash && contract.Objects.Contains(l.From)) && contract.Legs.All(l => l.Asset == AssetKind.Cash && l.Gives is null);

    public static string For(Purpose purpose) => purpose switch
    {
        Purpose.Purchase => "purchases",
        Purpose.Lease => "a lease",
        Purpose.Investment => "shares",
        Purpose.Loan => "a loan",
        Purpose.DebtService => "debt service",
        Purpose.Guarantee => "a guarantee",
        Purpose.Acquisition => "an acquisition",
        Purpose.Grant => "exercise",
        Purpose.Swap => "a swap",
        _ => "",
    };

    public static string Of(DealLang.Webs.Certainty certainty) => certainty.ToString().ToLowerInvariant();

    public static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);

    public static bool IsOpen(DateInterval period) => period.Last.Year >= 9000 || period.First.Year <= 1;

    public static string Parties(int number) => English.Count(number, "party");

    public static string RowsLeftOut(int rows) => $"and {rows.ToString(CultureInfo.InvariantCulture)} more";

    public static string Of(Certainty certainty) => certainty.ToString().ToLowerInvariant();

    /// <summary>The hedge of a sentence, where tables have a mark.</summary>
    public static string Hedged(Mark mark) => mark switch
    {
        Mark.About => "about ",
        Mark.AtMost => "up to ",
        Mark.AtLeast => "at least ",
        _ => "",
    };

    /// <summary>about $40bn, up to $100bn, $15bn–$16bn.</summary>
    public static string Hedged(FigureValue figure) => FigureText.Shown(figure) is { } shown
        ? Hedged(figure.Mark) + FigureText.Of(figure with { Mark = Mark.Exact, Value = shown })
        : FigureText.Of(figure);

    /// <summary>becomes, would become, would have become.</summary>
    public static string Mood(Stage stage, string present, string infinitive) => stage switch
    {
        Stage.Proposed => "would " + infinitive,
        Stage.Ended => "would have " + Participle(infinitive),
        _ => present,
    };

    private static string Participle(string infinitive) => infinitive switch
    {
        "become" => "become",
        "pay" => "paid",
        "buy" => "bought",
        "own" => "owned",
        "lend" => "lent",
        "put" => "put",
        "give" => "given",
        _ => infinitive.EndsWith('e') ? infinitive + "d" : infinitive + "ed",
    };

    public static string Restated(decimal factor) => factor >= 1m
        ? $"restated × {FigureText.Trimmed(factor, 0)} for splits"
        : $"restated ÷ {FigureText.Trimmed(decimal.Round(1m / factor, 8), 0)} for splits";

    /// <summary>the 5:1 split of May 2026</summary>
    public static string Of(Split split) =>
        $"the {FigureText.Trimmed(split.New, 0)}:{FigureText.Trimmed(split.Old, 0)} split of {Month(split.Date)}";

    /// <summary>SpaceX.A splits 5:1</summary>
    public static string Splits(Split split) => $"{split.Class.FullName} splits {FigureText.Trimmed(split.New, 0)}:{FigureText.Trimmed(split.Old, 0)}";

    /// <summary>at any time, until 2023-01-17, from 2023-04-19, 2023-01-18 to 2023-04-18.</summary>
    public static string Of(DateWindow window) => (window.From, window.To) switch
    {
        (null, null) => "at any time",
        (null, { } last) => "until " + Day(last),
        ({ } first, null) => "from " + Day(first),
        ({ } first, { } last) => $"{Day(first)} to {Day(last)}",
    };

    /// <summary>A day in a sentence, in words; a month, a quarter or a year as it is written.</summary>
    public static string Of(DateInterval date) => date.First == date.Last ? English.Day(date.First) : date.Written;

    public static string Month(DateOnly day) => $"{Months[day.Month - 1]} {day.Year.ToString(CultureInfo.InvariantCulture)}";

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>1 error, 2 warnings; nothing found.</summary>
    public static string Found(IReadOnlyCollection<Diagnostic> found)
    {
        int errors = found.Count(d => d.Severity == Severity.Error), warnings = found.Count(d => d.Severity == Severity.Warning);
        return (errors, warnings) switch
        {
            (0, 0) => "nothing found",
            (0, _) => English.Count(warnings, "warning"),
            (_, 0) => English.Count(errors, "error"),
            _ => $"{English.Count(errors, "error")}, {English.Count(warnings, "warning")}",
        };
    }

    public static string PartiesLeftOut(int number) => $"{English.Count(number, "further party")} {(number == 1 ? "is" : "are")} left out.";

    public static string FirstOf(int shown, int all) => string.Create(CultureInfo.InvariantCulture, $"the first {shown} of {all} rows");

    public static string FormulasLeftOut(int deals) => string.Create(CultureInfo.InvariantCulture, $"The formulas of the first {Building.WorldReport.MostApart} deals are shown; those of {deals} more are left out.");

    public static string RoundTripsOf(int reckoned, int sellers) => string.Create(CultureInfo.InvariantCulture, $"Round trips are reckoned for {reckoned} of {sellers} sellers that fund others: for those who sell most.");

    public static string LeftOut(IEnumerable<string> titles) => $"Left out here for length: {string.Join(", ", titles)}.";
}
