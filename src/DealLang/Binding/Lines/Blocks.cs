using System.Collections.Immutable;
using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Syntax;
using DealLang.Syntax.Nodes;
using DealLang.Values;
using DealLang.Vocabulary;
using Rules = DealLang.Diagnostics.Descriptors;

namespace DealLang.Binding;

/// <summary>Blocks at the margin and the lines under them: each line goes to the binder of its class.</summary>
internal sealed class Blocks
{
    private readonly BindingSession _session;

    /// <summary>Deals' headers and dated blocks, each with what its lines share.</summary>
    private readonly ImmutableArray<(BlockSyntax Block, BlockContext Context)> _deals;

    private Dictionary<Deal, ImmutableHashSet<string>>? _rights;

    public Blocks(BindingSession session)
    {
        _session = session;
        var deals = new List<(BlockSyntax Block, BlockContext Context)>();
        foreach (var block in session.Unbound)
        {
            var context = block.Content switch
            {
                DealLineSyntax line when session.DealBlocks.TryGetValue(block, out var deal) => Context(deal, null, CitationBinder.Bind(session, block, line.Suffixes)),
                DatedDealLineSyntax line => Dated(block, line.Deal, line.Date, line.Suffixes),
                AmendLineSyntax line => Dated(block, line.Deal, line.Date, line.Suffixes) is { } dated ? dated with { IsAmendment = true } : null,
                _ => null,
            };
            if (context is not null) deals.Add((block, context));
            if (block.Content is WebLineSyntax web) deals.AddRange(Sentences(block, web));
        }
        // What changes terms comes after them, whatever the order of the files.
        _deals = [.. deals.OrderBy(d => d.Context.Date?.First)];
    }

    /// <summary>Lifecycle lines come first: other dates may hang on them.</summary>
    public void BindMilestones()
    {
        foreach (var (block, context) in _deals)
        {
            if (block.Content is EdgeLineSyntax edge) new EdgeLines(_session, block, context).BindMilestones(edge);
            if (context is { Date: { } told, IsAmendment: false } && block.Children.Any(c => c.Content is not (null or StatusLineSyntax))) context.Deal!.Told = context.Deal.Told.Add(told);
            foreach (var child in block.Children)
            {
                if (child.Content is StatusLineSyntax line && MilestoneLines.Bind(_session, child, line, context) is { } milestone)
                    context.Deal!.Milestones = context.Deal.Milestones.Add(milestone);
            }
        }
        foreach (var block in _session.Unbound)
        {
            if (block.Content is SupersedeLineSyntax line) Supersede(block, line);
        }
    }

    public void BindLines()
    {
        foreach (var block in _session.Unbound)
        {
            if (block.Content is PartyLineSyntax party) BindParty(block, party);
            else if (block.Content is ClaimLineSyntax claim) new ClaimLines(_session).Bind(block, claim);
            else BindAtMargin(block);
        }
        foreach (var (block, context) in _deals) BindDeal(block, context);
    }

    /// <summary>The sentences of a web, which cite what the web cites where they cite nothing.</summary>
    private IEnumerable<(BlockSyntax Block, BlockContext Context)> Sentences(BlockSyntax block, WebLineSyntax web)
    {
        var cited = CitationBinder.Bind(_session, block, web.Suffixes);
        foreach (var child in block.Children)
        {
            if (child.Content is EdgeLineSyntax edge && _session.DealBlocks.TryGetValue(child, out var deal))
                yield return (child, Context(deal, null, CitationBinder.Bind(_session, child, edge.Suffixes, cited)));
        }
    }

    private static BlockContext Context(Deal deal, DateInterval? date, ImmutableArray<Citation> citations) =>
        new(BlockContext.ScopeOf(deal.Kind)) { Deal = deal, Date = date, Citations = citations };

    private BlockContext? Dated(BlockSyntax block, NameSyntax name, DateSyntax written, ImmutableArray<SuffixSyntax> suffixes)
    {
        if (FindDeal(block, name) is not { } deal || DateBinder.Bind(_session, written, block, deal) is not { } date) return null;
        return Context(deal, date, CitationBinder.Bind(_session, block, suffixes));
    }

