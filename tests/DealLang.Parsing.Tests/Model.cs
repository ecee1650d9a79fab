namespace DealLang.Parsing.Tests;

/// <summary>
/// What a grammar means, written for reading and not for speed: the whole outcome is a value, nothing is shared or undone.
/// Failures carry a place, what stood there (a token, "end", or nothing), a message, and what was expected.
/// </summary>
internal static class Model
{
    public sealed record Step(bool Success, int Position, string Value, int At, string Cause, string[] Expected);

    public static string Outcome(Grammar grammar, string input)
    {
        var step = Run(grammar, input, 0);
        return step.Success ? $"{step.Value} @{step.Position}" : $"stops @{step.Position}; {Error(step)}";
    }

    private static string Error(Step step)
    {
        var expected = step.Expected.Length == 0 ? "" : "expected " + string.Join('|', step.Expected.Distinct());
        var parts = step.Cause.StartsWith('"') ? new[] { expected, step.Cause } : [step.Cause, expected];
        return $"{step.At}: {string.Join(", ", parts.Where(part => part != ""))}";
    }

    private static Step Yield(int position, string value) => new(true, position, value, 0, "", []);

    private static Step Refuse(string input, int position, params string[] expected) =>
        new(false, position, "", position, position < input.Length ? $"unexpected {input[position]}" : "unexpected end", expected);

    private static Step Run(Grammar grammar, string input, int start)
    {
        switch (grammar)
        {
            case Letter letter:
                return start < input.Length && input[start] == letter.Value
                    ? Yield(start + 1, $"{letter.Value}")
                    : Refuse(input, start, $"{letter.Value}");
            case OneLetterOf some:
                return start < input.Length && some.Letters.Contains(input[start])
                    ? Yield(start + 1, $"{input[start]}")
                    : Refuse(input, start, some.HasLabel ? [$"one of {some.Letters}"] : []);
            case Ending:
                return start == input.Length ? Yield(start, "$") : Refuse(input, start, "END");
            case Value value:
                return Yield(start, value.Text);
            case Failing failing:
                return new(false, start, "", start, $"\"{failing.Message}\"", [""]);
            case Following both:
                var first = Run(both.First, input, start);
                var second = first.Success ? Run(both.Second, input, first.Position) : first;
                return second.Success ? second with { Value = first.Value + second.Value } : second;
            case Choice choice:
                return Choose(choice.Alternatives, input, start);
            case Trying trying:
                var tried = Run(trying.Inner, input, start);
                return tried.Success ? tried : tried with { Position = start };
            case Looking looking:
                var looked = Run(looking.Inner, input, start);
                return looked.Success ? looked with { Position = start } : looked;
            case Negated negated:
                var inner = Run(negated.Inner, input, start);
                return inner.Success
                    ? new(false, inner.Position, "", start, start < input.Length ? $"unexpected {input[start]}" : "", [])
                    : Yield(inner.Position, "!");
            case Repeated repeated:
                return Repeat(repeated.Item, repeated.Item, input, start, repeated.AtLeastOnce);
            case Listed list:
                return Repeat(list.Item, new Following(new Letter(list.Separator), list.Item), input, start, false, separated: true);
            case Named named:
                var unnamed = Run(named.Inner, input, start);
                return unnamed.Success ? unnamed : unnamed with { Expected = [named.Label] };
            case Dropped dropped:
                return Run(dropped.Inner, input, start) with { Value = "-" };
            case Recovering recovering:
                var failed = Run(recovering.Inner, input, start);
                if (failed.Success)
                    return failed;
                var handled = Run(recovering.Handler, input, failed.Position);
                return handled.Success ? handled with { Value = $"<{Error(failed)}>{handled.Value}" } : handled;
            default:
                throw new ArgumentOutOfRangeException(nameof(grammar));
        }
    }

    private static Step Choose(Grammar[] alternatives, string input, int start)
    {
        var failures = new List<Step>();
        foreach (var alternative in alternatives.SelectMany(Flat))
        {
            var step = Run(alternative, input, start);
            if (step.Success || step.Position != start)
                return step;
            failures.Add(step);
        }

        return failures.MaxBy(step => step.At)! with { Expected = [.. failures.SelectMany(step => step.Expected)] };
    }

    private static IEnumerable<Grammar> Flat(Grammar grammar) =>
        grammar is Choice choice ? choice.Alternatives.SelectMany(Flat) : [grammar];

    private static Step Repeat(Grammar first, Grammar next, string input, int start, bool atLeastOnce, bool separated = false)
    {
        var step = Run(first, input, start);
        if (!step.Success)
            return step.Position != start || atLeastOnce ? step : Yield(start, "");
        var (position, value) = (step.Position, step.Value);
        while (true)
        {
            step = Run(next, input, position);
            if (!step.Success)
                return step.Position != position ? step : Yield(position, value);
            (position, value) = (step.Position, value + (separated ? step.Value[1..] : step.Value));
        }
    }
}
