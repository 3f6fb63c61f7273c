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
    /// <returns>Its exit code, or null when the container ended first.</returns>
    public static async SimTask<int?> Run(NodeContext node, RuntimeContainer container, HandlerSpec handler, HookModel behavior)
    {
        if (handler is HandlerSpec.Sleep sleep)
        {
            // A timer in the kubelet: it ends when its time is up, whatever happens to the container.
            await node.Kernel.Delay(sleep.Length);
            return 0;
        }

        return handler switch
        {
            HandlerSpec.Exec or HandlerSpec.HttpGet => await node.Runtime.Handlers.RunHook(container, handler, behavior),
            HandlerSpec.TcpSocket or HandlerSpec.Grpc or HandlerSpec.Sleep => 1,
        };
    }
}
