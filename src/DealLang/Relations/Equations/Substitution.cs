using DealLang.Lowering;

namespace DealLang.Relations;

/// <summary>Figures of an expression, replaced by what they are made of.</summary>
internal static class Substitution
{
    public static Expression In(Expression expression, IReadOnlyDictionary<FigurePath, Expression> figures) => expression switch
    {
        Reference { IsPlain: true } reference => figures.GetValueOrDefault(reference.Path, reference),
        Binary binary => binary with { Left = In(binary.Left, figures), Right = In(binary.Right, figures) },
        Rounded rounded => rounded with { Value = In(rounded.Value, figures) },
        Choice choice => choice with { Left = In(choice.Left, figures), Right = In(choice.Right, figures), Then = In(choice.Then, figures), Otherwise = In(choice.Otherwise, figures) },
        Call call => call with { Arguments = [.. call.Arguments.Select(a => In(a, figures))] },
        Root root => root with { Residual = In(root.Residual, figures), Low = In(root.Low, figures), High = In(root.High, figures) },
        _ => expression,
    };
}
