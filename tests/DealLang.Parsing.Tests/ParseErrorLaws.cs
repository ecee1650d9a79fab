using System.Collections.Immutable;
using static DealLang.Parsing.Tests.Letters;

namespace DealLang.Parsing.Tests;

public class ParseErrorLaws
{
    [Fact]
    public void Equal_failures_are_equal()
    {
        var error = AB.Parse("ax").Error!;
        var same = AB.Parse("ax").Error!;
        Assert.True(error == same);
        Assert.True(error.Equals((object)same));
    }

    [Fact]
    public void Other_failures_are_not()
    {
        var error = AB.Parse("ax").Error!;
        ParseError<char>?[] others =
        [
            AB.Parse("ay").Error, AB.Parse("a").Error, AB.Parse("x").Error, AC.Parse("ax").Error,
            A.Then(Fail<char>()).Parse("ax").Error, null,
        ];
        Assert.All(others, other => Assert.True(error != other));
        Assert.True((ParseError<char>?)null == null);
    }

    [Fact]
    public void The_position_counts_a_column_a_token()
    {
        var error = AB.Parse("ax").Error!;
        Assert.Equal(new SourcePos(1, 2), error.ErrorPos);
        Assert.Equal(new SourcePosDelta(0, 1), error.ErrorPosDelta);
    }

    [Fact]
    public void The_position_may_be_counted_otherwise()
    {
        var lines = Config.Default<char>()
            .WithPosCalculator(c => c == ';' ? SourcePosDelta.NewLine : new SourcePosDelta(0, 2));
        var error = Any.Until(A).Parse(";bb;bc", lines).Error!;
        Assert.Equal(new SourcePos(3, 5), error.ErrorPos);
        Assert.Equal(6, error.ErrorOffset);
        Assert.Contains("at line 7, col 5", error.RenderErrorMessage(new SourcePos(5, 9)));
        Assert.Contains("at line 3, col 5", error.ToString());
    }

    [Fact]
    public void Positions_add_up()
    {
        Assert.Equal(new SourcePos(2, 7), new SourcePos(2, 3) + new SourcePosDelta(0, 4));
        Assert.Equal(new SourcePos(4, 5), new SourcePos(2, 3) + new SourcePosDelta(2, 4));
        Assert.Equal(new SourcePosDelta(1, 7), new SourcePosDelta(1, 3) + new SourcePosDelta(0, 4));
        Assert.Equal(new SourcePosDelta(3, 4), new SourcePosDelta(1, 3) + new SourcePosDelta(2, 4));
        Assert.Equal(SourcePosDelta.OneCol, SourcePosDelta.Zero + SourcePosDelta.OneCol);
    }

    [Fact]
    public void The_message_has_all_parts()
    {
        var text = A.Then(B.Labelled("the letter b")).Parse("ax").Error!.ToString();
        Assert.Equal(
            ["Parse error.", "    unexpected x", "    expected the letter b", "    at line 1, col 2"],
            text.ReplaceLineEndings("\n").Split('\n'));
        Assert.Contains("unexpected EOF", A.Parse("").Error!.ToString());
        Assert.Contains("    why", Fail<char>("why").Parse("").Error!.ToString());
        Assert.DoesNotContain("expected", Fail<char>("why").Parse("").Error!.ToString());
        Assert.Contains("expected end of input", End.Parse("x").Error!.ToString());
        Assert.Contains("expected \"ab\"", Parser<char>.Sequence("ab").Parse("x").Error!.ToString());
        Assert.Contains("expected \"1, 2\"", Parser<int>.Sequence(1, 2).Parse([3]).Error!.ToString());
    }

    [Fact]
    public void Expected_is_a_label_tokens_or_the_end()
    {
        var label = new Expected<char>("label");
        var tokens = new Expected<char>(['a', 'b']);
        var end = default(Expected<char>);
        Assert.Equal([false, false, true], [label.IsEof, tokens.IsEof, end.IsEof]);
        Assert.Equal(["Label: label", "Tokens: \"ab\"", "EOF"], [$"{label}", $"{tokens}", $"{end}"]);
        Assert.True(tokens == new Expected<char>(ImmutableArray.Create('a', 'b')));
        Assert.Equal(tokens.GetHashCode(), new Expected<char>(['a', 'b']).GetHashCode());
        Assert.True(tokens != new Expected<char>(['a', 'c']));
        Assert.True(label != new Expected<char>("other"));
        Assert.True(label != end);
        Assert.False(label.Equals("label"));
    }
}
