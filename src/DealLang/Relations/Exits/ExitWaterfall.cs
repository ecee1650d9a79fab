using System.Collections.Immutable;
using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Relations.Exits;

/// <summary>
/// What each class receives when the company is sold: preferences by rank, then all who share in the rest; whoever does better as a holder of
/// common shares converts. See <see cref="Runtime.Waterfall"/> for why every choice is consistent with the others.
/// </summary>
internal sealed class ExitWaterfall
{
    private readonly Form _form;
    private readonly Party _company;
    private readonly CapTable _table;
    private readonly ImmutableArray<ExitClaim> _claims;
    private readonly Reference _perShare;
    private readonly Dictionary<string, Expression> _held = new(StringComparer.Ordinal);
    private readonly Deal? _own;

    private ExitWaterfall(Form form, Party company, CapTable table, ImmutableArray<Preference> preferences, ImmutableArray<CompanyRound> rounds, Reference exit, Func<Reference, Fact, Quantity, bool> give, Deal? own)
    {
        (_form, _company, _table, Exit, _own) = (form, company, table, exit, own);
        _claims = [.. table.Claims.Select(claim => preferences.FirstOrDefault(p => p.Class == (claim.SeriesOf.Length > 0 ? claim.SeriesOf : claim.Name)) is { } preference ? Preferred(claim, preference, preferences, rounds, give, own) : claim)];
        _perShare = table.CountsShares ? form.Figure("exit.per-share", form.Money / Unit.Shares(table.Common!.FullName)) : form.Figure("exit.as-common", form.Money);
    }

    /// <summary>What all receive together.</summary>
    public Reference Exit { get; }

    /// <param name="give">Gives a figure what a fact says.</param>
    /// <param name="own">The round whose form it is; null for a company's own figures, and for an acquisition.</param>
    /// <param name="exit">What all holders receive, where the form knows it; otherwise the company's exit.</param>
    /// <returns>Null for a company in which nobody ranks before others, unless a line tells that it is sold and its shares are counted.</returns>
    public static ExitWaterfall? Relate(Form form, Party company, Func<Reference, Fact, Quantity, bool> give, Deal? own = null, Reference? exit = null)
    {
        var rounds = CompanyRound.Of(company, form.Reading.World, FactOf(form, company)?.Key.Valid?.First is { } sold && sold > form.Reading.Day ? sold : form.Reading.Day);
        var preferences = Preferences(form, company, rounds);
        var table = new CapTable(form, company, rounds, give, own, exit is null ? SoldOn(form, company, own) : null);
        if (preferences.IsEmpty && !(own is null && table.CountsShares && (HasSecurities(form, company, own) || (exit is null && FactOf(form, company) is not null)))) return null;
        var waterfall = new ExitWaterfall(form, company, table, preferences, rounds, exit ?? ExitOf(form, company, give), give, own);
        waterfall.Relate();
        return waterfall;
    }

    private static bool HasSecurities(Form form, Party company, Deal? own) => !form.IsAlone && OutstandingSecurities.Of(form.Reading, company, own).Count > 0;

    /// <summary>Whether some of a company's shares, SAFEs or notes rank before others, and each class is counted: what one share receives, another need not.</summary>
    public static bool IsByClass(Form form, Party company)
    {
        var rounds = CompanyRound.Of(company, form.Reading.World, form.Reading.Day);
        return (!Preferences(form, company, rounds).IsEmpty || HasSecurities(form, company, null)) && new CapTable(form, company, rounds, (_, _, _) => false, null, null).CountsShares;
    }

    /// <summary>The shares of a class that are sold; null of one that nobody counts.</summary>
    public Reference? SharesOf(ShareClass shareClass) => _claims.FirstOrDefault(c => c.Name == shareClass.FullName)?.Shares;

    /// <summary>What a holder has of it, for its shares of all classes.</summary>
    public Reference ProceedsOf(string holder) => _form.Figure("proceeds", _form.Money, holder);

    /// <summary>What a class receives; null for one that the table does not know.</summary>
    public Reference? Proceeds(string name) => _claims.Any(c => c.Name == name) ? _form.Figure("proceeds", _form.Money, name) : null;

    /// <summary>What an investor of the round receives for shares that it has besides; null where it has none.</summary>
    public Expression? Held(string investor) => _held.GetValueOrDefault(investor);

    /// <summary>What was paid in for a class.</summary>
    public Reference Invested(string name) => _table.Invested(name);

