using System.Collections.Immutable;
using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Text;

namespace DealLang.Binding;

/// <summary>A path that a line names, and where.</summary>
internal sealed record NamedPath(FigurePath Figure, Location Place);

/// <summary>What the lines of one part of the world say: beside it stand the part's deals, with their steps and legs.</summary>
internal sealed record BoundPart(ImmutableArray<Claim> Claims, ImmutableArray<NamedPath> References);
