using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using DealLang.Parsing;
using static DealLang.Benchmarks.ParsingKind;

namespace DealLang.Benchmarks;

/// <summary>The combinators over tokens: one operation is one token, so the mean is the time of a token.</summary>
[MemoryDiagnoser]
[Config(typeof(TokensPerSecond))]
public class ParsingBenchmarks
{
    private const int Lines = 1000;
    private const int TokensPerLine = 12;

    private static readonly ParsingKind[] Shape =
        [Name, Equal, Number, Operator, Name, Operator, Open, Number, Operator, Name, Close, LineEnd];

    private readonly ParsingToken[][] _lines = [.. Enumerable.Range(0, Lines).Select(_ => LineOf(Shape[..^1]))];
    private readonly ParsingToken[] _file = [.. Enumerable.Range(0, Lines).SelectMany(_ => LineOf(Shape))];
    private readonly ParsingToken[][] _brokenLines = [.. Enumerable.Range(0, Lines).Select(_ => LineOf([.. Shape[..^2], Equal, LineEnd]))];

    /// <summary>Each line by itself, as an editor does after a change.</summary>
    [Benchmark(OperationsPerInvoke = Lines * (TokensPerLine - 1))]
    public int LineByLine() => _lines.Count(line => ParsingGrammar.Line.Parse(line).Success);

    /// <summary>All lines in one parse.</summary>
    [Benchmark(OperationsPerInvoke = Lines * TokensPerLine)]
    public bool Whole() => ParsingGrammar.File.Parse(_file).Success;

    /// <summary>Each line fails near its end and its error is built.</summary>
    [Benchmark(OperationsPerInvoke = Lines * TokensPerLine)]
    public int Broken() => _brokenLines.Count(line => !ParsingGrammar.Line.Parse(line).Success);

    private static ParsingToken[] LineOf(ParsingKind[] kinds) =>
        [.. kinds.Select((kind, i) => new ParsingToken(kind, "line", i, 4 * i, 4 * i, (4 * i) + 3, 0))];

    private sealed class TokensPerSecond : ManualConfig, IColumn
    {
        public TokensPerSecond() => AddColumn(this);

        public string Id => nameof(TokensPerSecond);
        public string ColumnName => "M tokens/s";
        public string Legend => "Millions of tokens a second";
        public bool AlwaysShow => true;
        public ColumnCategory Category => ColumnCategory.Statistics;
        public int PriorityInCategory => 0;
        public bool IsNumeric => true;
        public UnitType UnitType => UnitType.Dimensionless;

        public string GetValue(Summary summary, BenchmarkCase benchmarkCase) =>
            summary[benchmarkCase]?.ResultStatistics is { } statistics
                ? (1000 / statistics.Mean).ToString("F1", summary.GetCultureInfo())
                : "?";

        public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) =>
            GetValue(summary, benchmarkCase);

        public bool IsAvailable(Summary summary) => true;

        public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;
    }
}
