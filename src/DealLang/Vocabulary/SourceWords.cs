using System.Collections.Immutable;

namespace DealLang.Vocabulary;

/// <summary>What kind of paper a source is.</summary>
public sealed record SourceKind(string Name, string Hover, string Example) : Entry(Name, Hover, Example);

/// <summary>A key of a source line and what stands after it.</summary>
public sealed record SourceKey(string Name, ValueKind Value, string Hover, string Example) : Entry(Name, Hover, Example);

public static class SourceWords
{
    public static ImmutableArray<SourceKind> Kinds { get; } =
    [
        new("filing", "A paper filed with an authority.", "source k 2020-02-24 filing \"10-K 2019\""),
        new("release", "A press release of a party.", "source pr 2022-05-26 release \"Broadcom to acquire VMware\""),
        new("contract", "The agreement itself.", "source spa 2011-10-26 contract \"LNG SPA\""),
        new("issuer", "What an issuer says elsewhere: a website, a call, a presentation.", "source call 2025-08-12 issuer \"Q2 call\""),
        new("wire", "A wire agency's story.", "source reuters 2026-02-03 wire \"Musk merges\""),
        new("news", "A newspaper's or a site's own story.", "source wsj 2026-01-30 news \"SpaceX in talks\""),
        new("opinion", "A comment; it argues.", "source col 2026-02-04 opinion \"A rescue\""),
        new("memo", "An internal paper that was seen.", "source m 2026-02-02 memo \"To all staff\""),
        new("analyst", "A research note.", "source gs 2025-10-01 analyst \"AI capex\""),
        new("data", "A data vendor.", "source lseg 2025-10-01 data \"Deals Intelligence\""),
        new("own", "The author's own estimate.", "source me 2026-02-05 own \"estimate\""),
    ];

    public static ImmutableArray<SourceKey> Keys { get; } =
    [
        new("lang", ValueKind.Words, "The language of the text.", "source a 2026-01-30 news \"ماسك\" lang ar"),
        new("file", ValueKind.Text, "A stored copy.", "source a 2026-01-30 news \"t\" file \"000.txt\""),
        new("url", ValueKind.Text, "Its address.", "source a 2026-01-30 news \"t\" url \"https://example.org/a\""),
        new("via", ValueKind.Words, "The source that it repeats.", "source b 2026-01-31 news \"t\" via reuters"),
        new("corrects", ValueKind.Words, "The source that it corrects.", "source b 2026-01-31 wire \"t\" corrects a"),
        new("anonymous", ValueKind.None, "It rests on people who are not named.", "source a 2026-01-30 news \"t\" anonymous"),
    ];
}
