using System.Reflection;

namespace DealLang.Parsing.Tests;

public class NativeCodeTests
{
    // A compiler to native code makes what the methods of a type need for each of its instantiations: a method of Parser that made a parser of
    // lists of T would have it make parsers of lists of lists of T, and so on. Such combinators are extension methods.
    [Fact]
    public void NoMethodOfAParserMakesAParserOfSomethingLarger()
    {
        var result = typeof(Parser<,>).GetGenericArguments()[1];
        var larger = typeof(Parser<,>).GetMethods(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
            .Where(m => !m.IsGenericMethod && m.ReturnType.IsGenericType && m.ReturnType.GetGenericArguments().Any(a => a != result && a.ContainsGenericParameters && a.IsGenericType && Holds(a, result)))
            .Select(m => m.Name);
        Assert.Empty(larger);
    }

    private static bool Holds(Type type, Type part) => type.GetGenericArguments().Any(a => a == part || Holds(a, part));

    [Fact]
    public void CombinatorsOfListsAreFoundAllTheSame()
    {
        var item = Parser<char>.Token('a');
        Assert.Equal(3, item.Many().Parse("aaa").Value.Count());
        Assert.Equal(2, item.Separated(Parser<char>.Token(',')).Parse("a,a").Value.Count());
        Assert.False(item.Optional().Parse("b").Value.HasValue);
        Assert.Equal(2, item.Repeat(2).Parse("aa").Value.Count());
    }
}
