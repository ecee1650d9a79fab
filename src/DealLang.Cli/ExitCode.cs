namespace DealLang.Cli;

internal enum ExitCode
{
    Ok = 0,

    /// <summary>An error, an expect line that fails, or a warning under --strict.</summary>
    Findings = 1,

    /// <summary>A command line that cannot be followed, or input that cannot be read.</summary>
    Usage = 2,

    /// <summary>A snapshot or a format check differs.</summary>
    Differs = 3,

    /// <summary>A fault of the tool.</summary>
    Internal = 4,
}
