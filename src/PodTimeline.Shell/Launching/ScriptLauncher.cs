using System.Collections.Immutable;
using PodTimeline.Shell.Interpreting;
using PodTimeline.Shell.Processes;
using PodTimeline.Shell.Streams;
using PodTimeline.Shell.Utilities;

namespace PodTimeline.Shell.Launching;

/// <summary>Starts the first process of a run.</summary>
internal static class ScriptLauncher
{
    /// <summary>Makes the first process; it does nothing yet.</summary>
    /// <param name="run">The run.</param>
    /// <param name="command">Program and arguments.</param>
    /// <param name="output">Where both its outputs go.</param>
    public static Interpreter Prepare(ScriptRun run, ImmutableArray<string> command, ShellOutput output)
    {
        var context = run.Container.Context;
        var descriptors = new Descriptors(run.IsContainer && context.HasOpenInput ? new OpenInput() : new TextInput(""), output, output);
        var process = new ShellProcess(run, null, Files.PathText.GetName(command[0]), descriptors, isAwaited: false);
        var state = new ShellState(Interpreter.FindDialect("sh", context.Userland), "sh") { Directory = context.WorkingDirectory };
        foreach (var (name, value) in context.Variables) state.Set(name, value, export: true);
        state.Set("PWD", context.WorkingDirectory);
        return new Interpreter(process, state, descriptors, StandardUtilities.Find);
    }
}
