namespace PodTimeline.Model.Catalogue;

/// <summary>What a rule is about, in the order of a pod's life. Each area has a file of its own.</summary>
public enum RuleArea
{
    /// <summary>When the kubelet looks at a pod, and what others see of it meanwhile.</summary>
    Sync,

    /// <summary>From the scheduler to the sandbox, volumes included.</summary>
    Scheduling,

    /// <summary>Image pulls and their back-off.</summary>
    Images,

    /// <summary>The sequence of init containers.</summary>
    InitContainers,

    /// <summary>Init containers with <c>restartPolicy: Always</c>.</summary>
    Sidecars,

    /// <summary>How app containers start.</summary>
    AppStart,

    /// <summary>Which containers are started again.</summary>
    Restarts,

    /// <summary>How long a restart waits: CrashLoopBackOff.</summary>
    BackOff,

    /// <summary>Startup, readiness and liveness probes.</summary>
    Probes,

    /// <summary>States of containers, their reasons and exit codes, and what follows for the pod.</summary>
    States,

    /// <summary>What the kubelet records for <c>kubectl describe</c>.</summary>
    Events,

    /// <summary>How long things take.</summary>
    Timing,

    /// <summary>What differs between versions of Kubernetes.</summary>
    Versions,

    /// <summary>The stages of a pod's termination, and what the API shows of them.</summary>
    Termination,

    /// <summary>Requests for deletion and their grace period.</summary>
    Deletion,

    /// <summary>How one container is killed: preStop hook, stop signal, SIGKILL, exit code.</summary>
    Killing,

    /// <summary>Who waits for whom while a pod is killed.</summary>
    TerminationOrder,

    /// <summary>Pods that end without a request for deletion.</summary>
    Endings,

    /// <summary>The phase, and the states it is computed from.</summary>
    Phase,

    /// <summary>The conditions of a pod.</summary>
    Conditions,

    /// <summary>What <c>kubectl get</c> and <c>kubectl delete</c> print.</summary>
    Kubectl,

    /// <summary>What <c>kubectl describe</c> and <c>kubectl logs</c> print.</summary>
    KubectlDetails,

    /// <summary>Requests, limits and QoS classes.</summary>
    Resources,

    /// <summary>Manifests: YAML and JSON, as kubectl reads them.</summary>
    ManifestSyntax,

    /// <summary>Manifests: kubectl's own checks, and types and names of fields.</summary>
    ManifestDecoding,

    /// <summary>Manifests: names, labels, annotations, owners.</summary>
    ManifestMetadata,

    /// <summary>Manifests: containers, except probes and hooks.</summary>
    ManifestContainers,

    /// <summary>Manifests: init containers, sidecars, restart policies of containers, ephemeral containers.</summary>
    ManifestInitContainers,

    /// <summary>Manifests: probes and lifecycle hooks.</summary>
    ManifestProbes,

    /// <summary>Manifests: the pod, its volumes, security and scheduling.</summary>
    ManifestPods,

    /// <summary>Manifests: templates, Deployments, ReplicaSets, StatefulSets and DaemonSets.</summary>
    ManifestWorkloads,

    /// <summary>Manifests: Jobs.</summary>
    ManifestJobs,

    /// <summary>Manifests: CronJobs.</summary>
    ManifestCronJobs,
}
