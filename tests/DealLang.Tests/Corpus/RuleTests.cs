using DealLang.Diagnostics;

namespace DealLang.Tests.Corpus;

/// <summary>One small file a rule: it raises exactly that rule, and no error besides.</summary>
public class RuleTests
{
    [Theory, ClassData(typeof(RuleFiles))]
    public void A_rule_file_raises_its_rule_and_no_other_error(string path)
    {
        string rule = Path.GetFileNameWithoutExtension(path).Split('-')[0];
        var found = Compile.File(path).GetDiagnostics();
        Assert.Contains(found, d => d.Code == rule);
        Assert.DoesNotContain(found, d => d.Severity == Severity.Error && d.Code != rule);
    }

    [Theory, ClassData(typeof(RuleFiles))]
    public void What_is_said_of_a_rule_file_is_what_was_read_and_accepted(string path)
    {
        var compilation = Compile.File(path);
        Snapshot.Verify(path[..^".deal".Length] + ".deal.check", InterleavedBaseline.Of(compilation.Trees[0].Text, compilation.GetDiagnostics()));
    }
}
