using DealLang.Cli.Files;

namespace DealLang.Cli.Tests.Files;

public class WorldsTests
{
    private readonly MemoryFiles _files = new();

    private string[] Worlds(params string[] words) => Worlds(Reach.Everything, words);

    private string[] Worlds(Reach reach, params string[] words)
    {
        var here = new Surroundings(TextWriter.Null, TextWriter.Null, _files, _ => null)
        {
            In = () => new StringReader("title \"in\"\n"),
            OutputColumns = () => 0,
            ErrorColumns = () => 0,
        };
        return [.. Cli.Files.Worlds.Of(words, reach, here).Select(w => $"{w.Name}: {string.Join(' ', w.Sources.Select(s => s.Path))}")];
    }

    public WorldsTests()
    {
        foreach (string path in new[] { "b.deal", "a.deal", "notes.txt", ".hidden.deal", "one/x.deal", "one/.git/y.deal", "one/bin/z.deal", "one/obj/z.deal", "two/deep/p.deal", "two/deep/q.deal" })
            _files[path] = "";
    }

    [Fact]
    public void No_word_is_the_current_folder_and_what_is_below() =>
        Assert.Equal(["here: a.deal b.deal", "one/x: one/x.deal", "two/deep/deep: two/deep/p.deal two/deep/q.deal"], Worlds());

    [Fact]
    public void The_nearest_of_a_folder_is_its_own_world_else_those_below()
    {
        Assert.Equal(["here: a.deal b.deal"], Worlds(Reach.Nearest));
        Assert.Equal(["two/deep/deep: two/deep/p.deal two/deep/q.deal"], Worlds(Reach.Nearest, "two"));
    }

    [Fact]
    public void A_folder_of_one_file_is_named_as_the_file() => Assert.Equal(["one/x: one/x.deal"], Worlds("one/"));

    [Fact]
    public void Files_given_together_are_one_world() => Assert.Equal(["b: b.deal a.deal"], Worlds("b.deal", "a.deal"));

    [Fact]
    public void Files_and_folders() => Assert.Equal(["a: a.deal", "one/x: one/x.deal"], Worlds("one", "a.deal"));

    [Fact]
    public void Standard_input() => Assert.Equal(["<stdin>: <stdin>"], Worlds("-"));

    [Theory]
    [InlineData("There is no c.txt.", "c.txt")]
    [InlineData("There is no aa.deal. Did you mean a.deal?", "aa.deal")]
    [InlineData("There is no one/z.deal. Did you mean one/x.deal?", "one/z.deal")]
    [InlineData("There is no ome. Did you mean one?", "ome")]
    [InlineData("There is no nowhere/x.deal.", "nowhere/x.deal")]
    public void What_is_not_there_is_said(string message, string word) =>
        Assert.Equal(message, Assert.Throws<IOException>(() => Worlds(word)).Message);

    [Fact]
    public void A_folder_without_deals_is_said()
    {
        _files["empty/readme.txt"] = "";
        Assert.Equal("empty holds no .deal file, nor do the folders below it.", Assert.Throws<IOException>(() => Worlds("empty")).Message);
    }
}
