using DealLang.Symbols;
using DealLang.Syntax;
using DealLang.Syntax.Nodes;
using DealLang.Values;
using Rules = DealLang.Diagnostics.Descriptors;

namespace DealLang.Binding;

/// <summary><c>elected stock 96%, cash 4%</c>: one claim for each option, and for the silent; with a group before it, of that group's shares.</summary>
internal sealed class ElectedLines(BindingSession session, BlockContext context)
{
    public void Bind(BlockSyntax block, FactLineSyntax line)
    {
        var suffixes = LineSuffixes.Bind(session, block, [.. line.Suffixes.Where(s => s is not ModifierSyntax)], context);
        foreach (var pair in line.Suffixes.OfType<ModifierSyntax>())
        {
            if (pair.Values is not [var value] || new ValueBinder(session, context.Values(block, suffixes.Citations)).BindFigure(value) is not { } bound) continue;
            if (bound.Quantity is not { } quantity || !(bound.IsPercent || quantity.Unit.ShareClass is not null || quantity.Shape == Shape.Undisclosed))
            {
                session.Report(Rules.Units.WrongUnit, block.LocationOf(value), block.Line.TextOf(value), UnitWords.Of(bound.Unit ?? Unit.One), line.Term,
                    "a part of the shares or a number of them", "Write it as in: elected stock 96%, cash 4%");
                continue;
            }
            // Executives cash: whose choice, then what they chose.
            string argument = string.Join(", ", pair.Key.Split(' '));
            session.Claims.Add(new Claim(new FactKey(context.Owner, line.Term, argument, suffixes.Date ?? context.Date), quantity, "", block.Location)
            {
                Citations = suffixes.Citations,
                InCase = suffixes.InCase,
                PreferBecause = suffixes.PreferBecause,
            });
        }
    }
}
