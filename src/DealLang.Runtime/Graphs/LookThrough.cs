namespace DealLang.Runtime;

/// <summary>
/// A stake with everything that is held through others, circular holdings solved: y(j) = a(o, j) + Σ y(k)·a(k, j) over all k other than the owner o
/// itself (integrated ownership; Baldone, Brioschi and Paleari 1998).
/// </summary>
public static class LookThrough
{
    /// <summary>Below this a system counts as one without an answer: companies that own each other entirely.</summary>
    private const decimal Smallest = 0.000_000_000_001m;

    private const int Digits = 24;

    /// <summary>Arguments: the number of nodes, the owner, the company, then for each holding its holder, the company, the part (0 to 1).</summary>
    /// <returns>Null where an argument is unknown, and where companies own each other entirely.</returns>
    public static decimal? Stake(params decimal?[] arguments) =>
        Network.Read(arguments) is { } network && network.First != network.Second ? Unknown.IfUndefined(() => Solve(network)) : null;

    private static decimal? Solve(Network holdings)
    {
        int n = holdings.Nodes, owner = holdings.First;
        var rows = new decimal[n][];
        for (int j = 0; j < n; j++)
        {
            rows[j] = new decimal[n + 1];
            rows[j][j] = 1m;
        }
        for (int i = 0; i < holdings.From.Length; i++)
        {
            var (holder, company) = (holdings.From[i], holdings.To[i]);
            if (company == owner || holder == company) continue;
            rows[company][holder == owner ? n : holder] += holder == owner ? holdings.Weights[i] : -holdings.Weights[i];
        }
        return Eliminate(rows, n) ? Math.Round(rows[holdings.Second][n] / rows[holdings.Second][holdings.Second], Digits) : null;
    }

    /// <summary>Gauss and Jordan, with the largest pivot of each column.</summary>
    private static bool Eliminate(decimal[][] rows, int n)
    {
        for (int column = 0; column < n; column++)
        {
            int pivot = column;
            for (int row = column + 1; row < n; row++)
            {
                if (Math.Abs(rows[row][column]) > Math.Abs(rows[pivot][column])) pivot = row;
            }
            if (Math.Abs(rows[pivot][column]) < Smallest) return false;
            (rows[column], rows[pivot]) = (rows[pivot], rows[column]);
            for (int row = 0; row < n; row++)
            {
                decimal times = row == column ? 0m : rows[row][column] / rows[column][column];
                if (times == 0m) continue;
                for (int i = column; i <= n; i++) rows[row][i] -= times * rows[column][i];
            }
        }
        return true;
    }
}
