using PodTimeline.Kubelet.Runtime;
using PodTimeline.Model.Pods;

namespace PodTimeline.Kubelet.Sync;

/// <summary>
/// A container that a sync will start, with what was known of it when the sync began. What the sync itself stops or removes before the
/// start, or what is noticed meanwhile, counts only in the next one (S2, S76).
/// </summary>
/// <param name="Spec">The container.</param>
/// <param name="Newest">Its newest instance; null: none.</param>
/// <param name="NewestExited">Its newest dead instance, from whose end the back-off counts; null: none.</param>
internal readonly record struct PlannedStart(ContainerSpec Spec, RuntimeContainer? Newest, RuntimeContainer? NewestExited);
