using System.Collections.Immutable;
using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Reports.Documents;
using DealLang.Symbols;
using DealLang.Values;
using DealLang.Vocabulary;

namespace DealLang.Reports.Building.Sections;

/// <summary>What cannot be known from what is stated, and the shortest list of what would have to be stated.</summary>
internal static class Missing
{
    private const int MostNamed = 6;

    private static readonly ImmutableArray<Column> Columns = [new("To know"), new("state"), new("for example")];

    public static Section? Of(ReportContext context, Evaluation evaluation) => Tables.Section("Not known from what is stated", Weight.Detail, Tables.Of(Columns,
        Worth(evaluation.Model.Unknown)
            .GroupBy(u => string.Join(", ", u.Missing.Select(m => IsYear(m.Argument) ? $"{m.Owner}.{m.Measure} by year of {u.Path.Measure}" : Naming.Label(m))), StringComparer.Ordinal)
            .Select(g => ImmutableArray.Create<Cell>(
                Several(g.Select(u => u.Path).ToList()),
                Several(g.SelectMany(u => u.Missing).Distinct().ToList()),
                Examples(context, g.First().Missing)))));

    /// <summary>The years of a plan that lack one and the same thing are one row.</summary>
    private static bool IsYear(string argument) => argument.Length == 4 && argument.All(char.IsAsciiDigit);

    /// <summary>Where one figure holds up a whole plan, the first of what it holds up.</summary>
    private static string Several(List<FigurePath> waiting) => waiting.Count <= MostNamed + 1 ? Naming.Labels(waiting)
        : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{string.Join(", ", waiting.Take(MostNamed).Select((p, i) => i == 0 ? Naming.Label(p) : Naming.InSentence(Naming.Label(p))))}, and {waiting.Count - MostNamed} more");

    /// <summary>Those that another figure would give; that a figure can be stated itself goes without saying, unless nothing else can be said.</summary>
    private static IEnumerable<UnknownFigure> Worth(ImmutableArray<UnknownFigure> unknown)
    {
        var useful = unknown.Where(u => u.Missing.Any(m => m != u.Path)).ToList();
        return useful.Count > 0 ? useful : unknown.Where(u => !u.Missing.IsEmpty && Terms.OfMeasure(u.Path.Measure) is not null);
    }

    /// <summary>The stated figures, of any owner, whose absence leaves a figure unknown.</summary>
    public static List<FigurePath> Inputs(ReportContext context, ModelFigure figure)
    {
        var missing = new List<FigurePath>();
        var seen = new HashSet<FigurePath>();
        Add(figure.Formula);
        return missing;

        void Add(Expression? formula)
        {
            foreach (var reference in formula?.References() ?? [])
            {
                if (!seen.Add(reference.Path) || context.Evaluator.Value(reference, context.Options.Case) is { Value: not null }) continue;
                var inner = context.Evaluator.Value(reference.Path, View(context, reference), context.Options.Case)?.Figure;
                if (inner?.Formula is { } deeper) Add(deeper);
                else missing.Add(reference.Path);
            }
        }
    }

    private static View? View(ReportContext context, Reference reference) => context.Evaluator.FindView(reference.Path.Owner, reference.View);

    private static Prose Examples(ReportContext context, IEnumerable<FigurePath> missing) =>
        Prose.Join(" ", missing.Select(m => Example(context.World, m)).OfType<string>().Distinct().Select(e => (Prose)new Prose([new Code(e)])));

    /// <summary>A line of deal text that would state the figure, in the form that the vocabulary shows.</summary>
    public static string? Example(World world, FigurePath path)
    {
        var deal = world.Deal(path.Owner);
        return path.Measure switch
        {
            "acquirer-shares" when deal is not null => Count(deal.Acquirer),
            "reference-rate" => $"assume {path.Argument} 4.30%",
            "target-shares" when deal is not null => Count(deal.Target),
            "acquirer-price" when deal is not null => $"price {Class(deal.Acquirer)} {Sign(world)}25.00 close on {Day(deal)}",
            "acquirer-value" when deal is not null => $"value {Sign(world)}10bn as of {Day(deal)}",
            "price" or "shares" when deal?.Kind == DealKind.EquitySwap && world.Party(path.Argument) is { } side =>
                path.Measure == "shares" ? Count(side) : $"price {Class(side)} {Sign(world)}25.00 close on {Day(deal)}",
            "interest" when path.Argument.Length > 0 => $"interest 6% on {path.Argument}",
            "level" when deal is not null => Level(world, deal, path.Argument),
            "exit" when deal is { Kind: DealKind.Commitment } => Term("exit", TermScope.Party)!.Example,
            "price" when deal is not null => $"price {Class(deal.Target)} {Sign(world)}25.00 close on {Day(deal)}",
            _ => Term(path.Measure, Scope(deal)) is { } term ? Own(world, deal, path, Example(term, world.Party(path.Argument))) : null,
        };
    }

