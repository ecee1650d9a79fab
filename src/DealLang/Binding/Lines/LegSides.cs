using System.Collections.Immutable;
using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Syntax;
using DealLang.Syntax.Nodes;
using DealLang.Text;
using DealLang.Values;
using Rules = DealLang.Diagnostics.Descriptors;

namespace DealLang.Binding;

/// <summary>
/// Who stands on one side of a leg: one party or several, who share it as they say (<c>Vista(60%) and Evergreen(40%) pay $100m</c>), each give
/// all of it (<c>, each</c>), or give it together without a word on how.
/// </summary>
internal sealed class LegSides(BindingSession session, ValueContext values)
{
    /// <summary>The parties of one side, and the part of each where it says so.</summary>
    internal sealed record Side(ImmutableArray<Party> Parties, ImmutableArray<Quantity> Parts, Location Location)
    {
        /// <summary>All of them as one; null where the line names nobody.</summary>
        public Party? Together => Parties.IsEmpty ? null : Party.Together(Parties, Location);
    }

    /// <returns>Null when something is wrong, which has been reported.</returns>
    public Side? Of(PartiesSyntax? written)
    {
        if (written is null) return new Side([], [], values.Block.Location);
        var parties = ImmutableArray.CreateBuilder<Party>();
        var parts = ImmutableArray.CreateBuilder<Quantity>();
        foreach (var path in written.Parties)
        {
            if (Find(path) is not { } party) return null;
            parties.Add(party);
            if (path.Arguments is not [{ Value: { } value }]) continue;
            if (new ValueBinder(session, values).BindFigure(value)?.Quantity is not { } part) return null;
            if (!part.Unit.IsOne)
            {
                session.Report(Rules.Units.WrongUnit, values.Block.LocationOf(value), values.Block.Line.TextOf(value), UnitWords.Of(part.Unit), "a part of a leg", "a percentage", "Write it as in: Vista(60%) and Evergreen(40%) pay $100m");
                return null;
            }
            parts.Add(part);
        }
        var side = new Side(parties.ToImmutable(), parts.ToImmutable(), values.Block.LocationOf(written));
        decimal sum = side.Parts.Sum(p => p.Value ?? 0m);
        if (side.Parts.IsEmpty || (side.Parts.Length == side.Parties.Length && Math.Abs(sum - 1m) < 0.000_000_001m)) return side;
        session.Report(Rules.PartsOfALeg.NotTheWhole, side.Location, Percent(sum), side.Parties.Length == side.Parts.Length ? "" : $", and {string.Join(" and ", side.Parties.Skip(side.Parts.Length).Select(p => p.Name))} say no part");
        return null;
    }

    /// <summary>A leg for each party that has a part of its own, or gives or receives all of it.</summary>
    /// <param name="isForEach">What is given for each share of a class: every holder that is named receives it.</param>
    /// <param name="spoken">The line without its subjects.</param>
    public static IEnumerable<Leg> Divided(IReadOnlyList<Leg> legs, Side from, Side to, bool isForEach, bool each, string spoken)
    {
        if (from.Parties.Length <= 1 && to.Parties.Length <= 1) return legs;
        if (from.Parties.Length > 1) legs = [.. legs.Select(leg => leg with { Written = spoken })];
        legs = [.. legs.SelectMany(leg => Split(leg, from, each, (part, party) => part with { From = party }))];
        return legs.SelectMany(leg => Split(leg, to, each || (isForEach && to.Parts.IsEmpty), (part, party) => part with { To = party }));
    }

    private static IEnumerable<Leg> Split(Leg leg, Side side, bool each, Func<Leg, Party, Leg> with)
    {
        if (side.Parties.Length <= 1 || (side.Parts.IsEmpty && !each)) return [leg];
        return side.Parties.Select((party, i) => with(side.Parts.IsEmpty ? leg : Part(leg, side.Parts[i].Value!.Value), party) with
        {
            Name = leg.Name.Length > 0 ? $"{leg.Name}, {party.Name}" : "",
        });
    }

    private static Leg Part(Leg leg, decimal part) => leg with
    {
        Amount = leg.Amount?.Times(part),
        Worth = leg.Worth?.Times(part),
        Otherwise = leg.Otherwise?.Times(part),
        Formula = leg.Formula is { } formula ? formula * part : null,
        WorthFormula = leg.WorthFormula is { } worth ? worth * part : null,
        Written = leg.Written.Replace($"{Spoken(leg)} ", $"{Spoken(leg)} {Percent(part)} of ", StringComparison.Ordinal),
    };

    /// <summary>The verb as the line has it: of several parties pay, of one pays.</summary>
    private static string Spoken(Leg leg) => leg.Written.Split(' ') is [var first, ..] && leg.Verb.StartsWith(first.TrimEnd('s'), StringComparison.Ordinal) ? first : leg.Verb;

    private static string Percent(decimal part) => PlainDecimal.Of(decimal.Round(part * 100m, 4)).ToString(System.Globalization.CultureInfo.InvariantCulture) + " %";

    /// <summary>One party, or <c>X.holders</c>: all who hold shares of X.</summary>
    private Party? Find(PathSyntax path)
    {
        var (party, _, _, used) = session.Names.Split(path, values);
        bool holders = used < path.Names.Length && path.Names[used].Text is "holders";
        if (party is null && path is { Names: [{ Text: "holders" }] }) (party, holders) = (values.Deal!.Target, true);
        if (party is null)
        {
            session.ReportUnknown(Rules.Names.Unknown, values.Block.LocationOf(path), path.Dotted, session.Names.Parties.Keys);
            return null;
        }
        return holders ? new Party(party.Name + ".holders", PartyKind.Group, $"holders of {party.Printed}", party.Location) : party;
    }
}