    private Deal? FindDeal(BlockSyntax block, NameSyntax name)
    {
        if (_session.Names.FindDeal(name.ToString(), block) is { } deal) return deal;
        _session.ReportUnknown(Rules.Names.Unknown, block.LocationOf(name), name.ToString(), _session.Names.Deals.Keys);
        return null;
    }

    private void Supersede(BlockSyntax block, SupersedeLineSyntax line)
    {
        if (FindDeal(block, line.Old) is not { } old || FindDeal(block, line.Successor) is not { } successor || DateBinder.Bind(_session, line.Date, block, old) is not { } date) return;
        old.SupersededBy = successor.Name;
        old.Milestones = old.Milestones.Add(new Milestone(Status.Superseded, date, CitationBinder.Bind(_session, block, line.Suffixes), block.Location) { Word = "superseded" });
    }

    private void BindParty(BlockSyntax block, PartyLineSyntax line)
    {
        if (_session.Names.FindParty(line.Name.ToString(), block) is not { } party) return;
        var context = new BlockContext(TermScope.Party) { Party = party, Citations = CitationBinder.Bind(_session, block, line.Suffixes) };
        var facts = new FactLines(_session, context);
        foreach (var child in block.Children)
        {
            switch (child.Content)
            {
                case FactLineSyntax fact:
                    TrailingWords.CheckTimes(_session, child, fact, TermScope.Party);
                    facts.Bind(child, fact);
                    new Unread(_session, context).ReportUnder(child, fact);
                    break;
                case EmptyLineSyntax or ErrorLineSyntax:
                    break;
                case StatusLineSyntax or LegLineSyntax or OptionLineSyntax or TrancheLineSyntax:
                    _session.Report(Rules.Names.Misplaced, child.Location, child.Line.TextOf(child.Content), party.Name, "a deal");
                    break;
                case ListLineSyntax list:
                    _session.Report(Rules.Names.Misplaced, child.Location, list.Term, party.Name, Places.Of(list.Term));
                    break;
                default:
                    new Unread(_session, context).Report(child, $"\"{child.Line.TextOf(child.Content)}\"", party.Name);
                    break;
            }
        }
    }

