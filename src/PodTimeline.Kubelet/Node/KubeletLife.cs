using PodTimeline.Model.Kernel;

namespace PodTimeline.Kubelet.Node;

/// <summary>
/// The life of one kubelet process. Whatever it waits for, it waits for within its life; once that is over nothing that was
/// waited for goes on.
/// </summary>
internal sealed class KubeletLife : SimScope
{
    /// <summary>It is over for what the kubelet runs in a container and holds by a connection: hooks.</summary>
    public event Action? ConnectionsLost;

    /// <summary>The process dies.</summary>
    public void Die()
    {
        End();
        ConnectionsLost?.Invoke();
    }
}