    private static ImmutableArray<Preference> Preferences(Form form, Party company, ImmutableArray<CompanyRound> rounds)
    {
        var own = form.Reading.InForce(company.Name, "preference").Select(f => new Preference(f.Fact, f.Fact.Key.Argument, rounds.FirstOrDefault(r => r.Class == f.Fact.Key.Argument)));
        var ofRounds = rounds.SelectMany(r => r.Facts(form.Reading, "preference")
            .Select(f => new Preference(f, f.Key.Argument.Length > 0 ? f.Key.Argument : r.Class, r)));
        var all = ofRounds.Concat(own).Where(p => p.Fact.Quantity is not null).DistinctBy(p => p.Class).ToImmutableArray();
        form.Consumed.UnionWith(all.Select(p => p.Fact));
        return all;
    }

    private static Reference ExitOf(Form form, Party company, Func<Reference, Fact, Quantity, bool> give)
    {
        var exit = form.Input("exit", form.Money);
        if (FactOf(form, company) is { } fact)
        {
            form.Consumed.Add(fact);
            give(exit, fact, fact.Quantity!);
        }
        return exit;
    }

    /// <summary>The sale that a view sees; one that lies ahead of it is the exit that its figures speak of.</summary>
    private static Fact? FactOf(Form form, Party company)
    {
        var stated = form.Reading.World.FactsOf(company.Name, "exit").Where(f => f.Quantity is not null).OrderBy(f => f.Key.Valid?.First).ToList();
        return form.Reading.Latest(stated, null).Select(f => f.Fact).Append(stated.FirstOrDefault()).FirstOrDefault(f => f is not null);
    }

    /// <summary>The day of the exit: as a line tells it, else that of the view.</summary>
    private DateOnly? Sold => SoldOn(_form, _company, _own);

    private static DateOnly? SoldOn(Form form, Party company, Deal? own) => FactOf(form, company)?.Key.Valid?.First ?? (form.Reading.Day is var day && day < DateOnly.MaxValue ? SeenOn(form, own) : null);

    /// <summary>A round is seen from its closing; what has come to be of its shares since then, from the day of the file.</summary>
    private static DateOnly SeenOn(Form form, Deal? own)
    {
        var (world, day) = (form.Reading.World, form.Reading.Day);
        return own is not null && (world.AsOf ?? world.LatestDate) is { } now && now > day && DealViews.Default(own, now).Date == day ? now : day;
    }

    private ExitClaim Preferred(ExitClaim claim, Preference preference, ImmutableArray<Preference> all, ImmutableArray<CompanyRound> rounds, Func<Reference, Fact, Quantity, bool> give, Deal? own)
    {
        string name = preference.Round?.Deal == own && own is not null && preference.Fact.Key.Owner == own.Name ? "" : preference.Class;
        var multiple = _form.Input("preference", Unit.One, name);
        give(multiple, preference.Fact, preference.Fact.Quantity!);
        var invested = _table.Invested(claim.Name);
        var amount = _form.Figure("preference.amount", _form.Money, claim.Name);
        var accrued = CumulativeDividend.Relate(_form, _company, preference, rounds, (claim.Name, name), invested, Sold, give);
        _form.Relate("preference", "T18", amount, accrued is null ? multiple * invested : (multiple * invested) + accrued);
        Expression ceiling = preference.Participates ? Exit : amount;
        if (preference.IsCapped)
        {
            var cap = _form.Input("preference.cap", Unit.One, name);
            give(cap, preference.Fact, preference.Fact.Used.Second!);
            ceiling = preference.IsTotal ? cap * invested : amount + (cap * invested);
        }
        return claim with { Preference = amount, Ceiling = ceiling, Participates = preference.Participates, IsCapped = preference.IsCapped, Rank = RankOf(preference, all) };
    }

    /// <summary>Who is senior is paid before who is not; of several seniors the later round first.</summary>
    private static int RankOf(Preference preference, ImmutableArray<Preference> all) =>
        !preference.IsSenior ? 0 : 1 + all.Count(p => p.IsSenior && (p.Round?.Date ?? DateOnly.MinValue) < (preference.Round?.Date ?? DateOnly.MinValue));

    private void Relate()
    {
        _form.Relate(new Relation("value of a share at the exit", "T18", _perShare, Functions.PerShare.Call([Exit, .. _claims.SelectMany(c => c.Arguments)]))
        {
            Routes = [new Route(Exit.Path, ExitAt(_perShare))],
        });
        foreach (var claim in _claims) Relate(claim);
        if (_table.CountsShares) RelateHolders();
    }

