using FsCheck;
using FsCheck.Fluent;

namespace DealLang.Parsing.Tests;

public class ModelProperties
{
    [Fact]
    public void Every_parser_does_what_the_model_says() =>
        Prop.ForAll(Grammars.Any, Grammars.Input, (grammar, input) =>
        {
            var expected = Model.Outcome(grammar, input);
            var actual = Outcome.Of(grammar.Build(), input);
            return (expected == actual).Label($"{grammar} on \"{input}\":\n{expected}\n{actual}");
        }).Check(FsCheck.Config.QuickThrowOnFailure.WithMaxTest(5000));
}
