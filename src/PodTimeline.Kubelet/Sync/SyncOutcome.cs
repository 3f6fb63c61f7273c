using PodTimeline.Model.Time;

namespace PodTimeline.Kubelet.Sync;

/// <summary>How a sync ended; decides when the next one comes (S5, S6).</summary>
/// <param name="IsTerminal">The pod has ended and moves on to its termination.</param>
/// <param name="Failed">Something failed, or is in back-off.</param>
/// <param name="BackOffExpiry">When the first crash back-off ends; null when there is none.</param>
/// <param name="Again">The next sync comes at once.</param>
internal readonly record struct SyncOutcome(bool IsTerminal, bool Failed = false, SimInstant? BackOffExpiry = null, bool Again = false);
