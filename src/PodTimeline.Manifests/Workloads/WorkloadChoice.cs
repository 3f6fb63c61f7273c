using System.Collections.Immutable;
using PodTimeline.Manifests.Diagnostics;

namespace PodTimeline.Manifests.Workloads;

/// <summary>Chooses the object whose pod is simulated.</summary>
/// <param name="objects">All objects of the text.</param>
/// <param name="refusals">Which of them are refused.</param>
/// <param name="bag">Collects the findings.</param>
internal sealed class WorkloadChoice(IReadOnlyList<ManifestObject> objects, Refusals refusals, DiagnosticBag bag)
{
    private readonly KindDiagnostics _say = new(bag.Source);
    private readonly ImmutableArray<Workload> _workloads = [.. objects.Select(o => o.Workload)];

    /// <summary>The requested one; else the first that can run or, if none can, the first that has a pod. Null: there is none.</summary>
    /// <param name="wanted">A name, or an index from 0; null for any.</param>
    public ManifestObject? Choose(string? wanted)
    {
        if (objects.Count == 0)
        {
            if (!bag.HasErrors) bag.Add(_say.DescribeNothingThere());
            return null;
        }

        return wanted is null ? ChooseFirst() : ChooseWanted(wanted);
    }

    private ManifestObject? ChooseWanted(string wanted)
    {
        var found = objects.FirstOrDefault(o => o.Workload.Name == wanted && o.Workload.HasPod) ?? objects.FirstOrDefault(o => o.Workload.Name == wanted);
        if (found is null && int.TryParse(wanted, out var index) && index >= 0 && index < objects.Count) found = objects[index];
        if (found?.Decoded is not null) return found;
        bag.Add(_say.DescribeNoSuchWorkload(wanted, _workloads, found?.Workload));
        return null;
    }

    private ManifestObject? ChooseFirst()
    {
        var first = objects.FirstOrDefault(o => o.Decoded is not null);
        if (first is null)
        {
            if (!bag.HasErrors) bag.Add(_say.DescribeNoPod(_workloads));
            return null;
        }

        if (!refusals.Concern(first)) return first;
        if (objects.FirstOrDefault(o => o.Decoded is not null && !refusals.Concern(o)) is not { } other) return first;
        bag.Add(_say.DescribeOtherChosen(first.Workload, other.Workload));
        return other;
    }
}
