using PodTimeline.Manifests.Diagnostics;
using PodTimeline.Model.Catalogue;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Versions;

namespace PodTimeline.Manifests.Advice;

/// <summary>PT0316: bugs of certain Kubernetes versions that a pod would hit.</summary>
internal static class VersionFaults
{
    public static void Give(AdviceContext context)
    {
        var probed = context.GetContainers(ContainerKind.Sidecar).Where(sidecar => sidecar.Spec.StartupProbe is not null).ToList();
        if (probed.Count == 0) return;
        if (!context.Version.Has(Feature.ProbesOutliveRestarts) && context.Pod.RestartPolicy == RestartPolicy.Never && FindFirstAfterAnother(context, probed) is { } sidecar)
            context.Say(DiagnosticCodes.FaultOfVersion, sidecar.LocateField("startupProbe"), (sidecar.View.Path / "startupProbe").ToString(),
                $"Kubernetes {context.Version} has a bug here (kubernetes issue 132826, fixed in 1.33.6, 1.34.2 and 1.35): with restartPolicy Never, \"{sidecar.Spec.Name}\" is restarted when it "
                + "exits before its startup probe has succeeded, but is not probed again. It then never counts as started, and what comes after it never starts.", Rules.S46);
        if (context.Version.Has(Feature.AppsLostWithKubelet))
            context.Say(DiagnosticCodes.FaultOfVersion, probed[0].LocateField("startupProbe"), (probed[0].View.Path / "startupProbe").ToString(),
                $"Kubernetes 1.35.0 to 1.35.3 have a bug here (kubernetes pull request 137146), which is not simulated: with a startup probe on a sidecar such as \"{probed[0].Spec.Name}\", a kubelet that restarts while "
                + "no app container runs never starts the apps again. It is fixed in 1.35.4 and 1.36.", Rules.S46);
    }

    /// <summary>The first of them after another container with a probe, whose worker keeps the pod's from being recreated.</summary>
    private static AdvisedContainer? FindFirstAfterAnother(AdviceContext context, List<AdvisedContainer> probed) => probed.Find(sidecar => context.Containers
        .TakeWhile(container => container != sidecar).Any(container => container.Spec.StartupProbe is not null || container.Spec.LivenessProbe is not null || container.Spec.ReadinessProbe is not null));
}
