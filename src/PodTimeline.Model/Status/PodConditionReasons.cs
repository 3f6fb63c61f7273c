namespace PodTimeline.Model.Status;

/// <summary>Reasons of conditions that more is derived from.</summary>
public static class PodConditionReasons
{
    /// <summary>PodScheduled is False: no node can hold the pod.</summary>
    public const string Unschedulable = "Unschedulable";
}
