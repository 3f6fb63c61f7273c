using PodTimeline.Model.Commands;
using PodTimeline.Model.Time;
using PodTimeline.Testing.Folds;
using PodTimeline.Timeline.Tests.Folds;

namespace PodTimeline.Timeline.Tests.Why;

/// <summary>Answers to "why now?", checked by hand against the kubelet's rules.</summary>
public class WhyExplainerTests
{
    [Theory]
    [InlineData("init-chain", "web", 0.05, "S9", "The pod has no node yet, so there is nowhere to start *web*.")]
    [InlineData("init-chain", "web", 0.5, "S10 S15", "Volumes are mounted first, and then the sandbox with its network is made. *web* comes after both.")]
    [InlineData("init-chain", "web", 12, "S36 S34", "Apps begin when the last init entry is done. *web* waits until *warm-cache* has ended with 0.")]
    [InlineData("init-chain", "migrate", 3, "S36 S34", "Init entries begin one after another, in the order of the manifest. *migrate* waits until *fetch-config* has ended with 0.")]
    [InlineData("init-chain", "migrate", 3.5, "S44 S36", "*fetch-config* has ended with 0, but the kubelet has not seen it yet: it looks at the runtime about once a second. Then *migrate* is next.")]
    [InlineData("startup-gate", "checkout", 8, "S38 S46", "Apps begin when the last init entry is done. *checkout* waits until *envoy* has started, that is, until its startup probe has passed.")]
    [InlineData("post-start", "query-api", 10, "S56 S58", "The apps of a pod are started one after another: *query-api* comes when the kubelet is through with *engine*, its postStart hook included.")]
    [InlineData("delete-during-init", "archive", 22, "T37", "The pod was deleted at 20.0 s, before *archive* began; nothing is started any more.")]
    [InlineData("init-never", "importer", 20, "S3 T46", "*importer* is not started any more. *verify-checksum* ended with 1 and is not run again, so the pod has failed.")]
    public void Not_begun(string example, string container, double at, string rules, string text) => Says(example, container, at, $"why has {container} not begun?", rules, text);

    [Theory]
    [InlineData("init-chain", "migrate", 4, "why is the image of migrate being pulled now?", "S20 S24", "An image is pulled when its own container's turn has come, not before: *migrate* is started now that *fetch-config* has completed, and acme/storefront:5.2 is not on the node.")]
    [InlineData("init-chain", "migrate", 5.8, "why does migrate not run yet?", "S44", "The image is there; the runtime creates *migrate* and then starts its process.")]
    [InlineData("startup-gate", "envoy", 8, "why has envoy not started yet?", "S39 S81", "The process of *envoy* runs, but its startup probe has not passed. It is tried every 2 s, and 15 failures in a row kill the container; there have been 2 so far. Everything after it waits for that.")]
    [InlineData("post-start", "engine", 10, "why has engine not started yet?", "S58", "Its process runs, but its postStart hook has not finished. Until then the kubelet starts nothing else in this pod, and *engine* is not shown as running.")]
    [InlineData("readiness", "quotes", 5, "why is quotes not ready?", "S92 S83", "*quotes* runs, but its readiness probe has not passed once yet. Nothing is restarted for that, and nothing in the pod waits for it; the pod just gets no traffic from Services.")]
    [InlineData("readiness", "quotes", 48, "why is quotes not ready?", "S92 S83", "*quotes* runs, but its readiness probe has failed 3 times in a row. Nothing is restarted for that, and nothing in the pod waits for it; the pod just gets no traffic from Services.")]
    public void On_the_way(string example, string container, double at, string question, string rules, string text) => Says(example, container, at, question, rules, text);

