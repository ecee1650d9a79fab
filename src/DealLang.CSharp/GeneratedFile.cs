namespace DealLang.CSharp;

/// <summary>A file of C#: its name (no folder) and its text, with line feeds.</summary>
public sealed record GeneratedFile(string Name, string Text);
