using DealLang.Symbols;
using DealLang.Syntax;
using DealLang.Syntax.Nodes;
using DealLang.Values;
using DealLang.Vocabulary;
using Rules = DealLang.Diagnostics.Descriptors;

namespace DealLang.Binding;

/// <summary>The terms of one row: the modifiers behind it and the lines under it, each a claim on a measure of the row's label.</summary>
internal sealed class RowRefinements(BindingSession session, BlockContext context, Claim row)
{
    /// <summary>Modifiers that go by another name in paths.</summary>
    private static readonly Dictionary<string, string> s_measures = new(StringComparer.Ordinal)
    {
        ["committed"] = "funding.committed", ["funded"] = "funding.funded",
    };

    public void Bind(BlockSyntax block, ValueBinder binder, ModifierSyntax modifier)
    {
        switch (modifier.Key)
        {
            case "secured by":
                BindPledge(block, binder, modifier);
                break;
            case "provided by" or "paid to":
                BindParty(block, modifier);
                break;
            case "maturity":
                if (modifier.Values[0] is DateSyntax date && DateBinder.Bind(session, date, block, context.Deal) is { } days)
                    Add(modifier.Key, row with { Date = days, Words = block.Line.TextOf(date) });
                break;
            case "amortisation" when modifier.Values[0] is PathSyntax { Names: [var way], Arguments.IsEmpty: true } && way.ToString() is "linear" or "annuity" or "bullet":
                Add(modifier.Key, row with { Words = way.ToString(), Modifiers = [way.ToString()], Location = block.Location });
                break;
            default:
                BindValue(block, binder, modifier.Key, modifier.Values[0]);
                break;
        }
    }

    private static readonly string[] s_bases = ["on average balance", "on opening balance", "on closing balance"];

    /// <summary>Lines under the row, in the words of loans: rate, amortisation, maturity, oid.</summary>
    public void BindLines(BlockSyntax block)
    {
        foreach (var child in block.Children)
        {
            switch (child.Content)
            {
                case FactLineSyntax { Term: "note", OwnTerm: null } or EmptyLineSyntax or ErrorLineSyntax:
                    break;
                case FactLineSyntax { OwnTerm: null } line when RowTerms.All.Contains(line.Term):
                    BindLine(child, line);
                    break;
                case FactLineSyntax { Term: "interest", OwnTerm: null } line when s_bases.FirstOrDefault(b => child.Line.TextOf(line).Contains(b, StringComparison.Ordinal)) is { } basis:
                    session.Report(Rules.Meaningless.Here, child.Location, $"\"{child.Line.TextOf(line)}\"", $"the row {row.Key.Argument}", $"Which balance interest runs on stands behind the rate: rate 6% {basis}");
                    break;
                default:
                    new Unread(session, context with { Scope = TermScope.Leg }).Report(child, $"\"{child.Line.TextOf(child.Content)}\"", $"the row {row.Key.Argument}");
                    break;
            }
        }
    }

    private void BindLine(BlockSyntax block, FactLineSyntax line)
    {
        var suffixes = LineSuffixes.Bind(session, block, line.Suffixes, context);
        var binder = new ValueBinder(session, context.Values(block, suffixes.Citations) with { IsContractual = true });
        var value = line.Period ?? line.Asset?.Items.Select(i => i.Value).FirstOrDefault();
        string[] words = [.. suffixes.Modifiers.Where(m => m.Values.IsEmpty).Select(m => m.Key)];
        if (value is DateSyntax date)
        {
            if (DateBinder.Bind(session, date, block, context.Deal) is { } days) Add(line.Term, row with { Date = days, Words = block.Line.TextOf(date), Location = block.Location });
        }
        else if (value is not null) BindValue(block, binder, line.Term, value, words);
        else if (words.Length > 0) Add(line.Term, row with { Words = string.Join(' ', words), Modifiers = [.. words], Location = block.Location });
        else session.ReportMissingValue(block, line.Term, Terms.Find(line.Term, TermScope.Leg)!.Example);
        foreach (var modifier in suffixes.Modifiers.Where(m => !m.Values.IsEmpty)) Bind(block, binder, modifier);
    }

    private void BindValue(BlockSyntax block, ValueBinder binder, string key, ValueSyntax value, params string[] words)
    {
        if (binder.Bind(value) is not { IsFigure: true } bound) return;
        var claim = row with { Modifiers = [.. words], Location = block.Location };
        if (bound is { IsBare: true, Quantity.Value: not 0m } && IsRate(key))
        {
            session.ReportWithFix(Rules.Units.Missing, block.LocationOf(value), block.Line.TextOf(value), "a percentage", block.Line.TextOf(value) + "%");
            return;
        }
        Add(key, bound.Quantity is { } quantity ? claim with { Quantity = quantity } : claim with { Formula = bound.Formula, Words = block.Line.TextOf(value) });
    }

    private static bool IsRate(string key) => key is "margin" or "floor" or "sweep" or "oid" or "ltv" or "rate" or "pik" or "haircut";

    /// <summary>secured by Tesla.common at $850.</summary>
    private void BindPledge(BlockSyntax block, ValueBinder binder, ModifierSyntax modifier)
    {
        if (binder.Bind(modifier.Values[0]) is not { } asset) return;
        Add("secured by", row with { Words = asset.Class?.FullName ?? block.Line.TextOf(modifier.Values[0]) });
        if (modifier.Values.Length < 2 || binder.BindFigure(modifier.Values[1])?.Quantity is not { } price) return;
        Add("pledged-price", row with { Quantity = asset.Class is { } pledged && price.Unit.Currency is not null ? price with { Unit = price.Unit / Unit.Shares(pledged.FullName) } : price });
    }

    /// <summary>provided by Berkshire, paid to Goldman.</summary>
    private void BindParty(BlockSyntax block, ModifierSyntax modifier)
    {
        var value = modifier.Values[0];
        if (value is PathSyntax path && session.Names.FindParty(path, context.Values(block, [])) is { } party) Add(modifier.Key, row with { Words = party.Name });
        else session.ReportUnknown(Rules.Names.Unknown, block.LocationOf(value), block.Line.TextOf(value), session.Names.Parties.Keys);
    }

    private void Add(string key, Claim claim) =>
        session.Claims.Add(claim with { Key = row.Key with { Measure = s_measures.GetValueOrDefault(key) ?? key.Replace(' ', '-') } });
}
