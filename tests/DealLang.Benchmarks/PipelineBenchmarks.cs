using BenchmarkDotNet.Attributes;
using DealLang.Syntax;

namespace DealLang.Benchmarks;

/// <summary>The stages one by one, in this process: a generated project of its own would be held to the repository's build settings.</summary>
[InProcess]
[MemoryDiagnoser]
public class PipelineBenchmarks
{
    private Pipeline _pipeline = null!;

    [Params(1_000, 10_000)]
    public int Lines { get; set; }

    [GlobalSetup]
    public void Prepare() => _pipeline = new Pipeline(Lines);

    [Benchmark]
    public int Lex() => _pipeline.Lex();

    [Benchmark]
    public DealSyntaxTree Parse() => _pipeline.Parse();

    [Benchmark]
    public int Bind() => _pipeline.Bind();

    [Benchmark]
    public int Check() => _pipeline.Check();

    [Benchmark]
    public int Evaluate() => _pipeline.Evaluate();

    [Benchmark]
    public int Emit() => _pipeline.Emit();

    [Benchmark]
    public int Format() => _pipeline.Format();
}
