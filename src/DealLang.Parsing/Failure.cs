namespace DealLang.Parsing;

/// <summary>Where and how a parser refused; the tokens and words for the reader are looked up when an error is built.</summary>
/// <param name="offset">The place of the refused token, counted from the first.</param>
/// <param name="namesToken">Whether the token there, or the end of the input, was the cause.</param>
/// <param name="message">Words of the grammar's own.</param>
internal readonly struct Failure(int offset, bool namesToken, string? message)
{
    public int Offset { get; } = offset;
    public bool NamesToken { get; } = namesToken;
    public string? Message { get; } = message;
}
