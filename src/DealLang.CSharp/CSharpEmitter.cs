using System.Collections.Immutable;
using DealLang.CSharp.Emission;
using DealLang.CSharp.Naming;

namespace DealLang.CSharp;

/// <summary>Writes the models of a world as C#: one file for each deal, each party with derived figures, and the files' own figures.</summary>
public static class CSharpEmitter
{
    private const string DefaultNamespace = "Deals";

    internal static ImmutableArray<GeneratedFile> Emit(IEnumerable<ModelCases> models, string title, EmitOptions options)
    {
        var shapes = models.SelectMany(ModelShape.Split).ToList();
        string nameSpace = Namespace(options.Namespace.Length > 0 ? options.Namespace : title);
        var names = NameTable<ModelShape>.Assign(shapes, s => s.Wish, [.. ReservedNames.Types, .. nameSpace.Split('.')], StringComparer.OrdinalIgnoreCase);
        return [.. shapes
            .Select(s => new GeneratedFile(names[s] + ".g.cs", ModelFile.Write(new ModelLayout(s.Cases, names[s]), nameSpace, options)))
            .OrderBy(f => f.Name, StringComparer.Ordinal)];
    }

    private static string Namespace(string words)
    {
        string name = string.Join('.', words.Split('.').Select(Identifier.From).Where(s => s.Length > 0));
        if (name.Length == 0) return DefaultNamespace;
        return ReservedNames.Types.Contains(name.Split('.')[0]) ? name + DefaultNamespace : name;
    }
}
