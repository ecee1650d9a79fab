using DealLang.Lowering;

namespace DealLang.Relations;

/// <summary>
/// The row that takes what is missing, where other rows are parts of it or of each other: a fee on the debt that pays it, interest on a loan
/// that must cover it. The rows are eliminated one after the other, and what is left is linear in the plug.
/// </summary>
internal static class PlugRow
{
    /// <param name="name">The relation that says what the plug makes equal.</param>
    /// <param name="sums">What the totals are the sums of.</param>
    public static void Relate(DealTerms terms, string name, IReadOnlyList<FundingRow> rows, Expression left, Expression right, IReadOnlyDictionary<FigurePath, Expression> sums)
    {
        if (rows.Where(r => r.IsPlug).ToList() is not [{ Amount.Path: var plug }]) return;
        terms.Form.Plugs.Add(plug);
        var stated = rows.Where(r => r.Fact.Used.Formula is not null).ToDictionary(r => r.Amount.Path, r => StatedFormulas.In(terms, r.Fact.Used.Formula!));
        if (Eliminated(stated, sums) is not { } written || !written.Values.Any(f => f.Reads(plug))) return;
        Expression Write(Expression side) => side.Replace(r => sums.GetValueOrDefault(r.Path)).Replace(r => written.GetValueOrDefault(r.Path));
        if (Linear.Root(Write(left), Write(right), plug) is not { } root) return;
        terms.Form.Relate(new Relation(name + ", solved", "T04", Write(left), Write(right)) { Combines = [name], Routes = [new Route(plug, root)] });
        foreach (var (row, formula) in written.Where(w => w.Value.Reads(plug)))
            terms.Form.Relate(new Relation("row in terms of the plug", "T04", row, formula) { Combines = [StatedFormulas.Name] });
    }

    /// <summary>Each row in terms of none of the others; null where one is not linear in itself.</summary>
    private static Dictionary<FigurePath, Expression>? Eliminated(Dictionary<FigurePath, Expression> stated, IReadOnlyDictionary<FigurePath, Expression> sums)
    {
        var written = new Dictionary<FigurePath, Expression>();
        foreach (var (row, formula) in stated)
        {
            var current = formula.Replace(r => sums.GetValueOrDefault(r.Path)).Replace(r => written.GetValueOrDefault(r.Path));
            if (Linear.Root(row, current, row) is not { } solved) return null;
            foreach (var earlier in written.Keys.ToList()) written[earlier] = written[earlier].Replace(r => r.Path == row ? solved : null);
            written.Add(row, solved);
        }
        return written;
    }
}
