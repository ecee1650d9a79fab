using System.Collections.Immutable;
using DealLang.CSharp.Emission;
using DealLang.CSharp.Naming;
using DealLang.Evaluating;

namespace DealLang.CSharp;

/// <summary>Writes the models of a world as C#: one file for each deal, each party with derived figures, and the files' own figures.</summary>
public static class CSharpEmitter
{
    private const string DefaultNamespace = "Deals";

    /// <param name="evaluator">Of the compilation's world, on the day that the figures are to be seen from.</param>
    /// <returns>The files in order of their names; the same world gives the same bytes on any machine.</returns>
    public static ImmutableArray<GeneratedFile> Emit(DealCompilation compilation, WorldEvaluator evaluator, EmitOptions options) =>
        Emit(WorldModels.Of(evaluator, options.View), compilation.World.Title, options);

    internal static ImmutableArray<GeneratedFile> Emit(IEnumerable<ModelCases> models, string title, EmitOptions options)
    {
        var (nameSpace, layouts) = Plan(models, title, options);
        return [.. SideBySide.Of(layouts, l => new GeneratedFile(l.TypeName + ".g.cs", ModelFile.Write(l, nameSpace, options))).OrderBy(f => f.Name, StringComparer.Ordinal)];
    }

    /// <summary>Which records there are to be, and in which namespace.</summary>
    internal static (string Namespace, ImmutableArray<ModelLayout> Layouts) Plan(IEnumerable<ModelCases> models, string title, EmitOptions options)
    {
        var shapes = models.SelectMany(ModelShape.Split).ToList();
        string nameSpace = Namespace(options.Namespace.Length > 0 ? options.Namespace : title);
        var names = NameTable<ModelShape>.Assign(shapes, s => s.Names, [.. ReservedNames.Types, .. nameSpace.Split('.')], StringComparer.OrdinalIgnoreCase);
        return (nameSpace, [.. SideBySide.Of(shapes, s => new ModelLayout(s.Cases, names[s]))]);
    }

    private static string Namespace(string words)
    {
        string name = string.Join('.', words.Split('.').Select(Identifier.From).Where(s => s.Length > 0));
        if (name.Length == 0) return DefaultNamespace;
        return ReservedNames.Types.Contains(name.Split('.')[0]) ? name + DefaultNamespace : name;
    }
}
