using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using DealLang.Symbols;
using DealLang.Text;

namespace DealLang.Tests.Checks;

/// <summary>Everything that a world holds, to the last property and place, as text: two worlds that say the same have the same text.</summary>
internal sealed class WorldText
{
    private readonly StringBuilder _text = new();
    private readonly HashSet<object> _seen = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<SourceText> _sources;

    private WorldText(DealCompilation compilation) => _sources = [.. compilation.Trees.Select(t => t.Text)];

    /// <summary>The world, and the paths that lines name. A place in a text that is none of the compilation's is an error.</summary>
    public static string Of(DealCompilation compilation)
    {
        var writer = new WorldText(compilation);
        writer.Write(compilation.World, 0);
        foreach (var reference in compilation.Bound.References.OrderBy(r => r.Place.Path, StringComparer.Ordinal).ThenBy(r => r.Place.Span.Start).ThenBy(r => r.Figure.ToString(), StringComparer.Ordinal))
            writer.Write(reference, 0);
        return writer._text.ToString();
    }

    private void Write(object? value, int depth)
    {
        switch (value)
        {
            case null:
                _text.Append("-\n");
                break;
            case Location place:
                Assert.Contains(place.Source, _sources);
                _text.Append(CultureInfo.InvariantCulture, $"{place.Path} {place.Span}\n");
                break;
            case string or decimal or bool or Enum or DateOnly or int or DealLang.Values.Unit or Lowering.FigurePath:
                _text.Append(CultureInfo.InvariantCulture, $"{value}\n");
                break;
            case Lowering.Function function:
                _text.Append(CultureInfo.InvariantCulture, $"{function.Name}\n");
                break;
            case IEnumerable all:
                _text.Append('\n');
                foreach (object? one in all) Line("*", one, depth);
                break;
            // A party or a deal is told once, then named.
            case Party or Deal when !_seen.Add(value):
                _text.Append(CultureInfo.InvariantCulture, $"{value}\n");
                break;
            default:
                _text.Append(CultureInfo.InvariantCulture, $"{value.GetType().Name}\n");
                foreach (var property in Properties(value.GetType())) Line(property.Name, property.GetValue(value), depth);
                break;
        }
    }

    private void Line(string name, object? value, int depth)
    {
        Assert.True(depth < 40, name);
        _text.Append(' ', depth).Append(name).Append(' ');
        Write(value, depth + 1);
    }

    private static IEnumerable<PropertyInfo> Properties(Type type) => type.GetProperties(BindingFlags.Instance | BindingFlags.Public)
        .Where(p => p.GetIndexParameters().Length == 0 && p.CanRead && !(typeof(Deal).IsAssignableFrom(type) && p.Name is "Acquirer" or "Target")
        // A single test is the list of its tests.
        && !(typeof(Condition).IsAssignableFrom(type) && p.Name == "Tests"));
}
