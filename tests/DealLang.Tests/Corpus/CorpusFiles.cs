namespace DealLang.Tests.Corpus;

internal sealed class DealFiles : TheoryData<string>
{
    public DealFiles() => AddRange([.. Repository.Deals("tests/Corpus/Deals")]);
}

/// <summary>Deals whose amounts recur: without their schedule they have no figures to be derived or asked for.</summary>
internal sealed class ScheduleFiles : TheoryData<string>
{
    public ScheduleFiles() => AddRange([.. Repository.Deals("tests/Corpus/Schedules")]);
}

internal sealed class RuleFiles : TheoryData<string>
{
    public RuleFiles() => AddRange([.. Repository.Deals("tests/Corpus/Rules")]);
}

internal sealed class ExampleFiles : TheoryData<string>
{
    public ExampleFiles() => AddRange([.. Repository.Deals("examples")]);
}

internal sealed class AllFiles : TheoryData<string>
{
    public AllFiles() => AddRange([.. Repository.Deals("examples"), .. Repository.Deals("tests/Corpus")]);
}

/// <summary>The files that are whole and right.</summary>
internal sealed class WorldFiles : TheoryData<string>
{
    public WorldFiles() => AddRange([.. new[] { "examples", "tests/Corpus/Deals", "tests/Corpus/Offers", "tests/Corpus/Rounds", "tests/Corpus/Schedules", "tests/Corpus/Webs" }.SelectMany(Repository.Deals)]);
}
