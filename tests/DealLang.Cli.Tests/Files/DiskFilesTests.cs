using DealLang.Cli.Files;

namespace DealLang.Cli.Tests.Files;

public sealed class DiskFilesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("deal").FullName;
    private readonly DiskFiles _files = new();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string At(string name) => Path.Combine(_folder, name);

    [Fact]
    public void Writes_what_it_reads_in_folders_that_it_makes()
    {
        _files.Write(At("new/כ־300.deal"), "pays ≤ $1\n");
        Assert.Equal("pays ≤ $1\n", _files.Read(At("new/כ־300.deal")));
        Assert.Equal(["new"], _files.FoldersIn(_folder));
        Assert.Equal(["כ־300.deal"], _files.FilesIn(At("new")));
    }

    [Fact]
    public void Knows_files_from_folders()
    {
        _files.Write(At("a.deal"), "");
        Assert.Equal(PathKind.File, _files.KindOf(At("a.deal")));
        Assert.Equal(PathKind.Folder, _files.KindOf(_folder));
        Assert.Equal(PathKind.Nothing, _files.KindOf(At("b.deal")));
        Assert.Equal(Path.GetFileName(_folder), _files.NameOf(_folder + "/"));
    }

    [Fact]
    public void A_write_that_fails_leaves_the_file_and_no_rest()
    {
        _files.Write(At("a.deal"), "before");
        Assert.ThrowsAny<Exception>(() => _files.Write(At("a.deal"), "after \ud800"));
        Assert.Equal("before", _files.Read(At("a.deal")));
        Assert.Equal(["a.deal"], _files.FilesIn(_folder));
    }

    [Fact]
    public void What_is_not_UTF8_is_said_to_be_so()
    {
        File.WriteAllBytes(At("latin.deal"), [0x63, 0xe9, 0x20]);
        var failed = Assert.Throws<IOException>(() => _files.Read(At("latin.deal")));
        Assert.Contains("latin.deal is not UTF-8 text", failed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_stays_a_link()
    {
        _files.Write(At("real.deal"), "before");
        File.CreateSymbolicLink(At("link.deal"), At("real.deal"));
        _files.Write(At("link.deal"), "after");
        Assert.Equal("after", _files.Read(At("real.deal")));
        Assert.NotNull(new FileInfo(At("link.deal")).LinkTarget);
    }

    [Fact]
    public void The_mode_of_a_file_is_kept()
    {
        if (OperatingSystem.IsWindows())
            return;
        _files.Write(At("a.deal"), "before");
        File.SetUnixFileMode(At("a.deal"), UnixFileMode.UserRead | UnixFileMode.UserWrite);
        _files.Write(At("a.deal"), "after");
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(At("a.deal")));
    }
}
