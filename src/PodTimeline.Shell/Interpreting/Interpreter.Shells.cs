using PodTimeline.Model.Behaviors;
using PodTimeline.Model.Kernel;
using PodTimeline.Shell.Files;
using PodTimeline.Shell.Images;
using PodTimeline.Shell.Limits;
using PodTimeline.Shell.Streams;
using PodTimeline.Shell.Syntax;

namespace PodTimeline.Shell.Interpreting;

internal sealed partial class Interpreter
{
    /// <summary>The dialect of a shell's name in a userland.</summary>
    public static ShellDialect FindDialect(string name, Userland userland) => name switch
    {
        "bash" => ShellDialect.Bash,
        "ash" => ShellDialect.Ash,
        "dash" => ShellDialect.Dash,
        _ => userland switch
        {
            Userland.BusyBox => ShellDialect.Ash,
            Userland.RedHat => ShellDialect.Bash,
            Userland.Debian or Userland.Unknown or Userland.None => ShellDialect.Dash,
        },
    };

    /// <summary>Runs another shell: <c>sh -c script</c>, <c>sh file</c>, or one that reads its standard input.</summary>
    private async SimTask<int> RunShell(IReadOnlyList<string> words, Descriptors descriptors, bool become, bool isFinal)
    {
        if (Process.Nesting >= ShellLimits.CallDepth)
        {
            await StayBusy("commands call each other without end");
            return 1;
        }

        var call = ShellCall.Of(words);
        if (call.LacksScript)
        {
            await descriptors.Error.Write(Process, words[0] + FindDialect(PathText.GetName(words[0]), Context.Userland) switch
            {
                ShellDialect.Ash => ": -c requires an argument\n",
                ShellDialect.Dash => ": 0: -c requires an argument\n",
                ShellDialect.Bash => ": -c: option requires an argument\n",
            });
            return 2;
        }

        if (!become)
        {
            if (TryFork(PathText.GetName(words[0]), descriptors, isAwaited: true) is not { } child) return await ReportCannotFork();
            child.Process.ShellId = child.Process.Id;
            child.StartProgram(words, isFinal);
            return await Await(child);
        }

        Process.Become(PathText.GetName(words[0]), new TermReaction.NoHandler());
        var dialect = FindDialect(PathText.GetName(words[0]), Context.Userland);
        var state = new ShellState(dialect, call.Name ?? words[0]) { Directory = State.Directory, Positional = call.Positional, Options = call.Options };
        foreach (var (name, variable) in State.Variables)
            if (variable.IsExported) state.Put(name, variable);
        var inner = new Interpreter(Process, state, descriptors, _utilities) { Waits = _waits };
        if (await ReadScript(call, descriptors, inner, isFinal) is not { } text) return State.LastStatus;
        Process.Nesting++;
        var status = await inner.Run(Parser.Parse(text, dialect), mayBecome: true, isFinal);
        Process.Nesting--;
        return status;
    }

    private async SimTask<string?> ReadScript(ShellCall call, Descriptors descriptors, Interpreter inner, bool isFinal)
    {
        if (call.Script is { } script) return script;
        if (call.File is { } path)
        {
            var found = LookUp(path);
            if (found.File is { } file) return file.Content.ToString();
            if (AssumeThere(found))
            {
                // A script of the image: what it does is known only from its name.
                State.LastStatus = await Serve([path, .. call.Positional], descriptors, isFinal);
                return null;
            }

            await inner.Complain($"{(inner.State.Dialect == ShellDialect.Ash ? "can't open" : "cannot open")} {path}: No such file");
            State.LastStatus = inner.State.Dialect == ShellDialect.Bash ? 127 : 2;
            return null;
        }

        var text = new System.Text.StringBuilder();
        while (text.Length < ShellLimits.ScriptLength && await descriptors.In.ReadLine(Process) is { } line) text.Append(line.Text).Append('\n');
        return text.ToString();
    }
}

/// <summary>How a shell was called.</summary>
/// <param name="Script">The text after <c>-c</c>.</param>
/// <param name="File">The file to read.</param>
/// <param name="Name"><c>$0</c>.</param>
/// <param name="Positional"><c>$1</c> and so on.</param>
/// <param name="Options">Options such as <c>-e</c>.</param>
internal sealed record ShellCall(string? Script, string? File, string? Name, IReadOnlyList<string> Positional, ShellOptions Options)
{
    /// <summary><c>-c</c> is last, with nothing to run.</summary>
    public bool LacksScript { get; private init; }

    public static ShellCall Of(IReadOnlyList<string> words)
    {
        var (options, isCommand, index) = (ShellOptions.None, false, 1);
        for (; index < words.Count && words[index] is ['-' or '+', _, ..] word; index++)
        {
            if (word is "--")
            {
                index++;
                break;
            }

            if (word.StartsWith("--", StringComparison.Ordinal)) continue;
            foreach (var letter in word.AsSpan(1))
            {
                if (letter == 'c') isCommand = true;
                else if (letter == 'o' && index + 1 < words.Count) options |= Interpreter.FindNamedOption(words[++index]);
                else options |= Interpreter.FindLetterOption(letter);
            }
        }

        IReadOnlyList<string> rest = [.. words.Skip(index)];
        if (isCommand && rest.Count == 0) return new ShellCall(null, null, null, [], options) { LacksScript = true };
        if (isCommand) return new ShellCall(rest.Count > 0 ? rest[0] : "", null, rest.Count > 1 ? rest[1] : null, [.. rest.Skip(2)], options);
        return new ShellCall(null, rest.Count > 0 ? rest[0] : null, rest.Count > 0 ? rest[0] : null, [.. rest.Skip(1)], options);
    }
}
