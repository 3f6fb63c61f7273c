using PodTimeline.Manifests.Decoding;
using PodTimeline.Manifests.Diagnostics;
using PodTimeline.Manifests.Validation.Formats;
using PodTimeline.Manifests.Workloads;
using PodTimeline.Model.Versions;

namespace PodTimeline.Manifests.Validation.Warnings;

/// <summary>Everything the API server warns of when an object is created.</summary>
/// <remarks>Source: WarningsOnCreate in pkg/registry; pkg/api/pod/warnings.go; pkg/api/job/warnings.go.</remarks>
internal static class ObjectWarnings
{
    private const int ManyCompletions = 100_000;
    private const int MuchParallelism = 10_000;

    /// <summary>Warns of an object of one of the kinds that have a pod.</summary>
    public static void Warn(DecodedObject @object, DiagnosticBag bag)
    {
        var (warnings, spec) = (new FieldWarnings(@object, bag), @object.View.GetObject("spec"));
        if (@object.Template is not null)
        {
            new PodWarnings(warnings, PodTemplate.Find(@object)!).Warn();
            return;
        }

        CheckName(warnings, @object.Kind, @object.View.GetObject("metadata"));
        if (@object.Kind == "Job") WarnOfIndexes(warnings, spec);
        if (@object.Kind == "CronJob") WarnOfIndexes(warnings, spec.GetObject("jobTemplate").GetObject("spec"));
        new PodWarnings(warnings, PodTemplate.Find(@object)!).Warn();
        if (@object.Kind == "StatefulSet") WarnOfStatefulSet(warnings, spec);
    }

    /// <summary>A name that is not a DNS label makes invalid host names.</summary>
    private static void CheckName(FieldWarnings warnings, string kind, ObjectView metadata)
    {
        var name = metadata.GetText("name");
        if (name.Length == 0 || NameFormats.FindSubdomainFaults(name).Any()) return;
        var use = kind switch
        {
            "Pod" => "the Pod's hostname",
            "Deployment" or "ReplicaSet" or "Job" or "CronJob" => "Pod names and hostnames",
            _ => null,
        };
        var faults = NameFormats.FindLabelFaults(name).ToList();
        if (use is not null && faults.Count > 0)
        {
            warnings.Add(DiagnosticCodes.NameIsNoLabel, metadata.Path / "name",
                $"this is used in {use}, which can result in surprising behavior; a DNS label is recommended: [{string.Join(" ", faults)}]");
        }
    }

    /// <summary>More indexes than the status of a job can hold when many fail.</summary>
    private static void WarnOfIndexes(FieldWarnings warnings, ObjectView job)
    {
        if (job.GetText("completionMode") == "Indexed" && job.GetInteger("completions") > ManyCompletions && job.GetInteger("parallelism") > MuchParallelism)
            warnings.Add(DiagnosticCodes.ManyIndexes, job.Path,
                "In Indexed Jobs with a number of completions higher than 10^5 and a parallelism higher than 10^4, Kubernetes might not be able to track completedIndexes when a big number of indexes fail",
                job.Path / "completions");
    }

    private static void WarnOfStatefulSet(FieldWarnings warnings, ObjectView spec)
    {
        foreach (var claim in spec.GetObjects("volumeClaimTemplates")) warnings.WarnOfStorage(claim.GetObject("spec"), claim.Path);
        if (warnings.Version.Has(Feature.NegativeHistoryWarning) && spec.GetInteger("revisionHistoryLimit") < 0)
            warnings.Add(DiagnosticCodes.NegativeHistoryLimit, spec.Path / "revisionHistoryLimit",
                "a negative value retains all historical revisions; a value >= 0 is recommended");
    }
}
