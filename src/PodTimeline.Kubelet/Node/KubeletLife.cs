using PodTimeline.Model.Kernel;

namespace PodTimeline.Kubelet.Node;

/// <summary>The life of one kubelet process. It awaits everything within its life; once that is over, nothing awaited goes on.</summary>
internal sealed class KubeletLife : SimScope
{
    /// <summary>Ends what the kubelet runs in a container over a connection: hooks.</summary>
    public event Action? ConnectionsLost;

    /// <summary>The process dies.</summary>
    public void Die()
    {
        End();
        ConnectionsLost?.Invoke();
    }
}
