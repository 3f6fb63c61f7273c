using PodTimeline.Model.Versions;

namespace PodTimeline.Model.Catalogue;

public static partial class Rules
{
    /// <summary>R1. What runs together.</summary>
    public static readonly Rule R1 = new("R1", RuleArea.Resources, "What runs together",
        "For each resource, a pod in steady state needs the sum of what its apps and its sidecars request.",
        "kubernetes/component-helpers resource/helpers.go :: AggregateContainerRequests");

    /// <summary>R2. Peaks during init.</summary>
    public static readonly Rule R2 = new("R2", RuleArea.Resources, "Peaks during init",
        "During init a regular init container needs its own request plus those of the sidecars declared before it, and a sidecar needs " +
        "the sum of all sidecars up to itself.",
        "kubernetes/component-helpers resource/helpers.go :: AggregateContainerRequests; kubernetes/enhancements KEP-753");

    /// <summary>R3. The larger one counts.</summary>
    public static readonly Rule R3 = new("R3", RuleArea.Resources, "The larger one counts",
        "The pod's request is, for each resource by itself, the larger of the steady sum and the highest peak during init, so the " +
        "order of the init entries matters.",
        "kubernetes/component-helpers resource/helpers.go :: AggregateContainerRequests");

    /// <summary>R4. Pod level and overhead.</summary>
    public static readonly Rule R4 = new("R4", RuleArea.Resources, "Pod level and overhead",
        "Requests set for the whole pod replace the sum for that resource, and the overhead of its runtime class is added to every " +
        "resource at the end.",
        "kubernetes/component-helpers resource/helpers.go :: PodRequests");

    /// <summary>R5. Limits of the pod.</summary>
    public static readonly Rule R5 = new("R5", RuleArea.Resources, "Limits of the pod",
        "Limits are added up the same way, but a container without a limit adds nothing, and overhead is added only where there is a " +
        "limit already.",
        "kubernetes/component-helpers resource/helpers.go :: PodLimits");

    /// <summary>R6. Requests from limits.</summary>
    public static readonly Rule R6 = new("R6", RuleArea.Resources, "Requests from limits",
        "A container with a limit but no request for a resource gets a request equal to its limit, and so does an init container.",
        "pkg/apis/core/v1/defaults.go :: SetDefaults_Pod")
    { Home = RuleHome.Manifests };

    /// <summary>R7. Resizing in place.</summary>
    public static readonly Rule R7 = new("R7", RuleArea.Resources, "Resizing in place",
        "While a pod is resized in place, the requests that count depend also on what its status says was granted.",
        "kubernetes/component-helpers resource/helpers.go :: PodRequests, PodLimits")
    { LeftOut = "A pod is not resized in place; only the values of its spec count." };

    /// <summary>R8. What QoS looks at.</summary>
    public static readonly Rule R8 = new("R8", RuleArea.Resources, "What QoS looks at",
        "The QoS class looks at CPU and memory of all init containers, sidecars and apps, and takes 0 as not set.",
        "kubernetes/kubectl pkg/util/qos/qos.go :: ComputePodQOS");

    /// <summary>R9. The three QoS classes.</summary>
    public static readonly Rule R9 = new("R9", RuleArea.Resources, "The three QoS classes",
        "Nothing set anywhere is BestEffort; CPU and memory limits on every container with requests equal to them are Guaranteed; all " +
        "else is Burstable, so one bare container costs the pod Guaranteed.",
        "kubernetes/kubectl pkg/util/qos/qos.go :: ComputePodQOS");

    /// <summary>R10. QoS of the whole pod.</summary>
    public static readonly Rule R10 = new("R10", RuleArea.Resources, "QoS of the whole pod",
        "When resources are set for the whole pod, they alone decide the QoS class, by the same test.",
        "kubernetes/kubectl pkg/util/qos/qos.go :: ComputePodQOS")
    { When = Feature.PodLevelResources.On };

    /// <summary>R11. QoS never changes.</summary>
    public static readonly Rule R11 = new("R11", RuleArea.Resources, "QoS never changes",
        "The QoS class is fixed when the pod is created.",
        "kubernetes/kubectl pkg/util/qos/qos.go :: GetPodQOS; kubernetes/kubectl pkg/describe/describe.go :: describePod");
}
