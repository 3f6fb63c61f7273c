using PodTimeline.Model.Versions;
using static PodTimeline.Model.Catalogue.RuleArea;

namespace PodTimeline.Model.Catalogue;

public static partial class Rules
{
    /// <summary>S20. Pulled when needed.</summary>
    public static readonly Rule S20 = new("S20", Images, "Pulled when needed",
        "An image is pulled as a part of its own container's start, so while an init container runs neither the image of the next one " +
        "nor that of any app is touched.",
        "pkg/kubelet/kuberuntime/kuberuntime_container.go :: startContainer");

    /// <summary>S21. One pull at a time.</summary>
    public static readonly Rule S21 = new("S21", Images, "One pull at a time",
        "The images of one pod are always pulled one after another, container by container; the kubelet's setting for parallel pulls " +
        "is about different pods.",
        "pkg/kubelet/kuberuntime/kuberuntime_manager.go :: SyncPod; pkg/kubelet/images/image_manager.go :: pullImage");

    /// <summary>S22. Node-wide pull queue.</summary>
    public static readonly Rule S22 = new("S22", Images, "Node-wide pull queue",
        "By default the pulls of all pods of a node wait in one queue, first come, first served, and a pull beyond 5 a second (10 in a " +
        "burst) is refused with \"pull QPS exceeded\".",
        "pkg/kubelet/images/puller.go :: serialImagePuller, parallelImagePuller")
    { LeftOut = "There is one pod on the node, so its pulls never queue behind those of another pod." };

    /// <summary>S23. Default pull policy.</summary>
    public static readonly Rule S23 = new("S23", Images, "Default pull policy",
        "Without a pull policy, an image with the tag latest, or with neither tag nor digest, gets Always, and every other image gets " +
        "IfNotPresent.",
        "pkg/apis/core/v1/defaults.go :: SetDefaults_Container")
    { Home = RuleHome.Manifests };

    /// <summary>S24. Meaning of pull policies.</summary>
    public static readonly Rule S24 = new("S24", Images, "Meaning of pull policies",
        "Always asks the registry even if every layer is there, IfNotPresent pulls only what is missing, and Never fails with " +
        "ErrImageNeverPull when the image is missing.",
        "pkg/kubelet/images/image_manager.go :: imagePullPrecheck, EnsureImageExists");

    /// <summary>S25. Proof of pull credentials.</summary>
    public static readonly Rule S25 = new("S25", Images, "Proof of pull credentials",
        "An image that is on the node but was never pulled with this pod's credentials may be pulled again under IfNotPresent, and may " +
        "count as missing under Never.",
        "pkg/kubelet/images/image_manager.go :: EnsureImageExists")
    { When = Feature.KubeletEnsureSecretPulledImages.On, LeftOut = "It depends on which pods used the image on that node before, and there is only one pod." };

    /// <summary>S26. Events of a pull.</summary>
    public static readonly Rule S26 = new("S26", Images, "Events of a pull",
        "A pull records Pulling when it begins and Pulled when it is done, with the time of the pull itself, that time plus the wait " +
        "in the queue, both to the millisecond, and the size in bytes.",
        "pkg/kubelet/images/image_manager.go :: pullImage");

    /// <summary>S27. A failed pull.</summary>
    public static readonly Rule S27 = new("S27", Images, "A failed pull",
        "A failed pull records \"Failed to pull image\" and then \"Error: ErrImagePull\", and the container waits with that reason, " +
        "unless the registry is down or a signature is wrong, which have their own.",
        "pkg/kubelet/images/image_manager.go :: pullImage, evalCRIPullErr; pkg/kubelet/kuberuntime/kuberuntime_container.go :: " +
        "startContainer");

    /// <summary>S28. Delays between pulls.</summary>
    public static readonly Rule S28 = new("S28", Images, "Delays between pulls",
        "After failed pulls the kubelet waits 10, 20, 40, 80, 160 and then always 300 s, counted from the last failure for each pod " +
        "and image; more than 600 s after the last failure it starts over.",
        "pkg/kubelet/images/image_manager.go :: pullImage; pkg/kubelet/kubelet.go :: imageBackOffPeriod, MaxImageBackOff; " +
        "kubernetes/client-go util/flowcontrol/backoff.go :: Next, IsInBackOffSinceUpdate");

    /// <summary>S29. What image back-off shows.</summary>
    public static readonly Rule S29 = new("S29", Images, "What image back-off shows",
        "While a pull is backing off, every sync records BackOff and \"Error: ImagePullBackOff\", and the waiting message repeats the " +
        "pull's last error, which older versions leave out.",
        "pkg/kubelet/images/image_manager.go :: pullImage");

    /// <summary>S30. Pulls are retried late.</summary>
    public static readonly Rule S30 = new("S30", Images, "Pulls are retried late",
        "Image back-off has no timer of its own: the pod is synced every 10 to 15 s and the pull is retried in the first sync after " +
        "the delay, so 20 s become 20 to 30 s.",
        "pkg/kubelet/pod_workers.go :: completeWork");

    /// <summary>S31. Two states alternate.</summary>
    public static readonly Rule S31 = new("S31", Images, "Two states alternate",
        "The first failed pull shows ErrImagePull almost at once, because a sync was already queued, and ImagePullBackOff one retry of " +
        "10 to 15 s later; from then on the two alternate.",
        "pkg/kubelet/pod_workers.go :: podWorkerLoop; pkg/kubelet/kubelet.go :: SyncPod; pkg/kubelet/images/image_manager.go :: " +
        "pullImage");

    /// <summary>S32. Image errors without pull.</summary>
    public static readonly Rule S32 = new("S32", Images, "Image errors without pull",
        "A missing image under Never, an invalid image name and a failed inspection have reasons and events of their own; their delay " +
        "does not grow, and they are tried again every 10 to 15 s.",
        "pkg/kubelet/images/image_manager.go :: EnsureImageExists");

    /// <summary>S33. Images never fail pods.</summary>
    public static readonly Rule S33 = new("S33", Images, "Images never fail pods",
        "An image that cannot be pulled never fails the pod, not even under restartPolicy Never, and never raises the restart count.",
        "pkg/kubelet/kuberuntime/kuberuntime_container.go :: startContainer; pkg/kubelet/kubelet_pods.go :: getPhase");
}
