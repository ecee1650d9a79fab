namespace DealLang.Parsing.Configuration;

/// <summary>What a parse may be told from outside.</summary>
/// <remarks>Pidgin's provider of array pools is left out: a parse over a span rents nothing from the caller.</remarks>
/// <typeparam name="TToken">The type of the tokens.</typeparam>
public interface IConfiguration<TToken>
{
    /// <summary>How far each token moves the position that errors report.</summary>
    Func<TToken, SourcePosDelta> SourcePosCalculator { get; }
}
