using System.Collections.Immutable;
using DealLang.Diagnostics;
using DealLang.Symbols;
using DealLang.Syntax;
using DealLang.Values;

namespace DealLang.Tests.Binding;

/// <summary>Short ways from text to what the binder makes of it.</summary>
internal static class Compile
{
    public static DealCompilation Text(string text) => DealCompilation.Create([DealSyntaxTree.Parse(text, "test.deal")]);

    public static World World(string text) => Text(text).World;

    /// <summary>The codes that a text raises, without those that say a figure has no source.</summary>
    public static string Codes(string text) => string.Join(' ', Diagnostics(text).Select(d => d.Code));

    public static ImmutableArray<Diagnostic> Diagnostics(string text) => [.. Text(text).GetDiagnostics().Where(d => d.Code != "P01")];

    /// <summary>A figure as it is bound under a company, where figures are observed.</summary>
    public static Quantity Observed(string figure, string header = "")
    {
        var fact = Assert.Single(World($"{header}\nunit MMBtu of energy\ncompany SpaceX\n  class A\n  class B\ncompany AMD\ncompany Alpha\n  \"metric\" {figure}\n").Facts);
        return fact.Quantity!;
    }

    /// <summary>A figure as a leg of an acquisition gives it.</summary>
    public static Leg Leg(string line)
    {
        var world = World($"company SpaceX\n  class A\ncompany xAI\n  class common\nacquisition deal: SpaceX acquires xAI\n  {line}\n");
        return Assert.Single(world.Deals.Single().Legs);
    }

    public static string Apply(string text, Fix fix)
    {
        foreach (var edit in fix.Edits.OrderByDescending(e => e.Location.Span.Start))
            text = text[..edit.Location.Span.Start] + edit.NewText + text[edit.Location.Span.End..];
        return text;
    }
}
