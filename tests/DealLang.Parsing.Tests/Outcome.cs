using System.Collections;

namespace DealLang.Parsing.Tests;

/// <summary>
/// All that a parse shows to the outside, in one line: <c>VALUE @POSITION</c> or
/// <c>stops @POSITION; OFFSET: unexpected TOKEN, expected THIS|THAT, "MESSAGE"</c>. What is expected twice is shown once.
/// </summary>
internal static class Outcome
{
    public static string Of<T>(Parser<char, T> parser, string input)
    {
        ParseError<char>? error = null;
        var text = parser.Select(value => Show(value))
            .RecoverWith(e => Return("stops").Select(stops => { error = e; return stops; }))
            .Then(CurrentOffset, (shown, position) => $"{shown} @{position}")
            .ParseOrThrow(input);
        return error is null ? text : $"{text}; {Show(error)}";
    }

    public static string Show(ParseError<char> error)
    {
        var parts = new List<string>();
        if (error.EOF)
            parts.Add("unexpected end");
        if (error.Unexpected.HasValue)
            parts.Add($"unexpected {error.Unexpected.Value}");
        if (error.Expected.Any())
            parts.Add("expected " + string.Join('|', error.Expected.Select(Show).Distinct()));
        if (error.Message is not null)
            parts.Add($"\"{error.Message}\"");
        return $"{error.ErrorOffset}: {string.Join(", ", parts)}";
    }

    public static string Show(object? value) => value switch
    {
        Unit => "()",
        Maybe<char> maybe => maybe.HasValue ? $"just {maybe.Value}" : "nothing",
        string text => text,
        IEnumerable items => "[" + string.Join(' ', items.Cast<object?>().Select(Show)) + "]",
        _ => $"{value}",
    };

    private static string Show(Expected<char> expected) =>
        expected.IsEof ? "END" : expected.Label ?? string.Concat(expected.Tokens);
}
