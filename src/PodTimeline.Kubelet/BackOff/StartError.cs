using PodTimeline.Model.Time;

namespace PodTimeline.Kubelet.BackOff;

/// <summary>Why a container was not started; becomes the waiting reason of its status (S95).</summary>
/// <param name="Reason">Such as CrashLoopBackOff.</param>
/// <param name="Message">The message.</param>
/// <param name="BackOffExpiry">When a crash back-off ends; null for any other reason.</param>
internal sealed record StartError(string Reason, string Message, SimInstant? BackOffExpiry = null);
