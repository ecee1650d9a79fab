using DealLang.Lowering;
using DealLang.Symbols;
using DealLang.Values;
using DealLang.Vocabulary;

namespace DealLang.Relations;

/// <summary>What the equity of a target is short of its enterprise value by, as far as it is told; who buys the shares takes it over with them.</summary>
/// <param name="Debt">What counts as debt besides borrowings.</param>
/// <param name="Others">Claims that are no debt, less what the target holds besides its business.</param>
internal sealed record TargetClaims(Expression? Debt, Expression? Others);

/// <summary>
/// What the target of a buyout owes and has of its own, and keeps: debt that no use of money repays, cash that the price pays for and no source takes, claims that stand before its shares.
/// Who pays the enterprise value for it buys it free of all of these.
/// </summary>
internal sealed class RetainedBalance
{
    public const string Label = "retained-debt";

    private readonly DealTerms _terms;
    private readonly Form _form;
    private readonly List<FundingRow> _funding;
    private readonly List<FundingRow> _uses;

    private RetainedBalance(DealTerms terms, List<FundingRow> funding) => (_terms, _form, _funding, _uses) = (terms, terms.Form, funding, FundingRow.Of(terms, "uses"));

    public Reference? Debt { get; private set; }
    public Reference? Cash { get; private set; }
    public Reference? Claims { get; private set; }

    public static RetainedBalance Relate(DealTerms terms, List<FundingRow> funding, HoldingPeriod? period)
    {
        var retained = new RetainedBalance(terms, funding);
        if (IsBuyout(terms, period) && !funding.Exists(r => r.Label == Label)) retained.Relate();
        return retained;
    }

    /// <summary>A row of the funding that is the target's own cash: the file counts it, and nobody else is said to bring it.</summary>
    public static bool IsCashOfTheTarget(DealTerms terms, FundingRow row) => IsCash(terms, row) && IsBuyout(terms, null) && terms.Claims is { } claims && Last(terms, "cash") is not null
        && new RetainedBalance(terms, FundingRow.Of(terms, "funding")) is var balance && balance.IsFreeOfDebt(balance.Owed(claims), balance.Cash) is not Number;

    private static bool IsCash(DealTerms terms, FundingRow row) => row.Kind == FundingKind.Other && FundingLabels.IsLeftWithTheCompany(row.Label)
        && (row.Term("provided-by")?.Used.Words is not { } party || party == terms.Deal.Target.Name);

    /// <summary>It is bought to be sold again, or by those who do that: what it owes is what the deal is said to be levered by.</summary>
    private static bool IsBuyout(DealTerms terms, HoldingPeriod? period) => !terms.Deal.Objects.IsEmpty && terms.Deal.Portion is null
        && (period?.IsExit == true || terms.Deal.Acquirer.Kind == PartyKind.Fund || terms.Reading.InForce(terms.Deal.Name, "exit", terms.Announced).Any());

    /// <summary>What the debt that stays costs a year: <c>interest 5% on retained-debt</c>; null where nobody says.</summary>
    public Reference? RelateRate()
    {
        if (Debt is null || StatedRate is not { } stated) return null;
        var rate = _form.Input("interest", Unit.One, Label);
        _form.Consumed.Add(stated);
        _terms.Give(rate, stated, stated.Quantity!);
        return rate;
    }

    /// <summary>The debt that the target states is repaid to the last, so that none is left to ask interest of.</summary>
    private bool IsAllRepaid => _uses.Exists(r => UseLabels.Of(r.Label) == UseKind.Refinancing && (Reads(r, "net-debt", "debt") || (r.Fact.Quantity is { } repaid && Last(_terms, "debt")?.Quantity is { } owed && repaid.Value >= owed.Value)));

    private Fact? StatedRate => _terms.Stated("interest").Find(f => f.Key.Argument == Label);

