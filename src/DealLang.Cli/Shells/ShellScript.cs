using DealLang.Cli.Arguments;
using DealLang.Cli.Verbs;

namespace DealLang.Cli.Shells;

/// <summary>Completion scripts, written from the tables of verbs and options.</summary>
internal static class ShellScript
{
    public static readonly string[] Shells = ["bash", "zsh", "fish", "pwsh"];

    /// <summary>Null for a shell that there is no script for.</summary>
    public static string? Of(string shell, IReadOnlyList<Verb> verbs) => shell switch
    {
        "bash" => Bash(verbs),
        "zsh" => Zsh(verbs),
        "fish" => Fish(verbs),
        "pwsh" or "powershell" => PowerShell(verbs),
        _ => null,
    };

    private static IEnumerable<Option> OptionsOf(Verb verb) => verb.Options.Concat(Options.Common);

    private static string Names(IEnumerable<Verb> verbs) => string.Join(' ', verbs.Select(v => v.Name).Append("help"));

    private static string Bash(IReadOnlyList<Verb> verbs)
    {
        string options = string.Concat(verbs.Select(v => $"    {v.Name}) options='{string.Join(' ', OptionsOf(v).Select(o => o.Name))}' ;;\n"));
        string choices = string.Concat(WithChoices(verbs).Select(p => $"    {p.Verb}:{(p.Option.Short.Length > 0 ? $"{p.Option.Name}|{p.Verb}:{p.Option.Short}" : p.Option.Name)}) COMPREPLY=($(compgen -W '{string.Join(' ', p.Option.Choices)}' -- \"$word\")); return ;;\n"));
        return $$"""
            # deal completion bash
            _deal() {
              local word=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} options=
              if [ "$COMP_CWORD" -eq 1 ]; then COMPREPLY=($(compgen -W '{{Names(verbs)}}' -- "$word")); return; fi
              if [ "$previous" = help ]; then COMPREPLY=($(compgen -W '{{Names(verbs)}}' -- "$word")); return; fi
              if [ "${COMP_WORDS[1]}" = completion ]; then COMPREPLY=($(compgen -W '{{string.Join(' ', Shells)}}' -- "$word")); return; fi
              case ${COMP_WORDS[1]}:$previous in
            {{choices}}  esac
              case ${COMP_WORDS[1]} in
            {{options}}  esac
              case $word in
                -*) COMPREPLY=($(compgen -W "$options" -- "$word")) ;;
                *) COMPREPLY=($(compgen -f -X '!*.deal' -- "$word") $(compgen -d -- "$word")) ;;
              esac
            }
            complete -o filenames -F _deal deal

            """.ReplaceLineEndings("\n");
    }

    private static string Zsh(IReadOnlyList<Verb> verbs)
    {
        string described = string.Concat(verbs.Select(v => $"    '{v.Name}:{Quoted(v.Summary)}'\n"));
        string options = string.Concat(verbs.Select(v => $"    {v.Name}) _arguments {string.Join(' ', OptionsOf(v).Select(Argument))} {(v.Name == "completion" ? $"'1:shell:({string.Join(' ', Shells)})'" : "'*:file:_files -g \"*.deal(-.) *(-/)\"'")} ;;\n"));
        return $$"""
            #compdef deal
            # deal completion zsh
            _deal() {
              local -a verbs=(
            {{described}}  )
              if (( CURRENT == 2 )); then _describe verb verbs; return; fi
              local verb=$words[2]
              shift words; (( CURRENT-- ))
              case $verb in
            {{options}}    help) _describe verb verbs ;;
              esac
            }
            compdef _deal deal

            """.ReplaceLineEndings("\n");

        static string Argument(Option option) =>
            $"'{option.Name}[{Quoted(option.Help).Replace("[", "\\[", StringComparison.Ordinal).Replace("]", "\\]", StringComparison.Ordinal)}]{(option.TakesValue ? $":{option.Value.Replace(':', ' ')}:{(option.Choices.IsEmpty ? "" : $"({string.Join(' ', option.Choices)})")}" : "")}'";
    }

    private static string Fish(IReadOnlyList<Verb> verbs)
    {
        string none = $"not __fish_seen_subcommand_from {Names(verbs)}";
        string lines = string.Concat(verbs.Select(v => $"complete -c deal -f -n '{none}' -a {v.Name} -d '{Escaped(v.Summary)}'\n"));
        string options = string.Concat(verbs.SelectMany(v => OptionsOf(v).Select(o => Line(v, o))));
        return $"# deal completion fish\n{lines}{options}complete -c deal -n '__fish_seen_subcommand_from completion' -f -a '{string.Join(' ', Shells)}'\n";

        static string Line(Verb verb, Option option) => $"complete -c deal -n '__fish_seen_subcommand_from {verb.Name}' -l {option.Name[2..]}{(option.Short.Length > 0 ? $" -s {option.Short[1..]}" : "")}"
            + $"{(option.TakesValue ? " -r" : "")}{(option.Choices.IsEmpty ? "" : $" -f -a '{string.Join(' ', option.Choices)}'")} -d '{Escaped(option.Help)}'\n";
    }

    private static string PowerShell(IReadOnlyList<Verb> verbs)
    {
        string options = string.Concat(verbs.Select(v => $"    '{v.Name}' = @({string.Join(", ", OptionsOf(v).Select(o => $"'{o.Name}'"))})\n"));
        return $$"""
            # deal completion pwsh
            Register-ArgumentCompleter -Native -CommandName deal -ScriptBlock {
              param($word, $line, $position)
              $options = @{
            {{options}}  }
              $said = @($line.CommandElements | ForEach-Object { $_.ToString() })
              $verb = if ($said.Count -gt 1) { $said[1] }
              $known = if ($said.Count -lt 2 -or ($said.Count -eq 2 -and $word)) { '{{Names(verbs)}}'.Split(' ') }
                elseif ($verb -eq 'completion') { '{{string.Join(' ', Shells)}}'.Split(' ') }
                elseif ($word -like '-*') { $options[$verb] }
                else { (Get-ChildItem -Name "$word*" | Where-Object { $_ -like '*.deal' -or (Test-Path $_ -PathType Container) }) }
              $known | Where-Object { $_ -like "$word*" } | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }
            }

            """.ReplaceLineEndings("\n");
    }

    private sealed record Chosen(string Verb, Option Option);

    /// <summary>What the format may be differs from verb to verb.</summary>
    private static IEnumerable<Chosen> WithChoices(IEnumerable<Verb> verbs) => verbs.SelectMany(v => OptionsOf(v).Where(o => !o.Choices.IsEmpty).Select(o => new Chosen(v.Name, o)));

    /// <summary>Inside the single quotes of bash and zsh.</summary>
    private static string Quoted(string text) => text.Replace("'", "'\\''", StringComparison.Ordinal).Replace(":", "\\:", StringComparison.Ordinal);

    /// <summary>Inside the single quotes of fish.</summary>
    private static string Escaped(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal);
}
