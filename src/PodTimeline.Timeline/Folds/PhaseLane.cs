using PodTimeline.Model.Events;
using PodTimeline.Model.Time;

namespace PodTimeline.Timeline.Folds;

/// <summary>The three parts of a pod's life: start-up, steady state, shutdown.</summary>
public sealed class PhaseLane
{
    /// <summary>The lane.</summary>
    public Lane Lane { get; } = new();

    /// <summary>The parts that a lane shows.</summary>
    public const string StartUp = "Start-up", SteadyState = "Steady state", Shutdown = "Shutdown";

    /// <summary>The pod was created.</summary>
    public void Begin(SimEvent simEvent) => Lane.Say(StartUp, Tone.Progress, simEvent.At, simEvent.Seq);

    /// <summary>Every app has run.</summary>
    public void BeginSteadyState(SimEvent simEvent)
    {
        if (Lane.Spans is [.., { Text: StartUp, To: null }]) Lane.Say(SteadyState, Tone.Good, simEvent.At, simEvent.Seq);
    }

    /// <summary>Its containers start over, init containers first.</summary>
    public void BeginAnew(SimEvent simEvent)
    {
        if (Lane.Spans is [.., { Text: SteadyState, To: null }]) Lane.Say(StartUp, Tone.Progress, simEvent.At, simEvent.Seq);
    }

    /// <summary>The pod is being stopped from an instant on.</summary>
    public void BeginShutdown(SimInstant since, int seq)
    {
        if (Lane.Spans is [.., { Text: not Shutdown, To: null } open]) Lane.Say(Shutdown, Tone.Stopping, SimInstant.PickLater(since, open.From), seq);
    }

    /// <summary>The pod's life is over.</summary>
    public void End(SimInstant at) => Lane.Close(at);
}
