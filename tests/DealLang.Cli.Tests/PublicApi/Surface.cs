using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace DealLang.Cli.Tests.PublicApi;

/// <summary>The public surface of an assembly in the manner of C#: a namespace a paragraph, its types and their members in order.</summary>
internal static class Surface
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static string Of(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (var space in assembly.GetExportedTypes().Where(t => !t.IsNested).GroupBy(t => t.Namespace ?? "").OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            text.Append(text.Length > 0 ? "\n" : "").Append("namespace ").Append(space.Key).Append('\n');
            foreach (var type in space.OrderBy(t => t.Name, StringComparer.Ordinal)) Write(text, type, "  ");
        }
        return text.ToString();
    }

    private static void Write(StringBuilder text, Type type, string margin)
    {
        text.Append(margin).Append(Header(type)).Append('\n');
        if (typeof(Delegate).IsAssignableFrom(type)) return;
        var members = type.IsEnum ? Enum.GetNames(type).Select(n => (Sort: "", Line: n))
            : type.GetMembers(Declared).Where(IsShown).Select(m => (Sort: Rank(m) + m.Name, Line: Signature.Of(m))).OrderBy(m => m.Sort, StringComparer.Ordinal).ThenBy(m => m.Line, StringComparer.Ordinal);
        foreach (var (_, line) in members) text.Append(margin).Append("  ").Append(line).Append('\n');
        foreach (var nested in type.GetNestedTypes(BindingFlags.Public).OrderBy(t => t.Name, StringComparer.Ordinal)) Write(text, nested, margin + "  ");
    }

    private static string Header(Type type)
    {
        if (typeof(Delegate).IsAssignableFrom(type)) return "delegate " + Signature.Of(type.GetMethod("Invoke")!).Replace("virtual ", "", StringComparison.Ordinal).Replace(" Invoke(", $" {Signature.Name(type)}(", StringComparison.Ordinal);
        bool isRecord = type.GetMethod("<Clone>$", Declared) is not null || type.GetMethod("PrintMembers", Declared) is not null;
        string kind = type.IsEnum ? "enum" : type.IsInterface ? "interface" : type.IsValueType ? (isRecord ? "record struct" : "struct") : isRecord ? "record" : "class";
        string how = type is { IsAbstract: true, IsSealed: true } ? "static " : type is { IsAbstract: true, IsInterface: false } ? "abstract " : type is { IsSealed: true, IsValueType: false } ? "sealed " : "";
        string[] bases = [.. new[] { type.BaseType }.Where(b => b is not null && b != typeof(object) && b != typeof(ValueType) && b != typeof(Enum)).Select(b => Signature.Name(b!)),
            .. type.GetInterfaces().Except(type.BaseType?.GetInterfaces() ?? []).Where(i => !type.IsEnum && i.Name != "IEquatable`1").Select(Signature.Name).Order(StringComparer.Ordinal)];
        return $"{how}{kind} {Signature.Name(type)}{(bases.Length > 0 ? " : " + string.Join(", ", bases) : "")}";
    }

    /// <summary>What a person wrote: no accessors, and of a record not what the compiler adds.</summary>
    private static bool IsShown(MemberInfo member) => member switch
    {
        ConstructorInfo made => made.IsPublic && !made.GetParameters().Any(p => p.ParameterType == made.DeclaringType && made.GetParameters().Length == 1 && IsGenerated(made)),
        MethodInfo method => IsOpen(method) && !IsGenerated(method) && (!method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal))
            && !method.Name.StartsWith('<') && method.Name is not ("Deconstruct" or "PrintMembers"),
        PropertyInfo property => property.GetAccessors(true).Any(IsOpen) && property.Name != "EqualityContract",
        FieldInfo field => field.IsPublic && !field.IsSpecialName,
        EventInfo => true,
        _ => false,
    };

    private static bool IsOpen(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static bool IsGenerated(MemberInfo member) => member.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false);

    private static string Rank(MemberInfo member) => member switch { FieldInfo => "1", ConstructorInfo => "2", PropertyInfo => "3", _ => "4" };
}
