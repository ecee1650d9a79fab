using System.Diagnostics.CodeAnalysis;

namespace DealLang.Parsing.Configuration;

/// <summary>The default configuration and variations on it.</summary>
[SuppressMessage("Naming", "CA1724", Justification = "Pidgin's name")]
public static class Configuration
{
    /// <summary>One column a token, whatever its type (Pidgin counts lines and tabs where tokens are characters).</summary>
    public static IConfiguration<TToken> Default<TToken>() =>
        new PosCalculatorConfiguration<TToken>(static _ => SourcePosDelta.OneCol);

    /// <summary>The same configuration with another way of counting positions.</summary>
    public static IConfiguration<TToken> WithPosCalculator<TToken>(
        this IConfiguration<TToken> configuration, Func<TToken, SourcePosDelta> posCalculator)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        ArgumentNullException.ThrowIfNull(posCalculator);
        return new PosCalculatorConfiguration<TToken>(posCalculator);
    }
}

internal sealed class PosCalculatorConfiguration<TToken>(Func<TToken, SourcePosDelta> calculator) : IConfiguration<TToken>
{
    public Func<TToken, SourcePosDelta> SourcePosCalculator { get; } = calculator;
}
