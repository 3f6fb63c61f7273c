using PodTimeline.Manifests.Diagnostics;
using PodTimeline.Manifests.Workloads;
using PodTimeline.Manifests.Yaml;

namespace PodTimeline.Manifests.Advice;

/// <summary>PT0303: probes on an init container that is no sidecar.</summary>
internal static class InitProbeAdvice
{
    private static readonly string[] Probes = ["livenessProbe", "readinessProbe", "startupProbe"];

    public static void Give(PodTemplate template, DiagnosticBag bag)
    {
        var edits = new BlockEdits(bag.Source);
        foreach (var init in template.Spec.Objects("initContainers"))
        {
            if (init.Node is not { } node || init.Text("restartPolicy") == "Always") continue;
            foreach (var entry in node.Entries.Where(e => Probes.Contains(e.Name) && init.Has(e.Name)))
            {
                var fix = edits.RemoveField(node, entry) is { } edit ? new Fix($"Remove the {entry.Name}", [edit]) : null;
                bag.Add(new Diagnostic("PT0303", Severity.Warning, bag.Source.Of(entry.Key), (init.Path / entry.Name).ToString(),
                    "An init container is done when it has ended with 0; nothing asks whether it is ready or alive, so it can have no "
                        + "probes. "
                    + "If it is meant to run on beside the app, it needs restartPolicy: Always.", fix, "S45"));
            }
        }
    }
}
