using DealLang.Symbols;
using DealLang.Syntax;
using DealLang.Syntax.Nodes;
using DealLang.Values;
using Rules = DealLang.Diagnostics.Descriptors;

namespace DealLang.Binding;

/// <summary><c>company</c>, <c>fund</c>, <c>person</c> …: a party declared twice is one party whose facts add.</summary>
internal static class PartyDeclarations
{
    /// <summary>What may name a class of shares; a company that names none has one, common.</summary>
    private static bool HasClasses(PartyKind kind) => kind is PartyKind.Company or PartyKind.Fund or PartyKind.Vehicle;

    public static void Declare(BindingSession session)
    {
        var blocks = session.Roots.Where(b => b.Content is PartyLineSyntax).ToList();
        foreach (var block in blocks)
        {
            var line = (PartyLineSyntax)block.Content;
            string name = session.Names.Full(line.Name.ToString(), block);
            if (session.Names.Parties.TryGetValue(name, out var known))
            {
                if (known.Printed == known.Name && line.Printed is { } printed) Redeclare(session, known, printed.Content);
                continue;
            }
            session.Names.Parties.Add(name, new Party(name, KindOf(line.Kind.ToString()), line.Printed?.Content, block.LocationOf(line.Name)));
        }
        foreach (var block in blocks) DeclareClasses(session, block);
        foreach (var block in blocks) RelateClasses(session, block);
        ImplyParties(session);
        var silent = session.Names.Parties.Values.Where(p => p.Classes.IsEmpty && HasClasses(p.Kind)).ToHashSet();
        foreach (var party in silent) party.Classes = [new ShareClass(party, "common", null, party.Location)];
        foreach (var block in session.Roots.Where(b => b.Content is DealLineSyntax or DatedDealLineSyntax or WebLineSyntax).SelectMany(b => b.Content is WebLineSyntax ? b.Children.SelectMany(c => c.Children) : b.Children)) ImplyClasses(session, block, silent);
    }

    /// <summary><c>$5m for Co.A</c>: the class that a round sells, of a company that declares none.</summary>
    private static void ImplyClasses(BindingSession session, BlockSyntax block, HashSet<Party> silent)
    {
        if (block.Content is not LegLineSyntax { Asset: { } asset }) return;
        foreach (var path in asset.Items.Select(i => i.ForWhat).OfType<PathSyntax>())
        {
            var (party, _, _, used) = session.Names.Split(path, new ValueContext(block));
            if (party is null || used != path.Names.Length - 1 || !silent.Contains(party)) continue;
            party.Classes = party.Classes.Add(new ShareClass(party, path.Names[^1].ToString(), null, block.LocationOf(path)));
        }
    }

    /// <summary>The printed name may stand at any of a party's blocks.</summary>
    private static void Redeclare(BindingSession session, Party party, string printed) =>
        session.Names.Parties[party.Name] = new Party(party.Name, party.Kind, printed, party.Location);

    private static PartyKind KindOf(string word) => word switch
    {
        "fund" => PartyKind.Fund,
        "person" => PartyKind.Person,
        "vehicle" => PartyKind.Vehicle,
        "government" => PartyKind.Government,
        "group" => PartyKind.Group,
        "index" => PartyKind.Index,
        _ => PartyKind.Company,
    };

    private static void DeclareClasses(BindingSession session, BlockSyntax block)
    {
        var party = session.Names.FindParty(((PartyLineSyntax)block.Content).Name.ToString(), block)!;
        foreach (var child in block.Children)
        {
            if (child.Content is FactLineSyntax { Term: "fiscal year ends" } fiscal) FiscalYearEnd(session, child, fiscal, party);
            if (child.Content is not FactLineSyntax { Term: "class" } line) continue;
            if (ClassName(line) is not { } path)
            {
                session.ReportMissingValue(child, "class", "class A, 1 vote each");
                continue;
            }
            string name = path.Dotted;
            var shareClass = new ShareClass(party, name, ClassVotes.Of(line), child.LocationOf(path))
            {
                Tracks = Tracks(child, line),
                IsWarrants = line.Suffixes.OfType<ModifierSyntax>().Any(m => m.Key == "warrants"),
            };
            if (party.Class(name) is not { } known) party.Classes = party.Classes.Add(shareClass);
            else party.Classes = party.Classes.Replace(known, known with { Votes = known.Votes ?? shareClass.Votes, Tracks = known.Tracks.Length > 0 ? known.Tracks : shareClass.Tracks, IsWarrants = known.IsWarrants || shareClass.IsWarrants });
        }
    }

