namespace DealLang.Tests.Corpus;

/// <summary>Whatever is typed in the middle of a file, it is answered with diagnostics.</summary>
public class RobustnessTests
{
    private const int Trials = 25;
    private const string Insertions = "x9.,:()[]\"%$=<>~§±*/ -\t\n#“€𝄞\u202e\0";

    [Theory, ClassData(typeof(AllFiles))]
    public void A_character_less_never_throws(string path)
    {
        string text = Repository.Read(path);
        var random = new Random(path.Length);
        for (int trial = 0; trial < Trials; trial++)
            Check(text.Remove(random.Next(text.Length), 1));
    }

    [Theory, ClassData(typeof(AllFiles))]
    public void A_character_more_never_throws(string path)
    {
        string text = Repository.Read(path);
        var random = new Random(path.Length);
        for (int trial = 0; trial < Trials; trial++)
            Check(text.Insert(random.Next(text.Length + 1), Insertions[random.Next(Insertions.Length)].ToString()));
    }

    private static void Check(string text)
    {
        var compilation = Compile.Text(text);
        Assert.All(compilation.GetDiagnostics(), d => Assert.NotEmpty(d.Message));
    }
}
