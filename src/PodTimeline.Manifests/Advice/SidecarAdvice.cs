using PodTimeline.Manifests.Diagnostics;
using PodTimeline.Model.Catalogue;
using PodTimeline.Model.Pods;
using PodTimeline.Shell.Behaviors;

namespace PodTimeline.Manifests.Advice;

/// <summary>Helpers that are not native sidecars, and sidecars that nothing waits for.</summary>
internal static class SidecarAdvice
{
    public static void Give(AdviceContext context)
    {
        var apps = context.GetContainers(ContainerKind.App).ToList();
        if (apps.Count > 1 && context.HasSidecars)
        {
            var helpers = apps.Where(a => HelperContainers.FindRole(a.Spec) != HelperRole.None).ToList();
            if (helpers.Count < apps.Count) helpers.ForEach(helper => AdviseClassic(context, helper));
        }

        var sidecars = context.GetContainers(ContainerKind.Sidecar).ToList();
        foreach (var sidecar in sidecars) AdviseGate(context, sidecar);
    }

    /// <summary>PT0300 and PT0301: a helper among the app containers.</summary>
    private static void AdviseClassic(AdviceContext context, AdvisedContainer helper)
    {
        var (name, path) = (helper.Spec.Name, helper.View.Path.ToString());
        var endsAlone = context.Pod.RestartPolicy != RestartPolicy.Always;
        if (endsAlone && context.Kind is "Job" or "CronJob" or "Pod")
        {
            if (ProxyEnders.AreIn(context, helper) || EndsByItself(helper)) return;
            var what = context.Kind == "Pod" ? "The pod" : "The Job";
            context.Say(DiagnosticCodes.JobNeverCompletes, helper.Name, path,
                $"{what} never completes: it needs all app containers to exit, and \"{name}\" keeps running. As a native sidecar (an init "
                    + "container with restartPolicy: Always), it is stopped once the others are done.", Rules.S53, NativeSidecarFix.Offer(context, helper));
            return;
        }

        var role = HelperContainers.FindRole(helper.Spec);
        if (role == HelperRole.Other) return;
        context.Say(DiagnosticCodes.ClassicSidecar, helper.Name, path,
            $"\"{name}\" is {HelperContainers.GetName(role)} next to the app. It may start after the app and, because all app containers get "
                + "SIGTERM at once, stop before it. As a native sidecar, it starts before the app and stops after it.", Rules.T23,
                NativeSidecarFix.Offer(context, helper));
    }

    private static bool EndsByItself(AdvisedContainer helper) => helper.Behavior.Source is BehaviorSource.Annotation or BehaviorSource.Command && helper.Behavior.Run(0).Process is ProcessModel.Timed { Runs.IsForever: false }
        or ProcessModel.Script { Plan.Outline.Runs.IsForever: false };

    /// <summary>PT0302: what comes after a sidecar does not wait until it is ready for use.</summary>
    private static void AdviseGate(AdviceContext context, AdvisedContainer sidecar)
    {
        var isNeeded = HelperContainers.FindRole(sidecar.Spec) == HelperRole.Proxy || sidecar.View.Has("ports")
            || sidecar.Spec.ReadinessProbe is not null;
        if (!isNeeded || sidecar.Spec.StartupProbe is not null) return;
        var next = context.Containers.SkipWhile(c => c != sidecar).Skip(1).FirstOrDefault();
        if (next is null) return;
        var fix = ProbeWriter.Add(context, sidecar, "startupProbe", sidecar.Spec.ReadinessProbe?.Handler
            ?? sidecar.Spec.LivenessProbe?.Handler, period: 1, failures: 60);
        context.Say(DiagnosticCodes.SidecarNotAwaited, sidecar.Name, sidecar.View.Path.ToString(),
            $"\"{next.Spec.Name}\" starts as soon as \"{sidecar.Spec.Name}\" is running, whether or not it works yet; readiness does not "
                + "matter here. With a startupProbe, everything after the sidecar waits for it.", Rules.S46, fix);
    }
}
