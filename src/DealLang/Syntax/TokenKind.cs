namespace DealLang.Syntax;

public enum TokenKind : byte
{
    EndOfLine,      // closes every line; its text is the line break, or empty at the end of the file
    Word,           // a name or a vocabulary word: letters of any script, digits, _ and inner -
    Number,         // digits with , or _ between them and one decimal point
    Date,           // 2026-02-02, 2026-02, 2026-Q1, 2026-H2
    DayCount,       // ACT/360, 30E/360 ISDA …
    String,         // "…" or “…” on one line
    CurrencySign,   // $ € £ ¥ …
    Colon, Comma, Dot, DotDot, OpenParen, CloseParen, OpenBracket, CloseBracket,
    Equals, Less, Greater, LessOrEqual, GreaterOrEqual, Tilde,
    Plus, Minus, Star, Slash, PlusMinus, Percent, Section,
    Bad,            // characters that the language has no use for
}
