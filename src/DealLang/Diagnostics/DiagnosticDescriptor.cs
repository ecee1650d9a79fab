namespace DealLang.Diagnostics;

public enum Severity { Info, Warning, Error }

/// <summary>What a change of text can do about a finding.</summary>
public enum Cure
{
    /// <summary>One change cures it, and the file says what it said before: made for a whole file at once.</summary>
    Mechanical,
    /// <summary>A change is offered that makes the file say something else, so that it is made one at a time.</summary>
    Offered,
    /// <summary>None is offered: something is asked that only the author knows.</summary>
    Judgement,
}

/// <summary>
/// One rule as data. The message is a sentence with {0} {1} … for what was found: what, the numbers, why, one fix. The page under
/// grammar/diagnostics is written from these texts.
/// </summary>
/// <param name="Code">Stable, a letter for the family and two digits.</param>
/// <param name="Wrong">A whole small file that raises this code and no other error.</param>
/// <param name="Right">The same file mended; raises nothing.</param>
public sealed record DiagnosticDescriptor(string Code, Severity Severity, string Title, string Message, string Explanation, string HowToFix, string Wrong, string Right)
{
    public Cure Cure { get; init; }

    /// <summary>What only the author knows, as a sentence; empty for a mechanical cure.</summary>
    public string Judgement { get; init; } = "";

    public override string ToString() => Code;
}
