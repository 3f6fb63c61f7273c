using PodTimeline.Model.Behaviors;
using PodTimeline.Model.Kernel;
using PodTimeline.Shell.Files;
using PodTimeline.Shell.Inline;
using PodTimeline.Shell.Network;
using PodTimeline.Shell.Processes;
using PodTimeline.Shell.Programs;
using PodTimeline.Shell.Scripts;
using PodTimeline.Shell.Streams;

namespace PodTimeline.Shell.Interpreting;

internal sealed partial class Interpreter
{
    private ScriptContext Context => Process.Run.Container.Context;

    /// <summary>Runs a program of the container.</summary>
    /// <param name="words">Its name and arguments.</param>
    /// <param name="descriptors">What it reads from and writes to.</param>
    /// <param name="become">It replaces this process.</param>
    /// <param name="isFinal">Nothing of the script comes after it.</param>
    /// <returns>Its status.</returns>
    public async SimTask<int> RunProgram(IReadOnlyList<string> words, Descriptors descriptors, bool become, bool isFinal = false)
    {
        if (words[0].Length > 256) return await ReportNotFound(words[0][..256]);
        var name = PathText.GetName(words[0]);
        if (words[0].Contains('/') && LookUp(words[0]) is { Node: { } node } && await RunFile(node, words, descriptors, become, isFinal) is { } status) return status;
        if (!IsInstalled(words[0])) return await ReportNotFound(words[0]);
        if (name is "sh" or "bash" or "ash" or "dash") return await RunShell(words, descriptors, become, isFinal);
        if (_utilities(words[0]) is { } utility && ArgumentRules.Find(words, Context.FindVariable, Context.IsToEnd) is not { Runs.IsForever: true }) return await RunUtility(utility, words, descriptors, become);
        if (become) return await Serve(words, descriptors, isFinal);
        if (TryFork(name, descriptors, isAwaited: true) is not { } child) return await ReportCannotFork();
        child.StartProgram(words, isFinal);
        return await Await(child);
    }

    /// <summary>Whether the container has a program.</summary>
    public bool IsInstalled(string path)
    {
        // A program that is run is assumed to exist, wherever it is, unless the image is only an operating system.
        if (path.Contains('/') && !InstalledPrograms.IsStandardPlace(path)) return LookUp(path) is { Node: not null } or { MayExist: true } || !Context.IsPlainSystem;
        return Process.Run.Container.HasInstalled || InstalledPrograms.Has(Context, path);
    }

    private async SimTask<int> RunUtility(Utility utility, IReadOnlyList<string> words, Descriptors descriptors, bool become)
    {
        await Step();
        var name = PathText.GetName(words[0]);
        if (become) Become(name, new TermReaction.NoHandler());
        if (name == "sleep") Process.Run.Sleeps++;
        else Process.Run.OtherUtilities++;
        return await utility(new UtilityCall { Words = words, Shell = this, Descriptors = descriptors, IsAwaited = _waits });
    }

    private void Become(string name, TermReaction reaction)
    {
        Process.Become(name, reaction);
        if (Process.Parent is null) Process.Run.NoteReplaced(reaction);
    }

    private async SimTask<int> ReportNotFound(string name)
    {
        var text = State.Dialect switch
        {
            Syntax.ShellDialect.Bash when !name.Contains('/') => $"{name}: command not found",
            Syntax.ShellDialect.Bash => $"{name}: No such file or directory",
            Syntax.ShellDialect.Dash or Syntax.ShellDialect.Ash => $"{name}: not found",
        };
        await Complain(text);
        return 127;
    }

    /// <summary>Runs a script that another script has written; null when the file is not one.</summary>
    private async SimTask<int?> RunFile(FileNode node, IReadOnlyList<string> words, Descriptors descriptors, bool become, bool isFinal)
    {
        if (node is not RegularFile file || (file.Mode & 0x49) == 0)
        {
            await Complain($"{words[0]}: Permission denied");
            return 126;
        }

        return await RunShell(["sh", words[0], .. words.Skip(1)], descriptors, become, isFinal);
    }

