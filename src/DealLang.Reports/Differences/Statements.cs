using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Reports.Building;
using DealLang.Reports.Numbers;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Reports.Differences;

/// <summary>Everything that a world says, as statements: what is compared is these, so that order and layout never count.</summary>
/// <param name="onADay">Only what was known on the evaluator's day, of each kind the last; else all that the files say.</param>
/// <param name="renames">What names are called in the other world; null for that world itself.</param>
/// <param name="apart">Deals that are told of as a whole.</param>
internal sealed class Statements(WorldEvaluator evaluator, bool onADay, Renames? renames, IReadOnlySet<string> apart)
{
    private readonly World _world = evaluator.World;
    private readonly DateOnly? _known = onADay ? evaluator.AsOf : null;

    public IEnumerable<Statement> All() => Parties().Concat(Facts()).Concat(_world.Deals.Where(d => !apart.Contains(d.Name)).SelectMany(Of)).Concat(Others()).Concat(Sources());

    private string Name(string written) => renames?[written] ?? written;

    private bool IsKnown(DateInterval? date) => _known is null || date is null || date.Value.First <= _known;

    private IEnumerable<Statement> Parties()
    {
        foreach (var party in _world.Parties)
        {
            yield return new(Aspect.Wording, $"party {Name(party.Name)}", $"{Name(party.Name)}", $"{party.Kind.ToString().ToLowerInvariant()} “{(party.Printed == party.Name ? Name(party.Name) : party.Printed)}”") { Listed = "parties", Name = Name(party.Name) };
            foreach (var shares in party.Classes.Where(c => c.Votes is not null))
                yield return new(Aspect.Economics, $"votes {Name(shares.FullName)}", $"Votes of a share of {Name(shares.FullName)}", shares.Votes!.Value.ToString(CultureInfo.InvariantCulture));
        }
        foreach (var split in _world.Splits.Where(s => _known is null || s.Date <= _known))
            yield return new(Aspect.Economics, $"split {Name(split.Class.FullName)} {split.Date:yyyy-MM-dd}", $"Split of {Name(split.Class.FullName)}", Named(Wording.Splits(split))) { Location = split.Location };
    }

    private IEnumerable<Statement> Facts()
    {
        var facts = _world.Facts.Where(f => !f.Used.IsRemoval && !apart.Contains(f.Key.Owner) && IsKnown(f.Key.Valid));
        // On a day the last of each kind counts; of whole files each is compared with its like.
        if (_known is not null) facts = facts.GroupBy(f => Key(f, "")).Select(g => g.MaxBy(f => f.Key.Valid?.First ?? DateOnly.MinValue)!);
        return facts.SelectMany(Of);
    }

    private string Key(Fact fact, string date) => $"{Name(fact.Key.Owner)}|{fact.Key.Measure}|{Name(fact.Key.Argument)}|{fact.Used.Reading}|{fact.Used.Name}|{fact.Used.InCase}|{date}";

    private IEnumerable<Statement> Of(Fact fact)
    {
        string undated = Key(fact, ""), key = _known is null ? Key(fact, fact.Key.Valid?.ToString() ?? "") : undated;
        var path = new FigurePath(Name(fact.Key.Owner), fact.Key.Measure, Name(fact.Key.Argument));
        string of = fact.Key.Owner.Length == 0 ? "" : $"{Name(fact.Key.Owner)}: ";
        // What a company is worth is no deal's value.
        string label = of + (fact.Key.Measure == "value" && _world.Deal(fact.Key.Owner) is null ? "Valuation" : Naming.Label(path)) + (fact.Used.Name.Length > 0 ? $" ({fact.Used.Name})" : "");
        string when = fact.Key.Valid is { } valid ? $", {valid}" : "";
        var claim = fact.Used;
        Statement Say(Aspect aspect, string what, string shown, Quantity? quantity = null) =>
            new(aspect, $"{key}|{what}", label, shown) { Undated = $"{undated}|{what}", Path = path, Quantity = quantity, Location = claim.Location };
        if (claim.Quantity is { } amount) yield return Say(Aspect.Economics, "amount", FigureText.Of(amount, fact.Key.Measure) + when, amount);
        else if (claim.Formula is not null) yield return Say(Aspect.Economics, "amount", Naming.WithoutCitation(claim.Location.Text).Trim());
        if (claim.Date is { } date) yield return Say(Aspect.Dates, "date", date.Written);
        if (claim.Words.Length > 0 && claim.Quantity is null && claim.Date is null) yield return Say(fact.Key.Measure == "conditions" ? Aspect.Conditions : Aspect.Wording, "words", $"“{claim.Words}”");
        if (claim.When is { } condition) yield return Say(Aspect.Conditions, "when", "when " + Named(condition.Written));
        if (claim.Force is { } force) yield return Say(Aspect.Certainty, "force", force.ToString().ToLowerInvariant());
        if (claim.Modifiers.Length > 0) yield return Say(Aspect.Wording, "modifiers", string.Join(", ", claim.Modifiers.Order(StringComparer.Ordinal)));
        if (Cited(claim.Citations) is { Length: > 0 } cited) yield return Say(Aspect.Provenance, "cited", cited);
    }

