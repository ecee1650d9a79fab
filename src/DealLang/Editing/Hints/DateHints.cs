using DealLang.Binding;
using DealLang.Symbols;
using DealLang.Syntax;
using DealLang.Syntax.Nodes;
using DealLang.Values;

namespace DealLang.Editing.Hints;

/// <summary>The day that words mean: 3 days before closed, closed, mid 2026-06.</summary>
internal static class DateHints
{
    public static IEnumerable<InlayHint> Of(EditedWorld world, BlockSyntax block)
    {
        if (block.Content is DealLineSyntax) yield break;
        var deal = world.OwnerOf(block).Deal;
        foreach (var date in Outermost(block.Content))
        {
            if (date.Form is DateForm.Status or DateForm.Relative or DateForm.Early or DateForm.Mid or DateForm.Late && Read(date, deal) is var (first, last))
                yield return new InlayHint(block.LocationOf(date).Span.End, first == last ? Spelled(first) : $"{Spelled(first)}..{Spelled(last)}", "");
        }
    }

    private static IEnumerable<DateSyntax> Outermost(SyntaxNode node) =>
        node.Children.SelectMany(c => c is ViewSyntax ? [] : c is DateSyntax date ? [date] : Outermost(c));

    private static (DateOnly First, DateOnly Last)? Read(DateSyntax date, Deal? deal)
    {
        if (date.Form == DateForm.Status)
            return deal?.Milestones.LastOrDefault(m => m.Word == date.Main.ToString())?.Date is { } day ? (day.First, day.Last) : null;
        if (date.Inner is null) return CalendarDate.Read(date.Main.Text);
        if (Read(date.Inner, deal) is not var (first, last)) return null;
        return date.Form switch
        {
            DateForm.Early => CalendarDate.FirstThird(first, last),
            DateForm.Mid => CalendarDate.MiddleThird(first, last),
            DateForm.Late => CalendarDate.LastThird(first, last),
            DateForm.Relative => RelativeDate.Of(date, first, last),
            _ => null,
        };
    }

    private static string Spelled(DateOnly day) => CalendarDate.Spell(day);
}
