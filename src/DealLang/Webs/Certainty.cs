using DealLang.Symbols;

namespace DealLang.Webs;

/// <summary>How sure an obligation is: status and binding in one, from what binds to what is only said.</summary>
public enum Certainty
{
    /// <summary>Signed or further, and binding without a condition.</summary>
    Firm,
    /// <summary>Signed or further, and waiting for something.</summary>
    Conditional,
    /// <summary>Announced without a definitive agreement, or a letter of intent that binds nobody.</summary>
    Announced,
    /// <summary>Sought, planned, rumoured, reported.</summary>
    Rumoured,
}

public static class Certainties
{
    /// <param name="reached">The furthest step of the deal's life; null where none is stated.</param>
    public static Certainty Of(Status? reached, Force force) => reached switch
    {
        null or < Status.Announced => Certainty.Rumoured,
        Status.Announced => Certainty.Announced,
        _ when force == Force.Nonbinding => Certainty.Announced,
        _ => force == Force.Firm ? Certainty.Firm : Certainty.Conditional,
    };
}
