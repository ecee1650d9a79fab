using DealLang.Diagnostics;

namespace DealLang.Tests.Diagnostics;

/// <summary>grammar/diagnostics is written from the descriptors; DEAL_ACCEPT=1 writes it anew.</summary>
public class DiagnosticPageTests
{
    private static readonly string s_folder = Repository.At("grammar/diagnostics");

    [Fact]
    public void The_committed_pages_are_current()
    {
        var pages = DiagnosticCatalog.All.ToDictionary(d => d.Code + ".md", DiagnosticPage.Of);
        pages.Add("README.md", DiagnosticPage.Index());
        if (Snapshot.IsAccepting)
            Write(pages);
        var committed = Directory.Exists(s_folder) ? Directory.GetFiles(s_folder).Select(f => Path.GetFileName(f)) : [];
        Assert.Equal(pages.Keys.Order(StringComparer.Ordinal), committed.Order(StringComparer.Ordinal));
        Assert.All(pages, p => Assert.Equal(p.Value, File.ReadAllText(Path.Combine(s_folder, p.Key)).ReplaceLineEndings("\n")));
    }

    private static void Write(Dictionary<string, string> pages)
    {
        Directory.CreateDirectory(s_folder);
        foreach (string old in Directory.GetFiles(s_folder).Where(f => !pages.ContainsKey(Path.GetFileName(f))))
            File.Delete(old);
        foreach (var (name, text) in pages)
            File.WriteAllText(Path.Combine(s_folder, name), text);
    }
}
