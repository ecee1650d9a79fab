using System.Collections.Immutable;
using DealLang.Text;

namespace DealLang.Symbols;

public enum PartyKind { Company, Fund, Person, Vehicle, Government, Group, Index }

public sealed class Party(string name, PartyKind kind, string? printed, Location location)
{
    public string Name { get; } = name;
    public PartyKind Kind { get; } = kind;

    /// <summary>The name for readers: the printed string, else the name.</summary>
    public string Printed { get; } = printed ?? name;

    public Location Location { get; } = location;
    public ImmutableArray<ShareClass> Classes { get; internal set; } = [];

    /// <summary>The month in which its fiscal year ends, 1-12.</summary>
    public int FiscalYearEnd { get; internal set; } = 12;

    /// <summary>Declared by a deal's header alone.</summary>
    public bool IsImplied { get; init; }

    public ShareClass? Class(string name) => Classes.FirstOrDefault(c => c.Name == name);
    public override string ToString() => Name;
}

/// <summary>A class of shares. <see cref="FullName"/> is the name in paths and units: SpaceX.A.</summary>
public sealed record ShareClass(Party Party, string Name, decimal? Votes, Location Location)
{
    public string FullName => Party.Name + "." + Name;

    /// <summary>The business that its holders share in, in the file's words, where it is not the whole company: tracking stock; else empty.</summary>
    public string Tracks { get; init; } = "";

    public override string ToString() => FullName;
}
