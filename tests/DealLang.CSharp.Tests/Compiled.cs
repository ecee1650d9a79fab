using System.Collections.Immutable;
using System.Reflection;
using DealLang.CSharp.Emission;
using DealLang.CSharp.Naming;

namespace DealLang.CSharp.Tests;

/// <summary>Emits, compiles and loads models, and reads their figures by reflection.</summary>
internal sealed class Compiled : IDisposable
{
    private readonly CompiledModels _models;

    private Compiled(ImmutableArray<GeneratedFile> files)
    {
        Files = files;
        _models = ModelCompiler.Compile(files);
        Assert.Empty(_models.Warnings);
    }

    public ImmutableArray<GeneratedFile> Files { get; }

    public static ImmutableArray<GeneratedFile> Emit(params ModelCases[] models) => CSharpEmitter.Emit(models, "", new EmitOptions());

    public static Compiled From(params ModelCases[] models) => new(Emit(models));

    public Type Type(string name) => _models.Assembly.GetType("Deals." + name, throwOnError: true)!;

    public object Case(string type, string name) => Type(type).GetProperty(name)!.GetValue(null)!;

    public static object? Get(object model, string property) => model.GetType().GetProperty(property)!.GetValue(model);

    public static IReadOnlyList<Runtime.Transfer> Transfers(object model) =>
        (IReadOnlyList<Runtime.Transfer>)model.GetType().GetMethod("Transfers")!.Invoke(model, null)!;

    /// <summary>A copy with one parameter changed, as <c>with</c> makes it.</summary>
    public static object With(object model, string property, decimal? value)
    {
        object copy = model.GetType().GetMethod("<Clone>$")!.Invoke(model, null)!;
        copy.GetType().GetProperty(property)!.SetValue(copy, value);
        return copy;
    }

    public static string Exact(object? value) => value is decimal number
        ? number.ToString(System.Globalization.CultureInfo.InvariantCulture)
        : value?.ToString() ?? "unknown";

    /// <summary>Every figure and transfer of every case, as its evaluation has it: the same digits, the same scale.</summary>
    public void AgreesWith(ModelCases source, string type)
    {
        var layout = new ModelLayout(source, type);
        foreach (var evaluation in source.Cases)
        {
            object model = Case(type, layout.Cases[evaluation.Case]);
            foreach (var figure in evaluation.Figures)
            {
                string name = layout[new Lowering.Reference(figure.Figure.Path)].Name;
                Assert.Equal($"{figure.Figure.Path} in {evaluation.Case}: {Exact(figure.Value)}", $"{figure.Figure.Path} in {evaluation.Case}: {Exact(Get(model, name))}");
            }
            if (!evaluation.Transfers.IsEmpty)
                Assert.Equal(evaluation.Transfers.Select(t => Exact(t.Amount)), Transfers(model).Select(t => Exact(t.Amount)));
        }
    }

    public void Dispose() => _models.Dispose();
}
