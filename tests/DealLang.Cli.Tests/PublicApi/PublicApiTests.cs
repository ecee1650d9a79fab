using System.Reflection;
using DealLang.Tests;

namespace DealLang.Cli.Tests.PublicApi;

/// <summary>What each library shows to others, as a person read and accepted it: nothing becomes public, or goes, unseen.</summary>
public class PublicApiTests
{
    public static TheoryData<string> Libraries => [.. Directory.GetFiles(AppContext.BaseDirectory, "DealLang*.dll")
        .Select(f => Path.GetFileNameWithoutExtension(f)).Where(n => !n.EndsWith("Tests", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Libraries))]
    public void Nothing_is_public_but_what_was_accepted(string library) =>
        Snapshot.Verify($"tests/DealLang.Cli.Tests/PublicApi/{library}", Surface.Of(Assembly.Load(library)));
}
