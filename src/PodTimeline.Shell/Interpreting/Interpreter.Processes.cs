using PodTimeline.Model.Kernel;
using PodTimeline.Shell.Limits;
using PodTimeline.Shell.Processes;
using PodTimeline.Shell.Streams;
using PodTimeline.Shell.Syntax;

namespace PodTimeline.Shell.Interpreting;

internal sealed partial class Interpreter
{
    private int _substitutionStatus;

    /// <summary>A child of this process, with a copy of this shell's state; null when there are too many processes.</summary>
    public Interpreter? TryFork(string name, Descriptors descriptors, bool isAwaited)
    {
        if (Process.Run.Container.Processes.Count >= ShellLimits.Processes)
        {
            Process.Run.Note($"A limit was reached ({ShellLimits.Processes} processes): no more can be started.");
            return null;
        }

        var child = new ShellProcess(Process.Run, Process, name, descriptors, isAwaited);
        foreach (var (signal, action) in Process.Traps)
            if (action.Length == 0) child.Traps[signal] = "";
        return new Interpreter(child, State.Clone(), descriptors, _utilities) { Waits = _waits, _looksAt = _looksAt };
    }

    /// <summary>Lets a forked shell run one command and end.</summary>
    private void Start(ShellCommand command, bool isFinal) => RunAndExit(command, isFinal).Forget();

    /// <summary>Lets a forked shell run one program and end.</summary>
    public void StartProgram(IReadOnlyList<string> words, bool isFinal) => RunProgramAndExit(words, isFinal).Forget();

    /// <summary>Waits for a child's end.</summary>
    /// <returns>Its status.</returns>
    public async SimTask<int> Await(Interpreter child)
    {
        await Process.Block(child.Process.Exited);
        Process.Reap(child.Process);
        return child.Process.ExitStatus;
    }

    private async SimTask RunAndExit(ShellCommand command, bool isFinal) => Process.Exit(await RunAlone(command, isFinal));

    private async SimTask RunProgramAndExit(IReadOnlyList<string> words, bool isFinal) =>
        Process.Exit(await RunProgram(words, Descriptors, become: true, isFinal));

    private async SimTask RunJob(ShellCommand command)
    {
        // The shell goes on first; the job begins when it waits.
        await Process.Yield();
        Process.Exit(await RunAlone(command, isFinal: true));
    }

    private async SimTask<int> ReportCannotFork()
    {
        await Complain("can't fork: Resource temporarily unavailable");
        State.LastStatus = 2;
        _flow = Flow.Exit;
        return 2;
    }

    private async SimTask<int> StartJob(ShellCommand command)
    {
        Process.Run.Traits |= ScriptTraits.Jobs;
        if (TryFork(State.Name, Descriptors.With(0, new TextInput("")), isAwaited: false) is not { } job) return await ReportCannotFork();
        State.LastJob = job.Process.Id;
        job.RunJob(command).Forget();
        return 0;
    }

    private async SimTask<int> RunPipeline(ShellCommand.Pipeline pipeline, ExecuteMode mode)
    {
        if (pipeline.Stages.Length == 1)
        {
            var only = await Execute(pipeline.Stages[0], ExecuteMode.Tested);
            return _flow != Flow.None ? State.LastStatus : only == 0 ? 1 : 0;
        }

        var stages = new List<Interpreter>();
        var input = Descriptors.In;
        for (var index = 0; index < pipeline.Stages.Length; index++)
        {
            var pipe = index < pipeline.Stages.Length - 1 ? new Pipe() : null;
            var descriptors = Descriptors.With(0, input);
            if (pipe is not null) descriptors = descriptors.With(1, pipe.Output);
            if (TryFork(State.Name, descriptors, isAwaited: true) is not { } stage) return await ReportCannotFork();
            stages.Add(stage);
            input = pipe?.Input ?? input;
        }

        // Readers first: text is read as it is written, and a writer stops once its reader has ended.
        for (var index = stages.Count - 1; index >= 0; index--) stages[index].StartStage(pipeline.Stages[index], mode);
        var (status, failed, statuses) = (0, 0, new List<string>());
        foreach (var stage in stages)
        {
            status = await Await(stage);
            statuses.Add(FormatNumber(status));
            if (status != 0) failed = status;
        }

        if (State.Dialect == ShellDialect.Bash) State.Put("PIPESTATUS", new Variable(statuses[0], false, false, statuses));

        if (State.Options.HasFlag(ShellOptions.PipeFail)) status = failed;
        return pipeline.Negated ? (status == 0 ? 1 : 0) : status;
    }

    private void StartStage(ShellCommand command, ExecuteMode mode)
    {
        if (mode.HasFlag(ExecuteMode.Tested)) State.Options &= ~ShellOptions.ExitOnError;
        Start(command, mode.HasFlag(ExecuteMode.Final));
    }

    /// <summary>Runs a substitution.</summary>
    /// <returns>What it writes, without the line ends at its end; null when this shell has failed.</returns>
    private async SimTask<string?> Substitute(ShellScript script)
    {
        // $(< file) is the file's text.
        if (State.Dialect != ShellDialect.Dash && script is { Error: null, Commands: [ShellCommand.Simple { Words.IsEmpty: true, Assignments.IsEmpty: true, Redirects: [Syntax.Redirect.Read { Descriptor: 0 } read] }] })
            script = script with { Commands = [new ShellCommand.Simple([], [Word.Of("cat"), read.Path], [], State.Line)] };
        var capture = new CaptureOutput();
        if (TryFork(State.Name, Descriptors.With(1, capture), isAwaited: true) is not { } child)
        {
            await ReportCannotFork();
            return null;
        }

        child.StartScript(script);
        _substitutionStatus = await Await(child);
        if (capture.IsFull) await FillMemory("a substitution writes without end");
        return _flow == Flow.None ? capture.Text.TrimEnd('\n').Replace("\0", "", StringComparison.Ordinal) : null;
    }

    private void StartScript(ShellScript script) => RunScriptAndExit(script).Forget();

    private async SimTask RunScriptAndExit(ShellScript script) => Process.Exit(await Run(script, mayBecome: true, isFinal: false));
}
