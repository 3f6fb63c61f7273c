using PodTimeline.Manifests.Diagnostics;
using PodTimeline.Model.Pods;

namespace PodTimeline.Manifests.Advice;

/// <summary>Helpers that are no native sidecars, and sidecars that others do not wait for.</summary>
internal static class SidecarAdvice
{
    public static void Give(AdviceContext context)
    {
        var apps = context.Of(ContainerKind.App).ToList();
        if (apps.Count > 1 && context.HasSidecars)
        {
            var helpers = apps.Where(a => HelperContainers.Of(a.Spec) != HelperRole.None).ToList();
            if (helpers.Count < apps.Count) helpers.ForEach(helper => Classic(context, helper));
        }

        var sidecars = context.Of(ContainerKind.Sidecar).ToList();
        foreach (var sidecar in sidecars) Gate(context, sidecar);
    }

    /// <summary>PT0300 and PT0301: a helper among the app containers.</summary>
    private static void Classic(AdviceContext context, AdvisedContainer helper)
    {
        var (name, path) = (helper.Spec.Name, helper.View.Path.ToString());
        var endsAlone = context.Pod.RestartPolicy != RestartPolicy.Always;
        if (endsAlone && context.Kind is "Job" or "CronJob" or "Pod")
        {
            var what = context.Kind == "Pod" ? "The pod" : "The Job";
            context.Say("PT0300", Severity.Warning, helper.Name, path,
                $"{what} never completes: it ends when all app containers have ended, and \"{name}\" runs on. As a native sidecar (an "
                    + "init container with "
                + "restartPolicy: Always) it is stopped when the others are done.", "S53", NativeSidecarFix.For(context, helper));
            return;
        }

        var role = HelperContainers.Of(helper.Spec);
        if (role == HelperRole.Other) return;
        context.Say("PT0301", Severity.Info, helper.Name, path,
            $"\"{name}\" is {HelperContainers.Name(role)} beside the app: it may start after it and, when the pod is deleted, end before "
                + "it, for app containers get "
            + "SIGTERM all at once. As a native sidecar it starts before the app and ends after it.", "T23",
                NativeSidecarFix.For(context, helper));
    }

    /// <summary>PT0302: what comes after a sidecar does not wait until it works.</summary>
    private static void Gate(AdviceContext context, AdvisedContainer sidecar)
    {
        var isNeeded = HelperContainers.Of(sidecar.Spec) == HelperRole.Proxy || sidecar.View.Has("ports")
            || sidecar.Spec.ReadinessProbe is not null;
        if (!isNeeded || sidecar.Spec.StartupProbe is not null) return;
        var next = context.Containers.SkipWhile(c => c != sidecar).Skip(1).FirstOrDefault();
        if (next is null) return;
        var fix = ProbeWriter.Add(context, sidecar, "startupProbe", sidecar.Spec.ReadinessProbe?.Handler
            ?? sidecar.Spec.LivenessProbe?.Handler, period: 1, failures: 60);
        context.Say("PT0302", Severity.Warning, sidecar.Name, sidecar.View.Path.ToString(),
            $"\"{next.Spec.Name}\" starts as soon as the process of \"{sidecar.Spec.Name}\" runs, whether it works yet or not; readiness "
                + "does not count here. "
            + "A startupProbe makes everything after the sidecar wait for it.", "S46", fix);
    }
}
