using System.Globalization;
using System.Reflection;

namespace DealLang.Cli.Tests.PublicApi;

/// <summary>Members and types as C# spells them, without the namespaces.</summary>
internal static class Signature
{
    private static readonly Dictionary<Type, string> s_keywords = new()
    {
        [typeof(void)] = "void", [typeof(bool)] = "bool", [typeof(byte)] = "byte", [typeof(char)] = "char", [typeof(decimal)] = "decimal", [typeof(double)] = "double", [typeof(int)] = "int",
        [typeof(long)] = "long", [typeof(object)] = "object", [typeof(string)] = "string", [typeof(ushort)] = "ushort", [typeof(ulong)] = "ulong", [typeof(uint)] = "uint",
    };

    public static string Of(MemberInfo member) => member switch
    {
        FieldInfo { IsLiteral: true } field => $"const {Name(field.FieldType)} {field.Name} = {Value(field.GetRawConstantValue())}",
        FieldInfo field => $"{(field.IsStatic ? "static " : "")}{(field.IsInitOnly ? "readonly " : "")}{Typed(field.FieldType, new NullabilityInfoContext().Create(field))} {field.Name}",
        ConstructorInfo made => $"new {Name(made.DeclaringType!)}({Parameters(made)})",
        PropertyInfo property => Property(property),
        MethodInfo method => $"{How(method)}{Typed(method.ReturnType, new NullabilityInfoContext().Create(method.ReturnParameter))} {method.Name}{Generic(method)}({Parameters(method)})",
        _ => member.ToString()!,
    };

    public static string Name(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } underlying) return Name(underlying) + "?";
        if (type.IsByRef) return "ref " + Name(type.GetElementType()!);
        if (type.IsArray) return Name(type.GetElementType()!) + "[]";
        if (s_keywords.TryGetValue(type, out string? keyword)) return keyword;
        string name = type.Name.Split('`')[0];
        string outer = type is { IsNested: true, IsGenericParameter: false } ? Name(type.DeclaringType!) + "." : "";
        return outer + name + (type.IsGenericType ? $"<{string.Join(", ", type.GetGenericArguments().Select(Name))}>" : "");
    }

    private static string Property(PropertyInfo property)
    {
        var accessors = property.GetAccessors(nonPublic: true);
        string get = property.GetMethod is { IsPublic: true } ? "get; " : "", set = property.SetMethod is { IsPublic: true } setter ? (IsInit(setter) ? "init; " : "set; ") : "";
        string name = property.GetIndexParameters() is { Length: > 0 } index ? $"this[{string.Join(", ", index.Select(Parameter))}]" : property.Name;
        return $"{How(accessors[0])}{Typed(property.PropertyType, new NullabilityInfoContext().Create(property))} {name} {{ {get}{set}}}";
    }

    private static bool IsInit(MethodInfo setter) => setter.ReturnParameter.GetRequiredCustomModifiers().Any(m => m.Name == "IsExternalInit");

    private static string How(MethodInfo method) =>
        method.IsStatic ? "static " : method is { IsAbstract: true, DeclaringType.IsInterface: false } ? "abstract " : method.GetBaseDefinition() != method ? "override " : method is { IsVirtual: true, IsFinal: false, DeclaringType.IsInterface: false } ? "virtual " : "";

    private static string Generic(MethodInfo method) => method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(Name))}>" : "";

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(Parameter));

    private static string Parameter(ParameterInfo parameter)
    {
        string spread = parameter.IsDefined(typeof(ParamArrayAttribute), false) || parameter.IsDefined(typeof(System.Runtime.CompilerServices.ParamCollectionAttribute), false) ? "params " : "";
        string type = Typed(parameter.ParameterType, new NullabilityInfoContext().Create(parameter)).Replace("ref ", parameter.IsOut ? "out " : parameter.IsIn ? "in " : "ref ", StringComparison.Ordinal);
        return $"{spread}{type} {parameter.Name}{(parameter.HasDefaultValue ? " = " + Value(parameter.DefaultValue) : "")}";
    }

    /// <summary>With a question mark where a reference may be null.</summary>
    private static string Typed(Type type, NullabilityInfo info) => Name(type) + (!type.IsValueType && info.ReadState == NullabilityState.Nullable && !type.IsGenericParameter ? "?" : "");

    private static string Value(object? value) => value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        bool flag => flag ? "true" : "false",
        Enum choice => $"{choice.GetType().Name}.{choice}",
        _ => string.Create(CultureInfo.InvariantCulture, $"{value}"),
    };
}
