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

    /// <summary>The parties that act together in it, where a line names several and does not say how they divide it; else none.</summary>
    public ImmutableArray<Party> Members { get; init; } = [];

    /// <summary>Several parties as one: <c>Vista and Evergreen pay $100m</c>. One party is itself.</summary>
    public static Party Together(ImmutableArray<Party> parties, Location location) => parties is [var alone] ? alone
        : new Party(string.Join(", ", parties.Select(p => p.Name)), PartyKind.Group, null, location) { Members = parties };

    public ShareClass? Class(string name)
    {
        foreach (var shareClass in Classes)
        {
            if (shareClass.Name == name) return shareClass;
        }
        return null;
    }
    public override string ToString() => Name;
}

/// <summary>So many shares of another class of the same company.</summary>
public sealed record ClassEquivalent(decimal Number, string Class);

/// <summary>A class of shares. <see cref="FullName"/> is the name in paths and units: SpaceX.A.</summary>
public sealed record ShareClass(Party Party, string Name, decimal? Votes, Location Location)
{
    public string FullName { get; } = Party.Name + "." + Name;

    /// <summary>The business that its holders share in, in the file's words, where it is not the whole company: tracking stock; else empty.</summary>
    public string Tracks { get; init; } = "";

    /// <summary>Rights to shares of another class, with a price of their own: <c>class W, warrants</c>.</summary>
    public bool IsWarrants { get; init; }

    /// <summary>How many of another class a share stands for or turns into; null where the file says nothing of it.</summary>
    public ClassEquivalent? Equivalent { get; init; }

    /// <summary>A receipt for shares that are counted among their own class: <c>class ADS, represents 8 common</c>.</summary>
    public bool IsDepositary { get; init; }

    /// <summary>Whether its holders have a part of the whole company.</summary>
    public bool IsPartOfTheWhole => Tracks.Length == 0 && !IsWarrants;

    public override string ToString() => FullName;
}
