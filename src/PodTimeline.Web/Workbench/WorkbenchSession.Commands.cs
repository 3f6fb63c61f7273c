using System.Collections.Immutable;
using PodTimeline.Model.Commands;
using PodTimeline.Model.Time;

namespace PodTimeline.Web.Workbench;

/// <content>What is done to the pod: given, undone, redone.</content>
public sealed partial class WorkbenchSession
{
    private readonly CommandHistory _history = new();

    /// <summary>What was done to the pod, in order.</summary>
    public ImmutableArray<SimCommand> Commands => Snapshot?.Commands ?? [];

    /// <summary>Whether something that was done to the pod can be undone.</summary>
    public bool CanUndo => _history.CanUndo;

    /// <summary>Whether something that was undone can be redone.</summary>
    public bool CanRedo => _history.CanRedo;

    /// <summary>Does something to the pod at the playhead, and selects the container it is done to.</summary>
    public void Give(SimCommand command)
    {
        Change(() => Run!.Execute(command) is not null);
        if (command switch
        {
            SimCommand.Kill kill => kill.Container,
            SimCommand.SetProbe set => set.Container,
            SimCommand.SetImage set => set.Container,
            SimCommand.RemoveEnded ended => ended.Container,
            _ => null,
        } is { } container) Select(container);
    }

    /// <summary>Moves the proposed deletion; null: removes it.</summary>
    public void MoveProposal(SimInstant? at) => Change(() => Run!.MoveProposal(at), isDrag: at is not null);

    /// <summary>Removes a command, as if it had never been given.</summary>
    /// <param name="index">Its place among <see cref="Commands"/>.</param>
    public void TakeBack(int index) => Change(() => Run!.RemoveCommand(index));

    /// <summary>Plays the run from its beginning without any commands.</summary>
    public void RunAgain() => Change(() =>
    {
        Run!.Replace(Run.TakeSnapshot().Scenario);
        return true;
    });

    /// <summary>Undoes the last thing that was done to the pod.</summary>
    public void Undo() => Go(_history.Undo);

    /// <summary>Redoes the step that was undone last.</summary>
    public void Redo() => Go(_history.Redo);

    private void Change(Func<bool> change, bool isDrag = false)
    {
        GuardRun(() =>
        {
            if (Run is null) return;
            var before = CreateStep();
            if (change()) _history.Remember(before, isDrag);
        });
        CatchUp();
    }

    private void Go(Func<CommandHistory.Step, CommandHistory.Step?> way)
    {
        GuardRun(() =>
        {
            if (Run is not null && way(CreateStep()) is { } step) Run.ReplaceCommands(step.Commands, step.Proposal);
        });
        CatchUp();
    }

    private CommandHistory.Step CreateStep()
    {
        var run = Run!.Save();
        return new CommandHistory.Step(run.Commands, run.Proposal);
    }
}
