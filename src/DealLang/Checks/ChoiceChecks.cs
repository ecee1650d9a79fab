using DealLang.Diagnostics;
using DealLang.Diagnostics.Descriptors;
using DealLang.Evaluating;
using DealLang.Symbols;

namespace DealLang.Checks;

/// <summary>K61: of an acquisition one choice is reckoned, that of the holders of one class; no other is left out without a word.</summary>
internal static class ChoiceChecks
{
    public static IEnumerable<Diagnostic> Of(WorldEvaluator evaluator, Deal deal)
    {
        if (deal is not { Kind: DealKind.Acquisition, Subjects.IsEmpty: false, Objects.IsEmpty: false, Elections.IsEmpty: false }) return [];
        if (deal.IsMergerOfEquals) return deal.Elections.Select(e => Left(e, "where two companies merge every share is turned into what a line says, and nothing is left to a choice"));
        var day = evaluator.DefaultView(deal).Date;
        var holders = deal.Elections.Where(e => e is { Chooser: null, Options.IsEmpty: false } && (e.Since?.First ?? DateOnly.MinValue) <= day);
        if (holders.MaxBy(e => e.Since?.First ?? DateOnly.MinValue) is not { } reckoned || ClassOf(reckoned) is not { } of) return [];
        return deal.Elections.Where(e => e != reckoned && ClassOf(e) is { } other && other != of).Select(e => Left(e, $"the choice of those who hold {of.FullName} is reckoned, and no second one beside it"));

        Diagnostic Left(Election election, string why) =>
            Diagnostic.Create(OfferKinds.ChoiceLeftOut, election.Location, deal.Name, why, ClassOf(election)?.FullName ?? deal.Target.Name + ".common") with { Figure = deal.Name };

        ShareClass? ClassOf(Election election) => election.Options.SelectMany(o => o.Legs).Select(l => l.Per).FirstOrDefault(c => deal.Objects.Contains(c?.Party!) || (deal.IsMergerOfEquals && c is not null));
    }
}