    [Theory]
    [InlineData("init-chain", "migrate", 7, "S35 S36", "*migrate* is an init container: everything below it waits until it ends with 0.")]
    [InlineData("init-chain", "web", 30, "S41 S56", "Every init entry before *web* was done, so it was started. It runs until it ends by itself or is stopped.")]
    [InlineData("readiness", "quotes", 20, "S56", "Nothing is declared before *quotes*, so it was started as soon as the pod's sandbox was there. It runs until it ends by itself or is stopped.")]
    [InlineData("crash-loop", "metrics", 40, "S41 S56", "The apps of a pod are started one after another in the manifest's order, and *metrics* came after *recommender*. It runs until it ends by itself or is stopped.")]
    [InlineData("startup-gate", "envoy", 15, "S38 S52", "*envoy* is a native sidecar (an init entry with restartPolicy: Always): it has started, so what comes after it goes on, and it stays for as long as the apps run.")]
    [InlineData("crash-loop", "recommender", 12, "S60 S68", "This is run 2 of *recommender*. The one before ended at 9.1 s (exit 1). restartPolicy Always restarts it, and only it: the other containers are not touched.")]
    [InlineData("failing-init", "register-schema", 14, "S37 S60 S68", "This is run 2 of *register-schema*. The one before ended at 11.8 s (exit 1). A failed init container runs again until it exits with 0, and only that one: those before it do not run again.")]
    [InlineData("sidecar-crash", "collector", 20, "S52 S40 S68", "This is run 2 of *collector*. The one before ended at 17.9 s (exit 1). A sidecar is restarted whatever the pod's restartPolicy, and nothing else is restarted with it.")]
    [InlineData("restart-rules", "train", 10, "S61", "This is run 2 of *train*. The one before ended at 8.1 s (exit 42). Its own restart rule for exit code 42 restarts it, whatever the policies say.")]
    [InlineData("liveness-kill", "thumbnails", 50, "S88 S89", "This is run 2 of *thumbnails*. The one before ended at 43.4 s (exit 0). Its liveness probe failed 3 times in a row, so the kubelet stops this container and no other.")]
    public void Running(string example, string container, double at, string rules, string text) => Says(example, container, at, $"why is {container} running?", rules, text);

    [Theory]
    [InlineData("everything", "log-shipper", 48.2, "T24 T26", "The pod was deleted at 45.0 s. *app* still runs. The kubelet keeps native sidecars alive until every app has stopped, and then stops them one by one, the last one declared first: *log-shipper*, then *envoy*.")]
    [InlineData("everything", "envoy", 57, "T24 T26", "The pod was deleted at 45.0 s. *log-shipper* comes first. The kubelet keeps native sidecars alive until every app has stopped, and then stops them one by one, the last one declared first: *log-shipper*, then *envoy*.")]
    [InlineData("startup-gate", "envoy", 30.5, "T24 T26", "The pod was deleted at 30.0 s. *checkout* still runs. The kubelet keeps native sidecars alive until every app has stopped, and then stops them one by one, the last one declared first. So *envoy* gets its stop signal after that.")]
    [InlineData("pre-stop", "gateway", 20, "T15 T16", "The pod was deleted at 15.0 s. The preStop hook of *gateway* runs before it gets its stop signal, and the time it takes comes out of the grace period.")]
    [InlineData("grace-runs-out", "envoy", 17, "T25 T16", "The pod was deleted at 15.0 s. The preStop hook of *envoy* runs before it gets its stop signal, and the time it takes comes out of the grace period. A sidecar's hook starts together with the apps' hooks; only its stop signal waits for its turn.")]
    public void Still_running(string example, string container, double at, string rules, string text) => Says(example, container, at, $"why is {container} still running?", rules, text);

    [Theory]
    [InlineData("pre-stop", "gateway", 26, "T23 T22", "The pod was deleted at 15.0 s. *gateway* got SIGTERM at 25.0 s and has 4 s until SIGKILL.")]
    [InlineData("everything", "log-shipper", 57, "T24 T22", "The pod was deleted at 45.0 s. The last app, *app*, ended at 56.0 s, so it is this sidecar's turn. *log-shipper* got SIGTERM at 56.0 s and has 18 s until SIGKILL.")]
    [InlineData("everything", "envoy", 59, "T24 T22", "The pod was deleted at 45.0 s. *log-shipper*, the sidecar after it, ended at 58.5 s, so it is this one's turn. *envoy* got SIGTERM at 58.5 s and has 16.5 s until SIGKILL.")]
    [InlineData("grace-runs-out", "tunnel", 27.5, "T27 T17", "The pod was deleted at 15.0 s. The grace period is over, so it is told to stop even though it is not its turn. *tunnel* got SIGTERM at 27.0 s and has 1.5 s until SIGKILL.")]
    [InlineData("delete-during-init", "restore-backup", 22, "T23 T22", "The pod was deleted at 20.0 s. *restore-backup* got SIGTERM at 20.0 s and has 28 s until SIGKILL.")]
    [InlineData("liveness-kill", "thumbnails", 41, "S88 S89 T22", "Its liveness probe failed 3 times in a row, so the kubelet stops this container and no other. *thumbnails* got SIGTERM at 40.4 s and has 29.4 s until SIGKILL.")]
    [InlineData("failing-hook", "discovery", 5.5, "S59 T22", "Its postStart hook failed, so the kubelet stops the container. *discovery* got SIGTERM at 5.1 s and has 29.6 s until SIGKILL.")]
    [InlineData("deadline", "update", 32, "T47 T22", "The pod is older than its activeDeadlineSeconds allow since 30.1 s, so all of it is stopped. *update* got SIGTERM at 30.6 s and has 28.6 s until SIGKILL.")]
    [InlineData("job-native", "sql-proxy", 25.25, "T24 T22", "No app runs and none will run again, so the kubelet stops what is left. The last app, *export*, ended at 24.7 s, so it is this sidecar's turn. *sql-proxy* got SIGTERM at 25.2 s and has 30 s until SIGKILL.")]
    public void Being_stopped(string example, string container, double at, string rules, string text) => Says(example, container, at, $"why is {container} being stopped?", rules, text);

