using DealLang.Text;

namespace DealLang.Cli.Arguments;

/// <summary>
/// Reads arguments by a table of options: <c>--name value</c>, <c>--name=value</c>, <c>-n value</c>; <c>-</c> is a word, <c>--</c> ends
/// the options. Says why when it cannot.
/// </summary>
internal static class ArgumentReader
{
    public static (Invocation? Read, Refusal? Refused) Read(ReadOnlySpan<string> arguments, IReadOnlyList<Option> options)
    {
        var words = new List<string>();
        var values = new Dictionary<Option, string>();
        bool ended = false;
        for (int i = 0; i < arguments.Length; i++)
        {
            string argument = arguments[i];
            if (ended || argument == "-" || !argument.StartsWith('-'))
            {
                words.Add(argument);
                continue;
            }
            if (argument == "--")
            {
                ended = true;
                continue;
            }
            var (name, value) = Split(argument);
            if (Find(name, options) is not { } option)
                return (null, Unknown(name, options));
            if (option.TakesValue && value is null)
            {
                if (i + 1 == arguments.Length)
                    return (null, new Refusal($"{name} wants a value: {option.Name} {option.Value}."));
                value = arguments[++i];
            }
            if (Why(option, value) is { } why)
                return (null, new Refusal(why));
            if (!values.TryAdd(option, value ?? ""))
                return (null, new Refusal($"{option.Name} is given twice. Give it once."));
        }
        return (new Invocation(words, values), null);
    }

    private static (string Name, string? Value) Split(string argument)
    {
        int equals = argument.IndexOf('=', StringComparison.Ordinal);
        return equals < 0 ? (argument, null) : (argument[..equals], argument[(equals + 1)..]);
    }

    private static Option? Find(string name, IReadOnlyList<Option> options)
    {
        foreach (var option in options)
        {
            if (option.Name == name || option.Short == name)
                return option;
        }
        return null;
    }

    private static Refusal Unknown(string name, IReadOnlyList<Option> options)
    {
        string? near = Spelling.Nearest(name, options.Select(o => o.Name));
        return new Refusal(near is null
            ? $"There is no option {name} here. Its options: {string.Join(", ", options.Select(o => o.Name))}."
            : $"There is no option {name} here. Did you mean {near}?");
    }

    private static string? Why(Option option, string? value)
    {
        if (!option.TakesValue)
            return value is null ? null : $"{option.Name} is a switch and takes no value: write {option.Name}.";
        if (option.Choices.Length > 0 && (option.Several ? value!.Split(',') : [value!]).FirstOrDefault(v => !option.Choices.Contains(v)) is { } unknown)
        {
            string? near = Spelling.Nearest(unknown, option.Choices);
            return $"{option.Name} {unknown} is not known. " + (near is null ? $"It is one of {string.Join(", ", option.Choices)}." : $"Did you mean {near}?");
        }
        return option.Refusal(value!) is { } why ? $"{option.Name} {value}: {why}{(why.EndsWith('?') ? "" : ".")}" : null;
    }
}
