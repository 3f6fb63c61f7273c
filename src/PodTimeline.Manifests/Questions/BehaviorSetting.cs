using PodTimeline.Model.Pods;

namespace PodTimeline.Manifests.Questions;

/// <summary>A person's decision about what a container does, made on the timeline.</summary>
public abstract record BehaviorSetting
{
    private BehaviorSetting() { }

    /// <summary>How long it runs until it ends by itself.</summary>
    /// <param name="Length">From its start; null: forever.</param>
    public sealed record Runs(TimeSpan? Length) : BehaviorSetting;

    /// <summary>The code with which it ends by itself.</summary>
    /// <param name="Code">0 to 255.</param>
    public sealed record Exits(int Code) : BehaviorSetting;

    /// <summary>Whether its own end is an OOM kill.</summary>
    /// <param name="IsKilled">Whether it is.</param>
    public sealed record OutOfMemory(bool IsKilled) : BehaviorSetting;

    /// <summary>It does not react to its stop signal.</summary>
    public sealed record IgnoresStopSignal : BehaviorSetting;

    /// <summary>It ends some time after its stop signal.</summary>
    /// <param name="After">From the signal to the end.</param>
    public sealed record Obeys(TimeSpan After) : BehaviorSetting;

    /// <summary>When a probe passes first.</summary>
    /// <param name="Probe">Which probe.</param>
    /// <param name="From">From the container's start.</param>
    public sealed record FirstSuccess(ProbeKind Probe, TimeSpan From) : BehaviorSetting;

    /// <summary>How long its image is pulled.</summary>
    /// <param name="Takes">The length of the pull; null: the image is on the node.</param>
    public sealed record Pull(TimeSpan? Takes) : BehaviorSetting;
}
