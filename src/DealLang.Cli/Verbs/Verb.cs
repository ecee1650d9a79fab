using DealLang.Cli.Arguments;

namespace DealLang.Cli.Verbs;

/// <summary>One thing that the tool does. The texts make its help page.</summary>
internal abstract class Verb
{
    public abstract string Name { get; }

    /// <summary>The words that it takes, as in <c>[FILE|DIR|-]</c>.</summary>
    public abstract string Words { get; }

    /// <summary>One line, beginning with a small letter.</summary>
    public abstract string Summary { get; }

    /// <summary>What else a reader should know; empty when the summary says all.</summary>
    public virtual string Details => "";

    public virtual Option[] Options => [];

    /// <summary>Command lines with what they do.</summary>
    public abstract (string Line, string Does)[] Examples { get; }

    public abstract ExitCode Run(Invocation invocation, Surroundings here);
}
