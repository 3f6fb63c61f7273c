using System.Globalization;
using PodTimeline.Model.Kernel;
using PodTimeline.Shell.Streams;
using PodTimeline.Shell.Syntax;

namespace PodTimeline.Shell.Interpreting;

internal sealed partial class Interpreter
{
    /// <summary>Runs a command that the shell itself knows.</summary>
    /// <returns>Its status; null when it is none of these.</returns>
    private async SimTask<int?> TryBuiltin(IReadOnlyList<string> words, Descriptors descriptors, ExecuteMode mode)
    {
        switch (words[0])
        {
            case ":" or "umask" or "ulimit" or "times" or "hash" or "alias" or "unalias" or "shopt" or "bg" or "disown":
                return 0;
            case "jobs":
                foreach (var job in Jobs.Where(job => job.IsAlive).ToList())
                    await WriteTo(descriptors.Out, words.Contains("-p") ? FormatNumber(job.Id) + "\n" : $"[{FormatNumber(job.Id)}]+  Running\n", "jobs");
                return 0;
            case "exit":
                return Leave(words);
            case "return" when State.IsInFunction || _sourced > 0:
                return ReturnFrom(words);
            case "return":
                return State.Dialect == ShellDialect.Bash ? await Refuse("return", "can only `return' from a function or sourced script") : Leave(words);
            case "break" or "continue":
                return BreakLoop(words);
            case "shift":
                return Shift(words);
            case "cd":
                return await ChangeDirectory(words, descriptors);
            case "export" or "readonly":
                return await Declare(words.Skip(1), words[0] == "export", words[0] == "readonly", isLocal: false);
            case "local":
                return State.IsInFunction ? await Declare(words.Skip(1), false, false, isLocal: true) : await Refuse("local", "not in a function");
            case "declare" or "typeset" when State.Dialect != ShellDialect.Dash:
                return await Declare(words.Skip(1), HasFlag(words, 'x'), HasFlag(words, 'r'), State.IsInFunction && !HasFlag(words, 'g'));
            case "unset":
                return Unset(words);
            case "set":
                return SetOptions(words);
            case "let" when State.Dialect != ShellDialect.Dash:
                return await Let(words);
            case "eval":
                return await Evaluate(string.Join(' ', words.Skip(1)), descriptors, mode);
            case "." or "source":
                return await RunSource(words, descriptors);
            case "exec":
                return await RunExec(words, descriptors);
            case "trap":
                return await SetTrap(words, descriptors);
            case "wait" or "fg":
                return await WaitFor(words);
            case "read":
                return await ReadVariables(words, descriptors);
            case "mapfile" or "readarray" when State.Dialect == ShellDialect.Bash:
                return await ReadArray(words, descriptors);
            case "getopts":
                return GetOption(words);
            case "command" or "builtin" when words.Count > 1 && !words[1].StartsWith('-'):
                return await TryBuiltin([.. words.Skip(1)], descriptors, mode) ?? await RunProgram([.. words.Skip(1)], descriptors, false);
            case "command" or "type":
                return await Describe(words, descriptors);
            default:
                return null;
        }
    }

    private static bool HasFlag(IReadOnlyList<string> words, char flag) =>
        words.Skip(1).TakeWhile(word => word is ['-', _, ..]).Any(word => word.Contains(flag));

    /// <summary>A message of a builtin.</summary>
    private async SimTask<int> Refuse(string name, string message, int status = 1)
    {
        await Complain($"{name}: {message}");
        return status;
    }

    private int Shift(IReadOnlyList<string> words)
    {
        var by = words.Count > 1 && int.TryParse(words[1], NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 1;
        if (by > State.Positional.Count) return 1;
        State.Positional = [.. State.Positional.Skip(by)];
        return 0;
    }

    private async SimTask<int> ChangeDirectory(IReadOnlyList<string> words, Descriptors descriptors)
    {
        var to = words.Skip(1).FirstOrDefault(word => word is not ("-P" or "-L" or "--")) ?? State.FindValue("HOME") ?? "/root";
        var isBack = to == "-";
        if (isBack) to = State.FindValue("OLDPWD") ?? State.Directory;
        var found = LookUp(to);
        if (found.Directory is null && !(found.Node is null && AssumeThere(found)))
        {
            var reason = found.File is not null ? "Not a directory" : "No such file or directory";
            return State.Dialect switch
            {
                Syntax.ShellDialect.Dash => await Refuse("cd", $"can't cd to {to}", 2),
                Syntax.ShellDialect.Ash => await Refuse("cd", $"can't cd to {to}: {reason}", 2),
                Syntax.ShellDialect.Bash => await Refuse("cd", $"{to}: {reason}"),
            };
        }

        State.Set("OLDPWD", State.Directory);
        State.Directory = Files.PathText.ToAbsolute(to, State.Directory);
        State.Set("PWD", State.Directory);
        return isBack ? await WriteTo(descriptors.Out, State.Directory + "\n", "cd") : 0;
    }

    private async SimTask<int> Let(IReadOnlyList<string> words)
    {
        var value = 0L;
        foreach (var word in words.Skip(1))
        {
            if (await CalculateText(word) is not { } result) return 1;
            value = result;
        }

        return value == 0 ? 1 : 0;
    }

    /// <summary><c>command -v</c> and <c>type</c>.</summary>
    private async SimTask<int> Describe(IReadOnlyList<string> words, Descriptors descriptors)
    {
        var status = 0;
        foreach (var name in words.Skip(1).Where(word => !word.StartsWith('-')))
        {
            var kind = State.FindFunction(name) is not null ? "function" : Builtins.Has(name) ? "builtin" : IsInstalled(name) ? "file" : null;
            if (kind is null)
            {
                status = State.Dialect == Syntax.ShellDialect.Bash ? 1 : 127;
                if (words[0] == "type") await WriteTo(descriptors.Error, $"{State.Name}: type: {name}: not found\n", "type");
                continue;
            }

            var path = kind == "file" && !name.Contains('/') ? "/usr/bin/" + name : name;
            var text = words[0] == "command" ? path : kind == "file" ? $"{name} is {path}" : $"{name} is a shell {kind}";
            await WriteTo(descriptors.Out, text + "\n", words[0]);
        }

        return status;
    }
}
