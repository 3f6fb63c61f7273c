using PodTimeline.Simulation.Kernel;

namespace PodTimeline.Simulation.Kubelet;

/// <summary>
/// The life of one kubelet process. Whatever it waits for, it waits for within its life; once that is over nothing that was
/// waited for goes on.
/// </summary>
internal sealed class KubeletLife : SimScope;
