using System.Collections.Immutable;
using PodTimeline.Manifests.Diagnostics;
using PodTimeline.Manifests.Workloads;
using PodTimeline.Model.Pods;
using PodTimeline.Shell.Behaviors;

namespace PodTimeline.Manifests;

/// <summary>What a text says: its pod, its objects, and all findings.</summary>
public sealed record Manifest
{
    /// <summary>The original text.</summary>
    public required string Text { get; init; }

    /// <summary>
    /// What was read: only the manifests if the text has other things around them, without odd characters, and with what a part of a
    /// manifest lacks. The same as <see cref="Text"/> where nothing of that is needed.
    /// </summary>
    public required string ReadText { get; init; }

    /// <summary>The text with its lost indentation restored; null when nothing needs mending.</summary>
    public Mending.Mending? Mending { get; init; }

    /// <summary>
    /// The pod to simulate; null when there is none, or it has an error. Errors in other objects do not keep it from running.
    /// </summary>
    public PodSpec? Pod { get; init; }

    /// <summary>What the containers of <see cref="Pod"/> do, init containers first; empty when there is no pod.</summary>
    public ImmutableArray<ContainerBehavior> Behaviors { get; init; } = [];

    /// <summary>Every object in the text, in order.</summary>
    public ImmutableArray<Workload> Workloads { get; init; } = [];

    /// <summary>The one whose pod is simulated; null when none has a pod, or the requested one does not exist.</summary>
    public Workload? Chosen { get; init; }

    /// <summary>Where each container of <see cref="Chosen"/> is described, init containers first; even when there are errors.</summary>
    public ImmutableArray<ContainerText> Containers { get; init; } = [];

    /// <summary>Findings in the order of the text; of a text of several documents errors first and infos last.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>Whether anything in the text is refused.</summary>
    public bool HasErrors => Diagnostics.Any(d => d.Severity == Severity.Error);

    /// <summary>The result for a text when reading or simulating it failed because of a fault of the simulator.</summary>
    /// <param name="text">The text.</param>
    public static Manifest FromFailure(string text) => new()
    {
        Text = text,
        ReadText = text,
        Diagnostics =
        [
            new Diagnostic(DiagnosticCodes.SimulatorFailed, null, null,
                "The simulator failed on this text. The fault is the simulator's, not the text's; nothing was run. Changing the text may avoid it."),
        ],
    };
}
