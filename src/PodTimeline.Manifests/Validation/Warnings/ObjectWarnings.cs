using PodTimeline.Manifests.Decoding;
using PodTimeline.Manifests.Diagnostics;
using PodTimeline.Manifests.Validation.Formats;
using PodTimeline.Manifests.Workloads;

namespace PodTimeline.Manifests.Validation.Warnings;

/// <summary>Everything the API server warns of when an object is created.</summary>
/// <remarks>Source: WarningsOnCreate in pkg/registry; pkg/api/pod/warnings.go.</remarks>
internal static class ObjectWarnings
{
    /// <summary>Warns of an object of one of the kinds that have a pod.</summary>
    public static void Warn(DecodedObject @object, DiagnosticBag bag)
    {
        var warnings = new FieldWarnings(@object, bag);
        Name(warnings, @object.Kind, @object.View.Object("metadata"));
        PodWarnings.Warn(warnings, PodTemplate.Of(@object)!);
    }

    /// <summary>A name that is no DNS label makes host names that are none.</summary>
    private static void Name(FieldWarnings warnings, string kind, ObjectView metadata)
    {
        var name = metadata.Text("name");
        if (name.Length == 0 || Names.Subdomain(name).Any()) return;
        var use = kind switch
        {
            "Pod" => "the Pod's hostname",
            "Deployment" or "ReplicaSet" or "Job" or "CronJob" => "Pod names and hostnames",
            _ => null,
        };
        var faults = Names.Label(name).ToList();
        if (use is not null && faults.Count > 0)
        {
            warnings.Add("PT0126", metadata.Path / "name",
                $"this is used in {use}, which can result in surprising behavior; a DNS label is recommended: [{string.Join(" ", faults)}]");
        }
    }
}
