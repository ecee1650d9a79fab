using System.Runtime.CompilerServices;

namespace DealLang.Parsing;

public abstract partial class Parser<TToken, T>
{
    /// <summary>
    /// This parser under a name: wherever it fails, also after consuming input, <paramref name="label"/> is all that is
    /// expected.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Parser<TToken, T> Labelled(string label)
    {
        ArgumentNullException.ThrowIfNull(label);
        return this is PredicateTokenParser<TToken> token
            ? (Parser<TToken, T>)(object)token.WithLabel(label)
            : new LabelledParser<TToken, T>(this, label);
    }
}

internal sealed class LabelledParser<TToken, T>(Parser<TToken, T> parser, string label) : Parser<TToken, T>
{
    internal override Expected<TToken> Expectation => new(label);

    internal override T? Parse(ref ParseState<TToken> state, out bool success)
    {
        var mark = state.ExpectationCount;
        var result = parser.Parse(ref state, out success);
        success = success || Relabel(ref state, mark);
        return result;
    }

    internal override bool TrySkip(ref ParseState<TToken> state)
    {
        var mark = state.ExpectationCount;
        return parser.TrySkip(ref state) || Relabel(ref state, mark);
    }

    private bool Relabel(ref ParseState<TToken> state, int mark)
    {
        state.Forget(mark);
        state.Expect(this);
        return false;
    }
}
