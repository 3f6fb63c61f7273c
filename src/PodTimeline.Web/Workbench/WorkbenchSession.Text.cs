using System.Collections.Immutable;
using System.Globalization;
using PodTimeline.Kubelet.Timing;
using PodTimeline.Manifests;
using PodTimeline.Model.Resources;
using PodTimeline.Model.Versions;
using PodTimeline.Shell.Behaviors;
using PodTimeline.Timeline.Scenarios;

namespace PodTimeline.Web.Workbench;

/// <content>The text, what was read of it, and the cluster it is read for.</content>
public sealed partial class WorkbenchSession
{
    /// <summary>The text in the editor.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Its diagnostics.</summary>
    public Manifest Manifest { get; private set; } = ManifestReader.Read("");

    /// <summary>What was assumed of the containers of the text; empty when it cannot run.</summary>
    public ImmutableArray<ContainerBehavior> Behaviors { get; private set; } = [];

    /// <summary>The cluster's version.</summary>
    public KubernetesVersion Kubernetes { get; private set; } = KubernetesVersion.Default;

    /// <summary>The cluster's largest node.</summary>
    public NodeSize Node { get; private set; } = NodeSize.Default;

    /// <summary>The object of the text whose pod is played, by index; null: the first that has a pod.</summary>
    public int? Workload { get; private set; }

    /// <summary>Whether the text can run.</summary>
    public bool CanRun => Manifest.Pod is not null;

    /// <summary>Takes a new text. Nothing is played yet.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isWhole">Whether it was replaced as a whole, such as by pasting: the selected object of the old text then no longer
    /// applies.</param>
    public void Edit(string text, bool isWhole = false)
    {
        if (text == Text && !_isUnread) return;
        var before = Manifest;
        (Text, Preview) = (text, null);
        Read();
        if (!isWhole || Workload is null || Manifest.Workloads.Length == before.Workloads.Length || Manifest.Chosen?.Name == before.Chosen?.Name) return;
        Workload = null;
        Read();
    }

    /// <summary>Changes the version of the cluster, and plays the text again if it can run.</summary>
    public void Choose(KubernetesVersion version)
    {
        Kubernetes = version;
        Read();
        if (Run is not null) Play();
    }

    /// <summary>Takes a cluster whose largest node is another, and plays the text again if it can be played.</summary>
    public void Choose(NodeSize node)
    {
        Node = node;
        if (Run is not null) Play();
    }

    /// <summary>Selects another object of the text, and plays it if it can run.</summary>
    public void Choose(int? workload)
    {
        Workload = workload;
        Read();
        Play();
    }

    /// <summary>What the text tells; null when it cannot run.</summary>
    private Scenario? ReadScenario() => Scenario.Read(Manifest, Kubernetes, ClusterTimings.Typical, budget, Node);

    private void Read()
    {
        _isUnread = false;
        GuardReading(ReadText);
    }

    private void ReadText()
    {
        Manifest = Read(Workload);
        // While a text is typed, the object that was chosen may be missing for a moment.
        if (Workload is { } index && Manifest.Workloads.All(workload => workload.Index != index)) Manifest = Read(null);
        Behaviors = Manifest.Behaviors;
    }

    private Manifest Read(int? workload) =>
        ManifestReader.Read(Text, new ManifestOptions { Kubernetes = Kubernetes, Workload = workload?.ToString(CultureInfo.InvariantCulture) });
}
