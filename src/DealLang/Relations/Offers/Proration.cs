using DealLang.Lowering;
using DealLang.Values;

namespace DealLang.Relations;

/// <summary>One option among those that are prorated, each figure a part of all shares.</summary>
/// <param name="Elected">The part whose holders chose it.</param>
/// <param name="Most">The part that may be turned into it; null when whoever chooses it receives it.</param>
/// <param name="TakesMore">Whether shares of others may be turned into it: a mix without a pool takes none.</param>
internal sealed record ProratedOption(string Name, Reference Elected, Expression? Most, bool TakesMore);

/// <summary>
/// Who receives what when holders have chosen. An option that more chose than there is of it gives each of them the same part, and the
/// rest of theirs is turned into the other options, in proportion to the room that is left in them. The silent come first into that room:
/// into their own option as far as it reaches.
/// </summary>
internal sealed class Proration
{
    private readonly Form _form;
    private readonly IReadOnlyList<ProratedOption> _options;
    private readonly Reference _silent;
    private readonly string _default;
    private readonly Dictionary<string, Reference> _accepted = [];
    private readonly Dictionary<string, Reference> _filled = [];

    public Proration(Form form, IReadOnlyList<ProratedOption> options, Reference silent, string silentOption)
    {
        (_form, _options, _silent, _default) = (form, options, silent, silentOption);
        foreach (var option in options)
        {
            _accepted[option.Name] = form.Figure("accepted", Unit.One, option.Name);
            if (option.TakesMore || option.Name == _default) _filled[option.Name] = form.Figure("filled", Unit.One, option.Name);
        }
    }

    private IEnumerable<ProratedOption> Takers => _options.Where(o => o.TakesMore);

    private IEnumerable<ProratedOption> ForSilent => _options.Where(o => o.TakesMore || o.Name == _default);

    public void Relate()
    {
        foreach (var option in _options)
            _form.Relate("chosen and received", "T28", _accepted[option.Name], option.Most is { } most ? Expression.Min(option.Elected, most) : option.Elected);
        foreach (var option in ForSilent) _form.Relate("silent shares", "T28", _filled[option.Name], Filled(option));
        foreach (var option in _options)
        {
            foreach (var other in _options)
            {
                if (option != other && !other.TakesMore) continue;
                var paid = _form.Figure("paid", Unit.One, $"{option.Name}, in {other.Name}");
                Expression part = option == other ? Part(_accepted[option.Name], option.Elected, 1m) : Part(Moved(option, other), option.Elected, 0m);
                _form.Relate("proration", "T28", paid, part);
            }
        }
        foreach (var option in ForSilent)
            _form.Relate("proration of the silent", "T28", _form.Figure("paid", Unit.One, $"silent, in {option.Name}"), Part(_filled[option.Name], _silent, 0m));
    }

    /// <summary>The part of all shares that is turned into an option.</summary>
    public Expression Allotted(ProratedOption option)
    {
        Expression all = _accepted[option.Name];
        if (!option.TakesMore) return option.Name == _default ? all + _filled[option.Name] : all;
        return _options.Where(o => o != option && o.Most is not null).Aggregate(all + _filled[option.Name], (sum, other) => sum + Moved(other, option));
    }

    /// <summary>Of those who chose one option, the part that is turned into another.</summary>
    private Expression Moved(ProratedOption from, ProratedOption to)
    {
        var excess = from.Elected - _accepted[from.Name];
        return Takers.Where(o => o != from).ToList() is [_] ? excess : InProportion(excess, to, Takers.Where(o => o != from), o => Room(o) - _filled[o.Name]);
    }

    private Expression Filled(ProratedOption option)
    {
        if (_options.FirstOrDefault(o => o.Name == _default) is not { } first) return InProportion(Silent, option, Takers, Room);
        Expression own = Expression.Min(Silent, Room(first));
        var rest = Takers.Where(o => o != first).ToList();
        if (option == first) return rest.Count == 0 ? Silent : own;
        return rest.Count == 1 ? Silent - _filled[first.Name] : InProportion(Silent - _filled[first.Name], option, rest, Room);
    }

    private Expression Silent => Expression.Max(0m, _silent);

    private Expression Room(ProratedOption option) => (option.Most ?? 1m) - _accepted[option.Name];

    private static Choice InProportion(Expression whole, ProratedOption to, IEnumerable<ProratedOption> among, Func<ProratedOption, Expression> room)
    {
        var rooms = among.Select(room).Aggregate((sum, next) => sum + next);
        return new Choice(rooms, IsAtLeast: false, 0m, whole * room(to) / rooms, 0m);
    }

    private static Choice Part(Expression part, Reference whole, decimal ofNone) => new(whole, IsAtLeast: false, 0m, part / whole, ofNone);
}
