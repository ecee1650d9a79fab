namespace DealLang.Lowering;

/// <summary>
/// A figure's name, the same string in expect, explain, JSON and html: <c>spacex-xai.ownership(xAI)</c>. The owner is a deal, a party,
/// or empty for a figure of the file's own.
/// </summary>
public sealed record FigurePath(string Owner, string Measure, string Argument = "")
{
    public override string ToString() =>
        (Owner.Length == 0 ? "" : Owner + ".") + Measure + (Argument.Length == 0 ? "" : $"({Argument})");
}

/// <summary>The day that a figure is looked at from: announced, signed, closed, now, or a date.</summary>
public sealed record View(string Name, DateOnly Date)
{
    public override string ToString() => Name;
}
