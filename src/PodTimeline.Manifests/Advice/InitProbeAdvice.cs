using PodTimeline.Manifests.Diagnostics;
using PodTimeline.Manifests.Workloads;
using PodTimeline.Manifests.Yaml;
using PodTimeline.Model.Catalogue;

namespace PodTimeline.Manifests.Advice;

/// <summary>PT0303: probes on an init container that is not a sidecar.</summary>
internal static class InitProbeAdvice
{
    private static readonly string[] Probes = ["livenessProbe", "readinessProbe", "startupProbe"];

    public static void Give(PodTemplate template, DiagnosticBag bag)
    {
        var edits = new BlockEdits(bag.Source);
        foreach (var init in template.Spec.GetObjects("initContainers"))
        {
            if (init.Node is not { } node || init.GetText("restartPolicy") == "Always") continue;
            foreach (var entry in node.Entries.Where(e => Probes.Contains(e.Name) && init.Has(e.Name)))
            {
                var fix = edits.RemoveField(node, entry) is { } edit ? new Fix($"Remove the {entry.Name}", [edit]) : null;
                bag.Add(new Diagnostic(DiagnosticCodes.ProbeOnInitContainer, bag.Source.GetSpan(entry.Key), (init.Path / entry.Name).ToString(),
                    "An init container is done once it exits with 0. Nothing asks whether it is ready or alive, so it cannot have probes. "
                    + "To keep it running next to the app, give it restartPolicy: Always.", fix, Rules.S45));
            }
        }
    }
}