    private void BindDeal(BlockSyntax block, BlockContext context)
    {
        var deal = context.Deal!;
        context = context with { Rights = Rights(deal) };
        var amendment = context is { IsAmendment: true, Date: { } day } ? Amend(deal, block, context, day) : null;
        int claims = _session.Claims.Count;
        var facts = new FactLines(_session, context);
        var legs = new LegLines(_session, context);
        var offer = new OfferLines(_session, context);
        if (block.Content is EdgeLineSyntax edge) new EdgeLines(_session, block, context).Bind(edge);
        if (block.Content is DealLineSyntax grant && deal.Verb == "grants") deal.Legs = deal.Legs.AddRange(legs.BindGrant(block, grant, grant.Sentence, LineSuffixes.Bind(_session, block, grant.Suffixes, context)));
        var purchase = new PurchaseLines(_session, context);
        var loan = new LoanLines(_session, context);
        foreach (var child in block.Children)
        {
            if (child.Content is FactLineSyntax said) TrailingWords.CheckTimes(_session, child, said, PurchaseLines.IsPurchase(context) && said is { Term: "price", Subject: null } ? TermScope.Leg : context.Scope);
            switch (child.Content)
            {
                case FactLineSyntax { Term: "note", OwnTerm: null } note:
                    deal.Notes = deal.Notes.AddRange(Texts(note).Select(t => new Note(t, LineSuffixes.Bind(_session, child, note.Suffixes, context).Citations)));
                    break;
                case FactLineSyntax { Term: "termination fee", OwnTerm: null } fee:
                    Add(child, legs.BindTerminationFee(child, fee, deal.Target));
                    break;
                case FactLineSyntax { Term: "reverse termination fee", OwnTerm: null } fee:
                    Add(child, legs.BindTerminationFee(child, fee, deal.Together));
                    break;
                case FactLineSyntax { Term: "fee", OwnTerm: null } fee when deal.Kind == DealKind.Acquisition:
                    Add(child, legs.BindFee(child, fee));
                    break;
                case FactLineSyntax { Term: "strike" or "expires", OwnTerm: null } or TrancheLineSyntax when deal.Verb == "grants" && block.Content is DealLineSyntax or EdgeLineSyntax:
                    break;
                case FactLineSyntax { Term: "vesting", OwnTerm: null } vesting when deal.Verb == "grants":
                    new VestingLines(_session, context).Bind(child, vesting);
                    break;
                case FactLineSyntax how when deal.Kind == DealKind.EquitySwap && ReturnLegs.IsHeldConstant(how) is not null:
                    break;
                case FactLineSyntax fact:
                    if (!offer.Bind(child, fact) && !purchase.Bind(child, fact) && !loan.Bind(child, fact)) facts.Bind(child, fact);
                    new Unread(_session, context).ReportUnder(child, fact);
                    break;
                case LegLineSyntax leg:
                    Add(child, legs.Bind(child, leg));
                    break;
                case ListLineSyntax { Term: "schedule" } list when PurchaseLines.IsPurchase(context):
                    new ScheduleRows(_session, context).Bind(child, "");
                    break;
                case ListLineSyntax list:
                    new RowLines(_session, context).Bind(child, list);
                    break;
                case RemoveLineSyntax remove when amendment is not null:
                    new RemoveLines(_session, deal, context.Date!.Value).Bind(child, remove);
                    break;
                case RemoveLineSyntax:
                    _session.Report(Rules.Names.Misplaced, child.Location, "remove", deal.Name, "an amendment (DATE amend DEAL)");
                    break;
                case ConditionLineSyntax:
                    if (new Conditions(_session, context).Bind(child) is { } condition) deal.Conditions = deal.Conditions.Add(condition);
                    break;
                case StatusLineSyntax or EmptyLineSyntax or ErrorLineSyntax:
                    break;
                case OptionLineSyntax option:
                    if (new ElectionLines(_session, context).Bind(child, option) is { } election) deal.Elections = deal.Elections.Add(election);
                    break;
                case AllowLineSyntax:
                    break;
                default:
                    new Unread(_session, context).Report(child, $"\"{child.Line.TextOf(child.Content)}\"", deal.Name);
                    break;
            }
        }
        if (block.Content is DealLineSyntax header) new HeaderSentence(_session, block, context).Bind(header);
        if (amendment is not null)
        {
            amendment.ApplyToSentence(claims);
            AmendedClaims.Keep(_session, claims);
        }

        void Add(BlockSyntax line, IEnumerable<Leg> given)
        {
            if (amendment is null) deal.Legs = deal.Legs.AddRange(given);
            else amendment.Apply(line, given);
        }
    }

    private AmendedLegs Amend(Deal deal, BlockSyntax block, BlockContext context, DateInterval date)
    {
        deal.Amendments = deal.Amendments.Add(new Amendment(date, context.Citations, block.Location) { IsOfDeadline = block.Children.All(c => c.Content is FactLineSyntax { Term: "outside date" or "note" } or EmptyLineSyntax) });
        if (DealDates.Agreement(deal) is { } agreed && date.Last < agreed)
            _session.Report(Rules.Changes.AmendedTooEarly, block.Location, deal.Name, date.Written, CalendarDate.Spell(agreed));
        return new AmendedLegs(_session, deal, date);
    }

    private static IEnumerable<string> Texts(FactLineSyntax line) => line.Asset?.Items.Select(i => i.Value).OfType<StringSyntax>().Select(s => s.Content) ?? [];

    /// <summary>Rights that any block of the deal creates.</summary>
    private ImmutableHashSet<string> Rights(Deal deal) => (_rights ??= RightsByDeal()).GetValueOrDefault(deal, []);

    private Dictionary<Deal, ImmutableHashSet<string>> RightsByDeal()
    {
        var rights = new Dictionary<Deal, ImmutableHashSet<string>>();
        foreach (var (block, context) in _deals)
        {
            foreach (var child in block.Children)
            {
                if (child.Content is LegLineSyntax { Right: { } right }) rights[context.Deal!] = rights.GetValueOrDefault(context.Deal!, []).Add(right.ToString());
            }
        }
        return rights;
    }

    private void BindAtMargin(BlockSyntax block)
    {
        if (block.Content is ExitLineSyntax exit && !new ExitLines(_session).Bind(block, exit))
            new Unread(_session, new BlockContext(TermScope.None)).Report(block, "An exit", exit.Path.Dotted, "A company is sold: 2031-05-01 exit Co $500m; the exit of a buyout stands in its own block");
    }
}
