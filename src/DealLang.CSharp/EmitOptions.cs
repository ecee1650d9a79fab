namespace DealLang.CSharp;

/// <summary>What the author of a project may choose about the C# that a world becomes.</summary>
public sealed record EmitOptions
{
    /// <summary>The namespace of the models; empty takes the world's title, and <c>Deals</c> where there is none.</summary>
    public string Namespace { get; init; } = "";

    /// <summary>Map each figure to its line of the .deal file, so that a debugger and a compiler's message lead there.</summary>
    public bool LineDirectives { get; init; } = true;

    /// <summary>The view that the deals are looked at from: announced, signed, closed, now, or a date; empty takes each deal's own.</summary>
    public string View { get; init; } = "";
}
