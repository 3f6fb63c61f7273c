using System.Globalization;
using PodTimeline.Manifests.Diagnostics;
using PodTimeline.Model.Behaviors;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Versions;

namespace PodTimeline.Manifests.Questions;

/// <summary>
/// Writes a person's decision about a container into the annotation <c>podtimeline.dev/behavior</c>; comments, layout and all else that
/// the annotation says stay.
/// </summary>
public static class BehaviorHandle
{
    /// <summary>Writes a decision.</summary>
    /// <param name="manifest">The manifest.</param>
    /// <param name="kubernetes">The version that it was read for.</param>
    /// <param name="container">The container's name.</param>
    /// <param name="setting">The decision; a length is rounded to tenths of a second.</param>
    /// <param name="attempt"> The run that it is about, from 0; null: all of them. Where the annotation says the same of all runs, it is
    /// about all of them too.
    /// </param>
    /// <returns>The change, one replacement; null when nothing would change, or the form of the annotation does not allow it.</returns>
    public static Fix? Set(Manifest manifest, KubernetesVersion kubernetes, string container, BehaviorSetting setting, int? attempt = null)
    {
        if (manifest is not { Pod: { } pod, Chosen: { } chosen } || pod.Find(container) is null) return null;
        var workload = chosen.Index.ToString(CultureInfo.InvariantCulture);
        if (OpenText.Read(manifest.Text, kubernetes, workload) is not { } text) return null;
        var (key, part, value) = Write(setting);
        if (BehaviorEdit.SetPart(text, container, key, part, value, attempt) is not { } changed) return null;
        if (ManifestReader.Read(changed.Source.Text, new ManifestOptions { Kubernetes = kubernetes, Workload = workload }).Pod is null) return null;
        return Fix.FromDifference(FormatTitle(container, setting), manifest.Text, changed.Source.Text);
    }

    /// <summary>A key of the annotation, the part of its value that is meant where the value has parts, and the new value of that.</summary>
    private static (string Key, string? Part, string Value) Write(BehaviorSetting setting) => setting switch
    {
        BehaviorSetting.Runs { Length: var length } => ("runs", null, length is { } runs ? FormatDuration(runs) : "forever"),
        BehaviorSetting.Exits { Code: var code } => ("exits", null, Math.Clamp(code, 0, 255).ToString(CultureInfo.InvariantCulture)),
        BehaviorSetting.OutOfMemory { IsKilled: var isKilled } => ("oom", null, isKilled ? "true" : "false"),
        BehaviorSetting.IgnoresStopSignal => ("onTerm", null, "ignore"),
        BehaviorSetting.Obeys { After: var after } => ("onTerm", "takes", FormatDuration(after)),
        BehaviorSetting.FirstSuccess { Probe: ProbeKind.Startup, From: var from } => ("startup", "from", FormatDuration(from)),
        BehaviorSetting.FirstSuccess { Probe: ProbeKind.Readiness, From: var from } => ("readiness", "from", FormatDuration(from)),
        BehaviorSetting.FirstSuccess { From: var from } => ("liveness", "from", FormatDuration(from)),
        BehaviorSetting.Pull { Takes: { } takes } => ("pull", "takes", FormatDuration(takes)),
        BehaviorSetting.Pull => ("pull", null, "present"),
    };

    private static string FormatTitle(string container, BehaviorSetting setting) => setting switch
    {
        BehaviorSetting.Runs { Length: { } length } => $"{container} runs {FormatDuration(length)}",
        BehaviorSetting.Runs => $"{container} runs forever",
        BehaviorSetting.Exits { Code: var code } => $"{container} exits with {code.ToString(CultureInfo.InvariantCulture)}",
        BehaviorSetting.OutOfMemory { IsKilled: var isKilled } => isKilled ? $"{container} runs out of memory" : $"{container} has enough memory",
        BehaviorSetting.IgnoresStopSignal => $"{container} ignores its stop signal",
        BehaviorSetting.Obeys { After: var after } => $"{container} ends {FormatDuration(after)} after its stop signal",
        BehaviorSetting.FirstSuccess { Probe: var probe, From: var from } => $"{container} passes its {probe.ToString().ToLowerInvariant()} probe from {FormatDuration(from)} on",
        BehaviorSetting.Pull { Takes: { } takes } => $"The image of {container} takes {FormatDuration(takes)} to pull",
        BehaviorSetting.Pull => $"The image of {container} is on the node",
    };

    private static string FormatDuration(TimeSpan length)
    {
        var rounded = TimeSpan.FromSeconds(Math.Round(Math.Max(0, length.TotalSeconds), 1));
        return DurationText.Format(rounded);
    }
}
