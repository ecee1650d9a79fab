using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace DealLang.Spreadsheets;

/// <summary>
/// The library finds the words of its enumerations by reflection: over their fields, and over arrays of them. A native program holds only what
/// it is told of: those that sheets use.
/// </summary>
internal static class Enumerations
{
    public static void Keep()
    {
        if (RuntimeFeature.IsDynamicCodeSupported) return;
        Keep<SpaceProcessingModeValues>();
        Keep<CellValues>();
        Keep<PatternValues>();
        Keep<PaneValues>();
        Keep<PaneStateValues>();
        Keep<OrientationValues>();
        Keep<HorizontalAlignmentValues>();
        Keep<C.AxisPositionValues>();
        Keep<C.BarDirectionValues>();
        Keep<C.BarGroupingValues>();
        Keep<C.DisplayBlanksAsValues>();
        Keep<C.LegendPositionValues>();
        Keep<C.OrientationValues>();
        Keep<C.TickLabelPositionValues>();
        Keep<C.TickMarkValues>();
    }

    private static void Keep<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] T>() where T : struct, Enum => Enum.GetValues<T>();
}
