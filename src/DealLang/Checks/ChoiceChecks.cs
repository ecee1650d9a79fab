using DealLang.Diagnostics;
using DealLang.Diagnostics.Descriptors;
using DealLang.Evaluating;
using DealLang.Symbols;

namespace DealLang.Checks;

/// <summary>K61: of an acquisition one choice of all holders is reckoned, that of one class, and those of groups beside what others of their class receive; no other is left out without a word.</summary>
internal static class ChoiceChecks
{
    public static IEnumerable<Diagnostic> Of(WorldEvaluator evaluator, Deal deal)
    {
        if (deal is not { Kind: DealKind.Acquisition, Subjects.IsEmpty: false, Objects.IsEmpty: false, Elections.IsEmpty: false }) return [];
        if (deal.IsMergerOfEquals) return deal.Elections.Select(e => Left(e, "where two companies merge every share is turned into what a line says, and nothing is left to a choice", InTheEnd(e)));
        var day = evaluator.DefaultView(deal).Date;
        var holders = deal.Elections.Where(e => e is { Chooser: null, Options.IsEmpty: false } && Since(e) <= day);
        var reckoned = holders.MaxBy(Since);
        var of = reckoned is null ? null : ClassOf(reckoned);
        return deal.Elections.Where(e => e != reckoned).Select(e => e.Chooser is null ? OfHolders(e) : OfGroup(e, e.Chooser)).OfType<Diagnostic>();

        Diagnostic? OfHolders(Election election) => reckoned is null || ClassOf(election) is not { } other || of is null ? null
            : other != of ? Left(election, $"the choice of those who hold {of.FullName} is reckoned, and no second one beside it", InTheEnd(election))
            : Since(election) == Since(reckoned) ? Left(election, $"those who hold {of.FullName} choose twice on one day, and the first choice is reckoned", "all rows of the choice under one line")
            : null;

        // A group chooses beside what others of its class receive, by the choice of all or by a line of their own.
        Diagnostic? OfGroup(Election election, Party group) => ClassOf(election) is not { } other || other == of || deal.Legs.Any(l => l.Per == other && deal.IsForTarget(l.To)) ? null
            : of is null && !deal.Legs.Any(l => l.Per is not null && deal.Objects.Contains(l.Per.Party)) ? null
            : Left(election, $"{group.Name} chooses for shares of {other.FullName}, and no line says what others of that class receive", $"that in a line of its own, \"pays … per {other.FullName}\", and of the choice when it is told, \"elected {group.Name} …\"");

        Diagnostic Left(Election election, string why, string instead) => Diagnostic.Create(OfferKinds.ChoiceLeftOut, election.Location, deal.Name, why, instead) with { Figure = deal.Name };

        string InTheEnd(Election election)
        {
            string named = ClassOf(election)?.FullName ?? deal.Target.Name + ".common";
            return $"what a {named} share is turned into in the end in a line of its own, \"pays … per {named}\", and the choice in a note";
        }

        ShareClass? ClassOf(Election election) => election.Options.SelectMany(o => o.Legs).Select(l => l.Per).FirstOrDefault(c => deal.Objects.Contains(c?.Party!) || (deal.IsMergerOfEquals && c is not null));
    }

    private static DateOnly Since(Election election) => election.Since?.First ?? DateOnly.MinValue;
}
