namespace PodTimeline.Kubelet.Runtime;

/// <summary>A pod's sandbox: its network and the environment its containers run in.</summary>
/// <param name="attempt">0 for the first.</param>
/// <param name="ip">Its address; null on the host network.</param>
internal sealed class PodSandbox(int attempt, string? ip)
{
    public int Attempt { get; } = attempt;

    public string? Ip { get; } = ip;

    /// <summary>Whether it is up.</summary>
    public bool Ready { get; set; } = true;

    /// <summary>Whether it was up when the kubelet last looked; null before it looked.</summary>
    public bool? ObservedReady { get; set; }

    /// <summary>The event that recorded it.</summary>
    public int CreatedSeq { get; set; }
}