    /// <summary>Runs a program known only from the tables, as this process.</summary>
    private async SimTask<int> Serve(IReadOnlyList<string> words, Descriptors descriptors, bool isFinal)
    {
        await Step();
        // The entrypoint of Docker's own images does its setup and then executes its arguments.
        if (words.Count > 1 && Context.ImageFacts is not null && PathText.GetName(words[0]) == "docker-entrypoint.sh") words = [.. words.Skip(1)];
        var name = PathText.GetName(words[0]);
        if (InlineProgram.FindLanguage(words[0]) is { } language && !Process.Run.Container.Assumed.IsSaid("runs:" + name))
        {
            if (InlineProgram.Find(words) is { } written) return await RunInline(written, name);
            // Without a program in its arguments it reads one from its standard input.
            if (InlineProgram.ReadsInput(words)) return await RunInline(InlineProgram.Read(language, await ReadProgram(descriptors)), name);
        }

        if (Process.Run.IsProbe)
        {
            Process.Run.Container.Assumed.Note("probe:" + name, $"{name} succeeds at once");
            return 0;
        }

        var program = ProgramFacts.Of(words, Context, isFinal && Process.Run.IsContainer);
        Become(name, program.OnTerm);
        foreach (var line in program.Logs) await WriteTo(Descriptors.Out, line + "\n", name);
        var assumed = Process.Run.Container.Assumed;
        Process.Run.Traits |= ScriptTraits.Assumes;
        if (program.IsDefault) Process.Run.Traits |= ScriptTraits.Defaults;
        var length = assumed.AssumeLength("runs:" + name, program.Sentence, program.Runs);
        if (!length.IsForever)
        {
            Process.Listen(program.Listens, Process.Now);
            await Process.Sleep(length.Length);
            Process.Listen(null, Process.Now);
            if (program.IsOutOfMemory) await RunOutOfMemory();
            return program.ExitCode;
        }

        Process.Run.Traits |= ScriptTraits.Serves;
        await ServeForever(program.Listens);
        return 0;
    }

    /// <summary>Its ports open, each in its own time, and it goes on forever.</summary>
    public async SimTask ServeForever(Listening listens)
    {
        var began = Process.Now;
        foreach (var moment in listens.Changes)
        {
            Process.Run.Traits |= ScriptTraits.Replaced;
            if (listens.After <= Process.Now - began) Process.Listen(listens, began);
            await Process.Sleep(began + moment - Process.Now);
        }

        Process.Listen(listens, began);
        await Process.WaitForever();
    }

    /// <summary>The kernel kills every process of the container: memory ran out.</summary>
    public async SimTask RunOutOfMemory()
    {
        Process.Run.Traits |= ScriptTraits.Replaced;
        var main = Process.Run.Container.Processes.Main;
        if (main is ShellProcess first)
        {
            first.Run.IsOutOfMemory = true;
            first.Kill(UnixSignal.Kill);
        }
        else Process.Kill(UnixSignal.Kill);

        await Process.WaitForever();
    }

    /// <summary>Runs a program that a table describes better than its utility: as this process after an exec, else as a child.</summary>
    public async SimTask<int> RunServer(IReadOnlyList<string> words, Descriptors descriptors)
    {
        if (Process.Name == PathText.GetName(words[0])) return await Serve(words, descriptors, isFinal: true);
        if (TryFork(PathText.GetName(words[0]), descriptors, isAwaited: true) is not { } child) return await ReportCannotFork();
        child.ServeAndExit(words).Forget();
        return await Await(child);
    }

    /// <summary>Starts a program that goes into the background by itself.</summary>
    /// <returns>False when there are too many processes.</returns>
    public bool StartDaemon(IReadOnlyList<string> words, Descriptors descriptors)
    {
        Process.Run.Traits |= ScriptTraits.Jobs;
        if (TryFork(PathText.GetName(words[0]), descriptors, isAwaited: false) is not { } daemon) return false;
        daemon.ServeAndExit(words).Forget();
        return true;
    }

    private async SimTask ServeAndExit(IReadOnlyList<string> words) => Process.Exit(await Serve(words, Descriptors, isFinal: true));

    /// <summary>Starts a command as a child.</summary>
    /// <returns>Null when there are too many processes.</returns>
    public Interpreter? StartChild(IReadOnlyList<string> words, Descriptors descriptors)
    {
        if (TryFork(PathText.GetName(words[0]), descriptors, isAwaited: true) is not { } child) return null;
        child.StartProgram(words, isFinal: true);
        return child;
    }

    /// <summary>Runs a command in place of a utility that does nothing else: as this process if the utility is this process.</summary>
    public SimTask<int> RunInPlace(string utility, IReadOnlyList<string> words, Descriptors descriptors) =>
        Process.Name == utility ? RunProgram(words, descriptors, become: true, isFinal: true) : RunChild(words, descriptors);

    /// <summary>Runs a command as a child, as <c>env</c> or <c>xargs</c> does.</summary>
    public async SimTask<int> RunChild(IReadOnlyList<string> words, Descriptors descriptors) =>
        StartChild(words, descriptors) is { } child ? await Await(child) : await ReportCannotFork();
}
