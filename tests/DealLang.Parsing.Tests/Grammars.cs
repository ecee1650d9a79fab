using FsCheck;
using FsCheck.Fluent;

namespace DealLang.Parsing.Tests;

/// <summary>Random grammars over a, b and c, and inputs that are often nearly right.</summary>
internal static class Grammars
{
    private static readonly Gen<char> AnyLetter = Gen.Elements('a', 'b', 'c');

    private static readonly Gen<Grammar> Leaf = Gen.Frequency(
        (8, AnyLetter.Select(c => (Grammar)new Letter(c))),
        (2, Gen.Elements("ab", "bc", "abc").SelectMany(s => Gen.Elements(true, false).Select(l => (Grammar)new OneLetterOf(s, l)))),
        (1, Gen.Constant<Grammar>(new Ending())),
        (1, Gen.Elements("v", "w").Select(v => (Grammar)new Value(v))),
        (1, Gen.Elements("no", "never").Select(m => (Grammar)new Failing(m))));

    public static Arbitrary<Grammar> Any { get; } = Gen.Sized(size => OfDepth(Math.Min(5, 1 + (size / 12)))).ToArbitrary();

    public static Arbitrary<string> Input { get; } =
        AnyLetter.ArrayOf().Select(letters => new string(letters)).Resize(12).ToArbitrary();

    private static Gen<Grammar> OfDepth(int depth)
    {
        if (depth == 0)
            return Leaf;
        var inner = OfDepth(depth - 1);
        return Gen.Frequency(
            (2, Leaf),
            (6, inner.SelectMany(x => inner.Select(y => (Grammar)new Following(x, y)))),
            (6, Gen.Choose(2, 4).SelectMany(n => inner.ArrayOf(n)).Select(xs => (Grammar)new Choice(xs))),
            (3, inner.Select(x => (Grammar)new Trying(x))),
            (2, inner.Select(x => (Grammar)new Dropped(x))),
            (1, inner.Select(x => (Grammar)new Looking(x))),
            (1, inner.Select(x => (Grammar)new Negated(x))),
            (3, inner.SelectMany(x => AnyLetter.SelectMany(c => Gen.Elements(true, false).Select(l => (Grammar)new Repeated(c, x, l))))),
            (2, AnyLetter.SelectMany(c => inner.Select(x => (Grammar)new Listed(new Following(new Letter(c), x), 'b')))),
            (2, inner.SelectMany(x => Gen.Elements("name", "other").Select(l => (Grammar)new Named(x, l)))),
            (1, inner.SelectMany(x => inner.Select(y => (Grammar)new Recovering(x, y)))));
    }
}
