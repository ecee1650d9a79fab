using System.Globalization;
using System.IO.Compression;
using System.Text;
using DealLang.Cli.Arguments;
using DealLang.Cli.Files;
using DealLang.Cli.Importing;

namespace DealLang.Cli.Verbs;

/// <summary>A cap table that other tools keep, as a <c>.deal</c> file: an Open Cap Format package, or a CSV of holders.</summary>
internal sealed class ImportVerb : Verb
{
    public override string Name => "import";
    public override string Words => "FILE|DIR [COMPANY]";
    public override string Summary => "a cap table of another tool as a .deal file";
    public override string Details =>
        "Reads a CSV of holders (holder, class, shares; beside them price, strike, amount, cap, basis, discount, interest, date), or an Open Cap Format package: its folder, its zip, one of its JSON files. " +
        "Each row that cannot be read is named on the error stream, and the tool then ends with 1.";
    public override Option[] Options => [Arguments.Options.Output];
    public override (string, string)[] Examples =>
    [
        ("deal import holders.csv Acme -o acme.deal", "writes the file"),
        ("deal import acme.ocf.zip", "prints it"),
    ];

    public override ExitCode Run(Invocation invocation, Surroundings here)
    {
        if (invocation.Words.Count is 0 or > 2) return DealTool.Refuse(this, new Refusal("which file? A CSV of holders, or an Open Cap Format package."), here);
        string path = invocation.Words[0];
        if (here.Files.KindOf(path) == PathKind.Nothing) throw new IOException($"{path} is not there.");
        var table = Read(path, invocation.Words.ElementAtOrDefault(1), here.Files);
        foreach (var unread in table.Unread) here.Error.WriteLine($"{unread.Where}: not read: {unread.Why}{(unread.Row.Length > 0 ? ": " + unread.Row : "")}");
        if (table is { Holdings.Count: 0, Awards.Count: 0, Instruments.Count: 0, Pool: 0m })
        {
            here.Error.WriteLine($"{path}: nothing in it could be read.");
            return ExitCode.Usage;
        }
        Results.Write(CapTableText.Of(table, Path.GetFileName(Path.TrimEndingDirectorySeparator(path))), invocation, here);
        return table.Unread.Count > 0 ? ExitCode.Findings : ExitCode.Ok;
    }

    private static CapTable Read(string path, string? company, IFiles files)
    {
        CapTable table;
        if (files.KindOf(path) == PathKind.Folder) table = OpenCapFormat.Read(files.FilesIn(path).Where(f => f.EndsWith(".json", StringComparison.Ordinal)).Select(f => (f, files.Read(Path.Combine(path, f)))));
        else if (path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase)) table = OpenCapFormat.Read(Unpacked(path, files));
        else if (path.EndsWith(".json", StringComparison.OrdinalIgnoreCase)) table = OpenCapFormat.Read([(Path.GetFileName(path), files.Read(path))]);
        else table = HolderList.Read(files.Read(path), Path.GetFileName(path), Titled(Path.GetFileNameWithoutExtension(path)));
        if (company is not null) table.Company = company;
        return table;
    }

    private static List<(string, string)> Unpacked(string path, IFiles files)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(files.ReadBytes(path)));
            var read = new List<(string, string)>();
            foreach (var entry in archive.Entries.Where(e => e.Name.EndsWith(".json", StringComparison.Ordinal) && !e.FullName.StartsWith("__MACOSX", StringComparison.Ordinal)).OrderBy(e => e.FullName, StringComparer.Ordinal))
            {
                using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
                read.Add((entry.FullName, reader.ReadToEnd()));
            }
            return read;
        }
        catch (InvalidDataException)
        {
            throw new IOException($"{path} is no zip file.");
        }
    }

    private static string Titled(string name) => name.Length == 0 ? "Company" : char.ToUpper(name[0], CultureInfo.InvariantCulture) + name[1..];
}