    private void Relate()
    {
        if (_terms.Claims is not { } claims) return;
        var (owed, cash) = (Owed(claims), (Expression?)Given("cash"));
        var free = IsFreeOfDebt(owed, cash);
        if (free is Number) return;
        var repaid = Sum(_uses.Where(r => UseLabels.Of(r.Label) == UseKind.Refinancing));
        // Net debt is repaid with the cash that it is net of.
        if (cash is not null && repaid is not null && _uses.Exists(r => UseLabels.Of(r.Label) == UseKind.Refinancing && Reads(r, "net-debt"))) (repaid, cash) = (repaid + cash, null);
        if (owed is not null)
        {
            Expression stays = repaid is null ? owed : Expression.Max(0m, owed - repaid);
            Debt = Keep(Label, "debt that stays", stays, StatedRate is null && !IsAllRepaid ? "no interest stated: none is counted" : "");
        }
        if (cash is not null) Cash = Keep("retained-cash", "cash that stays", Sum(_funding.Where(r => IsCash(_terms, r))) is { } taken ? Expression.Max(0m, cash - taken) : cash);
        if (claims.Others is { } others) Claims = Keep("retained-claims", "claims that stay", others);

        Reference Keep(string measure, string name, Expression kept, string note = "")
        {
            var figure = _form.Figure(measure, _terms.Money);
            _form.Relate(new Relation(name, "T60", figure, free is null ? kept : ((Choice)free) with { Otherwise = kept }) { Note = note });
            return figure;
        }
    }

    /// <summary>What is owed before anything is repaid: what the target states, else its net debt and the cash that this is net of.</summary>
    private Expression? Owed(TargetClaims claims)
    {
        var netDebt = _form.Input("net-debt", _terms.Money);
        if (Given("debt") is { } debt && !_terms.States(netDebt.Path) && Last(_terms, "net-debt") is null)
            return ((Expression)debt).With(claims.Debt);
        if (!NetDebt.IsStated(_terms, netDebt, _terms.Deal.Target) && !(IsEnterpriseValueTold && IsEquityTold)) return claims.Debt;
        return ((Expression)netDebt).With(Given("cash"));
    }

    private bool IsEnterpriseValueTold => _terms.States(new FigurePath(_form.Owner, "ev", "")) || Multiples.GivesEnterpriseValue(_terms);

    private bool IsEquityTold => _terms.States(new FigurePath(_form.Owner, "equity", "")) || _terms.Legs.Any();

    /// <summary>Null where the price is for the shares; a number where it is for the enterprise; else a choice by which of the two it is nearer to.</summary>
    private Expression? IsFreeOfDebt(Expression? owed, Expression? cash)
    {
        var prices = _uses.FindAll(r => UseLabels.Of(r.Label) == UseKind.Purchase);
        if (_uses.Count == 0 ? _funding.Exists(r => r.IsPlug) : prices.Exists(r => Reads(r, "ev", "value"))) return new Number(1m);
        if ((_uses.Count > 0 && prices.Count == 0) || prices.Exists(r => Reads(r, "equity", "per-share", "consideration", "exchanged"))) return null;
        if (!IsEnterpriseValueTold && !NetDebt.IsStated(_terms, _form.Input("net-debt", _terms.Money), _terms.Deal.Target)) return null;
        Expression paid = Sum(prices) ?? _form.Input("funding", _terms.Money), ev = _form.Figure("ev", _terms.Money), shares = (owed is null ? ev : ev - owed).With(cash);
        return new Choice(Apart(paid, shares), false, Apart(paid, ev), 0m, 0m);

        static Expression Apart(Expression a, Expression b) => Expression.Max(a - b, b - a);
    }

    private static bool Reads(FundingRow row, params string[] measures) => row.Fact.Used.Formula?.References().Any(r => measures.Contains(r.Path.Measure)) == true;

    private Reference? Given(string measure)
    {
        if (Last(_terms, measure) is not { } fact) return null;
        var figure = _form.Input(measure, _terms.Money, _terms.Deal.Target.Name);
        if (!_form.IsGiven(figure)) _terms.Give(figure, fact, fact.Quantity!);
        return figure;
    }

    private static Fact? Last(DealTerms terms, string measure) =>
        terms.Reading.InForce(terms.Deal.Target.Name, measure).Where(f => f.Fact.Quantity is not null && f.Fact.Key.Argument.Length == 0).Select(f => f.Fact).FirstOrDefault();

    private static Expression? Sum(IEnumerable<FundingRow> rows) => rows.Aggregate(default(Expression), (sum, row) => sum.Plus(row.Drawn));
}
