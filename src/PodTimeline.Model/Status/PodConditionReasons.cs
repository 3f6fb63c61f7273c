namespace PodTimeline.Model.Status;

/// <summary>Reasons of conditions that others than their writer ask for.</summary>
public static class PodConditionReasons
{
    /// <summary>PodScheduled is False: no node can hold the pod.</summary>
    public const string Unschedulable = "Unschedulable";
}
