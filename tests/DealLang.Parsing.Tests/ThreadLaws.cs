using static DealLang.Parsing.Tests.Letters;

namespace DealLang.Parsing.Tests;

public class ThreadLaws
{
    [Fact]
    public void One_parser_serves_many_threads()
    {
        var item = OneOf(
            Try(AB), AC.Labelled("ac"), Rec(() => B.ThenReturn("b")), Any.Select(c => $"{c}"));
        var parser = item.RecoverWith(e => Any.ThenReturn($"<{e.ErrorOffset}>")).Until(End).Select(string.Concat);
        var inputs = Enumerable.Range(0, 200).Select(i => string.Concat(Enumerable.Repeat("abacaxb", i)) + i).ToArray();
        var alone = Array.ConvertAll(inputs, input => parser.ParseOrThrow(input));
        var fresh = Rec(() => parser);
        var together = new string[inputs.Length * 20];
        Parallel.For(
            0, together.Length, new ParallelOptions { MaxDegreeOfParallelism = 8 },
            i => together[i] = fresh.ParseOrThrow(inputs[i % inputs.Length]));
        Assert.Contains("<", alone[1]);
        Assert.All(together, (text, i) => Assert.Equal(alone[i % alone.Length], text));
    }
}
