using System.Runtime.CompilerServices;
using DealLang.Parsing.Configuration;

namespace DealLang.Parsing;

/// <summary>
/// One parse under way: the tokens, the position, the last failure, and the parsers that refused there. A refusal stores
/// one reference; what was expected, and which token came instead, is worked out when somebody asks for the error.
/// </summary>
internal ref struct ParseState<TToken>(
    ReadOnlySpan<TToken> input, Span<Recognizer<TToken>?> expectations, IConfiguration<TToken>? configuration)
{
    internal const string NestedTooDeeply = "nested too deeply";

    public readonly ReadOnlySpan<TToken> Input = input;
    public int Position;
    public Failure Failure;

    private readonly IConfiguration<TToken>? _configuration = configuration;
    private Span<Recognizer<TToken>?> _expectations = expectations;
    private int _expectationCount;
    private nint _roomySoFar;

    /// <summary>How many parsers are on the list of those that refused; a mark for <see cref="Forget(int)"/>.</summary>
    public readonly int ExpectationCount => _expectationCount;

    /// <summary>The nesting went too deep, and no alternative is to be tried: see <see cref="Abandon"/>.</summary>
    public readonly bool IsAbandoned => Position > Input.Length;

    public void Expect(Recognizer<TToken> parser)
    {
        if (_expectationCount == _expectations.Length)
            Grow();
        _expectations[_expectationCount++] = parser;
    }

    /// <summary>Drops the expectations from <paramref name="mark"/> on.</summary>
    public void Forget(int mark) => _expectationCount = mark;

    /// <summary>Drops the expectations between two marks and keeps the later ones.</summary>
    public void Forget(int from, int to)
    {
        _expectations[to.._expectationCount].CopyTo(_expectations[from..]);
        _expectationCount -= to - from;
    }

    /// <summary>Refuses the token at the position, or the end of the input.</summary>
    public bool Refuse()
    {
        Failure = new Failure(Position, true, null);
        return false;
    }

    /// <inheritdoc cref="Refuse()"/>
    public bool Refuse(Recognizer<TToken> expected)
    {
        Expect(expected);
        return Refuse();
    }

    /// <summary>
    /// Whether there is stack for another level of nesting. The runtime is asked once for every 16 KiB of stack, of the 128 that it
    /// keeps free; in between it is enough to see how far the stack has come since the parse began.
    /// </summary>
    public bool HasRoom()
    {
        byte here = 0;
        var depth = Unsafe.ByteOffset(ref here, ref Unsafe.As<int, byte>(ref Position));
        return depth < _roomySoFar || AskForRoom(depth);
    }

    private bool AskForRoom(nint depth)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            return false;
        _roomySoFar = depth + (16 * 1024);
        return true;
    }

    /// <summary>Goes back, unless the parse is abandoned.</summary>
    public void Rewind(int position)
    {
        if (!IsAbandoned)
            Position = position;
    }

    /// <summary>
    /// Ends the parse because the stack is nearly used up. The position goes past the end, so that every alternative counts
    /// as having consumed input: trying others would only come back here, twice as often for each level.
    /// </summary>
    public bool Abandon()
    {
        Failure = new Failure(Position, false, NestedTooDeeply);
        Position = Input.Length + 1;
        return false;
    }

    /// <summary>Lets a parser that recovers go on after <see cref="Abandon"/>, from the place that was too deep.</summary>
    public void Resume()
    {
        if (IsAbandoned)
            Position = Failure.Offset;
    }

    public readonly ParseError<TToken> BuildError(int mark)
    {
        var offset = Failure.Offset;
        var atEnd = offset >= Input.Length;
        return new ParseError<TToken>(
            Failure.NamesToken && !atEnd ? Maybe.Just(Input[offset]) : default,
            Failure.NamesToken && atEnd,
            Distinct(_expectations[mark.._expectationCount]),
            offset,
            PositionOf(offset),
            Failure.Message);
    }

    private static Expected<TToken>[] Distinct(ReadOnlySpan<Recognizer<TToken>?> parsers)
    {
        var distinct = new List<Expected<TToken>>(parsers.Length);
        foreach (var parser in parsers)
        {
            var expected = parser!.Expectation;
            if (!distinct.Contains(expected))
                distinct.Add(expected);
        }

        return [.. distinct];
    }

    private readonly SourcePosDelta PositionOf(int offset)
    {
        if (_configuration is null)
            return new SourcePosDelta(0, offset);
        var position = SourcePosDelta.Zero;
        foreach (var token in Input[..offset])
            position += _configuration.SourcePosCalculator(token);
        return position;
    }

    private void Grow()
    {
        var larger = new Recognizer<TToken>?[_expectations.Length * 4];
        _expectations.CopyTo(larger);
        _expectations = larger;
    }
}