    private IEnumerable<Statement> Of(Deal deal)
    {
        string owner = Name(deal.Name);
        yield return new(Aspect.Wording, $"deal {owner}", owner, Named(Naming.Sentence(deal), n => renames?.OfParty(n) ?? n)) { Location = deal.Location };
        if (deal.SupersededBy.Length > 0) yield return new(Aspect.Certainty, $"{owner} superseded", owner, "superseded by " + Name(deal.SupersededBy));
        if (evaluator.Status(deal) is { } latest)
        {
            yield return new(Aspect.Certainty, $"{owner} status", $"{owner}: status", latest.Status.ToString().ToLowerInvariant()) { Location = latest.Location };
            if (latest.Force is { } force) yield return Binding(owner, force, latest.Location);
        }
        foreach (var step in deal.Milestones.Where(m => IsKnown(m.Date)))
            yield return new(Aspect.Dates, $"{owner} {step.Status} {step.By}", $"{owner}: {step.Status.ToString().ToLowerInvariant()}{(step.By.Length > 0 ? " by " + step.By : "")}", step.Date?.Written ?? "date not disclosed") { Location = step.Location };
        foreach (var condition in deal.Conditions)
            yield return new(Aspect.Conditions, $"{owner} closing {Named(condition.Written)}", $"{owner}: closing", "when " + Named(condition.Written));
        for (int i = 0; i < deal.Notes.Length; i++) yield return new(Aspect.Wording, $"{owner} note {i}", $"{owner}: note", $"“{deal.Notes[i].Text}”");
        IEnumerable<Leg> legs = _known is { } then ? WorldEvaluator.Legs(deal, new View("now", then)) : deal.Legs;
        // Money and what it buys may stand in one sentence.
        foreach (var line in legs.GroupBy(l => $"{l.Location.Path} {l.Location.Span} {(deal.Web.Length > 0 ? "" : l.From.Name + l.Name)}"))
        {
            var said = line.Count() == 1 ? line.First() : line.FirstOrDefault(l => (l.Amount ?? l.Worth)?.Unit.Currency is not null) ?? line.First();
            foreach (var statement in Of(deal, owner, said)) yield return statement;
        }
    }

    private static Statement Binding(string owner, Force force, Text.Location place) => new(Aspect.Certainty, $"{owner} force", $"{owner}: binding", force.ToString().ToLowerInvariant()) { Location = place };

