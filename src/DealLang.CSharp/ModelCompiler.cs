using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DealLang.CSharp;

/// <summary>Compiles emitted models in memory and loads them; not within a program that was itself published as native code.</summary>
[RequiresDynamicCode("Models are loaded as they are compiled.")]
[RequiresUnreferencedCode("Models use the platform as they find it.")]
public static class ModelCompiler
{
    private static readonly CSharpParseOptions Language = new(LanguageVersion.CSharp13, DocumentationMode.Diagnose);

    // What a model may use besides the runtime.
    private static readonly string[] Platform = ["System.Private.CoreLib", "System.Runtime", "System.Collections", "System.Linq"];

    private static readonly Lazy<IReadOnlyList<MetadataReference>> References = new(Resolve);

    /// <exception cref="InvalidOperationException">The files do not compile: the message holds what the compiler said.</exception>
    public static CompiledModels Compile(IEnumerable<GeneratedFile> files)
    {
        var compilation = CSharpCompilation.Create(
            "Deals",
            files.Select(f => CSharpSyntaxTree.ParseText(f.Text, Language, f.Name)),
            References.Value,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, deterministic: true));
        using var image = new MemoryStream();
        var result = compilation.Emit(image, options: new Microsoft.CodeAnalysis.Emit.EmitOptions());
        if (!result.Success) throw new InvalidOperationException(string.Join('\n', result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)));
        image.Position = 0;
        return new CompiledModels(image, [.. result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Warning).Select(d => d.ToString())]);
    }

    private static List<MetadataReference> Resolve() => Platform
        .Select(name => Assembly.Load(new AssemblyName(name)))
        .Append(typeof(Runtime.Transfer).Assembly)
        .Select(Reference)
        .ToList();

    // From the assembly as it is loaded, so that it works in a tool published as one file, where assemblies have no path.
    private static unsafe MetadataReference Reference(Assembly assembly) =>
        System.Reflection.Metadata.AssemblyExtensions.TryGetRawMetadata(assembly, out byte* blob, out int length)
            ? AssemblyMetadata.Create(ModuleMetadata.CreateFromMetadata((nint)blob, length)).GetReference()
            : throw new InvalidOperationException($"{assembly.GetName().Name} has no metadata here.");
}
