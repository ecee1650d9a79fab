using DealLang.Symbols;
using DealLang.Syntax;
using DealLang.Syntax.Nodes;
using DealLang.Vocabulary;

namespace DealLang.Binding;

/// <summary>Lines of an acquisition's block with a form of their own: what holders elected, what is limited, what is taken off the price.</summary>
internal sealed class OfferLines(BindingSession session, BlockContext context)
{
    public bool Bind(BlockSyntax block, FactLineSyntax line)
    {
        if (context.Scope != TermScope.Acquisition || line.OwnTerm is not null) return false;
        switch (line.Term)
        {
            case "elected":
                new ElectedLines(session, context).Bind(block, line);
                return true;
            case "limit":
                new LimitLines(session, context).Bind(block, line);
                return true;
            case "less":
                BindDeduction(block, line);
                return true;
            default:
                return false;
        }
    }

    private void BindDeduction(BlockSyntax block, FactLineSyntax line)
    {
        if (new Deductions(session, context).Bind(block, line) is not { } less) return;
        session.Claims.Add(new Claim(new FactKey(context.Owner, line.Term, less.Name, context.Date), less.Amount, "", block.Location) { Citations = less.Citations });
    }
}
