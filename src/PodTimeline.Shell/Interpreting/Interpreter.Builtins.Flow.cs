using System.Globalization;
using PodTimeline.Model.Kernel;
using PodTimeline.Shell.Limits;
using PodTimeline.Shell.Processes;
using PodTimeline.Shell.Streams;
using PodTimeline.Shell.Syntax;

namespace PodTimeline.Shell.Interpreting;

internal sealed partial class Interpreter
{
    private int _sourced;

    private int Leave(IReadOnlyList<string> words)
    {
        var status = ParseStatus(words, _statusBeforeTrap ?? State.LastStatus);
        State.LastStatus = status;
        _flow = Flow.Exit;
        return status;
    }

    private int ReturnFrom(IReadOnlyList<string> words)
    {
        State.LastStatus = ParseStatus(words, State.LastStatus);
        _flow = Flow.Return;
        return State.LastStatus;
    }

    private int BreakLoop(IReadOnlyList<string> words)
    {
        if (State.LoopDepth == 0) return 0;
        _flowLevels = Math.Clamp(ParseStatus(words, 1), 1, State.LoopDepth);
        _flow = words[0] == "break" ? Flow.Break : Flow.Continue;
        return 0;
    }

    private static int ParseStatus(IReadOnlyList<string> words, int otherwise) =>
        words.Count < 2 ? otherwise
        : int.TryParse(words[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var status) ? status & 255 : 2;

    private async SimTask<int> Evaluate(string text, Descriptors descriptors, ExecuteMode mode)
    {
        var script = Parser.Parse(text, State.Dialect);
        var before = Descriptors;
        Descriptors = descriptors;
        State.LastStatus = 0;
        foreach (var command in script.Commands)
        {
            await Execute(command, mode & ExecuteMode.Tested);
            if (_flow != Flow.None) break;
        }

        if (_flow == Flow.None && script.Error is { } error)
        {
            State.LastStatus = await ReportSyntax(error);
            if (State.Dialect != ShellDialect.Bash) _flow = Flow.Exit;
        }

        Descriptors = before;
        return State.LastStatus;
    }

    private async SimTask<int> RunSource(IReadOnlyList<string> words, Descriptors descriptors)
    {
        if (words.Count < 2) return await Refuse(words[0], "filename argument required", 2);
        if (words[1].StartsWith("/dev/fd/", StringComparison.Ordinal) && OpenRead(words[1], out _) is { } stream)
        {
            var read = new System.Text.StringBuilder();
            while (read.Length < ShellLimits.ScriptLength && await stream.ReadLine(Process) is { } line) read.Append(line.Text).Append('\n');
            return await Evaluate(read.ToString(), descriptors, ExecuteMode.None);
        }

        var found = LookUp(words[1]);
        if (found.File is not { } file)
        {
            // A script of the image or of a ConfigMap: it exists, but what it does is not known.
            if (AssumeThere(found)) return 0;
            var text = State.Dialect == ShellDialect.Bash ? $"{words[1]}: No such file or directory" : $".: can't open '{words[1]}': No such file or directory";
            await Complain(text);
            if (State.Dialect == ShellDialect.Bash) return 1;
            State.LastStatus = 2;
            _flow = Flow.Exit;
            return 2;
        }

        _sourced++;
        var positional = State.Positional;
        if (words.Count > 2) State.Positional = [.. words.Skip(2)];
        var status = await Evaluate(file.Content.ToString(), descriptors, ExecuteMode.None);
        State.Positional = positional;
        _sourced--;
        if (_flow == Flow.Return) _flow = Flow.None;
        return status;
    }

    private async SimTask<int> RunExec(IReadOnlyList<string> words, Descriptors descriptors)
    {
        var program = words.Skip(1).SkipWhile(word => word is "-c" or "-l" or "--").ToList();
        if (program is ["-a", _, .. var rest]) program = rest;
        if (program.Count == 0)
        {
            Descriptors = descriptors;
            return 0;
        }

        var status = await RunProgram(program, descriptors, become: true, isFinal: true);
        // The program has replaced this process: nothing of the script is left to run, not even its EXIT trap.
        Process.Traps.Remove(ExitTrap);
        State.LastStatus = status;
        _flow = Flow.Exit;
        return status;
    }

    private async SimTask<int> SetTrap(IReadOnlyList<string> words, Descriptors descriptors)
    {
        Process.Run.Traits |= ScriptTraits.Signals;
        var arguments = words.Skip(1).SkipWhile(word => word == "--").ToList();
        if (arguments.Count == 0 || arguments[0] == "-p")
        {
            foreach (var (signal, handler) in Process.Traps) await WriteTo(descriptors.Out, $"trap -- '{handler}' {signal}\n", "trap");
            return 0;
        }

        if (arguments is ["-l"]) return 0;
        var resets = arguments.Count == 1 || arguments[0] == "-" || (arguments[0].Length > 0 && arguments[0].All(char.IsAsciiDigit));
        var action = resets ? null : arguments[0];
        var status = 0;
        foreach (var name in arguments.Count == 1 ? arguments : resets && arguments[0] != "-" ? arguments : arguments.Skip(1))
        {
            if (SignalNames.FindTrapName(name) is not { } signal)
            {
                status = await Refuse("trap", State.Dialect == ShellDialect.Bash ? $"{name}: invalid signal specification" : $"{name}: invalid signal specification");
                continue;
            }

            if (action is null) Process.Traps.Remove(signal);
            else if (action.Length <= ShellLimits.TextLength) Process.Traps[signal] = action;
        }

        Process.Fatal = State.Dialect == ShellDialect.Bash ? EndWithExitTrap : null;
        State.Touch();
        return status;
    }

    /// <summary><c>wait</c>: until children have ended, or a signal with a handler comes.</summary>
    private async SimTask<int> WaitFor(IReadOnlyList<string> words)
    {
        Process.Run.Traits |= ScriptTraits.Jobs;
        var any = words.Contains("-n");
        var wanted = words.Skip(1).Where(word => !word.StartsWith('-')).ToList();
        if (wanted.Count == 0) return await WaitForAll(any);
        var status = 0;
        foreach (var word in wanted)
        {
            if (!int.TryParse(word.TrimStart('%'), NumberStyles.None, CultureInfo.InvariantCulture, out var id)) return 2;
            var job = word.StartsWith('%') ? Jobs.ElementAtOrDefault(id - 1) : Jobs.FirstOrDefault(child => child.Id == id);
            if (job is null)
            {
                status = 127;
                continue;
            }

            while (job.IsAlive)
            {
                await Process.WaitForChildOrSignal();
                if (Process.PendingTraps.Count > 0) return await InterruptWait();
            }

            status = job.ExitStatus;
            Process.Reap(job);
        }

        return status;
    }

    private IEnumerable<ShellProcess> Jobs => Process.Children.Where(child => child.Files != Process.Files);

    private async SimTask<int> WaitForAll(bool any)
    {
        while (true)
        {
            var status = 0;
            var ended = false;
            foreach (var child in Process.Children.Where(child => !child.IsAlive && !child.IsSubstitution).ToList())
            {
                (ended, status) = (true, child.ExitStatus);
                Process.Reap(child);
                if (any) return status;
            }

            if (Process.Children.All(child => !child.IsAlive || child.IsSubstitution)) return any && !ended ? 127 : 0;
            await Process.WaitForChildOrSignal();
            if (Process.PendingTraps.Count > 0) return await InterruptWait();
        }
    }

    /// <summary>A signal's handler ends the wait (T35): its status is 128 + the signal's number.</summary>
    private async SimTask<int> InterruptWait()
    {
        var status = SignalNames.FindNumber(Process.PendingTraps.Peek()) + 128;
        await RunPendingTraps();
        return _flow == Flow.Exit ? State.LastStatus : status;
    }
}
