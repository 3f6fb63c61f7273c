using PodTimeline.Simulation.Behaviors;
using PodTimeline.Simulation.Kernel;
using PodTimeline.Simulation.Shell.Assumptions;
using PodTimeline.Simulation.Shell.Files;
using PodTimeline.Simulation.Shell.Processes;

namespace PodTimeline.Simulation.Shell.Reading;

/// <summary>
/// Makes of a script that does the same every time, and speaks only at its start, a length of time and an exit code, which cost
/// nothing to run.
/// </summary>
internal static class ScriptCompiler
{
    private const ScriptTraits Harmless = ScriptTraits.Assumes | ScriptTraits.Serves | ScriptTraits.Defaults;

    /// <summary>The timed process that a rehearsed command amounts to; null when it has to be run step by step.</summary>
    /// <param name="rehearsal">The rehearsal.</param>
    /// <param name="keepsProcesses">Others look for its processes.</param>
    public static ProcessModel.Timed? TryCompile(Rehearsal rehearsal, bool keepsProcesses)
    {
        if (keepsProcesses || (rehearsal.Traits & ~Harmless) != 0 || !rehearsal.SpeaksOnlyAtStart || rehearsal.IsCutOff) return null;
        var (runs, exitCode) = rehearsal.Length;
        return new ProcessModel.Timed(runs, exitCode, false, rehearsal.ReplacedAtOnce ?? new TermReaction.NoHandler(), rehearsal.Lines);
    }

    /// <summary>The timed hook that a command amounts to; null when it has to be run in the container.</summary>
    public static HookModel.Timed? TryCompileHook(SimKernel kernel, ScriptPlan plan, AssumptionLedger assumed, bool isProcessOne)
    {
        var world = new ContainerWorld(plan.Context, new PodFiles(), assumed, isProcessOne);
        (int Code, Time.SimInstant At)? end = null;
        var run = new ScriptRun(world, kernel, isContainer: false, new StepBudget(ShellLimits.StepsPerInstant, ShellLimits.StepsPerProbe))
        {
            Log = new Streams.NullOutput(),
            Ended = (code, _) => end = (code, kernel.Now),
        };
        ScriptLauncher.Prepare(run, plan.Command, new Streams.NullOutput()).StartProgram(plan.Command, isFinal: true);
        while (end is null && kernel.NextDue <= Time.SimInstant.FromSeconds(3_600) && world.NextChange != Time.SimInstant.Never) kernel.Step();
        world.EndAll();
        return end is { } known && (run.Traits & ~Harmless) == 0 ? new HookModel.Timed(new RunLength(known.At.SinceCreation), known.Code) : null;
    }
}
