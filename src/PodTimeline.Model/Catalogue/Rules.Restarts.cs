using PodTimeline.Model.Versions;
using static PodTimeline.Model.Catalogue.RuleArea;

namespace PodTimeline.Model.Catalogue;

public static partial class Rules
{
    /// <summary>S60. The restart decision.</summary>
    public static readonly Rule S60 = new("S60", Restarts, "The restart decision",
        "An exited container is restarted under Always, under OnFailure only if its code was not 0, and under Never not at all; one " +
        "that never ran is started under any policy; once the pod is being deleted, none is.",
        "pkg/kubelet/container/helpers.go :: ShouldContainerBeRestarted; pkg/kubelet/kuberuntime/kuberuntime_container.go :: " +
        "computeInitContainerActions");

    /// <summary>S61. Restart rules per container.</summary>
    public static readonly Rule S61 = new("S61", Restarts, "Restart rules per container",
        "A container may have a restartPolicy of its own and up to 20 rules on exit codes: the first rule that matches decides, then " +
        "the container's policy, then the pod's.",
        "pkg/api/v1/pod/util.go :: ContainerShouldRestart")
    { When = Feature.ContainerRestartRules.On };

    /// <summary>S62. Rules need a policy.</summary>
    public static readonly Rule S62 = new("S62", Restarts, "Rules need a policy",
        "Restart rules on a container without a restartPolicy of its own are refused by the API server with \"must specify " +
        "restartPolicy when restart rules are used\".",
        "pkg/apis/core/validation/validation.go :: validateContainerRestartPolicy")
    { When = Feature.ContainerRestartRules.On, Home = RuleHome.Manifests };

    /// <summary>S63. Init with own policy.</summary>
    public static readonly Rule S63 = new("S63", Restarts, "Init with own policy",
        "With its own policy a regular init container may retry in a pod under Never, or fail a pod under Always; whether a lost " +
        "sandbox is rebuilt depends on the pod's policy alone.",
        "pkg/kubelet/kuberuntime/kuberuntime_container.go :: computeInitContainerActions; pkg/kubelet/kubelet_pods.go :: getPhase; " +
        "pkg/kubelet/kuberuntime/kuberuntime_manager.go :: computePodActions, shouldRestartOnFailure")
    { When = Feature.ContainerRestartRules.On };

    /// <summary>S64. Rules and probe kills.</summary>
    public static readonly Rule S64 = new("S64", Restarts, "Rules and probe kills",
        "When a probe kills a container only the policies are asked, because there is no exit code yet; restart rules judge the code " +
        "in the next sync.",
        "pkg/kubelet/kuberuntime/kuberuntime_manager.go :: computePodActions")
    { When = Feature.ContainerRestartRules.On };

    /// <summary>S65. Restarting all containers.</summary>
    public static readonly Rule S65 = new("S65", Restarts, "Restarting all containers",
        "RestartAllContainers kills every container without preStop and within 2 s, forgets all that ran, and begins again with the " +
        "first init container in the same sandbox, with the same IP and volumes.",
        "pkg/kubelet/kuberuntime/kuberuntime_manager.go :: computePodActions, getContainersToReset, SyncPod")
    { When = Feature.RestartAllContainersOnContainerExits.On };

    /// <summary>S66. Signs of restarting all.</summary>
    public static readonly Rule S66 = new("S66", Restarts, "Signs of restarting all",
        "While all containers restart, AllContainersRestarting is True, each shows RestartingAllContainers and exit code 137, every " +
        "restart count rises by 1, and no back-off applies.",
        "pkg/kubelet/kubelet_pods.go :: convertToAPIContainerStatuses; pkg/kubelet/kuberuntime/kuberuntime_manager.go :: doBackOff")
    { When = Feature.RestartAllContainersOnContainerExits.On };

    /// <summary>S67. What restart count counts.</summary>
    public static readonly Rule S67 = new("S67", Restarts, "What restart count counts",
        "The restart count rises when the replacement of a container is created, not when the container dies.",
        "pkg/kubelet/kuberuntime/kuberuntime_container.go :: startContainer");

    /// <summary>S77. A changed image restarts.</summary>
    public static readonly Rule S77 = new("S77", Restarts, "A changed image restarts",
        "A running app or sidecar whose image changes is killed and restarted whatever the policy; a regular init container that has " +
        "finished is not run again for a new image.",
        "pkg/kubelet/kuberuntime/kuberuntime_manager.go :: computePodActions; pkg/kubelet/kuberuntime/kuberuntime_container.go :: " +
        "computeInitContainerActions");
}
