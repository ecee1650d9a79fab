using System.Collections.Immutable;
using DealLang.Symbols;
using DealLang.Text;
using DealLang.Values;

namespace DealLang.Reports.Tests.Worlds;

/// <summary>Parts of worlds put together without a parser; places are found by their text in the file.</summary>
internal sealed class HandMade(string text, string path)
{
    public static readonly Unit Dollars = Unit.Money("USD");

    public SourceText File { get; } = SourceText.From(text.ReplaceLineEndings("\n"), path);

    public Location At(string part)
    {
        int start = File.Text.IndexOf(part, StringComparison.Ordinal);
        Assert.True(start >= 0, part + " is not in the file");
        return new Location(File, new TextSpan(start, part.Length));
    }

    public Party Company(string name, string printed, params (string Name, decimal? Votes)[] classes)
    {
        var party = new Party(name, PartyKind.Company, printed, At("company " + name));
        party.Classes = [.. classes.Select(c => new ShareClass(party, c.Name, c.Votes, At("class    " + c.Name)))];
        return party;
    }

    public Source Source(string name, string day, string kind, string title, string language) =>
        new(name, Date(day), kind, title, At("source " + name)) { Language = language };

    public Fact Fact(string owner, string measure, string argument, string? day, Quantity? quantity, string line, params Citation[] citations) =>
        Fact(Claim(owner, measure, argument, day, quantity, line, citations), Agreement.Single);

    public Claim Claim(string owner, string measure, string argument, string? day, Quantity? quantity, string line, params Citation[] citations) =>
        new(new FactKey(owner, measure, argument, day is null ? null : Date(day)), quantity, "", At(line)) { Citations = [.. citations] };

    public static Fact Fact(Claim used, Agreement agreement, params Claim[] others) => new(used.Key, [used, .. others], used, agreement);

    public Citation Cite(Source source, string quote, string locator = "") => new(source, quote, locator, At(quote.Length > 0 ? quote : source.Name));

    public Milestone Milestone(Status status, string day, params Citation[] citations) =>
        new(status, Date(day), [.. citations], At($"{status.ToString().ToLowerInvariant()}")) { Word = status.ToString().ToLowerInvariant() };

    public static Quantity Exact(decimal value, Unit unit) => new(value, unit, Shape.Stated);

    public static Quantity Seen(decimal value, Unit unit, decimal width, Shape shape = Shape.Stated) => new(value, unit, shape) { Width = width };

    public static DateInterval Date(string written)
    {
        var (first, last) = CalendarDate.Read(written)!.Value;
        return new DateInterval(first, last, written);
    }
}
