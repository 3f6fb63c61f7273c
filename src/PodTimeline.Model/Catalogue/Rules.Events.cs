using PodTimeline.Model.Versions;

namespace PodTimeline.Model.Catalogue;

public static partial class Rules
{
    /// <summary>S108. The back-off message.</summary>
    public static readonly Rule S108 = new("S108", RuleArea.Events, "The back-off message",
        "A container in back-off waits with the message \"back-off 10s restarting failed container=NAME pod=PODID\", with durations " +
        "such as 1m20s, and it says \"failed\" even after exit 0.",
        "pkg/kubelet/kuberuntime/kuberuntime_manager.go :: doBackOff");

    /// <summary>S109. What a probe saw.</summary>
    public static readonly Rule S109 = new("S109", RuleArea.Events, "What a probe saw",
        "The event of a failed probe quotes what the check saw: the HTTP status or connection error, the TCP error, or the output of " +
        "the command.",
        "pkg/probe");

    /// <summary>S110. Events are merged.</summary>
    public static readonly Rule S110 = new("S110", RuleArea.Events, "Events are merged",
        "The same event again only raises its count, 10 different texts within 10 min are combined, and of one object (from " +
        "1.32 on: and type) 25 go out in a burst, then one every 5 min; what is withheld still counts.",
        "kubernetes/client-go tools/record/events_cache.go");

    /// <summary>S111. Field path in describe.</summary>
    public static readonly Rule S111 = new("S111", RuleArea.Events, "Field path in describe",
        "kubectl describe puts the container's field path before the message of its events, as in \"spec.containers{web}: Container " +
        "created\".",
        "kubernetes/kubectl pkg/describe/describe.go :: DescribeEvents; PR 133627")
    { When = Feature.DescribeNamesFields.On, Home = RuleHome.Kubectl, LeftOut = DescribeAndLogs };
}