    private IEnumerable<Statement> Of(Deal deal, string owner, Leg leg)
    {
        string given = leg.Gives is { } gives ? Name(gives.FullName) : leg.Product.Length > 0 ? leg.Product : leg.Asset.ToString().ToLowerInvariant();
        string whom = $"{Name(leg.From.Name)} {leg.Verb} {given}{(leg.Per is { } per ? $" per {Name(per.FullName)}" : "")}{(leg.To is { } to ? $" to {Name(to.Name)}" : "")}";
        string key = $"{owner}|leg|{(leg.Name.Length > 0 ? leg.Name : whom)}", since = _known is null && leg.Since is { } day ? $"|{day}" : "";
        // The one promise of a deal is the same, however it is written.
        bool isSentence = leg.Name.Length == 0 && (deal.Web.Length > 0 || deal.Legs.Length == 1);
        string from = isSentence && deal.Web.Length > 0 ? string.Join(", ", deal.Subjects.Select(p => Name(p.Name))) : Name(leg.From.Name), written = Named(Naming.Written(leg));
        if (written.StartsWith(from + " ", StringComparison.Ordinal)) written = written[(from.Length + 1)..];
        string label = $"{owner}: {(leg.Name.Length > 0 ? leg.Name + ", " : "")}{from}";
        if (isSentence) key = $"{owner}|leg|sentence";
        Statement Say(Aspect aspect, string what, string shown, Quantity? quantity = null) =>
            new(aspect, $"{key}{since}|{what}", label, shown) { Undated = $"{key}|{what}", Quantity = quantity, Location = leg.Location, IsSentence = aspect == Aspect.Economics };
        yield return Say(Aspect.Economics, "amount", written, leg.Amount ?? leg.Worth);
        if (leg.When is { } condition) yield return Say(Aspect.Conditions, "when", "when " + Named(condition.Written));
        if (leg.Force != Force.Firm && isSentence) yield return Binding(owner, leg.Force, leg.Location);
        else if (leg.Force != Force.Firm) yield return Say(Aspect.Certainty, "force", leg.Force.ToString().ToLowerInvariant());
        if (leg.Expires is { } expires) yield return Say(Aspect.Dates, "expires", "expires " + expires.Written);
        if (Cited(leg.Citations) is { Length: > 0 } cited) yield return Say(Aspect.Provenance, "cited", cited);
    }

    private IEnumerable<Statement> Others()
    {
        if (_world.Title.Length > 0) yield return new(Aspect.Wording, "title", "Title", $"“{_world.Title}”");
        foreach (var figure in _world.Figures)
            yield return new(Aspect.Economics, $"figure {figure.Path}", figure.Path.ToString(), figure.Assumed is { } assumed ? "assumed " + FigureText.Of(assumed, figure.Name) : Named(Naming.WithoutCitation(figure.Written))) { Path = figure.Path, Quantity = figure.Assumed, Location = figure.Location };
        foreach (var met in _world.Events.Where(e => IsKnown(e.Date)))
            yield return new(Aspect.Conditions, $"event {met.Event}", met.Event, "met " + met.Date.Written);
        foreach (var waiver in _world.Waivers)
            yield return new(Aspect.Provenance, $"allow {waiver.Code} {waiver.Path}", $"allow {waiver.Code} {waiver.Path}".TrimEnd(), $"“{waiver.Reason}”") { Location = waiver.Location };
    }

    private IEnumerable<Statement> Sources() => _world.Sources.Where(s => IsKnown(s.Date)).Select(Said);

    /// <summary>Words with the names in them as the other world calls them, and single spaces; what stands in quotes is no name.</summary>
    private string Named(string words, Func<string, string>? called = null)
    {
        var text = new StringBuilder(words.Length);
        bool isQuoted = false;
        for (int at = 0; at < words.Length;)
        {
            int end = at;
            isQuoted ^= words[at] == '"';
            while (end < words.Length && (char.IsLetterOrDigit(words[end]) || words[end] is '_' or '-')) end++;
            if (end == at && words[at] == ' ' && text.Length > 0 && text[^1] == ' ') at++;
            else if (end == at) text.Append(words[at++]);
            else text.Append(isQuoted ? words[at..end] : (called ?? Name)(words[at..end]));
            at = Math.Max(at, end);
        }
        return text.ToString();
    }

    private static Statement Said(Source source) => new(Aspect.Provenance, $"source {source.Name}", $"source {source.Name}",
        $"{source.Kind}, {source.Date.Written}, “{source.Title}”{(source.Anonymous ? ", anonymous" : "")}{(source.Via.Length > 0 ? ", via " + source.Via : "")}") { Location = source.Location, Listed = "sources", Name = source.Name };

    private static string Cited(ImmutableArray<Citation> citations) => string.Join("; ", citations
        .Select(c => c.Source.Name + (c.Quote.Length > 0 ? $" “{c.Quote}”" : "") + (c.Locator.Length > 0 ? $", {c.Locator}" : "")).Order(StringComparer.Ordinal));
}
