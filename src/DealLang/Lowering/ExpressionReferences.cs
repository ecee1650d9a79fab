namespace DealLang.Lowering;

/// <summary>What an expression reads.</summary>
public static class ExpressionReferences
{
    /// <summary>Every reference, left to right, as often as it stands there; a root's own unknown is not one.</summary>
    public static IEnumerable<Reference> References(this Expression expression) => expression switch
    {
        Reference reference => [reference],
        Root root => root.Residual.References().Where(r => r.Path != root.Unknown)
            .Concat(root.Low.References()).Concat(root.High.References()),
        _ => expression.Parts.SelectMany(References),
    };

    /// <summary>The expression with some of its references written out; a root's unknown stays.</summary>
    /// <param name="replacement">What stands in a reference's place; null to leave it.</param>
    internal static Expression Replace(this Expression expression, Func<Reference, Expression?> replacement) => expression switch
    {
        Reference reference => replacement(reference) ?? reference,
        Binary binary => binary with { Left = binary.Left.Replace(replacement), Right = binary.Right.Replace(replacement) },
        Rounded rounded => rounded with { Value = rounded.Value.Replace(replacement) },
        Choice choice => choice with
        {
            Left = choice.Left.Replace(replacement), Right = choice.Right.Replace(replacement),
            Then = choice.Then.Replace(replacement), Otherwise = choice.Otherwise.Replace(replacement),
        },
        Call call => call with { Arguments = [.. call.Arguments.Select(a => a.Replace(replacement))] },
        Root root => root with
        {
            Residual = root.Residual.Replace(r => r.Path == root.Unknown ? null : replacement(r)),
            Low = root.Low.Replace(replacement), High = root.High.Replace(replacement),
        },
        _ => expression,
    };

    internal static bool Reads(this Expression expression, FigurePath path) => expression.References().Any(r => r.Path == path);

    /// <summary>Calls back for every figure read; cheaper than <see cref="References"/> where models are built by the thousand.</summary>
    internal static void ForEachPath(this Expression expression, Action<FigurePath> found)
    {
        switch (expression)
        {
            case Number:
                break;
            case Reference reference:
                found(reference.Path);
                break;
            case Binary binary:
                binary.Left.ForEachPath(found);
                binary.Right.ForEachPath(found);
                break;
            case Root root:
                root.Residual.ForEachPath(path => { if (path != root.Unknown) found(path); });
                root.Low.ForEachPath(found);
                root.High.ForEachPath(found);
                break;
            default:
                foreach (var part in expression.Parts) part.ForEachPath(found);
                break;
        }
    }
}