    /// <summary>What each holder receives for the shares of all classes that a line, or a round, says it has.</summary>
    private void RelateHolders()
    {
        var received = new List<(string Holder, Expression Proceeds)>();
        foreach (var shareClass in _company.Classes)
        {
            foreach (var holder in _table.HoldersOf(shareClass)) received.Add((holder.Key.Argument.Split(", ")[0], PerShareOf(shareClass) * _table.Owned(holder, Unit.Shares(shareClass.FullName))));
            foreach (var moved in _table.Resold(shareClass))
            {
                if (moved.Seller.Length > 0 && received.Exists(r => r.Holder == moved.Seller)) received.Add((moved.Seller, 0m - (PerShareOf(shareClass) * moved.Shares)));
                if (moved.Buyer.Length > 0 && moved.Buyer != shareClass.FullName) received.Add((moved.Buyer, PerShareOf(shareClass) * moved.Shares));
            }
            foreach (var issued in _table.Bought(shareClass)) received.Add((issued.Holder, PerShareOf(shareClass) * issued.Shares));
        }
        foreach (var of in received.GroupBy(r => r.Holder, StringComparer.Ordinal))
        {
            var sum = of.Select(r => r.Proceeds).Aggregate((sum, next) => sum + next);
            if (_own?.Subjects.Any(s => s.Name == of.Key) == true) _held[of.Key] = sum;
            else _form.Relate("proceeds of a holder", "T18", _form.Figure("proceeds", _form.Money, of.Key), sum);
        }
    }

    /// <summary>What a share of a class receives.</summary>
    public Reference PerShareOf(ShareClass shareClass) => _form.Figure("proceeds.per-share", _form.Money / Unit.Shares(shareClass.FullName), shareClass.FullName);

    private Expression ExitAt(Expression perShare) => Functions.ExitAt.Call([perShare, .. _claims.SelectMany(c => c.ArgumentsAt(perShare))]);

    private void Relate(ExitClaim claim)
    {
        var proceeds = _form.Figure("proceeds", _form.Money, claim.Name);
        _form.Relate(claim.Preference is null ? "proceeds of common shares" : "proceeds of preferred shares", "T18", proceeds, Received(claim));
        if (claim.Shares is { } shares && _company.Classes.FirstOrDefault(c => c.FullName == claim.Name) is { } shareClass)
            _form.Relate("proceeds of a share", "T18", PerShareOf(shareClass), proceeds / shares);
        if (claim.IsCapped)
            _form.Relate("exit from which its cap holds", "T18", _form.Figure("capped-from", _form.Money, claim.Name), ExitAt((claim.Ceiling! - claim.Preference!) / claim.Units));
        if (claim.Preference is not null && (!claim.Participates || claim.IsCapped))
            _form.Relate("exit from which it converts", "T18", _form.Figure("converts-from", _form.Money, claim.Name), ExitAt(claim.Ceiling! / claim.Units));
    }

    /// <summary>The better of its preference with its part of the rest, and of what common shares receive.</summary>
    private Expression Received(ExitClaim claim)
    {
        if (claim.Preference is not { } preference)
            return claim.Strike is { } strike ? Expression.Max(0m, claim.Units * (_perShare - strike)) : claim.Units * _perShare;
        var paid = _form.Figure("preference.paid", _form.Money, claim.Name);
        _form.Relate("preference that is paid", "T18", paid, Paid(claim, preference));
        var common = claim.Units * _perShare;
        return (claim.Participates, claim.IsCapped) switch
        {
            (true, false) => paid + common,
            (true, true) => Expression.Max(Expression.Min(paid + common, claim.Ceiling!), common),
            _ => Expression.Max(paid, common),
        };
    }

    /// <summary>What is left after those who rank before it, shared with those beside it in the proportion of their preferences.</summary>
    private Expression Paid(ExitClaim claim, Reference preference)
    {
        var before = _claims.Where(c => c.Preference is not null && c.Rank > claim.Rank).Select(c => c.Preference!).ToList();
        var beside = _claims.Where(c => c.Preference is not null && c.Rank == claim.Rank).Select(c => c.Preference!).ToList();
        Expression left = before.Count == 0 ? Exit : Expression.Max(0m, Exit - Sum(before));
        return Expression.Min(preference, beside.Count == 1 ? left : left * preference / Sum(beside));
    }

    private static Expression Sum(List<Reference> parts) => parts.Skip(1).Aggregate<Reference, Expression>(parts[0], (sum, part) => sum + part);
}
