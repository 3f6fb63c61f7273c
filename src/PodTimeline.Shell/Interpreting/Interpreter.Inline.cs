using PodTimeline.Model.Behaviors;
using PodTimeline.Model.Kernel;
using PodTimeline.Shell.Assumptions;
using PodTimeline.Shell.Inline;
using PodTimeline.Shell.Limits;
using PodTimeline.Shell.Network;
using PodTimeline.Shell.Processes;
using PodTimeline.Shell.Streams;

namespace PodTimeline.Shell.Interpreting;

internal sealed partial class Interpreter
{
    /// <summary>The text of a program that an interpreter reads from its standard input.</summary>
    private async SimTask<string> ReadProgram(Descriptors descriptors)
    {
        var text = new System.Text.StringBuilder();
        while (text.Length < ShellLimits.LineLength && await descriptors.In.ReadLine(Process) is { } line) text.Append(line.Text).Append('\n');
        return text.ToString();
    }

    /// <summary>Runs a program in the arguments of an interpreter.</summary>
    private async SimTask<int> RunInline(InlineProgram program, string name)
    {
        Become(name, new TermReaction.NoHandler());
        Process.Run.Traits |= ScriptTraits.Assumes;
        var runs = program.Runs;
        Process.Run.Container.Assumed.Note("runs:" + name, runs.IsForever ? $"the program in the arguments of {name} runs forever"
            : $"the program in the arguments of {name} takes {AssumptionLedger.FormatSeconds(runs.Length)} and exits with {program.ExitCode}", runs);
        return await RunSteps(program.Steps, name, 0) ?? 0;
    }

    /// <summary>Runs steps in order.</summary>
    /// <returns>The code that the program ends with; null when it goes on.</returns>
    private async SimTask<int?> RunSteps(IReadOnlyList<InlineStep> steps, string name, long taken)
    {
        foreach (var step in steps)
        {
            await Step();
            switch (step)
            {
                case InlineStep.Sleep sleep:
                    await Process.Sleep(sleep.Length);
                    break;
                case InlineStep.Print print:
                    await WriteTo(Descriptors.Out, print.Text + "\n", name);
                    break;
                case InlineStep.Exit exit:
                    return exit.Code;
                case InlineStep.React react:
                    Become(name, react.Reaction);
                    break;
                case InlineStep.Listen listen:
                    Process.Listen(FindListening(listen), Process.Now);
                    break;
                case InlineStep.Take take:
                    taken = Math.Min(long.MaxValue / 2, taken + Math.Min(take.Bytes, long.MaxValue / 2));
                    if (taken > MemoryUse.FindLimit(Context))
                    {
                        await Process.Sleep(MemoryUse.ComputeTimeToFill(MemoryUse.FindLimit(Context)));
                        await RunOutOfMemory();
                    }

                    break;
                case InlineStep.Repeat repeat:
                    var more = repeat.Steps.OfType<InlineStep.Take>().Sum(own => Math.Min(own.Bytes, long.MaxValue / 4096));
                    for (var round = 0; ; round++)
                    {
                        if (round == RoundsBeforeRest && more == 0) Process.Rest();
                        if (await RunSteps(repeat.Steps, name, taken) is { } code) return code;
                        taken = Math.Min(long.MaxValue / 2, taken + more);
                    }

                case InlineStep.Forever:
                    Process.Run.Traits |= ScriptTraits.Serves;
                    await Process.WaitForever();
                    break;
            }
        }

        return null;
    }

    private static Listening FindListening(InlineStep.Listen listen)
    {
        if (listen.Port is not { } port) return Listening.Unknown;
        var open = Listening.Of([new ListenPort(port, PortAnswers.AnyPath)]);
        return listen.IsLoopback ? open.OnLoopback() : open;
    }
}
