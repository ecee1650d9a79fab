namespace DealLang.Vocabulary;

/// <summary>
/// The words that the grammar itself names, spelled as written here in lower case. Their values are their numbers in the
/// <see cref="Lexicon"/>.
/// </summary>
internal enum Keyword
{
    None,
    About, Acquisition, After, All, Allow, Amend, And, Any, As, Assume, At,
    Base, Because, Before, Board, By,
    Case, Cash, Choose, Close, Cols, Conditional, Count,
    Day, Days, Deal, Down,
    Each, Early, Every, Exit, Expect,
    Figure, Firm, First, Flows, Fmv, For, From,
    Import, In, Indexed, Into,
    Late, Least, Less,
    May, Met, Mid, More,
    Name, Nearly, Nonbinding, None_, // none
    Of, On, Or, Otherwise, Over,
    Part, Per, Periodic, Places, Prefer, Price,
    Remove, Return, Right, Round, Rounded, Rows,
    Same, Show, Source, Split, Starting, Step, Supersede,
    Table, Terminated, Than, To, Total, Trade, Tranche,
    Undisclosed, Unit, Until, Up,
    Version, Views, Vwap,
    Web, When, With, Worth,
    Basis,
}
