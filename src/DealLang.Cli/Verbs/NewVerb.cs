using DealLang.Cli.Arguments;
using DealLang.Cli.Files;
using DealLang.Text;

namespace DealLang.Cli.Verbs;

/// <summary>A deal to begin with: complete, checked, every line to be replaced.</summary>
internal sealed class NewVerb : Verb
{
    internal static readonly string[] Kinds =
    [
        "acquisition",
        "bond",
        "buyout",
        "collar",
        "earn-out",
        "election",
        "exchange-offer",
        "exit-waterfall",
        "grant",
        "guarantee",
        "lease",
        "licence",
        "loan",
        "merger-of-equals",
        "milestones",
        "offering",
        "purchase",
        "return-swap",
        "revolver",
        "round",
        "share-swap",
        "tranches",
        "vehicle",
        "warrant-swap",
    ];

    public override string Name => "new";
    public override string Words => "KIND [NAME]";
    public override string Summary => "a deal to begin with";
    public override string Details => $"The kinds: {string.Join(", ", Kinds)}. The text passes `deal check` as it stands; replace what it says by what is so.";
    public override Option[] Options => [Arguments.Options.Output];
    public override (string, string)[] Examples =>
    [
        ("deal new acquisition -o my-deal.deal", "writes the file"),
        ("deal new acquisition acme-widgets", "prints it, with the deal named acme-widgets"),
        ("deal new round seed-round", "a financing round: SAFEs, the pool, the price of a share"),
    ];

    public override ExitCode Run(Invocation invocation, Surroundings here)
    {
        if (invocation.Words.Count is 0 or > 2)
            return DealTool.Refuse(this, new Refusal($"which kind? One of {string.Join(", ", Kinds)}, then a name if you like."), here);
        string kind = invocation.Words[0];
        if (!Kinds.Contains(kind))
        {
            string? near = Spelling.Nearest(kind, Kinds);
            return DealTool.Refuse(this, new Refusal(near is null ? $"there is no kind {kind}. The kinds: {string.Join(", ", Kinds)}." : $"there is no kind {kind}. Did you mean {near}?"), here);
        }
        string name = invocation.Words.ElementAtOrDefault(1) ?? (kind == "acquisition" ? "acquirer-target" : $"the-{kind}");
        if (!IsName(name))
            return DealTool.Refuse(this, new Refusal($"{name} cannot be a name. A name begins with a letter and holds letters, digits, _ and inner -."), here);
        if (invocation[Arguments.Options.Output] is { } path && here.Files.KindOf(path) != PathKind.Nothing)
            return DealTool.Refuse(this, new Refusal($"{path} exists, and is left as it is. Name another file."), here);
        Results.Write(Template(kind).Replace("{NAME}", name, StringComparison.Ordinal), invocation, here);
        return ExitCode.Ok;
    }

    internal static string Template(string kind)
    {
        using var stream = typeof(NewVerb).Assembly.GetManifestResourceStream($"{kind}.deal")!;
        return new StreamReader(stream).ReadToEnd();
    }

    private static bool IsName(string name) =>
        char.IsLetter(name[0]) && name[^1] != '-' && name.All(c => char.IsLetterOrDigit(c) || c is '_' or '-');
}
