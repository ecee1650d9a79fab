using System.Collections.Immutable;
using DealLang.Evaluating;
using DealLang.Lowering;
using DealLang.Reports.Documents;
using DealLang.Reports.Numbers;
using DealLang.Symbols;
using DealLang.Values;

namespace DealLang.Reports.Building;

/// <summary>What figures, shares and parties are called in a sentence.</summary>
internal static class Naming
{
    /// <summary>Revenue 2025, Ownership (xAI), Price (SpaceX.A).</summary>
    public static string Label(FigurePath path) => Label(path.Measure, Argument(path));

    /// <summary>Of a company's own fiscal year its name is not said again: FY2025, not FY2025(Cloud).</summary>
    public static string Argument(FigurePath path) =>
        path.Argument.StartsWith("FY", StringComparison.Ordinal) && path.Argument.EndsWith($"({path.Owner})", StringComparison.Ordinal) ? path.Argument[..^(path.Owner.Length + 2)] : path.Argument;

    public static string Label(string measure, string argument)
    {
        string label = Measures.LabelOf(measure);
        return argument.Length == 0 ? label : char.IsAsciiDigit(argument[0]) || argument.StartsWith("FY", StringComparison.Ordinal) ? $"{label} {argument}" : $"{label} ({argument})";
    }

    /// <summary>Labels in a sentence: Net debt and enterprise value.</summary>
    public static string Labels(IEnumerable<FigurePath> paths) => List(paths.Select((p, i) => i == 0 ? Label(p) : InSentence(Label(p))));

    /// <summary>Without the capital, unless the word is an abbreviation.</summary>
    public static string InSentence(string label) =>
        label.Length > 1 && char.IsLower(label[1]) ? char.ToLowerInvariant(label[0]) + label[1..] : label;

    /// <summary>A deal by the name that the file gives it, which no language has another word for.</summary>
    public static Prose Of(Deal deal) => [new Words(deal.Name) { Path = deal.Name }];

    /// <summary>SpaceX, or SpaceX A where the company has several classes.</summary>
    public static string Of(ShareClass shareClass) => shareClass.Party.Classes.Length > 1 ? $"{shareClass.Party.Name} {shareClass.Name}" : shareClass.Party.Name;

    /// <summary>Counts of a company's shares of all its classes, whose unit is the class that the terms speak of.</summary>
    private static readonly string[] s_ofAllClasses = ["fdso", "target-shares", "acquirer-shares", "exchanged"];

    /// <summary>471m SpaceX shares; a class where it is the only one that is counted.</summary>
    public static Prose Shares(ReportContext context, FigureValue count) =>
        Prose.Of($"{FigureRun.Of(count)}{(count.Figure.Unit.ShareClass is { } name ? $" {NameOfCounted(context, name, count.Figure.Path.Measure)} shares" : "")}");

    private static string NameOfCounted(ReportContext context, string fullName, string measure)
    {
        string party = fullName.Split('.')[0];
        return s_ofAllClasses.Contains(measure) && context.FactsOf(party).Count(f => f.Key.Measure == "shares") > 1 ? party : context.NameOfClass(fullName);
    }

    /// <summary>A, B and C.</summary>
    public static string List(IEnumerable<string> names) => English.List([.. names]);

    public static Prose List(IEnumerable<Prose> names) => English.List([.. names]);

    public static string Parties(IEnumerable<Party> parties) => List(parties.Select(p => p.Name));

    /// <summary>Several parties, or a group whose name is of several: Banks lend, a Syndicate lends.</summary>
    public static bool AreSeveral(ImmutableArray<Party> parties) => parties.Length > 1 || parties is [{ Kind: PartyKind.Group, Name: [.., not 's', 's'] }];

