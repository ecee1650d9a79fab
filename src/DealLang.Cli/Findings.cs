using DealLang.Cli.Arguments;
using DealLang.Diagnostics;
using DealLang.Reports;

namespace DealLang.Cli;

/// <summary>What was found wrong, told on the error stream and weighed.</summary>
internal static class Findings
{
    /// <summary>Prints what was found. Findings when any of it is an error, or a warning under --strict.</summary>
    public static ExitCode Tell(IReadOnlyList<Diagnostic> found, Invocation invocation, Surroundings here)
    {
        if (found.Count > 0)
        {
            var options = Layout.OfDiagnostics(invocation, here);
            // Both streams often end on one terminal: neither is to break into a line of the other.
            here.Out.Flush();
            foreach (var diagnostic in found)
                here.Error.Write(DiagnosticPrinter.Print(diagnostic, options));
            here.Error.Flush();
        }
        return Weigh(found, invocation);
    }

    public static ExitCode Weigh(IEnumerable<Diagnostic> found, Invocation invocation)
    {
        var least = invocation.Has(Options.Strict) ? Severity.Warning : Severity.Error;
        return found.Any(d => d.Severity >= least) ? ExitCode.Findings : ExitCode.Ok;
    }

    /// <summary>"1 error, 2 warnings"; "nothing found" when there is neither.</summary>
    public static string Count(IReadOnlyList<Diagnostic> found)
    {
        int errors = found.Count(d => d.Severity == Severity.Error);
        int warnings = found.Count(d => d.Severity == Severity.Warning);
        string[] parts = [.. new[] { Plural(errors, "error"), Plural(warnings, "warning") }.Where(p => p.Length > 0)];
        return parts.Length == 0 ? "nothing found" : string.Join(", ", parts);
    }

    public static string Plural(int count, string noun) => count switch { 0 => "", 1 => $"1 {noun}", _ => $"{count} {noun}s" };
}
