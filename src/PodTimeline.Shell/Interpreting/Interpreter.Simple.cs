using PodTimeline.Model.Kernel;
using PodTimeline.Shell.Streams;
using PodTimeline.Shell.Syntax;

namespace PodTimeline.Shell.Interpreting;

internal sealed partial class Interpreter
{
    private async SimTask<int> RunSimple(ShellCommand.Simple command, ExecuteMode mode)
    {
        State.Line = command.Line;
        _substitutionStatus = 0;
        if (await ExpandAll(command.Words) is not { } words) return State.LastStatus;
        if (words.Count == 0) return await RunAssignments(command);
        if (mode.HasFlag(ExecuteMode.Tested)) foreach (var word in words) Process.Decide(word);
        var descriptors = Descriptors;
        if (command.Redirects.Length > 0)
        {
            if (await Redirect(Descriptors, command.Redirects) is not { } changed) return FailRedirect(words[0]);
            descriptors = changed;
        }

        var saved = command.Assignments.Length == 0 ? null : new List<(string, Variable?)>();
        if (saved is not null && !await AssignBefore(command.Assignments, saved)) return State.LastStatus;
        await Trace(words);
        var status = await RunWords(words, descriptors, mode);
        foreach (var array in command.Arrays)
            if (!await Assign(array)) return State.LastStatus;
        if (saved is not null && !Builtins.IsSpecial(words[0]))
            for (var index = saved.Count - 1; index >= 0; index--) State.Put(saved[index].Item1, saved[index].Item2);
        return status;
    }

    /// <summary>Runs a function, a builtin, a utility or a program.</summary>
    private async SimTask<int> RunWords(IReadOnlyList<string> words, Descriptors descriptors, ExecuteMode mode)
    {
        var name = words[0];
        if (!Builtins.IsSpecial(name) && State.FindFunction(name) is { } function) return await Call(function, words, descriptors, mode);
        return await TryBuiltin(words, descriptors, mode)
            ?? await RunProgram(words, descriptors, mode.HasFlag(ExecuteMode.Last) && CanBecome, mode.HasFlag(ExecuteMode.Final));
    }

    private bool CanBecome => Process.Traps.All(trap => trap.Value.Length == 0);

    private async SimTask<int> RunAssignments(ShellCommand.Simple command)
    {
        var waited = _waits;
        foreach (var assignment in command.Assignments)
        {
            // The loop waits for what its condition depends on.
            _waits = waited || (State.LoopDepth > 0 && _looksAt.Contains(assignment.Name));
            var assigned = await Assign(assignment);
            _waits = waited;
            if (!assigned) return State.LastStatus;
        }

        if (command.Redirects.Length > 0 && await Redirect(Descriptors, command.Redirects) is null) return 1;
        return _substitutionStatus;
    }

    private async SimTask<bool> AssignBefore(IEnumerable<Assignment> assignments, List<(string Name, Variable? Before)> saved)
    {
        foreach (var assignment in assignments)
        {
            saved.Add((assignment.Name, State.Find(assignment.Name)));
            if (!await Assign(assignment, export: true)) return false;
        }

        return true;
    }

    private async SimTask<bool> Assign(Assignment assignment, bool export = false)
    {
        if (assignment.Items is { } items) return await AssignArray(assignment, items);
        if (assignment.Key is { } word) return await AssignItem(assignment, word);
        if (await ExpandText(assignment.Value) is not { } value2) return false;
        if (assignment.Append) value2 = State.FindValue(assignment.Name) + value2;
        if (assignment.Name == "SECONDS" && State.Dialect == ShellDialect.Bash && int.TryParse(value2, out var seconds))
        {
            State.SecondsFrom = Process.Now - TimeSpan.FromSeconds(Math.Max(0, seconds));
            return true;
        }

        return await AssignOrFail(assignment.Name, value2, export || State.Options.HasFlag(ShellOptions.ExportAll));
    }

    /// <summary>Sets a variable; if it cannot, the shell ends or is busy forever.</summary>
    private async SimTask<bool> AssignOrFail(string name, string value, bool export = false)
    {
        if (State.Set(name, value, export)) return true;
        if (State.Find(name) is { IsReadOnly: true })
        {
            await Complain(State.Dialect == ShellDialect.Bash ? $"{name}: readonly variable" : $"{name}: is read only");
            State.LastStatus = State.Dialect == ShellDialect.Bash ? 1 : 2;
            _flow = Flow.Exit;
            return false;
        }

        await FillMemory("a variable grows without end");
        return false;
    }

    private async SimTask<int> Call(ShellCommand function, IReadOnlyList<string> words, Descriptors descriptors, ExecuteMode mode)
    {
        var (positional, before, loops) = (State.Positional, Descriptors, State.LoopDepth);
        State.Positional = [.. words.Skip(1)];
        Descriptors = descriptors;
        State.EnterFunction();
        var status = await Execute(function, mode & Inherited);
        State.LeaveFunction();
        Descriptors = before;
        State.Positional = positional;
        State.LoopDepth = loops;
        if (_flow != Flow.Return) return _flow == Flow.None ? status : State.LastStatus;
        _flow = Flow.None;
        return State.LastStatus;
    }

    private async SimTask Trace(IReadOnlyList<string> words)
    {
        if (!State.Options.HasFlag(ShellOptions.Trace)) return;
        var shown = words.Select(word => word.Length > 0 && word.All(c => char.IsLetterOrDigit(c) || "_-./:=%+,@^".Contains(c)) ? word : $"'{word.Replace("'", "'\\''")}'");
        await Descriptors.Error.Write(Process, "+ " + string.Join(' ', shown) + "\n");
    }

    /// <summary>A failed redirection of a special builtin ends a shell other than bash.</summary>
    private int FailRedirect(string name)
    {
        if (State.Dialect == ShellDialect.Bash || !Builtins.IsSpecial(name)) return 1;
        State.LastStatus = 2;
        _flow = Flow.Exit;
        return 2;
    }

    /// <summary>Writes a message of the shell itself.</summary>
    private async SimTask Complain(string message)
    {
        var place = State.Dialect switch
        {
            ShellDialect.Ash => "",
            ShellDialect.Dash => $"{State.Line}: ",
            ShellDialect.Bash => $"line {State.Line}: ",
        };
        await Descriptors.Error.Write(Process, $"{State.Name}: {place}{message}\n");
    }

    private async SimTask<int> ReportSyntax(ShellSyntaxError error)
    {
        State.Line = error.Line;
        await Complain(error.Message);
        return 2;
    }

    /// <summary>Writes text; a pipe without a reader ends the process with SIGPIPE.</summary>
    public async SimTask<int> WriteTo(ShellOutput output, string text, string name)
    {
        switch (await output.Write(Process, text))
        {
            case WriteResult.Written:
                return 0;
            case WriteResult.BrokenPipe:
                return 141;
            case WriteResult.NoSpace:
                await Descriptors.Error.Write(Process, $"{name}: write error: No space left on device\n");
                return 1;
            case WriteResult.Closed:
                await Descriptors.Error.Write(Process, $"{name}: write error: Bad file descriptor\n");
                return 1;
            default:
                throw new InvalidOperationException("Unknown result of a write.");
        }
    }
}
