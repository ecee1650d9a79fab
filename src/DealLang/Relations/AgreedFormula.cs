using DealLang.Lowering;
using DealLang.Symbols;

namespace DealLang.Relations;

/// <summary>An amount that a leg states in terms of other figures: <c>pays 3% of equity</c>.</summary>
internal sealed record AgreedFormula(Reference Figure, Leg Leg, Expression Formula);
