namespace DealLang.Diagnostics;

public enum Severity { Info, Warning, Error }

/// <summary>
/// One rule as data. The message is a sentence with {0} {1} … for what was found: what, the numbers, why, one fix. The page under
/// grammar/diagnostics is written from these texts.
/// </summary>
/// <param name="Code">Stable, a letter for the family and two digits.</param>
/// <param name="Wrong">A whole small file that raises this code and no other error.</param>
/// <param name="Right">The same file mended; raises nothing.</param>
public sealed record DiagnosticDescriptor(string Code, Severity Severity, string Title, string Message, string Explanation, string HowToFix, string Wrong, string Right)
{
    public override string ToString() => Code;
}
