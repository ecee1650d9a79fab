using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Editing;

/// <summary>How figures read. The reports have the words and the digits; the editor's services only ask for them.</summary>
public interface IFigureWording
{
    /// <summary>What a figure comes to, with its mark: ~471m, ≤ $100bn, n/d.</summary>
    string Value(World world, FigureValue value);

    /// <summary>An amount as a file states it.</summary>
    string Stated(Quantity quantity, string measure);

    /// <summary>With the names of figures; those of <paramref name="owner"/> without it.</summary>
    string Formula(Expression formula, string owner);

    /// <summary>Offer per share, Ownership of xAI.</summary>
    string Label(FigurePath path);
}
