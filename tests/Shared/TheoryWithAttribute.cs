namespace DealLang.Tests;

/// <summary>A theory that needs a program of its own, whose path an environment variable holds; skipped, and said to be, without it.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class TheoryWithAttribute : TheoryAttribute
{
    public TheoryWithAttribute(string variable)
    {
        if (Environment.GetEnvironmentVariable(variable) is not { Length: > 0 }) Skip = $"the variable {variable} names no program";
    }
}
