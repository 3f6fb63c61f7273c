using PodTimeline.Model.Behaviors;
using PodTimeline.Model.Kernel;
using PodTimeline.Model.Time;
using PodTimeline.Shell.Behaviors;
using PodTimeline.Shell.Launching;
using PodTimeline.Shell.Limits;
using PodTimeline.Shell.Processes;
using PodTimeline.Shell.Scripts;

namespace PodTimeline.Shell.Reading;

/// <summary>
/// Reduces a script that does the same every time, and logs only at its start, to a length of time and an exit code, which cost nothing
/// to run.
/// </summary>
internal static class ScriptCompiler
{
    private const ScriptTraits Harmless = ScriptTraits.Assumes | ScriptTraits.Serves | ScriptTraits.Defaults;

    /// <summary>The timed process equivalent to a rehearsed command; null when it has to be run step by step.</summary>
    /// <param name="rehearsal">The rehearsal.</param>
    /// <param name="keepsProcesses">Other containers look for its processes.</param>
    public static ProcessModel.Timed? TryCompile(Rehearsal rehearsal, bool keepsProcesses)
    {
        if (keepsProcesses || (rehearsal.Traits & ~Harmless) != 0 || !rehearsal.SpeaksOnlyAtStart || rehearsal.IsCutOff) return null;
        var (runs, exitCode) = rehearsal.Length;
        var reaction = rehearsal.ReplacedAtOnce ?? new TermReaction.NoHandler();
        // Under a small init no program is process 1: without a handler it dies from the signal.
        if (rehearsal.HasInit && reaction is TermReaction.NoHandler) reaction = new TermReaction.Exits(TimeSpan.Zero);
        return new ProcessModel.Timed(runs, exitCode, false, reaction, rehearsal.Lines) { Listens = rehearsal.Listens };
    }

    /// <summary>The timed hook equivalent to a command; null when it has to be run in the container.</summary>
    public static HookModel.Timed? TryCompileHook(ScriptPlan plan, ContainerWorld world, PodBudget budget)
    {
        var kernel = new SimKernel();
        (int Code, SimInstant At)? end = null;
        var run = new ScriptRun(world, kernel, isContainer: false, new StepBudget(ShellLimits.StepsPerInstant, ShellLimits.StepsPerProbe, ShellLimits.StepsPerProbe, budget, budget.ShareOf("its hook")))
        {
            Log = new Streams.NullOutput(),
            Ended = (code, _) => end = (code, kernel.Now),
        };
        ScriptLauncher.Prepare(run, plan.Command, new Streams.NullOutput()).StartProgram(plan.Command, isFinal: true);
        while (end is null && kernel.NextDue <= SimInstant.FromSeconds(3_600) && world.NextChange != SimInstant.Never) kernel.Step();
        world.EndAll();
        return end is { } known && (run.Traits & ~Harmless) == 0 ? new HookModel.Timed(new RunLength(known.At.SinceCreation), known.Code) : null;
    }
}
