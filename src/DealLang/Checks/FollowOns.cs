using DealLang.Diagnostics;
using DealLang.Diagnostics.Descriptors;
using DealLang.Lowering;

namespace DealLang.Checks;

/// <summary>What is found only because something else is wrong, of which the reader is told: one slip is one finding.</summary>
internal static class FollowOns
{
    public static List<Diagnostic> Without(DealCompilation compilation, List<Diagnostic> found)
    {
        // Nothing is held against a deal with a leg or a row that cannot be read.
        if (found.Exists(d => IsOfFigures(d) || d.Descriptor == Expectations.NotMet) && UnreadLegs.Of(compilation, found) is { Count: > 0 } unread)
            found = found.FindAll(d => !(IsOfFigures(d) && d.Figure is { } figure && unread.Contains(figure.Split('.')[0])) && !IsExpectedOf(unread, compilation, d));
        // Of a line that is wrong nothing follows anyway.
        if (found.Exists(IsIdle)) found = found.FindAll(d => !IsIdle(d) || !found.Exists(o => !IsIdle(o) && IsWithin(o, d)));
        // A line that stands too far in is under the one above it by that alone.
        if (found.Exists(IsOfIndent)) found = found.FindAll(d => d.Descriptor != Meaningless.Here || !found.Exists(o => IsOfIndent(o) && IsOnOneLine(o, d)));
        // Nor of a deal that lacks what its whole form needs.
        if (found.Exists(IsIdle)) found = found.FindAll(d => !IsIdle(d) || !found.Exists(o => !IsIdle(o) && IsOfTheForm(o, compilation.World.Deal(d.Figure!.Split('.')[0]))));
        // A name is declared also by a header that cannot be read to its end.
        if (found.Exists(d => d.Descriptor == Names.Unknown) && UnreadHeaders.Of(compilation) is { Count: > 0 } begun) found = found.FindAll(d => d.Descriptor != Names.Unknown || !begun.Contains(d.Location.Text));
        // An expectation of a figure that is not there fails, and another value for it changes nothing; the name alone is told.
        var unknown = found.FindAll(d => d.Descriptor == Names.UnknownMeasure);
        return unknown.Count == 0 ? found : found.FindAll(d => (d.Descriptor != Expectations.NotMet || !unknown.Exists(u => IsWithin(u, d))) && (d.Descriptor != Names.IdleAssignment || !unknown.Exists(u => u.Figure == d.Figure || IsOnOneLine(u, d))));
    }

    private static bool IsOfFigures(Diagnostic found) => found.Code[0] == 'T' || IsIdle(found) || found.Descriptor == FundingKinds.PlugBelowZero || found.Descriptor == FundingKinds.NoPrice;

    private static bool IsExpectedOf(HashSet<string> deals, DealCompilation compilation, Diagnostic found) => found.Descriptor == Expectations.NotMet
        && compilation.World.Expectations.FirstOrDefault(e => e.Location == found.Location) is { } expected && expected.Subject.References().Any(r => deals.Contains(r.Path.Owner));

    private static bool IsOfIndent(Diagnostic found) => found.Descriptor == SyntaxErrors.MixedIndentation || found.Descriptor == SyntaxErrors.OddIndentation;

    private static bool IsIdle(Diagnostic found) => found.Descriptor == Meaningless.Idle;

    /// <summary>An error at a deal's header, or what its kind asks for.</summary>
    private static bool IsOfTheForm(Diagnostic found, Symbols.Deal? deal) => deal is not null && (found.Severity == Severity.Error || found.Code[0] == 'K') && found.Location == deal.Location;

    private static bool IsOnOneLine(Diagnostic one, Diagnostic other) => one.Location.Source == other.Location.Source && one.Location.Start.Line == other.Location.Start.Line;

    private static bool IsWithin(Diagnostic inner, Diagnostic outer) => inner.Location.Source == outer.Location.Source && outer.Location.Span.Contains(inner.Location.Span.Start);
}
