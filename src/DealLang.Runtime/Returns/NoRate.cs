namespace DealLang.Runtime;

/// <summary>Why flows have no rate of return.</summary>
public enum NoRate
{
    /// <summary>They have one or several.</summary>
    None,
    /// <summary>Money goes one way only, so that no rate makes it nothing.</summary>
    OneWay,
    /// <summary>What comes in and what goes out are not worth the same at any rate.</summary>
    NeverEqual,
    /// <summary>Only a rate below −99.9999999 % or above 100,000,000,000 % would do.</summary>
    OutOfRange,
}
