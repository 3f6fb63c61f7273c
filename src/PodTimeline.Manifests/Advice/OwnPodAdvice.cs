using PodTimeline.Manifests.Diagnostics;
using PodTimeline.Model.Catalogue;
using PodTimeline.Model.Pods;

namespace PodTimeline.Manifests.Advice;

/// <summary>PT0317: a container that waits for a port of its own pod that nothing can open while it waits.</summary>
internal static class OwnPodAdvice
{
    public static void Give(AdviceContext context)
    {
        foreach (var container in context.Containers)
        {
            if (container.Behavior.RefusedPort is not { } port) continue;
            var name = container.Spec.Name;
            var why = container.Spec.Kind == ContainerKind.Init
                ? $"\"{name}\" waits for port {port} of its own pod, but the containers start only after every init container has " +
                "ended, so nothing opens that port: it waits forever, and they never start. Ask for the port in a startupProbe of " +
                "the container that opens it, or wait in a container that runs beside it."
                : $"\"{name}\" waits for port {port} of its own pod, on which nothing in the pod listens: it waits forever. localhost is the pod itself; another pod is reached by the name of its Service.";
            context.Say(DiagnosticCodes.WaitsForOwnPod, container.Name, container.View.Path.ToString(), why, Rules.S45);
        }
    }
}
