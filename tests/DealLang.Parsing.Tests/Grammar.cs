namespace DealLang.Parsing.Tests;

/// <summary>A random grammar: built as a parser, and run by <see cref="Model"/>, which says what the parser must do.</summary>
public abstract record Grammar
{
    /// <summary>The parser under test.</summary>
    public abstract Parser<char, string> Build();
}

public sealed record Letter(char Value) : Grammar
{
    public override Parser<char, string> Build() => Token(Value).Select(c => $"{c}");
}

public sealed record OneLetterOf(string Letters, bool HasLabel) : Grammar
{
    public override Parser<char, string> Build()
    {
        var token = Token(c => Letters.Contains(c));
        return (HasLabel ? token.Labelled($"one of {Letters}") : token).Select(c => $"{c}");
    }
}

public sealed record Ending : Grammar
{
    public override Parser<char, string> Build() => End.ThenReturn("$");
}

public sealed record Value(string Text) : Grammar
{
    public override Parser<char, string> Build() => Return(Text);
}

public sealed record Failing(string Message) : Grammar
{
    public override Parser<char, string> Build() => Fail<string>(Message);
}

public sealed record Following(Grammar First, Grammar Second) : Grammar
{
    public override Parser<char, string> Build() => First.Build().Then(Second.Build(), (x, y) => x + y);
}

public sealed record Choice(Grammar[] Alternatives) : Grammar
{
    public override Parser<char, string> Build() => OneOf(Alternatives.Select(a => a.Build()));

    public override string ToString() => $"Choice [{string.Join(", ", (object[])Alternatives)}]";
}

public sealed record Trying(Grammar Inner) : Grammar
{
    public override Parser<char, string> Build() => Try(Inner.Build());
}

public sealed record Looking(Grammar Inner) : Grammar
{
    public override Parser<char, string> Build() => Lookahead(Inner.Build());
}

public sealed record Negated(Grammar Inner) : Grammar
{
    public override Parser<char, string> Build() => Not(Inner.Build()).ThenReturn("!");
}

/// <summary>Each item is a letter and then the inner grammar, so that every library agrees that it ends.</summary>
public sealed record Repeated(char Start, Grammar Inner, bool AtLeastOnce) : Grammar
{
    public Grammar Item => new Following(new Letter(Start), Inner);

    public override Parser<char, string> Build() =>
        (AtLeastOnce ? Item.Build().AtLeastOnce() : Item.Build().Many()).Select(string.Concat);
}

public sealed record Listed(Grammar Item, char Separator) : Grammar
{
    public override Parser<char, string> Build() => Item.Build().Separated(Token(Separator)).Select(string.Concat);
}

public sealed record Named(Grammar Inner, string Label) : Grammar
{
    public override Parser<char, string> Build() => Inner.Build().Labelled(Label);
}

public sealed record Dropped(Grammar Inner) : Grammar
{
    public override Parser<char, string> Build() => Inner.Build().ThenReturn("-");
}

public sealed record Recovering(Grammar Inner, Grammar Handler) : Grammar
{
    public override Parser<char, string> Build()
    {
        var handler = Handler.Build();
        return Inner.Build().RecoverWith(e => Return($"<{Outcome.Show(e)}>").Then(handler, (x, y) => x + y));
    }
}
