using System.Globalization;
using DealLang.Cli.Arguments;
using DealLang.Reports;

namespace DealLang.Cli;

/// <summary>How wide and how colourful: what the command line says, else the environment, else the terminal, else 100 columns without colour.</summary>
internal static class Layout
{
    private const int Default = 100;

    public static TextOptions OfResults(Invocation invocation, Surroundings here) => Of(invocation, here, here.OutputColumns);

    public static TextOptions OfDiagnostics(Invocation invocation, Surroundings here) => Of(invocation, here, here.ErrorColumns);

    private static TextOptions Of(Invocation invocation, Surroundings here, Func<int> terminalColumns)
    {
        int terminal = terminalColumns();
        int width = Number(invocation[Options.Width]) ?? Number(here.Variable("COLUMNS")) ?? (terminal > 0 ? terminal : Default);
        bool color = terminal > 0 && !invocation.Has(Options.NoColor) && here.Variable("NO_COLOR") is not { Length: > 0 } && here.Variable("TERM") != "dumb";
        return new TextOptions(width, color);
    }

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number > 0 ? number : null;
}
