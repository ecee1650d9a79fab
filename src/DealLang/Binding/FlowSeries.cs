using System.Collections.Immutable;
using DealLang.Lowering;
using DealLang.Values;

namespace DealLang.Binding;

/// <summary>Dated or periodic amounts that a <c>flows</c> line names.</summary>
/// <param name="Flows">In the order written; the day is null where they are periodic.</param>
internal sealed record FlowSeries(string Name, Unit Unit, ImmutableArray<(FigurePath Path, DateOnly? Day)> Flows)
{
    public bool IsPeriodic => Flows.IsEmpty || Flows[0].Day is null;
}
