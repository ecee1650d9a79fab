using DealLang.Diagnostics;
using DealLang.Syntax;

namespace DealLang.Tests.Corpus;

internal static class Compile
{
    public static DealCompilation Text(string text, string path = "corpus.deal") => DealCompilation.Create([DealSyntaxTree.Parse(text, path)]);

    public static DealCompilation File(string path) => Text(Repository.Read(path), path);

    public static IEnumerable<Diagnostic> Errors(this DealCompilation compilation) => compilation.GetDiagnostics().Where(d => d.Severity == Severity.Error);
}
