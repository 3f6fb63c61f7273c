namespace PodTimeline.Model.Catalogue;

/// <summary>The project that implements a rule.</summary>
public enum RuleHome
{
    /// <summary>PodTimeline.Manifests: what the API server fills in, drops and refuses.</summary>
    Manifests,

    /// <summary>PodTimeline.Kubelet: what the kubelet, the scheduler and the runtime do.</summary>
    Kubelet,

    /// <summary>PodTimeline.Kubectl: what kubectl asks for and prints.</summary>
    Kubectl,
}
