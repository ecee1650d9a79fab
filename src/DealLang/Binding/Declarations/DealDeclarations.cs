using System.Collections.Immutable;
using DealLang.Symbols;
using DealLang.Syntax;
using DealLang.Syntax.Nodes;
using DealLang.Text;
using DealLang.Values;
using DealLang.Vocabulary;
using Rules = DealLang.Diagnostics.Descriptors;

namespace DealLang.Binding;

/// <summary>Deal headers: kind, name and sentence. A deal has at least one party on either side.</summary>
internal static class DealDeclarations
{
    public static void Declare(BindingSession session)
    {
        foreach (var block in session.Roots)
        {
            if (block.Content is DealLineSyntax line) Declare(session, block, session.Names.Full(line.Name.ToString(), block), block.LocationOf(line.Name), line.Sentence, KindOf(line.Kind), "");
            else if (block.Content is WebLineSyntax web) WebDeclarations.Declare(session, block, web);
        }
    }

    /// <returns>Null when the sentence makes no deal, which has been reported.</returns>
    internal static Deal? Declare(BindingSession session, BlockSyntax block, string name, Location place, SentenceSyntax sentence, DealKind kind, string web)
    {
        var verb = Verbs.Find(sentence.Verb.ToString());
        var context = new ValueContext(block);
        var subjects = Parties(session, context, sentence.Subjects.Parties);
        var objects = Parties(session, context, Others(sentence, verb));
        if (subjects.IsEmpty || objects.IsEmpty)
        {
            if (kind == DealKind.Acquisition && verb is { Kind: not "acquisition" } && subjects is not [] && sentence.Product is PathSyntax) ReportWrongVerb(session, block, sentence, name);
            else ReportOneSided(session, block.LocationOf(sentence), name, verb);
            return null;
        }
        if (verb?.Kind == "acquisition" && subjects.Length == 1 && objects.Contains(subjects[0]))
        {
            session.Report(Rules.Names.OneSided, block.LocationOf(sentence), name, $"{subjects[0].Name} {verb.Name} …");
            return null;
        }
        var portion = sentence.Quantity is { } part ? new ValueBinder(session, context with { IsContractual = kind != DealKind.Acquisition }).Bind(part)?.Quantity : null;
        if (verb?.Kind == "acquisition" && portion is { Unit: { IsOne: false } unit } && sentence.Quantity is { } wrong)
        {
            session.Report(Rules.Units.WrongUnit, block.LocationOf(wrong), block.Line.TextOf(wrong), UnitWords.Of(unit), verb.Name, "a part of the company", $"Write the part, as in: {subjects[0].Name} {verb.Name} 30% of {objects[0].Name}");
            portion = null;
        }
        var deal = new Deal(name, kind, verb?.Name ?? sentence.Verb.ToString(), place)
        {
            Subjects = subjects,
            Objects = objects,
            Portion = portion,
            Product = sentence.Product switch { StringSyntax text => text.Content, { } other => block.Line.TextOf(other), null => "" },
            Note = block.Note,
            Written = block.Line.TextOf(sentence),
            Into = Parties(session, context, sentence.Complements.FirstOrDefault(c => c.Preposition.Text is "into")?.Parties.Parties ?? []).FirstOrDefault(),
            Seller = verb?.Name == "acquires" && Parties(session, context, sentence.Complements.FirstOrDefault(c => c.Preposition.Text is "from")?.Parties.Parties ?? []) is { IsEmpty: false } sellers ? Party.Together(sellers, place) : null,
            Web = web,
        };
        if (session.Names.Parties.ContainsKey(name)) session.Report(Rules.Names.Duplicate, place, name, "a party");
        else if (!session.Names.Deals.TryAdd(name, deal)) session.Report(Rules.Names.Duplicate, place, name, "declared as a deal");
        else
        {
            session.DealBlocks.Add(block, deal);
            return deal;
        }
        return null;
    }

    private static void ReportOneSided(BindingSession session, Location sentence, string name, Verb? verb)
    {
        string preposition = verb is { Preposition.Length: > 0 } ? $" {verb.Preposition}" : "";
        session.Report(Diagnostics.Diagnostic.Create(Rules.Names.OneSided, sentence, name, $"{sentence.Text}{preposition} …") with
        {
            Fix = Diagnostics.Fix.Insert(sentence.Source, sentence.Span.End, $"{preposition} undisclosed"),
        });
    }

    /// <summary>Alpha buys Beta: of a company one says acquires.</summary>
    private static void ReportWrongVerb(BindingSession session, BlockSyntax block, SentenceSyntax sentence, string name)
    {
        var place = block.LocationOf(sentence.Verb);
        session.Report(Diagnostics.Diagnostic.Create(Rules.Names.OneSided, block.LocationOf(sentence), name, $"{block.Line.TextOf(sentence.Subjects)} acquires {block.Line.TextOf(sentence.Product!)}") with
        {
            Fix = Diagnostics.Fix.Replace(place, sentence.Subjects.Parties.Length > 1 ? "acquire" : "acquires"),
        });
    }

    private static DealKind KindOf(string kind) => kind switch
    {
        "acquisition" => DealKind.Acquisition,
        "equity swap" => DealKind.EquitySwap,
        _ => DealKind.Commitment,
    };

    /// <summary>The direct object, else what the verb's own preposition brings: invests in, buys from.</summary>
    private static ImmutableArray<PathSyntax> Others(SentenceSyntax sentence, Verb? verb) =>
        sentence.Objects is { } direct ? direct.Parties
        : (sentence.Complements.FirstOrDefault(c => verb is not null && c.Preposition.Text.SequenceEqual(verb.Preposition)) ?? sentence.Complements.FirstOrDefault())?.Parties.Parties ?? [];

    private static ImmutableArray<Party> Parties(BindingSession session, ValueContext context, ImmutableArray<PathSyntax> paths)
    {
        ImmutableArray<Party> parties = [];
        foreach (var path in paths)
        {
            if (session.Names.Split(path, context).Party is { } party && !parties.Contains(party)) parties = parties.Add(party);
        }
        return parties;
    }
}
