using System.Collections.Immutable;
using System.Reflection;
using DealLang.CSharp.Emission;
using DealLang.CSharp.Naming;

namespace DealLang.CSharp.Tests;

/// <summary>Emits, compiles and loads models, and reads their figures by reflection.</summary>
internal sealed class Compiled : IDisposable
{
    private readonly CompiledModels _models;

    private readonly string _namespace;

    private Compiled(ImmutableArray<GeneratedFile> files, string nameSpace)
    {
        (Files, _namespace) = (files, nameSpace);
        _models = ModelCompiler.Compile(files);
        Assert.Empty(_models.Warnings);
    }

    public ImmutableArray<GeneratedFile> Files { get; }

    public static ImmutableArray<GeneratedFile> Emit(params ModelCases[] models) => CSharpEmitter.Emit(models, "", new EmitOptions());

    public static Compiled From(params ModelCases[] models) => new(Emit(models), "Deals");

    /// <summary>Compiles all models of a world, and holds each to its evaluations.</summary>
    public static void AgreesWith(DealCompilation world)
    {
        var (evaluator, options) = (world.Evaluator(), new EmitOptions());
        var (nameSpace, layouts) = CSharpEmitter.Plan(WorldModels.Of(evaluator, ""), world.World.Title, options);
        using var compiled = new Compiled(CSharpEmitter.Emit(world, evaluator, options), nameSpace);
        Assert.Equal(layouts.Length, compiled.Files.Length);
        foreach (var layout in layouts) compiled.AgreesWith(layout);
    }

    public Type Type(string name) => _models.Assembly.GetType($"{_namespace}.{name}", throwOnError: true)!;

    public object Case(string type, string name) => Type(type).GetProperty(name)!.GetValue(null)!;

    public static object? Get(object model, string property) => model.GetType().GetProperty(property)!.GetValue(model);

    public static IReadOnlyList<Runtime.Transfer> Transfers(object model) =>
        (IReadOnlyList<Runtime.Transfer>)model.GetType().GetMethod("Transfers")!.Invoke(model, null)!;

    public static IReadOnlyList<Runtime.Tie> Ties(object model) => (IReadOnlyList<Runtime.Tie>)model.GetType().GetMethod("Ties")!.Invoke(model, null)!;

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

    public void AgreesWith(ModelCases source, string type) => AgreesWith(new ModelLayout(source, type));

    /// <summary>Every figure and transfer of every case, as its evaluation has it: the same digits, the same scale.</summary>
    private void AgreesWith(ModelLayout layout)
    {
        foreach (var evaluation in layout.Source.Cases)
        {
            object model = Case(layout.TypeName, layout.Cases[evaluation.Case]);
            foreach (var figure in evaluation.Figures)
            {
                string name = layout[new Lowering.Reference(figure.Figure.Path)].Name;
                Assert.Equal($"{figure.Figure.Path} in {evaluation.Case}: {Exact(figure.Value)}", $"{figure.Figure.Path} in {evaluation.Case}: {Exact(Get(model, name))}");
            }
            if (!evaluation.Transfers.IsEmpty)
                Assert.Equal(evaluation.Transfers.Select(t => Exact(t.Amount)), Transfers(model).Select(t => Exact(t.Amount)));
            foreach (var tie in evaluation.Ties)
            {
                // The evaluator holds a tie where its sides come closest; that is in one of the cases.
                int place = evaluation.Model.Ties.IndexOf(tie.Tie);
                Assert.Contains($"{Exact(tie.Left)} {Exact(tie.Right)}", layout.Source.Cases.Select(c => Ties(Case(layout.TypeName, layout.Cases[c.Case]))[place]).Select(t => $"{Exact(t.Left)} {Exact(t.Right)}"));
            }
        }
    }

    public void Dispose() => _models.Dispose();
}
