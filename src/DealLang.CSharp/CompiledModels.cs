using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.Loader;

namespace DealLang.CSharp;

/// <summary>Models compiled and loaded; unloaded when disposed and no longer used.</summary>
public sealed class CompiledModels : IDisposable
{
    private readonly AssemblyLoadContext _context = new("Deals", isCollectible: true);

    [RequiresUnreferencedCode("Models use the platform as they find it.")]
    internal CompiledModels(Stream image, ImmutableArray<string> warnings)
    {
        Assembly = _context.LoadFromStream(image);
        Warnings = warnings;
    }

    public Assembly Assembly { get; }

    /// <summary>What the C# compiler warned of, a line each; empty for what the emitter wrote alone.</summary>
    public ImmutableArray<string> Warnings { get; }

    public void Dispose() => _context.Unload();
}
