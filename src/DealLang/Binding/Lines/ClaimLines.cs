using DealLang.Symbols;
using DealLang.Syntax;
using DealLang.Syntax.Nodes;
using DealLang.Vocabulary;
using Rules = DealLang.Diagnostics.Descriptors;

namespace DealLang.Binding;

/// <summary>A claim on a path at the margin: <c>OpenAI.commitments.total more than $1tn [web-he]</c>.</summary>
internal sealed class ClaimLines(BindingSession session)
{
    public void Bind(BlockSyntax block, ClaimLineSyntax line)
    {
        var context = new BlockContext(TermScope.None);
        var suffixes = LineSuffixes.Bind(session, block, line.Suffixes, context);
        var values = context.Values(block, suffixes.Citations);
        if (new PathBinder(session, values).Bind(line.Path) is not { } path) return;
        var deal = session.Names.Deals.GetValueOrDefault(path.Owner);
        var party = session.Names.Parties.GetValueOrDefault(path.Owner);
        values = values with { Owner = party, Deal = deal };
        var binder = new ValueBinder(session, values);
        if (binder.BindFigure(line.Value) is not { } bound) return;
        if (bound.Quantity is not { } quantity)
        {
            if (deal is null) session.Report(Rules.Meaningless.FormulaForFact, block.LocationOf(line.Value), block.Line.TextOf(line.Value), path.Owner, $"{path.Owner}-{path.Measure}");
            else session.Claims.Add(new Claim(new FactKey(path.Owner, path.Measure, path.Argument, suffixes.Date), null, block.Line.TextOf(line.Value), block.Location) { Formula = bound.Formula, Citations = suffixes.Citations, InCase = suffixes.InCase });
            return;
        }
        // What a unit of a purchase costs is no price of a share.
        if ((deal is { Verb: "buys" or "leases" } && path.Measure == "price" ? Terms.Find(path.Measure, TermScope.Leg) : Terms.OfMeasure(path.Measure)) is { } term)
        {
            var shareClass = session.Names.Parties.Values.SelectMany(p => p.Classes).FirstOrDefault(c => c.FullName == path.Argument);
            var owner = new BlockContext(TermScope.None) { Deal = deal, Party = party };
            if (new MeasureUnits(session, owner).Check(term, bound, shareClass ?? owner.PerShare, block, line.Value) is not { } fitted) return;
            quantity = fitted with { Meaning = term.Meaning };
        }
        if (suffixes.Base is { } written) quantity = quantity with { Base = binder.Bind(written)?.Quantity?.Value };
        session.Claims.Add(new Claim(new FactKey(path.Owner, path.Measure, path.Argument, suffixes.Date), quantity, "", block.Location)
        {
            IsAtMargin = true,
            Citations = suffixes.Citations,
            Reading = suffixes.Reading,
            Name = suffixes.Name,
            PreferBecause = suffixes.PreferBecause,
            InCase = suffixes.InCase,
            SplitBasis = suffixes.SplitBasis,
            Modifiers = [.. suffixes.Modifiers.Where(m => m.Values.IsEmpty).Select(m => m.Key)],
        });
    }
}
