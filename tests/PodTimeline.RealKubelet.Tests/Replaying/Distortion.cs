using PodTimeline.Kubelet;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Versions;
using PodTimeline.RealKubelet.Tests.Comparing;

namespace PodTimeline.RealKubelet.Tests.Replaying;

/// <summary>A simulation spoilt on purpose, to see that the comparison notices.</summary>
/// <param name="Name">What is wrong with it.</param>
internal sealed record Distortion(string Name)
{
    /// <summary>Nothing is wrong.</summary>
    public static readonly Distortion None = new("nothing");

    /// <summary>Changes the pod.</summary>
    public Func<PodSpec, PodSpec> Pod { get; init; } = pod => pod;

    /// <summary>Changes how it is run.</summary>
    public Func<SimulationOptions, SimulationOptions> Options { get; init; } = options => options;

    /// <summary>Changes what is told of it.</summary>
    public Func<Account, Account> Account { get; init; } = account => account;

    /// <summary>The version that is simulated; null: the trace's.</summary>
    public KubernetesVersion? Version { get; init; }
}
