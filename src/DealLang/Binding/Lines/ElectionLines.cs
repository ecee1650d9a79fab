using System.Collections.Immutable;
using DealLang.Symbols;
using DealLang.Syntax;
using DealLang.Syntax.Nodes;
using DealLang.Values;
using Rules = DealLang.Diagnostics.Descriptors;

namespace DealLang.Binding;

/// <summary><c>holders may choose cash or stock</c>, and the rows under it: what each option gives, how much of it there is, who is silent.</summary>
internal sealed class ElectionLines(BindingSession session, BlockContext context)
{
    private const string Silent = "silent";

    public Election? Bind(BlockSyntax block, OptionLineSyntax line)
    {
        var chooser = Chooser(block, line.Parties);
        if (chooser is null && !IsHolders(block, line.Parties)) return null;
        var options = ImmutableArray.CreateBuilder<ElectionOption>();
        string silent = "";
        foreach (var child in block.Children)
        {
            if (child.Content is not RowLineSyntax row) continue;
            if (row.Label.ToString() == Silent) TrailingWords.Check(session, child, LineSuffixes.Bind(session, child, row.Suffixes, context), TrailingWords.None, "those who choose nothing");
            if (row.Label.ToString() == Silent) silent = row.Asset is { Items: [{ Value: PathSyntax named }] } ? named.Dotted : "";
            else if (options.Any(o => o.Name == row.Label.ToString())) session.Report(Rules.Names.Duplicate, child.LocationOf(row.Label), row.Label.ToString(), "an option");
            else if (Option(child, row) is { } option) options.Add(option);
        }
        var election = new Election(options.ToImmutable(), block.Location)
        {
            Chooser = chooser,
            Silent = silent,
            Since = context.Date,
            Citations = CitationBinder.Bind(session, block, line.Suffixes, context.Citations),
            Written = block.Line.TextOf(line),
        };
        if (context.IsAmendment && context.Deal!.Elections.LastOrDefault(e => e.Chooser == chooser) is { } before)
            election = Kept.From(before, election, [.. line.Options.Select(o => o.ToString())]);
        CheckNames(block, line, election.Options, silent);
        return election;
    }

    private ElectionOption? Option(BlockSyntax block, RowLineSyntax row)
    {
        if (row.Asset is not { } asset)
        {
            session.ReportMissingValue(block, row.Label.ToString(), "cash $142.50 per VMware.common, pool 50%");
            return null;
        }
        var suffixes = LineSuffixes.Bind(session, block, row.Suffixes, context);
        ImmutableArray<Leg> legs = [.. new LegLines(session, context).Bind(block, row, asset, suffixes)];
        if (legs.IsEmpty) return null;
        var most = suffixes.Modifier("limit") ?? suffixes.Modifier("cap");
        return new ElectionOption(row.Label.ToString(), legs, block.Location)
        {
            Pool = Amount(block, suffixes.Modifier("pool")),
            Limit = most is { Values: [NoneSyntax] } ? null : Amount(block, most),
            IsUnlimited = most is { Values: [NoneSyntax] },
            Written = block.Line.TextOf(row),
        };
    }

    /// <summary>A part, a number of shares, or money.</summary>
    private Quantity? Amount(BlockSyntax block, ModifierSyntax? modifier)
    {
        if (modifier is not { Values: [var value, ..] } || new ValueBinder(session, context.Values(block, []) with { IsContractual = true }).BindFigure(value) is not { } bound) return null;
        if (bound.Quantity is { Shape: Shape.Undisclosed } unknown) return unknown;
        if (bound.Quantity is { } quantity && (bound.IsPercent || quantity.Unit.Currency is not null || quantity.Unit.ShareClass is not null)) return quantity;
        session.Report(Rules.Units.WrongUnit, block.LocationOf(value), block.Line.TextOf(value), UnitWords.Of(bound.Unit ?? Unit.One), modifier.Key,
            "a part of the shares, a number of shares or an amount of money", "Write it as in: pool 50%");
        return null;
    }

    /// <summary>holders, or the target's holders by name.</summary>
    private bool IsHolders(BlockSyntax block, PartiesSyntax parties) => parties.Parties is [var path] && path.Names[^1].Text is "holders"
        && (path.Names.Length == 1 || session.Names.Split(path, context.Values(block, [])).Party == context.Deal!.Target);

    private Party? Chooser(BlockSyntax block, PartiesSyntax parties)
    {
        if (IsHolders(block, parties)) return null;
        var path = parties.Parties[0];
        if (session.Names.FindParty(path, context.Values(block, [])) is { } party) return party;
        session.ReportUnknown(Rules.Names.Unknown, block.LocationOf(path), path.Dotted, session.Names.Parties.Keys);
        return null;
    }

    /// <summary>The header of the choice names what stands under it, and the silent receive one of them.</summary>
    private void CheckNames(BlockSyntax block, OptionLineSyntax line, IReadOnlyCollection<ElectionOption> options, string silent)
    {
        string[] names = [.. options.Select(o => o.Name)];
        foreach (var option in line.Options.Where(o => !names.Contains(o.ToString()) && !block.Children.Any(c => c.Content is ErrorLineSyntax && c.Line.Tokens[0].ToString() == o.ToString())))
            session.Report(Rules.Elections.NoRow, block.LocationOf(option), option.ToString(), block.Line.TextOf(line));
        if (silent.Length > 0 && !names.Contains(silent))
            session.ReportUnknown(Rules.Names.Unknown, block.Children.First(c => c.Content is RowLineSyntax row && row.Label.ToString() == Silent).Location, silent, names);
    }
}
