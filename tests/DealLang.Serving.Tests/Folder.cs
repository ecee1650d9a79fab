namespace DealLang.Serving.Tests;

/// <summary>A folder in memory.</summary>
internal sealed class Folder : IServedFiles
{
    private readonly Lock _gate = new();
    private readonly SortedDictionary<string, string> _texts = new(StringComparer.Ordinal);

    public string Root => "/deals";

    /// <summary>How often a file was written.</summary>
    public int Writes { get; private set; }

    /// <summary>Reading fails, as no folder should.</summary>
    public bool IsBroken { get; set; }

    /// <param name="name">Relative to the folder.</param>
    public string this[string name]
    {
        get { lock (_gate) return _texts[$"{Root}/{name}"]; }
        set { lock (_gate) _texts[$"{Root}/{name}"] = value; }
    }

    public IReadOnlyList<string> All()
    {
        lock (_gate) return [.. _texts.Keys.Select(p => p[(Root.Length + 1)..])];
    }

    public string? Read(string path)
    {
        if (IsBroken) throw new InvalidOperationException("the disk is on fire");
        lock (_gate) return _texts.GetValueOrDefault(path);
    }

    public IReadOnlyList<string> DealsIn(string folder)
    {
        lock (_gate) return [.. _texts.Keys.Where(p => p.StartsWith(folder + "/", StringComparison.Ordinal)).Select(p => p[(folder.Length + 1)..]).Where(n => !n.Contains('/'))];
    }

    public void Write(string path, string text)
    {
        lock (_gate)
        {
            Writes++;
            _texts[path] = text;
        }
    }
}