    /// <summary>SpaceX acquires xAI, OpenAI buys from Oracle: the header's sentence.</summary>
    public static string Sentence(Deal deal)
    {
        string between = deal.Verb.TrimEnd('s') switch
        {
            "swap" or "merge" => " with ",
            "invest" => " in ",
            "buy" or "lease" => " from ",
            "lend" => " to ",
            _ => " ",
        };
        if (deal.Verb.TrimEnd('s') is "buy" or "lease" or "grant" && AsWritten(deal) is { Length: > 0 } written) return written;
        // A part of what is acquired, or the money that is lent.
        bool isMoney = deal.Portion is { Unit.Currency: not null };
        string part = deal.Portion is { } portion && !isMoney ? $"{FigureText.Of(portion, "stake")} of " : "";
        if (isMoney) between = $" {FigureText.Of(deal.Portion!, "")}{between}";
        string verb = AreSeveral(deal.Subjects) ? deal.Verb.TrimEnd('s') : deal.Verb;
        return $"{Parties(deal.Subjects)} {verb}{between}{part}{Parties(deal.Objects)}{(deal.Into is { } into ? " into " + into.Name : "")}{(deal.Seller is { } seller ? " from " + Parties(seller.Members.IsEmpty ? [seller] : seller.Members) : "")}".TrimEnd();
    }

    /// <summary>The header's own words behind its colon, which name the product too.</summary>
    private static string AsWritten(Deal deal)
    {
        if (deal.Web.Length > 0) return Grouped(deal.Written.Replace("\"", "", StringComparison.Ordinal)) + (deal.Verb != "grants" ? "" : deal.Legs.FirstOrDefault()?.Asset switch { AssetKind.Warrants => " warrants", AssetKind.Options => " options", _ => "" });
        var source = deal.Location.Source;
        string line = source.LineContent(source.LineIndexOf(deal.Location.Span.Start));
        int colon = line.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? "" : Grouped(WithoutCitation(line[(colon + 1)..]).Replace("\"", "", StringComparison.Ordinal).Trim());
    }

    /// <summary>A leg in the words of its line, without what stands in brackets for the source.</summary>
    public static string Written(Leg leg)
    {
        string line = WithoutCitation(leg.Written);
        int end = s_tails.Select(tail => line.IndexOf(tail, StringComparison.Ordinal)).Where(at => at > 0).DefaultIfEmpty(line.Length).Min();
        return Ranged(Grouped(line[..end].TrimEnd(' ', ',')));
    }

    /// <summary>0.122–0.131 for the file's 0.122..0.131; days keep their two points.</summary>
    private static string Ranged(string written)
    {
        int at = written.IndexOf("..", StringComparison.Ordinal);
        if (at < 1 || at + 2 >= written.Length || !char.IsAsciiDigit(written[at - 1])) return written;
        int from = written.LastIndexOf(' ', at) + 1, to = written.IndexOf(' ', at);
        return written[from..(to < 0 ? written.Length : to)].Contains('-', StringComparison.Ordinal) ? written : $"{written[..at]}–{written[(at + 2)..]}";
    }

    /// <summary>48,751,557 for what the file groups as 48_751_557.</summary>
    private static string Grouped(string written)
    {
        if (!written.Contains('_', StringComparison.Ordinal)) return written;
        char[] text = written.ToCharArray();
        for (int i = 1; i < text.Length - 1; i++)
            if (text[i] == '_' && char.IsAsciiDigit(text[i - 1]) && char.IsAsciiDigit(text[i + 1])) text[i] = ',';
        return new string(text);
    }

    /// <summary>What a table of legs has columns of its own for.</summary>
    private static readonly string[] s_tails = [" when ", " name "];

    /// <summary>The text up to the first bracket outside quotation marks.</summary>
    public static string WithoutCitation(string line)
    {
        bool quoted = false;
        for (int i = 0; i < line.Length; i++)
        {
            if (line[i] is '"' or '“' or '”') quoted = !quoted;
            if (line[i] == '[' && !quoted) return line[..i].TrimEnd();
        }
        return line.TrimEnd();
    }

    public static string Possessive(string name) => name + (name.EndsWith('s') ? "'" : "'s");

    /// <summary>A unit's name for a transfer: cash, SpaceX.A shares, GW.</summary>
    public static string Asset(ReportContext context, TransferRule rule) => rule.Unit.ShareClass is { } name ? context.NameOfClass(name) + (rule.Asset.StartsWith("warrants", StringComparison.Ordinal) ? " warrants" : " shares") : rule.Asset;
}
