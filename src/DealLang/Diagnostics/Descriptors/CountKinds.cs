using System.Collections.Immutable;

namespace DealLang.Diagnostics.Descriptors;

/// <summary>Numbers of shares that cannot be.</summary>
internal static class CountKinds
{
    private static string Offer(string line) => $$"""
        source release 2026-01-12 release "Alpha to acquire Beta"
        company Alpha
        company Beta
          shares 10m common as of 2026-01-09 [release]
        acquisition deal: Alpha acquires Beta [release]
          signed 2026-01-12
          pays $10.00 per Beta.common
          {{line}}
        """;

    /// <summary>{0} the owner, {1} the line, {2} the number, {3} the class, {4} how many there are.</summary>
    public static readonly DiagnosticDescriptor MoreThanThereAre = new("K26", Severity.Error,
        "More shares than there are",
        "{0}: \"{1}\" is {2} of {3}, and there are {4} of them. Was a digit added, or is the count of another day?",
        "What is held, left in, left out, tendered or given back is a part of the shares of its class. With more than there are, what is left would be less than none.",
        "Look both numbers up; where the count has grown since, state it as of the later day.",
        Offer("excluded 20m Beta.common"),
        Offer("excluded 2m Beta.common"))
    {
        Cure = Cure.Judgement,
        Judgement = "Which of the two numbers is wrong.",
    };

    /// <summary>{0} the deal, {1} the holder, {2} the number left in, {3} what the holder has, {4} the difference.</summary>
    public static readonly DiagnosticDescriptor MoreLeftIn = new("K81", Severity.Error,
        "More left in than held",
        "{0}: {1} leaves in {2} and holds {3}, {4} too few. Is a digit lost, or is the holding of another day?",
        "Shares that are rolled over are shares of their holder; nothing is paid for them, so that too many of them lower what all the others cost.",
        "Compare both numbers with the source.",
        Offer("rollover Founder 4m Beta.common\nperson Founder\ncompany Beta\n  holder Founder 1m common as of 2026-01-09 [release]"),
        Offer("rollover Founder 4m Beta.common\nperson Founder\ncompany Beta\n  holder Founder 5m common as of 2026-01-09 [release]"))
    {
        Cure = Cure.Judgement,
        Judgement = "Which of the two numbers is wrong.",
    };

    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [MoreThanThereAre, MoreLeftIn];
}
