using System.Collections;
using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace DealLang.Syntax;

/// <summary>The tokens of one line in order; the last is the end of the line.</summary>
public sealed class TokenList : IReadOnlyList<SyntaxToken>
{
    private readonly TokenData[] _tokens;

    internal TokenList(string line, ReadOnlySpan<TokenData> tokens)
    {
        Line = line;
        _tokens = tokens.ToArray();
    }

    /// <summary>The line with its break.</summary>
    public string Line { get; }

    public int Length => _tokens.Length;
    public int Count => _tokens.Length;

    public SyntaxToken this[int index] => new(this, index);

    public ImmutableArray<SyntaxToken> Slice(int start, int length)
    {
        var slice = new SyntaxToken[length];
        for (int i = 0; i < length; i++) slice[i] = this[start + i];
        return ImmutableCollectionsMarshal.AsImmutableArray(slice);
    }

    internal ref readonly TokenData DataAt(int index) => ref _tokens[index];

    /// <summary>Where the leading trivia of a token begins.</summary>
    internal int FullStartOf(int index) => index == 0 ? 0 : _tokens[index - 1].End;

    public Enumerator GetEnumerator() => new(this);

    IEnumerator<SyntaxToken> IEnumerable<SyntaxToken>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Walks the tokens without allocating.</summary>
    public struct Enumerator : IEnumerator<SyntaxToken>
    {
        private readonly TokenList _list;
        private int _index;

        internal Enumerator(TokenList list)
        {
            _list = list;
            _index = -1;
        }

        public readonly SyntaxToken Current => _list[_index];

        readonly object IEnumerator.Current => Current;

        public bool MoveNext() => ++_index < _list.Length;

        public void Reset() => _index = -1;

        public readonly void Dispose()
        {
        }
    }
}

/// <summary>What is kept of a token: its kind, its place in the line, and the vocabulary's number of its word.</summary>
internal readonly record struct TokenData(TokenKind Kind, ushort Word, int Start, int End);
