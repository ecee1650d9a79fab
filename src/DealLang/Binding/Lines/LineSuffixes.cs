using System.Collections.Immutable;
using DealLang.Symbols;
using DealLang.Syntax;
using DealLang.Syntax.Nodes;
using DealLang.Values;

namespace DealLang.Binding;

/// <summary>The suffixes of one line, bound.</summary>
internal sealed class LineSuffixes
{
    public ImmutableArray<Citation> Citations { get; private set; } = [];

    /// <summary>The day that the line is about: <c>on</c>, <c>as of</c>.</summary>
    public DateInterval? Date { get; private set; }

    /// <summary>A period that is written after the figure: <c>in 2026</c>.</summary>
    public DateSyntax? Period { get; private set; }

    public DateInterval? Starting { get; private set; }
    public DateInterval? Until { get; private set; }
    public ValueSyntax? Over { get; private set; }
    public ValueSyntax? Base { get; private set; }
    public Force? Force { get; private set; }
    public Reading Reading { get; private set; } = Reading.None;
    public string Name { get; private set; } = "";
    public string InCase { get; private set; } = "";
    public string PreferBecause { get; private set; } = "";
    public DateOnly? SplitBasis { get; private set; }
    public Condition? When { get; private set; }

    /// <summary>The deal that the line's amount is counted in already: <c>part of</c>, <c>same as</c>; by its name.</summary>
    public string PartOf { get; private set; } = "";
    public string SameAs { get; private set; } = "";

    /// <summary>What counts when the condition fails.</summary>
    public ValueSyntax? Otherwise { get; private set; }
    public ImmutableArray<ModifierSyntax> Modifiers { get; private set; } = [];

    /// <summary>Takes a period for the days within which the whole of an amount falls, where nothing else says from when it runs.</summary>
    public void Spread(BindingSession session, BlockSyntax block, Deal? deal)
    {
        if (Period is null || Starting is not null || Until is not null || Over is not null || DateBinder.Bind(session, Period, block, deal) is not { } days) return;
        (Starting, Until, Period) = (days, days, null);
    }

    public ModifierSyntax? Modifier(string key)
    {
        foreach (var modifier in Modifiers)
        {
            if (modifier.Key == key) return modifier;
        }
        return null;
    }

    public static LineSuffixes Bind(BindingSession session, BlockSyntax block, ImmutableArray<SuffixSyntax> suffixes, BlockContext context)
    {
        var bound = new LineSuffixes { Citations = CitationBinder.Bind(session, block, suffixes, context.Citations) };
        foreach (var suffix in suffixes) bound.Add(session, block, suffix, context);
        return bound;
    }

    private void Add(BindingSession session, BlockSyntax block, SuffixSyntax suffix, BlockContext context)
    {
        var deal = context.Deal;
        switch (suffix)
        {
            case DateSuffixSyntax { Role: DateRole.In } period:
                Period = period.Date;
                break;
            case DateSuffixSyntax date:
                Add(date.Role, DateBinder.Bind(session, date.Date, block, deal));
                break;
            case ValueSuffixSyntax { Role: ValueRole.Base } value:
                Base = value.Value;
                break;
            case ValueSuffixSyntax value:
                Over = value.Value;
                break;
            case BindingSuffixSyntax binding:
                Force = ForceOf(binding.Binding);
                break;
            case WhenSuffixSyntax condition:
                When = new Conditions(session, context).Bind(block, condition.Tests);
                Otherwise = condition.Otherwise;
                break;
            case PathSuffixSyntax { Role: PathRole.PartOf } link:
                PartOf = DealOf(session, block, link);
                break;
            case PathSuffixSyntax link:
                SameAs = DealOf(session, block, link);
                break;
            case CaseSuffixSyntax inCase:
                InCase = CaseOf(session, block, inCase);
                break;
            case NameSuffixSyntax name:
                Name = name.Name.ToString();
                break;
            case PreferSuffixSyntax prefer:
                PreferBecause = prefer.Reason.Content;
                break;
            case SplitBasisSuffixSyntax basis:
                SplitBasis = DateBinder.Bind(session, basis.Date, block, deal)?.First;
                break;
            case WindowSuffixSyntax window:
                Reading = ReadingOf(window);
                break;
            case ModifierSyntax modifier:
                Modifiers = Modifiers.Add(modifier);
                break;
        }
    }

    private static string DealOf(BindingSession session, BlockSyntax block, PathSuffixSyntax link)
    {
        if (session.Names.FindDeal(link.Path.Dotted, block) is { } deal) return deal.Name;
        session.ReportUnknown(DealLang.Diagnostics.Descriptors.Names.Unknown, block.LocationOf(link.Path), link.Path.Dotted, session.Names.Deals.Keys);
        return "";
    }

    private static string CaseOf(BindingSession session, BlockSyntax block, CaseSuffixSyntax suffix)
    {
        string name = suffix.Name.ToString();
        if (session.Names.FindCase(name, block) is { } known) return known;
        if (session.Names.Parties.Values.SelectMany(p => p.Classes).FirstOrDefault(c => c.FullName == name || c.Name == name) is { } paper)
        {
            session.Report(DealLang.Diagnostics.Descriptors.SyntaxErrors.SaidOtherwise, block.LocationOf(suffix), block.Line.TextOf(suffix), $"What is given stands before what it is worth: `{paper.FullName} worth $5m`.");
            return name;
        }
        session.ReportUnknown(DealLang.Diagnostics.Descriptors.Names.Unknown, block.LocationOf(suffix.Name), name, session.Names.Cases.Concat(BuiltInCases.All));
        return name;
    }

    public static Reading ReadingOf(WindowSuffixSyntax window) =>
        new(window.Basis, window.Days is { } days && int.TryParse(days.Text, out int n) ? n : 0);

    private void Add(DateRole role, DateInterval? date)
    {
        if (role is DateRole.On or DateRole.AsOf) Date = date ?? Date;
        else if (role == DateRole.Starting) Starting = date is { } said ? Beginning(said) : null;
        else Until = date;
    }

    /// <summary>What starts in the middle of a year starts in the middle of it, and not with the first of the months that the word stands for.</summary>
    private static DateInterval Beginning(DateInterval said) =>
        said.Written.StartsWith("mid", StringComparison.Ordinal) ? said with { First = said.First.AddDays((said.Last.DayNumber - said.First.DayNumber) / 2) } : said;

    internal static Force ForceOf(Syntax.Nodes.Binding binding) => binding switch
    {
        Syntax.Nodes.Binding.Firm => Symbols.Force.Firm,
        Syntax.Nodes.Binding.Conditional => Symbols.Force.Conditional,
        _ => Symbols.Force.Nonbinding,
    };
}
