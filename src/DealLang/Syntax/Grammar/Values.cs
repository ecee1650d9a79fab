using DealLang.Syntax.Nodes;
using DealLang.Vocabulary;
using static DealLang.Syntax.Grammar.Tokens;

namespace DealLang.Syntax.Grammar;

/// <summary>Whatever may stand where a figure is wanted: a flat list of operands and operators, put together by <see cref="Precedence"/>.</summary>
internal static class Values
{
    private static readonly Parser<SyntaxToken, ValueSyntax> Undisclosed = AnyWord.Select(ValueSyntax (t) => new UndisclosedSyntax(TokenRange.Of(t)));
    private static readonly Parser<SyntaxToken, ValueSyntax> None = AnyWord.Select(ValueSyntax (t) => new NoneSyntax(TokenRange.Of(t)));
    private static readonly Parser<SyntaxToken, ValueSyntax> String = QuotedText.Select(ValueSyntax (t) => new StringSyntax(TokenRange.Of(t), t));
    private static readonly Parser<SyntaxToken, ValueSyntax> DayCount = Any.Select(ValueSyntax (t) => new DayCountSyntax(TokenRange.Of(t), t));
    private static readonly Parser<SyntaxToken, ValueSyntax> Date = Dates.Written.Select(ValueSyntax (d) => d);
    private static readonly Parser<SyntaxToken, ValueSyntax> OtherDate = Dates.Date.Select(ValueSyntax (d) => d);
    private static readonly Parser<SyntaxToken, ValueSyntax> NoValue = Expecting<ValueSyntax>("a value");

    private static readonly Parser<SyntaxToken, ValueSyntax> Call = Map(
        ValueSyntax (function, _, arguments, close) => new CallSyntax(TokenRange.Of(function, close), function, arguments.Frozen()),
        AnyWord, OpenParen, Rec(() => Arguments.OfFunction).Separated(Comma), CloseParen);

    private static readonly Parser<SyntaxToken, ValueSyntax> Parenthesized = Map(
        (open, value, close, per) => Quantities.Measured(new ParenthesizedSyntax(TokenRange.Of(open, close), value, open), per),
        OpenParen, Rec(() => Value!), CloseParen, Quantities.Per);

    private static readonly Parser<SyntaxToken, ValueSyntax> Atom = Choose(PickAtom);

    private static readonly Parser<SyntaxToken, SyntaxToken> OneHedge = AnyWord;
    private static readonly Parser<SyntaxToken, SyntaxToken> TwoHedges = AnyWord.Before(AnyWord);
    private static readonly Parser<SyntaxToken, SyntaxToken> HedgeWords = Choose(t => IsOneWord(t) ? OneHedge : TwoHedges);

    private static Parser<SyntaxToken, ValueSyntax> HedgedBy(Parser<SyntaxToken, SyntaxToken> words) => Map(
        ValueSyntax (hedge, value) => new HedgedSyntax(TokenRange.Of(hedge).To(value.Tokens), HedgeOf(hedge), value), words, Atom);

    private static readonly Parser<SyntaxToken, ValueSyntax> HedgedByOne = HedgedBy(OneHedge);
    private static readonly Parser<SyntaxToken, ValueSyntax> HedgedByTwo = HedgedBy(TwoHedges);

    private static readonly Parser<SyntaxToken, ValueSyntax> Operand = Choose(t => !IsHedge(t) ? PickAtom(t) : IsOneWord(t) ? HedgedByOne : HedgedByTwo);

    private static readonly Parser<SyntaxToken, Operation> NextOperation = Map((op, operand) => new Operation(op, operand), Any, Rec(() => Operand!));
    private static readonly Parser<SyntaxToken, Operation> NoOperation = NoMore<Operation>();
    private static readonly Parser<SyntaxToken, Operation> Operation = Choose(t => IsOperator(t) ? NextOperation : NoOperation);

    private static readonly Parser<SyntaxToken, IEnumerable<Operation>> NoOperations = Return<IEnumerable<Operation>>([]);
    private static readonly Parser<SyntaxToken, IEnumerable<Operation>> Several = Operation.Many().Holding(Precedence.AreFew, Precedence.TooMany);

