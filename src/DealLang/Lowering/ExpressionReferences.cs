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

    /// <summary>Calls back for every figure read; cheaper than <see cref="References"/> where models are built by the thousand.</summary>
    internal static void ForEachPath(this Expression expression, Action<FigurePath> found)
    {
        switch (expression)
        {
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
