using System.Collections.Immutable;
using PodTimeline.Kubelet.Budgets;
using PodTimeline.Kubelet.Timing;
using PodTimeline.Model.Commands;
using PodTimeline.Model.Resources;
using PodTimeline.Model.Versions;

namespace PodTimeline.Kubelet;

/// <summary>How a simulation is run.</summary>
public sealed record SimulationOptions
{
    /// <summary>The longest virtual time of a simulation, and the default of <see cref="Until"/>.</summary>
    public static readonly TimeSpan LongestTime = TimeSpan.FromHours(24);

    /// <summary>The cluster's version. Default: <see cref="KubernetesVersion.Default"/>.</summary>
    public KubernetesVersion Kubernetes { get; init; } = KubernetesVersion.Default;

    /// <summary>Times of the cluster's own work. Default: typical.</summary>
    public ClusterTimings Timings { get; init; } = ClusterTimings.Typical;

    /// <summary>Virtual time at which it stops at the latest; null: when it has settled, or after <see cref="LongestTime"/>.</summary>
    public TimeSpan? Until { get; init; }

    /// <summary>Stop when nothing but probes, logs and back-off would repeat. Default true; without effect when <see cref="Until"/> is set.</summary>
    public bool StopWhenSettled { get; init; } = true;

    /// <summary>Delete the pod ten seconds after it has come to rest.</summary>
    public bool DeleteWhenSettled { get; init; }

    /// <summary>Grace period of <see cref="DeleteWhenSettled"/>, in whole seconds; null: the pod's own.</summary>
    public TimeSpan? DeleteWhenSettledGracePeriod { get; init; }

    /// <summary>The largest node; a pod that requests more is never scheduled. Default 64 processors, 512 GiB.</summary>
    public NodeSize Node { get; init; } = NodeSize.Default;

    /// <summary>What is done to the pod, in any order.</summary>
    public ImmutableArray<SimCommand> Commands { get; init; } = [];

    /// <summary>Seeds everything that is random in a cluster. Null: the pod's name, so that the same text gives the same log.</summary>
    public ulong? Seed { get; init; }

    /// <summary>What it may use; when that is used up, it stops. Default <see cref="SimulationBudget.Default"/>.</summary>
    public SimulationBudget Budget { get; init; } = SimulationBudget.Default;
}