    [Theory]
    [InlineData("crash-loop", "recommender", 40, "S68 S73", "*recommender* is in back-off: its first restart came at once, for later ones the kubelet waits 10 s, then 20, 40, 80, 160 and 300 s, each counted from the exit. It ended at 35.9 s (exit 1), so it is not started before 55.9 s: 15.9 s are left.")]
    [InlineData("image-pull", "newsletter", 10, "S28 S30 S33", "The image of *newsletter*, acme/newsletter:1.O, could not be pulled. The kubelet pulls it again after 10 s, then 20, 40, 80, 160 and 300 s; trouble with an image never fails the pod and counts as no restart.")]
    public void Backing_off(string example, string container, double at, string rules, string text) => Says(example, container, at, $"why does {container} not run?", rules, text);

    [Theory]
    [InlineData("init-chain", "migrate", 12, "why is migrate done?", "S36 S74 S102", "*migrate* ended at 10.9 s with exit 0. It has done its work: an init container that exited with 0 does not run again unless the pod gets a new sandbox.")]
    [InlineData("cronjob", "cleanup", 30, "why did cleanup end?", "S60 S102", "*cleanup* ended at 15.1 s with exit 0. Under restartPolicy OnFailure, it does not run again after exiting with 0.")]
    [InlineData("startup-gate", "checkout", 31.5, "why did checkout end?", "T33 T37", "*checkout* ended at 31.0 s with exit 143. It had been asked to stop. The pod was deleted at 30.0 s. 143 is what a process reports when it ends because of SIGTERM. Nothing is restarted any more.")]
    [InlineData("pre-stop", "gateway", 30.5, "why did gateway end?", "T33 T37", "*gateway* ended at 30.0 s with exit 137. It had been asked to stop. The pod was deleted at 15.0 s. 137 is 128 + 9: it did not stop in time, so SIGKILL ended it. Nothing is restarted any more.")]
    [InlineData("oom-kill", "builder", 12.3, "why did builder end?", "S60 S68 S102", "*builder* ended at 12.1 s with exit 137, OOMKilled. It ran out of memory, and the kernel killed it: 137 is 128 + 9, SIGKILL. restartPolicy OnFailure restarts it after a failure, and only it: the other containers are not touched.")]
    [InlineData("delete-during-init", "restore-backup", 24.5, "why did restore-backup end?", "T33 T37", "*restore-backup* ended at 24.0 s with exit 1. It had been asked to stop. The pod was deleted at 20.0 s. Nothing is restarted any more.")]
    [InlineData("init-never", "verify-checksum", 20, "why did verify-checksum end?", "S37 T46 S102", "*verify-checksum* ended at 9.9 s with exit 1. Under restartPolicy Never, it is not tried again and the pod fails with it: nothing after it starts.")]
    [InlineData("job-native", "sql-proxy", 40, "why did sql-proxy end?", "T42 S53 T37 T45", "*sql-proxy* ended at 25.3 s with exit 143. It had been asked to stop. No app runs and none will run again, so the kubelet stops what is left. 143 is what a process reports when it ends because of SIGTERM. The pod is at its end, so it is not restarted; its exit code does not count for the pod.")]
    public void Ended(string example, string container, double at, string question, string rules, string text) => Says(example, container, at, question, rules, text);

    [Fact]
    public void S9_No_node_can_hold_the_pod() => Assert.Equal(
        "No node can hold the pod, so there is nowhere to start *a*. The scheduler says: 0/1 nodes are available: 1 Insufficient cpu. preemption: 0/1 nodes are available: 1 No preemption victims found for incoming pod.",
        PlayedScenario.Manifest("apiVersion: v1\nkind: Pod\nmetadata: {name: large}\nspec: {containers: [{name: a, image: \"a:1\", resources: {requests: {cpu: 65}}}]}\n", 60).Why("a", 10).Text);

    [Theory]
    [InlineData(30, "web", "*web* ended at 20.0 s with exit 255, Unknown. The node went down under it. The pod gets a new sandbox, in which every container runs again, starting with the first init container.")]
    [InlineData(41, "seed", "This is run 2 of *seed*. The one before ended at 3.0 s (exit 0). The pod gets a new sandbox, in which every container runs again, starting with the first init container.")]
    public void S74_after_a_reboot(double at, string container, string text)
    {
        var played = PlayedScenario.Manifest(FoldManifests.SeedProxyWeb, 60, new SimCommand.RebootNode(TimeSpan.FromSeconds(20)) { At = SimInstant.FromSeconds(20) });
        Assert.Equal(text, played.Why(container, at).Text);
        Assert.Equal("S74", played.Why(container, at).Rules[0].Id);
    }

