using static PodTimeline.Model.Catalogue.RuleArea;

namespace PodTimeline.Model.Catalogue;

public static partial class Rules
{
    private const string DescribeAndLogs = "kubectl's describe and logs are an issue of their own.";

    /// <summary>K21. Layout of describe.</summary>
    public static readonly Rule K21 = new("K21", KubectlDetails, "Layout of describe",
        "describe indents by 2 spaces a level and lines up values only over consecutive lines that have one; a line without a value " +
        "starts a new block.",
        "kubernetes/kubectl pkg/describe/describe.go :: tabbedString; Go text/tabwriter")
    { Home = RuleHome.Kubectl, LeftOut = DescribeAndLogs };

    /// <summary>K22. Top of describe.</summary>
    public static readonly Rule K22 = new("K22", KubectlDetails, "Top of describe",
        "describe begins with name, namespace, priority, service account, node, start time, labels, annotations, status, IPs and " +
        "controller, and leaves out much of what is not set.",
        "kubernetes/kubectl pkg/describe/describe.go :: describePod")
    { Home = RuleHome.Kubectl, LeftOut = DescribeAndLogs };

    /// <summary>K23. Status while terminating.</summary>
    public static readonly Rule K23 = new("K23", KubectlDetails, "Status while terminating",
        "While a pod is being deleted, describe says how long Terminating has lasted since deletionTimestamp, which reads <invalid> as " +
        "long as that time lies in the future.",
        "kubernetes/kubectl pkg/describe/describe.go :: describePod")
    { Home = RuleHome.Kubectl, LeftOut = DescribeAndLogs };

    /// <summary>K24. Sections of describe.</summary>
    public static readonly Rule K24 = new("K24", KubectlDetails, "Sections of describe",
        "describe lists init containers, containers, readiness gates, conditions, volumes, QoS class, node selectors, tolerations and " +
        "events, in this order, and containers in the order of the spec.",
        "kubernetes/kubectl pkg/describe/describe.go :: describePod")
    { Home = RuleHome.Kubectl, LeftOut = DescribeAndLogs };

    /// <summary>K25. A container in describe.</summary>
    public static readonly Rule K25 = new("K25", KubectlDetails, "A container in describe",
        "A container shows ID, image, ports, command, state, readiness, restarts, resources, probes, environment and mounts; what " +
        "comes from the status is missing before the kubelet's first update.",
        "kubernetes/kubectl pkg/describe/describe.go :: describeContainers")
    { Home = RuleHome.Kubectl, LeftOut = DescribeAndLogs };

    /// <summary>K26. A state in describe.</summary>
    public static readonly Rule K26 = new("K26", KubectlDetails, "A state in describe",
        "A state shows its reason, exit code and times but not the message of a waiting container, and Last State appears only after a " +
        "run that ended.",
        "kubernetes/kubectl pkg/describe/describe.go :: describeStatus, describeContainerState")
    { Home = RuleHome.Kubectl, LeftOut = DescribeAndLogs };

    /// <summary>K27. A probe in describe.</summary>
    public static readonly Rule K27 = new("K27", KubectlDetails, "A probe in describe",
        "A probe is one line: what it does, then its delay, timeout, period and the two thresholds.",
        "kubernetes/kubectl pkg/describe/describe.go :: DescribeProbe")
    { Home = RuleHome.Kubectl, LeftOut = DescribeAndLogs };

    /// <summary>K28. Mounts and environment.</summary>
    public static readonly Rule K28 = new("K28", KubectlDetails, "Mounts and environment",
        "Mounts are listed by path with their volume and rw or ro, and variables with name and value; <none> means that there are " +
        "none.",
        "kubernetes/kubectl pkg/describe/describe.go :: describeContainerVolumes, describeContainerEnvVars")
    { Home = RuleHome.Kubectl, LeftOut = DescribeAndLogs };

    /// <summary>K29. Conditions in describe.</summary>
    public static readonly Rule K29 = new("K29", KubectlDetails, "Conditions in describe",
        "describe lists the conditions in the object's order with type and status only, without reason or message.",
        "kubernetes/kubectl pkg/describe/describe.go :: describePod")
    { Home = RuleHome.Kubectl, LeftOut = DescribeAndLogs };

    /// <summary>K30. Volumes and tolerations.</summary>
    public static readonly Rule K30 = new("K30", KubectlDetails, "Volumes and tolerations",
        "describe explains each kind of volume in words and writes a toleration as its key, effect, operator and how long it holds.",
        "kubernetes/kubectl pkg/describe/describe.go :: printEmptyDirVolumeSource, printTolerationsMultilineWithIndent")
    { Home = RuleHome.Kubectl, LeftOut = DescribeAndLogs };

    /// <summary>K31. Events in describe.</summary>
    public static readonly Rule K31 = new("K31", KubectlDetails, "Events in describe",
        "Events come in the order they were last seen, with type, reason, age, source and message; a repeated one shows its count and " +
        "span, and from 1.35 the container's field path precedes the message.",
        "kubernetes/kubectl pkg/describe/describe.go :: DescribeEvents; kubernetes/kubectl pkg/util/event/sorted_event_list.go")
    { Home = RuleHome.Kubectl, LeftOut = DescribeAndLogs };

    /// <summary>K32. Default container of logs.</summary>
    public static readonly Rule K32 = new("K32", KubectlDetails, "Default container of logs",
        "logs takes the container that the annotation default-container names, else the first app, and says on stderr which one it " +
        "took if there are several.",
        "kubernetes/kubectl pkg/polymorphichelpers/logsforobject.go; kubernetes/kubectl pkg/cmd/util/podcmd/podcmd.go :: " +
        "AllContainerNames")
    { Home = RuleHome.Kubectl, LeftOut = DescribeAndLogs };

    /// <summary>K33. Logs of unknown names.</summary>
    public static readonly Rule K33 = new("K33", KubectlDetails, "Logs of unknown names",
        "logs of an unknown container fails and lists the names that are valid: apps first, then ephemeral containers, then init " +
        "containers.",
        "kubernetes/kubectl pkg/polymorphichelpers/logsforobject.go :: logsForObjectWithClient")
    { Home = RuleHome.Kubectl, LeftOut = DescribeAndLogs };

    /// <summary>K34. Which run's log.</summary>
    public static readonly Rule K34 = new("K34", KubectlDetails, "Which run's log",
        "logs shows the running container, else the ended one, else its last run, so in a crash loop the last run's log appears; " +
        "--previous asks for the last run only.",
        "pkg/kubelet/kubelet_pods.go :: validateContainerLogStatus")
    { Home = RuleHome.Kubectl, LeftOut = DescribeAndLogs };

    /// <summary>K35. Logs while waiting.</summary>
    public static readonly Rule K35 = new("K35", KubectlDetails, "Logs while waiting",
        "logs of a container that has not run fails: it is waiting to start, with the reason, its image cannot be pulled, or it is not " +
        "available yet.",
        "pkg/kubelet/kubelet_pods.go :: validateContainerLogStatus; kubernetes/kubectl pkg/cmd/util/helpers.go")
    { Home = RuleHome.Kubectl, LeftOut = DescribeAndLogs };

    /// <summary>K36. Logs without a node.</summary>
    public static readonly Rule K36 = new("K36", KubectlDetails, "Logs without a node",
        "logs of a pod without a node prints nothing and does not fail; for a pod that is gone it fails with NotFound.",
        "pkg/registry/core/pod/strategy.go :: LogLocation")
    { Home = RuleHome.Kubectl, LeftOut = DescribeAndLogs };
}