    public static readonly Parser<SyntaxToken, ValueSyntax> Value = Map(Precedence.Build, Operand, Choose(t => IsOperator(t) ? Several : NoOperations));

    /// <summary>30%, up to 30%: a part whose "of" belongs to the sentence.</summary>
    public static readonly Parser<SyntaxToken, ValueSyntax> Part = Choose(t => IsHedge(t) ? HedgedPart! : Quantities.PartOf(t));

    private static readonly Parser<SyntaxToken, ValueSyntax> HedgedPart = Map(
        ValueSyntax (hedge, value) => new HedgedSyntax(TokenRange.Of(hedge).To(value.Tokens), HedgeOf(hedge), value), HedgeWords, Choose(Quantities.PartOf));

    public static bool IsHedge(SyntaxToken t) => (t.Roles & WordRoles.Hedge) != 0 && (Keyword)t.Word switch
    {
        Keyword.Up => t.IsBefore(Keyword.To),
        Keyword.At => t.IsBefore(Keyword.Least),
        Keyword.More or Keyword.Less => t.IsBefore(Keyword.Than),
        _ => true,
    };

    private static bool IsOneWord(SyntaxToken hedge) => hedge.Is(Keyword.About) || hedge.Is(Keyword.Nearly) || hedge.Is(Keyword.Over);

    /// <summary>Whether a value other than a path begins here.</summary>
    public static bool BeginsFigure(SyntaxToken t) => Quantities.Begins(t) || IsHedge(t) || t.Is(Keyword.Undisclosed) || t.Is(Keyword.None_)
        || t.Kind is TokenKind.String or TokenKind.Date or TokenKind.DayCount or TokenKind.OpenParen;

    private static Parser<SyntaxToken, ValueSyntax> PickAtom(SyntaxToken t) => t.Kind switch
    {
        TokenKind.Number or TokenKind.CurrencySign or TokenKind.Minus => Quantities.Of(t),
        TokenKind.Word => OfWord(t),
        TokenKind.String => String,
        TokenKind.Date => Date,
        TokenKind.OpenParen => Parenthesized,
        TokenKind.DayCount => DayCount,
        _ => NoValue,
    };

    private static Parser<SyntaxToken, ValueSyntax> OfWord(SyntaxToken t)
    {
        if (t.Word == 0) return IsFiscalYear(t) ? OtherDate : Paths.View;
        if (t.Is(Keyword.Undisclosed)) return Undisclosed;
        if (t.Is(Keyword.None_)) return None;
        if ((t.Roles & WordRoles.Currency) != 0 && t.NextKind == TokenKind.Number) return Quantities.Of(t);
        if ((t.Roles & WordRoles.Hedge) != 0) return NoValue; // half a hedge: up without to
        if ((t.Roles & WordRoles.Function) != 0 && t.NextKind == TokenKind.OpenParen) return Call;
        if (t.Is(Keyword.Mid) || ((Dates.IsThird(t) || t.Is(Keyword.After) || t.Is(Keyword.Before)) && t.NextKind is TokenKind.Date or TokenKind.Number)) return OtherDate;
        return (t.Roles & WordRoles.Connective) != 0 ? NoValue : Paths.View;
    }

    private static bool IsOperator(SyntaxToken t) => t.Kind switch
    {
        TokenKind.Plus or TokenKind.Minus => t.IsSpaced,
        TokenKind.Star or TokenKind.Slash or TokenKind.DotDot or TokenKind.PlusMinus => true,
        _ => t.Is(Keyword.Step),
    };

    private static Hedge HedgeOf(SyntaxToken t) => (Keyword)t.Word switch
    {
        Keyword.About => Hedge.About,
        Keyword.Nearly => Hedge.Nearly,
        Keyword.Up => Hedge.UpTo,
        Keyword.At => Hedge.AtLeast,
        Keyword.More => Hedge.MoreThan,
        Keyword.Over => Hedge.Over,
        _ => Hedge.LessThan,
    };
}
