using System.Collections.Immutable;
using DealLang.Diagnostics;
using DealLang.Symbols;

namespace DealLang.Checks;

/// <summary>What all checks said of a compilation.</summary>
/// <param name="All">Each once, in order, without what the files waive.</param>
/// <param name="ByPart">What the checks of deals and parties said of each part of the world.</param>
internal sealed record Findings(ImmutableArray<Diagnostic> All, ImmutableArray<WorldPart> Parts, ImmutableArray<Diagnostic>[] ByPart);
