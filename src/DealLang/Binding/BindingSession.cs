using System.Collections.Immutable;
using DealLang.Diagnostics;
using DealLang.Symbols;
using DealLang.Syntax;
using DealLang.Text;

namespace DealLang.Binding;

/// <summary>What the passes of one binding write to and read from. Lives as long as the binding, on one thread.</summary>
internal sealed class BindingSession(ImmutableArray<DealSyntaxTree> trees)
{
    public ImmutableArray<DealSyntaxTree> Trees { get; } = trees;
    public ImmutableArray<Diagnostic>.Builder Diagnostics { get; } = ImmutableArray.CreateBuilder<Diagnostic>();
    public Dictionary<string, Party> Parties { get; } = new(StringComparer.Ordinal);
    public Dictionary<string, Source> Sources { get; } = new(StringComparer.Ordinal);

    /// <summary>The month in which a party's fiscal year ends, by the party's name; absent is December.</summary>
    public Dictionary<string, int> FiscalYearEnds { get; } = new(StringComparer.Ordinal);

    /// <summary>The lines at the margin of all files, in file order.</summary>
    public IEnumerable<BlockSyntax> Roots => Trees.SelectMany(t => t.Roots);

    public void Report(DiagnosticDescriptor descriptor, Location location, params string[] arguments) =>
        Diagnostics.Add(Diagnostic.Create(descriptor, location, arguments));

    public World ToWorld() => new()
    {
        Parties = [.. Parties.Values],
        Sources = [.. Sources.Values],
    };
}
