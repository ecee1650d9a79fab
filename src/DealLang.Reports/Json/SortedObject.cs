using System.Text.Json;

namespace DealLang.Reports.Json;

/// <summary>An object whose members are written in ordinal order of their names, whatever the order in which they were set.</summary>
internal sealed class SortedObject
{
    private readonly SortedDictionary<string, Action<Utf8JsonWriter>> _members = new(StringComparer.Ordinal);

    public SortedObject Set(string name, Action<Utf8JsonWriter> write)
    {
        _members[name] = write;
        return this;
    }

    /// <summary>Sets a text, unless there is none.</summary>
    public SortedObject Set(string name, string? text) => string.IsNullOrEmpty(text) ? this : Set(name, w => w.WriteStringValue(text));

    public SortedObject Set(string name, int number) => Set(name, w => w.WriteNumberValue(number));

    public SortedObject Set(string name, bool flag) => Set(name, w => w.WriteBooleanValue(flag));

    public SortedObject Set(string name, SortedObject inner) => Set(name, inner.Write);

    public SortedObject Set(string name, IEnumerable<string> texts) => Set(name, w =>
    {
        w.WriteStartArray();
        foreach (string text in texts) w.WriteStringValue(text);
        w.WriteEndArray();
    });

    public SortedObject Set(string name, IEnumerable<SortedObject> items) => Set(name, w =>
    {
        w.WriteStartArray();
        foreach (var item in items) item.Write(w);
        w.WriteEndArray();
    });

    /// <summary>The file and line of a place.</summary>
    public SortedObject At(Text.Location? location) => location is null ? this : Set("file", location.Path).Set("line", location.Start.Line);

    /// <summary>Whether a member of that name is set.</summary>
    public bool Has(string name) => _members.ContainsKey(name);

    public void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        foreach (var (name, write) in _members)
        {
            writer.WritePropertyName(name);
            write(writer);
        }
        writer.WriteEndObject();
    }
}
