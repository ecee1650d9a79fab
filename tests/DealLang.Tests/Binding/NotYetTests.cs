namespace DealLang.Tests.Binding;

/// <summary>What is understood and not computed is said exactly once for each form: never in silence, never twice.</summary>
public class NotYetTests
{
    private const string Parties = "company A\ncompany B\n";

    [Theory]
    [InlineData(Parties + "company C\ncommitment r: A, B invest in C\n  signed 2026-01-12\n  pays $5m\n")]
    public void Each_form_is_said_once(string text) => Assert.Equal(["N01"], Compile.Text(text).GetDiagnostics().Select(d => d.Code).Where(c => c != "P01"));
}
