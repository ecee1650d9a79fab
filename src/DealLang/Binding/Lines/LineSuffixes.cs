using System.Collections.Immutable;
using DealLang.Symbols;
using DealLang.Syntax;
using DealLang.Syntax.Nodes;
using DealLang.Values;

namespace DealLang.Binding;

/// <summary>The suffixes of one line, bound.</summary>
internal sealed record LineSuffixes
{
    public ImmutableArray<Citation> Citations { get; init; } = [];

    /// <summary>The day that the line is about: <c>on</c>, <c>as of</c>.</summary>
    public DateInterval? Date { get; init; }

    /// <summary>A period that is written after the figure: <c>in 2026</c>.</summary>
    public DateSyntax? Period { get; init; }

    public DateInterval? Starting { get; init; }
    public DateInterval? Until { get; init; }
    public ValueSyntax? Over { get; init; }
    public ValueSyntax? Base { get; init; }
    public Force? Force { get; init; }
    public Reading Reading { get; init; } = Reading.None;
    public string Name { get; init; } = "";
    public string InCase { get; init; } = "";
    public string PreferBecause { get; init; } = "";
    public DateOnly? SplitBasis { get; init; }
    public string When { get; init; } = "";
    public ImmutableArray<ModifierSyntax> Modifiers { get; init; } = [];

    public ModifierSyntax? Modifier(string key) => Modifiers.FirstOrDefault(m => m.Key == key);

    public static LineSuffixes Bind(BindingSession session, BlockSyntax block, ImmutableArray<SuffixSyntax> suffixes, BlockContext context)
    {
        var bound = new LineSuffixes { Citations = CitationBinder.Bind(session, block, suffixes, context.Citations) };
        foreach (var suffix in suffixes) bound = bound.With(session, block, suffix, context.Deal);
        return bound;
    }

    private LineSuffixes With(BindingSession session, BlockSyntax block, SuffixSyntax suffix, Deal? deal) => suffix switch
    {
        DateSuffixSyntax { Role: DateRole.On or DateRole.AsOf } date => this with { Date = DateBinder.Bind(session, date.Date, block, deal) ?? Date },
        DateSuffixSyntax { Role: DateRole.Starting } date => this with { Starting = DateBinder.Bind(session, date.Date, block, deal) },
        DateSuffixSyntax { Role: DateRole.Until or DateRole.By } date => this with { Until = DateBinder.Bind(session, date.Date, block, deal) },
        DateSuffixSyntax { Role: DateRole.In } date => this with { Period = date.Date },
        ValueSuffixSyntax { Role: ValueRole.Base } value => this with { Base = value.Value },
        ValueSuffixSyntax value => this with { Over = value.Value },
        BindingSuffixSyntax binding => this with { Force = ForceOf(binding.Binding) },
        WhenSuffixSyntax condition => this with { When = Conditions.Bind(session, block, condition.Tests) },
        CaseSuffixSyntax inCase => this with { InCase = inCase.Name.ToString() },
        NameSuffixSyntax name => this with { Name = name.Name.ToString() },
        PreferSuffixSyntax prefer => this with { PreferBecause = prefer.Reason.Content },
        SplitBasisSuffixSyntax basis => this with { SplitBasis = DateBinder.Bind(session, basis.Date, block, deal)?.First },
        WindowSuffixSyntax window => this with { Reading = new Reading(window.Basis, window.Days is { } days && int.TryParse(days.Text, out int n) ? n : 0) },
        ModifierSyntax modifier => this with { Modifiers = Modifiers.Add(modifier) },
        _ => this,
    };

    private static Force ForceOf(Syntax.Nodes.Binding binding) => binding switch
    {
        Syntax.Nodes.Binding.Firm => Symbols.Force.Firm,
        Syntax.Nodes.Binding.Conditional => Symbols.Force.Conditional,
        _ => Symbols.Force.Nonbinding,
    };
}