    /// <summary>What the underlying of a swap costs when a period begins or ends.</summary>
    private static string? Level(World world, Deal deal, string argument)
    {
        var returns = deal.Legs.Select(l => l.Return).OfType<ReturnTerms>().ToList();
        if (returns.Find(r => returns.Count == 1 || argument.StartsWith(r.Underlying + ", ", StringComparison.Ordinal)) is not { } of) return null;
        string day = PricedOn(world, deal, int.Parse(argument.Split(", ")[^1], System.Globalization.CultureInfo.InvariantCulture)) is { } priced ? priced.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : Day(deal);
        return of.Class is { } held ? $"price {held.Name} {Sign(world)}25.00 close on {day}" : world.Party(of.Levels) is not null ? $"level 4_783.45 on {day}" : $"{day} 4_783.45";
    }

    /// <summary>The day on which a period's price is taken; the day from which the swap runs for the first price of all.</summary>
    private static DateOnly? PricedOn(World world, Deal deal, int period)
    {
        var (from, to) = (Date("effective"), Date("ends"));
        if (period == 0 || from is null || to is null || deal.Payments?.Schedule(from.Value, to.Value).Periods() is not { } periods) return from;
        return period <= periods.Length ? periods[period - 1].Pays : null;

        DateOnly? Date(string measure) => world.FactsOf(deal.Name, measure).Select(f => f.Used.Date?.First).FirstOrDefault(d => d is not null);
    }

    /// <summary>The vocabulary's example in the file's own money, and of the deal's own classes.</summary>
    private static string Own(World world, Deal? deal, FigurePath path, string example)
    {
        example = example.Replace("$", Sign(world), StringComparison.Ordinal);
        if (deal is null || deal.Subjects.IsEmpty || deal.Objects.IsEmpty) return example;
        string[] words = example.Split(' ');
        for (int i = 0; i < words.Length; i++)
        {
            string bare = words[i].TrimEnd(',');
            if (!IsClass(bare)) continue;
            bool isTarget = i > 0 && words[i - 1] == "per";
            words[i] = Class(isTarget ? world.Party(path.Argument) ?? deal.Target : deal.Into ?? deal.Acquirer) + words[i][bare.Length..];
        }
        return string.Join(' ', words);
    }

    private static bool IsClass(string word) => word.IndexOf('.', StringComparison.Ordinal) is var at and > 0 && at < word.Length - 1 && word.AsSpan(0, at).ContainsAnyInRange('A', 'Z') && char.IsLetter(word[at + 1]);

    /// <summary>The currency that most amounts of the files are in; null without any.</summary>
    private static string? Money(World world) => world.Facts.Select(f => f.Quantity?.Unit.Factors.Select(u => u.Name).FirstOrDefault(Unit.IsCurrency)).OfType<string>()
        .GroupBy(c => c, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).FirstOrDefault()?.Key;

    /// <summary>The vocabulary's example, said of the party that is asked about.</summary>
    private static string Example(Term term, Party? about)
    {
        string[] words = term.Example.Split(' ');
        int subject = term.Name.Split(' ').Length;
        if (about is null || term.Subject != TermSubject.Party || words.Length <= subject || !char.IsLetter(words[subject][0])) return term.Example;
        words[subject] = about.Name;
        return string.Join(' ', words);
    }

    private static Term? Term(string measure, TermScope scope) =>
        Terms.In(scope).FirstOrDefault(t => t.Measure == measure) ?? Terms.OfMeasure(measure);

    private static TermScope Scope(Deal? deal) => deal?.Kind switch
    {
        DealKind.Acquisition => TermScope.Acquisition,
        DealKind.EquitySwap => TermScope.EquitySwap,
        DealKind.Commitment => TermScope.Commitment,
        _ => TermScope.Party,
    };

    private static string Sign(World world) => Numbers.Currencies.Sign(Money(world) ?? "USD").Replace(Numbers.Space.NoBreak, ' ');

    private static string Count(Party party) => $"shares 100m {Class(party)}";

    private static string Class(Party party) => party.Classes.FirstOrDefault()?.FullName ?? party.Name + ".common";

    private static string Day(Deal deal) => deal.Milestones.Select(m => m.Date).OfType<DateInterval>().Select(d => d.Written).FirstOrDefault() ?? "2026-02-02";
}
