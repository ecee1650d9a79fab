using System.Runtime.CompilerServices;

namespace DealLang.Parsing;

/// <summary>Room on the stack for the parsers that refused; a parse that needs more takes it from the heap.</summary>
[InlineArray(16)]
internal struct ExpectationBuffer<TToken>
{
    private Recognizer<TToken>? _first;
}
