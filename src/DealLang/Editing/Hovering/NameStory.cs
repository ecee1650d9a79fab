using System.Globalization;
using DealLang.Editing.Names;
using DealLang.Lowering;
using DealLang.Symbols;

namespace DealLang.Editing.Hovering;

/// <summary>What a declared name stands for.</summary>
internal static class NameStory
{
    private static readonly string[] KeyMeasures = ["per-share", "ratio", "value", "equity", "ev", "premium", "new-shares", "pre", "post", "raise", "total", "amount"];

    public static string? Of(EditedWorld world, NameUse name) => name.Kind switch
    {
        NameKind.Party => world.World.Party(name.Name) is { } party ? Of(party) : null,
        NameKind.Class => world.World.Parties.SelectMany(p => p.Classes).FirstOrDefault(c => c.FullName == name.Name) is { } shareClass ? Of(shareClass) : null,
        NameKind.Deal => world.World.Deal(name.Name) is { } deal ? Of(world, deal) : null,
        NameKind.Source => world.World.Sources.FirstOrDefault(s => s.Name == name.Name) is { } source ? Of(source) : null,
        NameKind.Figure => world.Value(new FigurePath("", name.Name)) is { } value ? FigureStory.Of(world, value) : null,
        NameKind.Case => CaseOf(world, name.Name),
        NameKind.Unit => world.Bound.Names.Units.TryGetValue(name.Name, out var unit) ? $"unit **{name.Name}** of this file, counted in {unit}" : $"unit **{name.Name}**",
        NameKind.Series => $"series **{name.Name}**{Entries(world, name.Name)}",
        NameKind.Event => $"event **{name.Name}** — met by a dated line, `DATE met {name.Name}`",
        NameKind.Web => world.World.Webs.FirstOrDefault(w => w.Name == name.Name) is { } web ? $"web **{web.Name}** of {web.Deals.Length} deals: {string.Join(", ", web.Deals.Take(6))}{(web.Deals.Length > 6 ? " …" : "")}" : $"web **{name.Name}**",
        NameKind.Alias => $"**{name.Name[(name.Name.LastIndexOf('.') + 1)..]}** — what names of an imported file begin with",
        NameKind.Calendar => world.Bound.Names.Holidays.TryGetValue(name.Name, out var days) ? $"calendar **{name.Name}** — {days.Count} days without payments, besides weekends" : $"calendar **{name.Name}**",
        NameKind.Label => $"**{name.Name[(name.Name.LastIndexOf('.') + 1)..]}** — a name inside {name.Name[..name.Name.LastIndexOf('.')]}{Declared(world, name)}",
        _ => null,
    };

    private static string Of(Party party)
    {
        string printed = party.Printed == party.Name ? "" : $" — {party.Printed}";
        string classes = party.Classes.IsEmpty ? "" : "\n\nClasses: " + string.Join(", ", party.Classes.Select(c => $"`{c.FullName}`"));
        return $"{party.Kind.ToString().ToLowerInvariant()} **{party.Name}**{printed}{classes}";
    }

    private static string Of(ShareClass shareClass)
    {
        string votes = shareClass.Votes is { } count ? string.Create(CultureInfo.InvariantCulture, $", {count:0.####} {(count == 1m ? "vote" : "votes")} each") : "";
        return $"class **{shareClass.FullName}** of {shareClass.Party.Printed}{votes}";
    }

    private static string Of(EditedWorld world, Deal deal)
    {
        var evaluation = world.Evaluator.Evaluate(deal, world.Evaluator.DefaultView(deal), Evaluating.WorldEvaluator.BaseCase);
        var figures = evaluation.Figures.Where(f => f.Value is not null && f.Figure.Path.Argument.Length == 0 && KeyMeasures.Contains(f.Figure.Path.Measure)).Take(6);
        string status = world.Evaluator.Status(deal) is { } milestone ? $" · {milestone.Word} {milestone.Date?.Written}" : "";
        string rows = string.Concat(figures.Select(f => $"\n- {world.Wording.Label(f.Figure.Path)}: {world.Wording.Value(world.World, f)}"));
        return $"deal **{deal.Name}**: {deal.Written}{status}{(rows.Length > 0 ? "\n" : "")}{rows}";
    }

    private static string Of(Source source)
    {
        string language = source.Language.Length > 0 ? $", in {source.Language}" : "";
        string url = source.Url.Length > 0 ? $"\n\n<{source.Url}>" : source.File.Length > 0 ? $"\n\nkept as `{source.File}`" : "";
        string via = source.Via.Length > 0 ? $", via {source.Via}" : source.Corrects.Length > 0 ? $", corrects {source.Corrects}" : "";
        return $"source **{source.Name}** — {source.Kind}, {source.Date.Written}{language}{via}{(source.Anonymous ? ", on people who are not named" : "")}\n\n“{source.Title}”{url}";
    }

    private static string CaseOf(EditedWorld world, string name) => world.World.Cases.FirstOrDefault(c => c.Name == name) is { } own && !own.Assignments.IsEmpty
        ? $"case **{name}**: {string.Join(", ", own.Assignments.All.Take(4).Select(a => $"`{a.Figure}`"))} otherwise" : $"case **{name}**";

    private static string Entries(EditedWorld world, string name)
    {
        var entries = world.World.Facts.Where(f => f.Key.Owner.Length == 0 && f.Key.Measure == name).ToList();
        return entries.Count == 0 ? "" : $" — {entries.Count} {(entries.Count == 1 ? "entry" : "entries")}, the last of {entries[^1].Key.Valid?.Written}";
    }

    /// <summary>The line that makes the name, as it reads.</summary>
    private static string Declared(EditedWorld world, NameUse name) => name.IsDeclaration ? "" : world.Names.Of(name).FirstOrDefault(u => u.IsDeclaration) is { } made
        && made.Location.Source is { } file ? $"\n\n```deal\n{file.LineContent(file.LineIndexOf(made.Location.Span.Start)).Trim()}\n```" : "";
}