    [Fact]
    public void S65_when_all_containers_restart()
    {
        var played = PlayedScenario.Manifest(RowTests.RestartAll, 60);
        const string Because = "*train* ended with 42, and its restart rule restarts all containers of the pod, without hooks and with hardly any grace.";
        Assert.Equal($"{Because} *proxy* got SIGTERM at 13.0 s and has 1.5 s until SIGKILL.", played.Why("proxy", 13.5).Text);
        Assert.Equal($"*proxy* ended at 14.0 s with exit 0. It had been asked to stop. {Because} It is started again.", played.Why("proxy", 15).Text);
        Assert.Equal("S65", played.Why("seed", 15).Rules[0].Id);
    }

    [Fact]
    public void S1_while_the_kubelet_is_at_something_else()
    {
        var played = PlayedScenario.Manifest(FoldManifests.Pod("second: {postStart: 12s}", """
            containers:
              - {name: first, image: acme/a:1}
              - {name: second, image: acme/b:1, lifecycle: {postStart: {exec: {command: [prepare]}}}}
            """), 60, PlayedScenario.Delete(5));
        Assert.Equal(
            "The pod was deleted at 5.0 s, but the kubelet does one thing at a time for a pod. It is still waiting for the postStart hook of *second*. After that it stops *first*.",
            played.Why("first", 8).Text);
    }

    [Fact]
    public void A_container_runs_on_without_the_kubelet()
    {
        var played = PlayedScenario.Manifest(FoldManifests.SeedProxyWeb, 60, new SimCommand.RestartKubelet(TimeSpan.FromSeconds(5)) { At = SimInstant.FromSeconds(20) });
        Assert.Equal("The kubelet stopped. Containers keep running without it, but nothing looks after *web* until it is back.", played.Why("web", 22).Text);
    }

    [Fact]
    public void A_kubelet_that_came_back_waits_anew()
    {
        var played = PlayedScenario.Manifest(FoldManifests.Pod("web: {onTerm: ignore}", """
            containers:
              - name: web
                image: acme/web:1
            """), 120, PlayedScenario.Delete(20), new SimCommand.RestartKubelet(TimeSpan.FromSeconds(5)) { At = SimInstant.FromSeconds(25) });
        Assert.EndsWith("and has 26 s until SIGKILL.", played.Why("web", 24).Text);
        Assert.EndsWith(
            "*web* got SIGTERM at 20.0 s. The kubelet has stopped since: SIGKILL comes when it is back, stops the container again and waits for a whole grace period.",
            played.Why("web", 35).Text);
    }

    [Fact]
    public void A_later_deletion_does_not_explain_an_earlier_moment()
    {
        var played = PlayedScenario.Manifest(FoldManifests.Pod("web: {liveness: {until: 12s}, preStop: 4s, onTerm: {takes: 1s, exits: 0}}", """
            containers:
              - name: web
                image: acme/web:1
                livenessProbe: {httpGet: {path: /, port: 80}, periodSeconds: 5, failureThreshold: 1}
                lifecycle: {preStop: {exec: {command: [drain]}}}
            """), 120, PlayedScenario.Delete(22));
        Assert.StartsWith("Its liveness probe failed, so the kubelet stops", played.Why("web", 16).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void T38_and_S2_are_told_where_kubectl_shows_something_else()
    {
        var played = PlayedScenario.ExampleWithDeletion("everything");
        Assert.Equal("kubectl still reads 4/4: the status is frozen while containers are being killed (T38).", played.Why("metrics", 48).Note);
        Assert.Equal("kubectl reads 4/4 Terminating: the status is frozen while containers are being killed (T38).", played.Why("log-shipper", 48).Note);
        Assert.Null(played.Why("log-shipper", 40).Note);
        Assert.Equal("kubectl does not show it as running yet: a status is published before a sync acts (S2).", PlayedScenario.Example("post-start", 30).Why("engine", 10).Note);
        Assert.Equal("kubectl still shows it as running: the kubelet has not seen or published its end yet (S2).", PlayedScenario.Example("crash-loop", 30).Why("recommender", 9.4).Note);
    }

    private static void Says(string example, string container, double at, string question, string rules, string text)
    {
        var answer = PlayedScenario.ExampleWithDeletion(example, 120).Why(container, at);
        Assert.Equal(question, answer.Question);
        Assert.Equal(text, answer.Text);
        Assert.Equal(rules, string.Join(' ', answer.Rules));
    }
}
