using PodTimeline.Manifests.Diagnostics;
using PodTimeline.Model.Catalogue;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Resources;

namespace PodTimeline.Manifests.Advice;

/// <summary>PT0308: an init container that requests more than everything that runs afterwards.</summary>
internal static class ResourceAdvice
{
    public static void Give(AdviceContext context)
    {
        var pod = context.Pod;
        if (!pod.Resources.Requests.Amounts.IsEmpty || pod.InitContainers.All(c => c.Kind != ContainerKind.Init)) return;
        var all = PodResources.Aggregate(pod, c => c.Resources.Requests);
        var steady = PodResources.Aggregate(pod with { InitContainers =
            [.. pod.InitContainers.Where(c => c.Kind == ContainerKind.Sidecar)] }, c => c.Resources.Requests);
        foreach (var (name, amount) in all)
        {
            var later = steady.TryGetValue(name, out var sum) ? sum : default;
            if (amount.CompareTo(later) <= 0) continue;
            var without = context.GetContainers(ContainerKind.Init).FirstOrDefault(init => ComputePeak(pod, init.Spec, name).CompareTo(amount) >= 0);
            if (without is null || without.View.Node?.Find("resources")?.Key is not { } key) continue;
            var laterText = later.CompareTo(default) == 0 ? "what runs later requests none" : $"what runs later requests only {later}";
            context.Say(DiagnosticCodes.InitReservesMost, key, (without.View.Path / "resources").ToString(),
                $"\"{without.Spec.Name}\" determines what the pod reserves: {amount} {name} for its whole life, although {laterText}. The "
                + "scheduler reserves the largest need of any step and does not release it when that step is done.", Rules.R3);
        }
    }

    /// <summary>What the step of one init container needs, the sidecars before it included.</summary>
    private static Quantity ComputePeak(PodSpec pod, ContainerSpec init, string name)
    {
        var until = pod.InitContainers.TakeWhile(c => c != init).Where(c => c.Kind == ContainerKind.Sidecar).Append(init);
        return until.Select(c => c.Resources.Requests.Amounts.TryGetValue(name, out var amount) ? amount : default)
            .Aggregate((a, b) => a + b);
    }
}
