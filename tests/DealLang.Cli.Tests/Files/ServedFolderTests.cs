using DealLang.Cli.Files;

namespace DealLang.Cli.Tests.Files;

/// <summary>On a real disk, since links are only there.</summary>
public sealed class ServedFolderTests : IDisposable
{
    private readonly DirectoryInfo _place = Directory.CreateTempSubdirectory("deal");

    public void Dispose() => _place.Delete(recursive: true);

    [Fact]
    public void A_link_that_leads_out_leads_nowhere()
    {
        string folder = Path.Combine(_place.FullName, "deals"), outside = Path.Combine(_place.FullName, "outside");
        Directory.CreateDirectory(folder);
        Directory.CreateDirectory(outside);
        File.WriteAllText(Path.Combine(folder, "a.deal"), "company A\n");
        File.WriteAllText(Path.Combine(outside, "secret.deal"), "company S\n");
        File.CreateSymbolicLink(Path.Combine(folder, "file.deal"), Path.Combine(outside, "secret.deal"));
        File.CreateSymbolicLink(Path.Combine(folder, "relative.deal"), "../outside/secret.deal");
        Directory.CreateSymbolicLink(Path.Combine(folder, "way"), outside);
        File.CreateSymbolicLink(Path.Combine(folder, "same.deal"), "a.deal");
        var served = new ServedFolder(new DiskFiles(), folder);

        Assert.Equal("/deals", served.Root);
        Assert.Equal("company A\n", served.Read("/deals/a.deal"));
        Assert.Equal("company A\n", served.Read("/deals/same.deal"));
        foreach (string path in new[] { "/deals/file.deal", "/deals/relative.deal", "/deals/way/secret.deal", "/deals/../outside/secret.deal", "/outside/secret.deal", folder + "/a.deal" })
        {
            Assert.Null(served.Read(path));
            Assert.Throws<IOException>(() => served.Write(path, "company X\n"));
        }
        Assert.Throws<IOException>(() => served.Write("/deals/way/new.deal", "company X\n"));
        Assert.Empty(served.DealsIn("/deals/way"));
        Assert.DoesNotContain(served.All(), name => name.StartsWith("way/", StringComparison.Ordinal));
        Assert.Equal("company S\n", File.ReadAllText(Path.Combine(outside, "secret.deal")));
    }

    [Fact]
    public void A_link_in_a_circle_ends()
    {
        File.CreateSymbolicLink(Path.Combine(_place.FullName, "one"), "two");
        File.CreateSymbolicLink(Path.Combine(_place.FullName, "two"), "one");
        Assert.Throws<IOException>(() => new DiskFiles().ActualPathOf(Path.Combine(_place.FullName, "one", "a.deal")));
    }

    [Fact]
    public void What_is_saved_is_there()
    {
        var served = new ServedFolder(new DiskFiles(), _place.FullName + "/");
        served.Write(served.Root + "/new.deal", "company N\n");
        Assert.Equal("company N\n", File.ReadAllText(Path.Combine(_place.FullName, "new.deal")));
        Assert.Equal(["new.deal"], served.All());
    }
}
