using PodTimeline.Timeline.Runs;
using PodTimeline.Timeline.Scenarios;
using PodTimeline.Web.Links;

namespace PodTimeline.Web.Workbench;

/// <content>The workbench as a link.</content>
public sealed partial class WorkbenchSession
{
    /// <summary>What a link holds: the text in the editor and, if that is what is played, the run and its view.</summary>
    public LinkState TakeLink()
    {
        var state = new LinkState(Text, Kubernetes) { Node = Node, Workload = Workload, AxisForm = AxisForm };
        if (Run is null || IsStale || !CanRun) return state;
        var run = Run.Save();
        return state with
        {
            Commands = run.Commands,
            Proposal = run.Proposal,
            At = run.Clock.At,
            RevealedUntil = run.RevealedUntil,
            HidesFuture = run.HidesFuture,
            Unfolded = [.. _unfolded.Order().Take(LinkState.MostUnfolded)],
            Container = Selected,
        };
    }

    /// <summary>
    /// Opens what a link holds, paused. A text that cannot run is only shown, with its diagnostics. A shared run plays on for those who
    /// watch it, and no longer belongs to this person.
    /// </summary>
    /// <returns>A container that a command names but the pod does not have, so that no command was given; null: all were.</returns>
    public string? Open(LinkState state)
    {
        (Text, Kubernetes, Node, Workload) = (state.Text, ChooseKnown(state.Kubernetes), state.Node, state.Workload);
        Read();
        if (ReadScenario() is not { } scenario) return null;
        var stranger = state.FindStranger(scenario.Pod);
        if (!GuardRun(() => Play(scenario, stranger is null ? state.Run : state.Run with { Commands = [] }))) return stranger;
        AxisForm = state.AxisForm;
        _unfolded.Clear();
        _unfolded.UnionWith(state.Unfolded);
        Selected = state.Container;
        CatchUp();
        Redraw();
        return stranger;
    }

    private void Play(Scenario scenario, SavedRun saved)
    {
        var (before, isShared) = (Run, _shared is not null);
        (Run, _shared, _held) = (Run.Restore(scenario, time, saved), null, null);
        _history.Clear();
        _closer = null;
        (TextBefore, _playedText, _isOpening) = (null, Text, false);
        // Wakes whoever waits for the previous run.
        if (isShared) before?.SetClock();
        else before?.Close(RunCloseReason.ByMaker);
    }
}