    /// <summary>What classes stand for in each other, once all of them are known.</summary>
    private static void RelateClasses(BindingSession session, BlockSyntax block)
    {
        var party = session.Names.FindParty(((PartyLineSyntax)block.Content).Name.ToString(), block)!;
        foreach (var child in block.Children)
        {
            if (child.Content is not FactLineSyntax { Term: "class" } line || ClassName(line) is not { } path || party.Class(path.Dotted) is not { } known) continue;
            party.Classes = party.Classes.Replace(known, ClassEquivalents.Read(session, child, line, known));
        }
    }

    private static void FiscalYearEnd(BindingSession session, BlockSyntax block, FactLineSyntax line, Party party)
    {
        var month = line.Asset?.Items.Select(i => i.Value).OfType<QuantitySyntax>().FirstOrDefault();
        if (month is not null && WrittenNumber.Read(month.Number.Text)?.Value is >= 1m and <= 12m and var number && number == decimal.Truncate(number))
            session.FiscalYearEnds[party.Name] = party.FiscalYearEnd = (int)number;
        else session.Report(Rules.Names.WrongList, block.Location, line.Term, "wants a month from 1 to 12", "fiscal year ends 5");
    }

    private static PathSyntax? ClassName(FactLineSyntax line) =>
        line.Subject ?? line.Asset?.Items.Select(i => i.Value).OfType<PathSyntax>().FirstOrDefault();

    private static string Tracks(BlockSyntax block, FactLineSyntax line) => line.Suffixes.OfType<ModifierSyntax>().FirstOrDefault(m => m.Key == "tracking") switch
    {
        { Values: [StringSyntax business, ..] } => business.Content,
        { Values: [var value, ..] } => block.Line.TextOf(value),
        _ => "",
    };

    /// <summary>Parties that a header is the first to name.</summary>
    private static void ImplyParties(BindingSession session)
    {
        foreach (var block in session.Roots)
        {
            if (block.Content is DealLineSyntax line) Imply(session, block, line.Sentence);
            if (block.Content is not WebLineSyntax) continue;
            foreach (var child in block.Children)
            {
                if (child.Content is EdgeLineSyntax edge) Imply(session, child, edge.Sentence);
            }
        }
    }

    private static void Imply(BindingSession session, BlockSyntax block, SentenceSyntax sentence)
    {
        foreach (var path in Sides(sentence)) Imply(session, block, path);
    }

    private static IEnumerable<PathSyntax> Sides(SentenceSyntax sentence) =>
        sentence.Subjects.Parties.Concat(sentence.Objects?.Parties ?? []).Concat(sentence.Complements.SelectMany(c => c.Parties.Parties));

    private static void Imply(BindingSession session, BlockSyntax block, PathSyntax path)
    {
        if (path.Names.IsEmpty || session.Names.Split(path, new ValueContext(block)).Used > 0) return;
        string written = path.Names[0].ToString();
        string name = session.Names.Full(written, block);
        var place = block.LocationOf(path.Names[0]);
        session.Names.Parties.Add(name, new Party(name, written == "undisclosed" ? PartyKind.Group : PartyKind.Company, null, place) { IsImplied = true });
        if (written == "undisclosed") return;
        string? nearest = Text.Spelling.Nearest(written, session.Names.Parties.Values.Where(p => !p.IsImplied).Select(p => p.Name));
        var diagnostic = Diagnostics.Diagnostic.Create(Rules.Names.ImpliedParty, place, written, nearest is null ? "" : $" Did you mean {nearest}?");
        session.Report(diagnostic with
        {
            Fix = nearest is null ? Diagnostics.Fix.Insert(place.Source, (block.Parent ?? block).Start, $"company {written}\n") : Diagnostics.Fix.Replace(place, nearest),
        });
    }
}
