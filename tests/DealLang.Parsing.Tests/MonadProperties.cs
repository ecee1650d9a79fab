using FsCheck;
using FsCheck.Fluent;

namespace DealLang.Parsing.Tests;

/// <summary>Laws over random grammars and inputs: equal outcomes mean equal values, positions and errors.</summary>
public class MonadProperties
{
    private static void Hold(Func<Grammar, string, (Parser<char, string> Left, Parser<char, string> Right)> law) =>
        Prop.ForAll(Grammars.Any, Grammars.Input, (grammar, input) =>
        {
            var (left, right) = law(grammar, input);
            return (Outcome.Of(left, input) == Outcome.Of(right, input))
                .Label($"{grammar} on {input}: {Outcome.Of(left, input)} | {Outcome.Of(right, input)}");
        }).QuickCheckThrowOnFailure();

    private static Parser<char, string> Next(string result) => Token('a').Select(a => $"({result}{a})").Or(Return(result));

    [Fact]
    public void Return_is_a_left_identity() => Hold((g, x) => (Return(x).Bind(Next), Next(x)));

    [Fact]
    public void Return_is_a_right_identity() => Hold((g, _) => (g.Build().Bind(x => Return(x)), g.Build()));

    [Fact]
    public void Bind_is_associative() =>
        Hold((g, _) => (g.Build().Bind(Next).Bind(Next), g.Build().Bind(x => Next(x).Bind(Next))));

    [Fact]
    public void Select_of_the_identity_changes_nothing() => Hold((g, _) => (g.Build().Select(x => x), g.Build()));

    [Fact]
    public void Selects_compose() =>
        Hold((g, _) => (g.Build().Select(x => x + "1").Select(x => x + "2"), g.Build().Select(x => x + "1" + "2")));

    [Fact]
    public void Then_is_Bind_that_forgets() => Hold((g, _) => (g.Build().Then(Next("!")), g.Build().Bind(_ => Next("!"))));

    [Fact]
    public void Before_is_Map() => Hold((g, _) => (g.Build().Before(Next("!")), Map((x, _) => x, g.Build(), Next("!"))));

    [Fact]
    public void ThenReturn_is_Select() => Hold((g, _) => (g.Build().ThenReturn("!"), g.Build().Select(_ => "!")));

    [Fact]
    public void Fail_is_a_left_zero() => Hold((g, _) => (Fail<string>("no").Bind(_ => g.Build()), Fail<string>("no")));

    [Fact]
    public void Or_is_associative() =>
        Hold((g, _) => (g.Build().Or(Next("1")).Or(Next("2")), g.Build().Or(Next("1").Or(Next("2")))));

    [Fact]
    public void Try_is_idempotent() => Hold((g, _) => (Try(Try(g.Build())), Try(g.Build())));

    [Fact]
    public void Lookahead_twice_is_once() => Hold((g, _) => (Lookahead(Lookahead(g.Build())), Lookahead(g.Build())));

    [Fact]
    public void Rec_is_transparent() => Hold((g, _) => (Rec(() => g.Build()), g.Build()));

    [Fact]
    public void Optional_is_Or_with_nothing() =>
        Hold((g, _) => (
            g.Build().Optional().Select(m => m.GetValueOrDefault("-")),
            g.Build().Or(Return("-"))));
}
