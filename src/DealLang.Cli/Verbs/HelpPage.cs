using DealLang.Cli.Arguments;

namespace DealLang.Cli.Verbs;

/// <summary>Help, written from the tables of verbs and options.</summary>
internal static class HelpPage
{
    private const int Width = 100;

    public static void Overview(TextWriter to, IReadOnlyList<Verb> verbs)
    {
        to.WriteLine("deal: what the parties promised each other, what follows, and what does not tie.");
        to.WriteLine();
        to.WriteLine("Usage: deal VERB [FILE|DIR|-] [options]");
        to.WriteLine();
        Rows(to, [.. verbs.Select(v => (v.Name, v.Summary))]);
        to.WriteLine();
        to.WriteLine("`deal help VERB` says more. No file means the current folder; - reads standard input.");
        to.WriteLine();
        to.WriteLine("Ends with");
        Rows(to, [("0", "all is well"), ("1", "an error, an expect that fails, or a warning under --strict"), ("2", "usage, or input that cannot be read"),
            ("3", "a snapshot or a format check differs"), ("4", "a fault of the tool")]);
    }

    public static void Of(Verb verb, TextWriter to)
    {
        to.WriteLine($"deal {verb.Name}: {verb.Summary}");
        to.WriteLine();
        to.WriteLine($"Usage: deal {verb.Name}{(verb.Words.Length > 0 ? " " + verb.Words : "")} [options]");
        if (verb.Details.Length > 0)
        {
            to.WriteLine();
            foreach (string line in Wrapped(verb.Details, Width))
                to.WriteLine(line);
        }
        to.WriteLine();
        Rows(to, [.. verb.Options.Concat(Options.Common).Select(o => (o.Synopsis, o.Help))]);
        to.WriteLine();
        Rows(to, [.. verb.Examples.Select(e => (e.Line, e.Does))]);
    }

    private static void Rows(TextWriter to, (string Left, string Right)[] rows)
    {
        int width = rows.Max(r => r.Left.Length) + 2;
        foreach (var (left, right) in rows)
        {
            string start = "  " + left.PadRight(width);
            foreach (string line in Wrapped(right, Width - start.Length))
            {
                to.WriteLine(start + line);
                start = new string(' ', start.Length);
            }
        }
    }

    private static IEnumerable<string> Wrapped(string text, int width)
    {
        string line = "";
        foreach (string word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line;
                line = "";
            }
            line += (line.Length > 0 ? " " : "") + word;
        }
        yield return line;
    }
}
