using PodTimeline.Kubectl.Watch;
using PodTimeline.Kubelet;
using PodTimeline.Model.Events;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Status;
using PodTimeline.Model.Versions;

namespace PodTimeline.RealKubelet.Tests.Comparing;

/// <summary>A simulation, told as an account.</summary>
internal static class SimulatedAccount
{
    public static Account Of(PodSpec pod, KubernetesVersion version, KubernetesVersion serverVersion, PodSimulation simulation)
    {
        var account = new Account();
        var slacks = new SlackOfLog(pod, version, simulation.Events);
        var published = new PublishedPod(pod);
        foreach (var happened in simulation.Events)
        {
            AddDeed(account, pod, happened, slacks);
            published.Apply(happened);
            switch (happened)
            {
                case SimEvent.StatusPublished shown:
                    AddStatus(account, shown.Status, happened.At.TotalSeconds);
                    AddRow(account, published, happened, serverVersion);
                    break;
                case SimEvent.PodDeletionRequested:
                    AddRow(account, published, happened, serverVersion);
                    break;
                case SimEvent.PodDeleted:
                    account.Gone = happened.At.TotalSeconds;
                    account.GoneSlack = slacks.Of(happened) + Slack.Both(SlackOfLog.Relist);
                    break;
                case SimEvent.EventRecorded { Source: "kubelet" } recorded:
                    Count(account, recorded);
                    break;
            }
        }

        return account;
    }

    private static void AddRow(Account account, PublishedPod published, SimEvent happened, KubernetesVersion version)
    {
        if (published.FindRow(happened.At, version) is { } row)
            account.Show("row", happened.At.TotalSeconds, $"{row.Ready} {row.Status} {row.Restarts.Split(' ')[0]}");
    }

    private static void Count(Account account, SimEvent.EventRecorded recorded)
    {
        var container = recorded.Object.Split('{', '}') is [_, var name, ..] ? name : "";
        var key = new RecordedEvent(recorded.EventType, recorded.Reason, container, EventText.Normalize(recorded.Message));
        account.Count(key, recorded.At.TotalSeconds, recorded.Count);
    }

    private static void AddDeed(Account account, PodSpec pod, SimEvent happened, SlackOfLog slacks)
    {
        var (at, slack) = (happened.At.TotalSeconds, slacks.Of(happened));
        switch (happened)
        {
            case SimEvent.PodSandboxCreated:
                account.Add("", new Deed("sandbox", at, slack));
                break;
            case SimEvent.ContainerRunning started:
                account.Add(started.Container, new Deed("start", at, slack));
                break;
            case SimEvent.ContainerTerminated { Reason: "StartError" } failed:
                account.Add(failed.Container, new Deed("start error", at, slack));
                break;
            case SimEvent.ContainerTerminated ended:
                account.Add(ended.Container, new Deed($"exit {ended.ExitCode} {ended.Reason}", at, slack));
                break;
            case SimEvent.SignalSent { Signal: not "SIGKILL" } sent:
                account.Add(sent.Container, new Deed("stop", at, slack, sent.RemainingGrace.TotalSeconds));
                break;
            case SimEvent.ImagePullStarted pull:
                account.Add("image " + pull.Image, new Deed("PullImage", at, slack));
                break;
            case SimEvent.ImagePullSucceeded pull:
                account.Add("image " + pull.Image, new Deed("PullDone", at, slack));
                break;
            case SimEvent.ImagePullFailed pull:
                account.Add("image " + pull.Image, new Deed("PullFailed", at, slack));
                break;
            case SimEvent.OfContainer of when Hook(pod, of) is HandlerSpec.Sleep:
                // The kubelet sleeps by itself: the runtime knows nothing of it.
                break;
            case SimEvent.PostStartStarted hook:
                account.Add(hook.Container, new Deed("postStart", at, slack));
                break;
            case SimEvent.PreStopStarted hook:
                account.Add(hook.Container, new Deed("preStop", at, slack));
                break;
            case SimEvent.PostStartFinished hook:
                account.Add("hooks of " + hook.Container, new Deed($"postStart ends {hook.ExitCode}", at, slack));
                break;
            case SimEvent.PreStopFinished hook:
                account.Add("hooks of " + hook.Container, new Deed($"preStop ends {hook.ExitCode ?? 137}", at, slack));
                break;
        }
    }

    /// <summary>The handler of the hook that an event is about; null for any other event.</summary>
    private static HandlerSpec? Hook(PodSpec pod, SimEvent.OfContainer happened) => happened switch
    {
        SimEvent.PostStartStarted or SimEvent.PostStartFinished => pod.Find(happened.Container)?.Lifecycle.PostStart,
        SimEvent.PreStopStarted or SimEvent.PreStopFinished => pod.Find(happened.Container)?.Lifecycle.PreStop,
        _ => null,
    };

    private static void AddStatus(Account account, PodStatus status, double at)
    {
        account.Show("phase", at, status.Phase.ToString());
        if (status.Reason.Length > 0) account.Show("reason", at, status.Reason);
        foreach (var condition in status.Conditions)
            account.Show("condition " + condition.Type, at, $"{condition.Status}|{condition.Reason}|{condition.Message}".TrimEnd('|'));
        foreach (var container in status.AllContainerStatuses)
            account.Show("container " + container.Name, at, Text(container));
    }

    private static string Text(ContainerStatus status)
    {
        var state = status.State switch
        {
            ContainerState.Running => "running  ",
            ContainerState.Waiting waiting => $"waiting  {waiting.Reason}",
            ContainerState.Terminated ended => $"terminated {ended.ExitCode} {ended.Reason}",
            var other => throw new InvalidOperationException($"Unknown state {other}."),
        };
        var flags = (status.Ready ? " ready" : "") + (status.Started == true ? " started" : "");
        var last = status.LastState is { } before ? $"{before.ExitCode} {before.Reason}" : "";
        return $"{state} restarts {status.RestartCount}{flags} last {last}";
    }
}
