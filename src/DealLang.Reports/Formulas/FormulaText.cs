using System.Globalization;
using DealLang.Lowering;
using DealLang.Reports.Documents;
using DealLang.Reports.Numbers;
using DealLang.Runtime;
using DealLang.Values;

namespace DealLang.Reports.Formulas;

/// <summary>A formula in the notation of print: <c>ratio × (target-shares − own-stake)</c>, with names or with numbers for them.</summary>
internal static class FormulaText
{
    private const int Sum = 1;
    private const int Product = 2;
    private const int Whole = 3;

    /// <summary>With the figures' names; those of <paramref name="owner"/> without it.</summary>
    public static Prose Names(Expression formula, string owner) => Write(formula, r => new Words(Name(r, owner)) { Path = Name(r, owner: null) }, 0);

    /// <summary>With what each figure comes to.</summary>
    public static Prose Numbers(Expression formula, Func<Reference, Run> number) => Write(formula, number, 0);

    /// <param name="owner">Whose name may be left out; null for the whole path.</param>
    public static string Name(Reference reference, string? owner) =>
        (reference.Path.Owner == owner ? reference with { Path = reference.Path with { Owner = "" } } : reference).ToString();

    private static Prose Write(Expression expression, Func<Reference, Run> leaf, int within) => expression switch
    {
        Number number => Constant(number, within),
        Reference reference => new Prose([leaf(reference)]),
        Binary { Operation: Operation.Min or Operation.Max } call => Prose.Of($"{(call.Operation == Operation.Min ? "min" : "max")}({Write(call.Left, leaf, 0)}, {Write(call.Right, leaf, 0)})"),
        // Shares of one class counted one for one as shares of another: a matter of units alone.
        Binary { Operation: Operation.Multiply, Right: Number { Value: 1m, Unit.IsOne: false } } same => Write(same.Left, leaf, within),
        Binary { Operation: Operation.Add } sum when Terms(sum) is { Count: > LongestSum } terms => Shortened(terms, leaf, within),
        Binary binary => Infix(binary, leaf, within),
        Rounded rounded => Prose.Of($"rounded({Write(rounded.Value, leaf, 0)}, {Direction(rounded.Direction)}{rounded.Places.ToString(CultureInfo.InvariantCulture)} places)"),
        Choice choice => Chosen(choice, leaf, LongestChain),
        Call { Function.IsSilent: true } part => Write(part.Arguments[0], leaf, within),
        Call { Function.IsOverNetwork: true } call => Network(call, leaf),
        Call call => Prose.Of($"{call.Function.Name}({Prose.Join(", ", call.Arguments.Take(call.Function.Shown ?? call.Arguments.Length).Select(a => Write(a, leaf, 0)))}{(call.Function.Shown < call.Arguments.Length ? call.Function.Shown > 0 ? ", …" : "…" : "")})"),
        Root root => Solved(root, leaf),
        _ => "",
    };

    /// <summary>A sum of more terms is told by its first two and its last.</summary>
    private const int LongestSum = 6;

    private static List<Expression> Terms(Expression sum)
    {
        var terms = new List<Expression>();
        for (; sum is Binary { Operation: Operation.Add } more; sum = more.Left) terms.Add(more.Right);
        terms.Add(sum);
        terms.Reverse();
        return terms;
    }

    private static Prose Shortened(List<Expression> terms, Func<Reference, Run> leaf, int within)
    {
        var text = Prose.Of($"{Write(terms[0], leaf, Sum)} + {Write(terms[1], leaf, Sum)} + … + {Write(terms[^1], leaf, Sum)}");
        return Sum < within ? Prose.Of($"({text})") : text;
    }

    /// <summary>After so many "else" a reader has seen how it goes on.</summary>
    private const int LongestChain = 3;

    private static Prose Chosen(Choice choice, Func<Reference, Run> leaf, int left)
    {
        var otherwise = choice.Otherwise is not Choice next ? Write(choice.Otherwise, leaf, 0) : left == 1 ? "…" : Chosen(next, leaf, left - 1);
        return Prose.Of($"({Write(choice.Then, leaf, 0)} where {Write(choice.Left, leaf, 0)} {(choice.IsAtLeast ? "≥" : ">")} {Write(Told(choice.Right), leaf, 0)}, else {otherwise})");
    }

    /// <summary>Of a network with more edges than this the first are printed.</summary>
    private const int MostEdges = 24;

    private static Prose Network(Call call, Func<Reference, Run> leaf)
    {
        var weights = call.Arguments.Where((_, i) => i >= 5 && (i - 5) % 3 == 0).ToList();
        return Prose.Of($"{call.Function.Name}({Prose.Join(", ", weights.Take(MostEdges).Select(w => Write(w, leaf, 0)))}{(weights.Count > MostEdges ? ", …" : "")})");
    }

    /// <summary>An equation longer than this is not read but looked up, figure by figure.</summary>
    private const int LongestEquation = 400;

    private static Prose Solved(Root root, Func<Reference, Run> leaf)
    {
        var equation = Write(root.Residual, leaf, 0);
        if (equation.Plain.Length <= LongestEquation) return Prose.Of($"the {root.Unknown.ToString()} for which {equation} = 0");
        string others = root.Residual.References().Where(r => r.Path != root.Unknown).Distinct().Count().ToString(CultureInfo.InvariantCulture);
        return $"the {root.Unknown} that gives itself again by way of {others} other figures";
    }

    /// <summary>Half a cent is nothing to a reader.</summary>
    private static Expression Told(Expression limit) => limit is Number { Value: > 0m and < 0.01m, Unit.Currency: not null } ? new Number(0m) : limit;

    /// <summary>Parentheses only where the reading order needs them; what is taken away or divided by always keeps its own.</summary>
    private static Prose Infix(Binary binary, Func<Reference, Run> leaf, int within)
    {
        var (sign, rank, right) = binary.Operation switch
        {
            Operation.Add => (" + ", Sum, Sum),
            Operation.Subtract => (" − ", Sum, Product),
            Operation.Multiply => (" × ", Product, Product),
            _ => (" / ", Product, Whole),
        };
        var second = Write(binary.Right, leaf, right);
        if (second.Runs is [Words { Text: ['−', ..] }, ..]) second = Prose.Of($"({second})");
        var text = Prose.Of($"{Write(binary.Left, leaf, rank)}{sign}{second}");
        return rank < within ? Prose.Of($"({text})") : text;
    }

    private static string Constant(Number number, int within)
    {
        string text = number.Unit.IsOne
            ? Plain(Math.Abs(number.Value))
            : FigureText.Of(Math.Abs(number.Value), number.Unit, FigureStyles.Of(number.Unit, ""));
        return number.Value >= 0m ? text : within > Sum ? $"(−{text})" : "−" + text;
    }

    /// <summary>Below ten thousand without separators: it may be a year.</summary>
    private static string Plain(decimal value)
    {
        string text = FigureText.Trimmed(value < 1m ? value : decimal.Round(value, MostPlaces), 0);
        return value < 10_000m ? text.Replace(",", "", StringComparison.Ordinal) : text;
    }

    private const int MostPlaces = 6;

    private static string Direction(RoundingDirection direction) => direction switch
    {
        RoundingDirection.Up => "up to ",
        RoundingDirection.Down => "down to ",
        _ => "to ",
    };
}
