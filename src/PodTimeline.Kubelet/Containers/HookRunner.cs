using PodTimeline.Kubelet.Node;
using PodTimeline.Kubelet.Runtime;
using PodTimeline.Model.Kernel;
using PodTimeline.Model.Pods;
using PodTimeline.Shell.Behaviors;

namespace PodTimeline.Kubelet.Containers;

/// <summary>Runs the handler of a lifecycle hook (T19).</summary>
/// <remarks>Source: pkg/kubelet/lifecycle/handlers.go, Run.</remarks>
internal static class HookRunner
{
    /// <summary>Runs a handler to its end; it has no time limit of its own.</summary>
    /// <returns>Its exit code, or null when the container ended under it.</returns>
    public static async SimTask<int?> Run(NodeContext node, RuntimeContainer container, HandlerSpec handler, HookModel behavior)
    {
        switch (handler)
        {
            // A timer in the kubelet: it ends when its time is over, whatever becomes of the container.
            case HandlerSpec.Sleep sleep:
                await node.Kernel.Delay(sleep.Length);
                return 0;
            case HandlerSpec.Exec or HandlerSpec.HttpGet:
                return await node.Runtime.RunHook(container, handler, behavior);
            case HandlerSpec.TcpSocket or HandlerSpec.Grpc:
                return 1;
            default:
                throw new InvalidOperationException($"Unknown handler {handler}.");
        }
    }
}
