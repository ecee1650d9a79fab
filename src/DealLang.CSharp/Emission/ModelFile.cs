using DealLang.CSharp.Naming;
using DealLang.CSharp.Writing;

namespace DealLang.CSharp.Emission;

/// <summary>
/// Writes the record of a model: its cases, the stated figures as parameters, the derived ones as properties in solved order, what moves.
/// </summary>
internal sealed class ModelFile
{
    private readonly CodeWriter _code = new();
    private readonly ModelLayout _layout;
    private readonly CodeFormula _formula;
    private readonly bool _maps;

    private ModelFile(ModelLayout layout, EmitOptions options)
    {
        _layout = layout;
        _formula = new CodeFormula(layout);
        _maps = options.LineDirectives;
    }

    public static string Write(ModelLayout layout, string nameSpace, EmitOptions options)
    {
        var file = new ModelFile(layout, options);
        file.Write(nameSpace);
        return file._code.ToString();
    }

    private void Write(string nameSpace)
    {
        _code.Lines(ModelHeading.Comment(_layout.Source));
        _code.Line("#nullable enable");
        _code.Line();
        _code.Line("using System;");
        _code.Line("using System.Collections.Generic;");
        _code.Line("using DealLang.Runtime;");
        _code.Line();
        _code.Line($"namespace {nameSpace};");
        _code.Line();
        _code.Lines(ModelHeading.Documentation(_layout));
        _code.Block($"public partial record {_layout.TypeName}", Body);
    }

    private void Body()
    {
        CaseMembers.Write(_code, _layout);
        Section("Stated", _layout.Stated, Parameter);
        Section("From outside this model", _layout.Outside, Parameter);
        Section("Unknown until stated", _layout.Unreached, Parameter);
        Section("Derived, in solved order", _layout.Derived, Derived);
        if (!_layout.Model.Transfers.IsEmpty) TransferList.Write(_code, _layout);
        if (!_layout.Model.Ties.IsEmpty) TieList.Write(_code, _layout);
        Memos();
    }

    private void Section(string heading, IReadOnlyList<Member> members, Action<Member> write)
    {
        if (members.Count == 0) return;
        _code.Line();
        _code.Line($"// {heading}");
        foreach (var member in members)
        {
            var place = _maps ? member.Figure?.Location : null;
            if (place is null) _code.Unmap();
            _code.Line();
            _code.Lines(FigureDocs.Of(member, _layout));
            if (place is not null && LineMap.FileOf(place) is { } file) _code.MapTo(place.Start.Line, file);
            else _code.Unmap();
            write(member);
        }
        _code.Unmap();
    }

    private void Parameter(Member member)
    {
        string start = member.Values[0] is { } value ? $" = {Literal.Of(value)};" : "";
        _code.Line($"public {member.Type} {member.Name} {{ get; init; }}{start}");
    }

    private void Derived(Member member)
    {
        string formula = _formula.Guarded(member.Formula!);
        string memo = Identifier.Field(member.Name);
        var words = member.IsKept ? $"{memo}.Has(this) ? {memo}.Value : {memo}.Keep(this, {formula});" : formula + ";";
        _code.Broken($"public {member.Type} {member.Name} =>", words);
    }

    private void Memos()
    {
        var kept = _layout.Derived.Where(m => m.IsKept).ToList();
        if (kept.Count == 0) return;
        _code.Line();
        _code.Line("// Worked out once for each model, and anew in a copy");
        _code.Line();
        foreach (var member in kept) _code.Line($"private Memo<{member.Type}> {Identifier.Field(member.Name)};");
    }
}
