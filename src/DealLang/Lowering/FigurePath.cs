namespace DealLang.Lowering;

/// <summary>
/// A figure's name, the same string in expect, explain, JSON and html: <c>spacex-xai.ownership(xAI)</c>. The owner is a deal, a party,
/// or empty for a figure of the file's own.
/// </summary>
public sealed record FigurePath(string Owner, string Measure, string Argument = "")
{
    private int _hash; // asked for over and over: a path is the key of every table of figures

    // A copy that is about to differ does not take the hash with it.
    private FigurePath(FigurePath other) => (Owner, Measure, Argument) = (other.Owner, other.Measure, other.Argument);

    public bool Equals(FigurePath? other) =>
        ReferenceEquals(this, other) || (other is not null && Measure == other.Measure && Owner == other.Owner && Argument == other.Argument);

    public override int GetHashCode() => _hash != 0 ? _hash : _hash = HashCode.Combine(
        Owner.GetHashCode(StringComparison.Ordinal), Measure.GetHashCode(StringComparison.Ordinal), Argument.GetHashCode(StringComparison.Ordinal));

    public override string ToString() => With("");

    /// <summary>The path with what is supposed behind its argument: <c>fox.ratio(price = $100)</c>.</summary>
    internal string With(string supposed) =>
        (Owner.Length == 0 ? "" : Owner + ".") + Measure + (Argument.Length + supposed.Length == 0 ? "" : $"({Argument}{(Argument.Length > 0 && supposed.Length > 0 ? ", " : "")}{supposed})");
}

/// <summary>The day that a figure is looked at from: announced, signed, closed, now, or a date.</summary>
public sealed record View(string Name, DateOnly Date)
{
    public override string ToString() => Name;
}
