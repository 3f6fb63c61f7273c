using PodTimeline.Kubelet;
using PodTimeline.Kubelet.Budgets;
using PodTimeline.Timeline.Axes;
using PodTimeline.Timeline.Folds;
using PodTimeline.Timeline.Pictures;
using PodTimeline.Timeline.Scenarios;

namespace PodTimeline.Web.Api.Simulations;

/// <summary>A simulation that has run to its end.</summary>
/// <param name="Scenario">What decided it.</param>
/// <param name="Simulation">What happened.</param>
internal sealed record SimulationAnswer(Scenario Scenario, PodSimulation Simulation)
{
    /// <summary>Its picture: everything, quiet stretches folded.</summary>
    public TimelinePicture Draw()
    {
        var fold = new TimelineFold(Scenario.Pod, Scenario.Kubernetes);
        foreach (var simEvent in Simulation.Events) fold.Apply(simEvent);
        return TimelinePicture.Of(fold, Simulation.Now, AxisForm.Folded);
    }

    /// <summary>Runs a simulation.</summary>
    /// <param name="call">The request.</param>
    /// <param name="budget">What it may take.</param>
    /// <param name="aborted">The client no longer waits.</param>
    /// <returns>Null when the manifest cannot run.</returns>
    /// <exception cref="OperationCanceledException">The client no longer waits.</exception>
    public static SimulationAnswer? Run(SimulationCall call, SimulationBudget budget, CancellationToken aborted)
    {
        var options = call.Options;
        if (Scenario.Read(call.Manifest, options.Kubernetes, options.Timings, budget, options.Node) is not { } scenario) return null;
        var simulation = new PodSimulation(scenario.Pod, scenario.Behaviors, options with { Budget = scenario.Budget });
        while (simulation.End is null)
        {
            aborted.ThrowIfCancellationRequested();
            simulation.RunUntil(simulation.NextDue);
        }

        return new SimulationAnswer(scenario, simulation);
    }
}
