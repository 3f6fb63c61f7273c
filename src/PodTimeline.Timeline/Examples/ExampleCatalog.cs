using System.Collections.Immutable;
using PodTimeline.Model.Time;
using static PodTimeline.Timeline.Examples.ExampleGroup;

namespace PodTimeline.Timeline.Examples;

/// <summary>Every example, in the order of the menu. Their sentences are checked by simulating them.</summary>
public static class ExampleCatalog
{
    /// <summary>All examples, by group.</summary>
    public static ImmutableArray<Example> All { get; } =
    [
        new("init-chain", StartUp, "Three init containers",
            "Each init container starts only when the one before it has exited with 0, and the app only after the last.")
        { HintAt = CreateInstant(12) },
        new("wait-for-db", StartUp, "Waiting for a database",
            "STATUS reads Init:0/1 until the database answers; nothing else in the pod runs meanwhile.")
        { HintAt = CreateInstant(6) },
        new("failing-init", StartUp, "Init container that fails",
            "Only the failed init container runs again, at once and then after 10 s and 20 s; the one before it does not.")
        { HintAt = CreateInstant(20) },
        new("init-never", StartUp, "Failed init, never restarted",
            "Under restartPolicy Never one failed init container ends the whole pod: Init:Error, and the app never starts.")
        { HintAt = CreateInstant(9) },
        new("startup-gate", StartUp, "Proxy before the app",
            "The app waits for the proxy's startup probe, not merely for its process.")
        { HintAt = CreateInstant(8), DeleteAt = CreateInstant(30) },
        new("post-start", StartUp, "Slow postStart hook",
            "The second container does not start before the first one's postStart hook is done.")
        { HintAt = CreateInstant(10), DeleteAt = CreateInstant(35) },
        new("deployment", StartUp, "A Deployment's pod",
            "The pod is named as its ReplicaSet would name it; Ready comes with the first passed readiness probe.")
        { HintAt = CreateInstant(12), DeleteAt = CreateInstant(30) },

        new("log-shipper", Sidecars, "Native log shipper",
            "It starts before the app and gets its SIGTERM only when the app has ended, so no last line is lost.")
        { DeleteAt = CreateInstant(20), HintAt = CreateInstant(20.5) },
        new("reverse-order", Sidecars, "Sidecars stop in reverse",
            "After the app has ended the sidecars stop one by one, the last one that started first.")
        { DeleteAt = CreateInstant(25), HintAt = CreateInstant(28) },
        new("classic-sidecar", Sidecars, "Classic sidecar",
            "As a second app container the shipper gets its SIGTERM with the app and is gone seconds before it.")
        { DeleteAt = CreateInstant(20), HintAt = CreateInstant(22) },
        new("sidecar-crash", Sidecars, "Sidecar that crashes",
            "Only the sidecar restarts, with a back-off of its own; the app runs on, but the pod is not Ready meanwhile.")
        { HintAt = CreateInstant(26) },
        new("everything", Sidecars, "Everything at once",
            "Two gates, two sidecars, a preStop hook and a classic helper: watch who waits for whom, up and down.")
        { DeleteAt = CreateInstant(45), HintAt = CreateInstant(52) },

        new("crash-loop", Restarts, "CrashLoopBackOff",
            "The first restart comes at once, the next after 10 s, 20 s, 40 s; the other container is not touched.")
        { HintAt = CreateInstant(70) },
        new("liveness-kill", Restarts, "Liveness probe that kills",
            "Three failures in a row, then SIGTERM, and a new run of the same container in the same pod.")
        { HintAt = CreateInstant(42) },
        new("readiness", Restarts, "Readiness that comes and goes",
            "Ready turns true and later false again, but the container is never restarted for it.")
        { HintAt = CreateInstant(49) },
        new("oom-kill", Restarts, "Out of memory",
            "Exit code 137 without any SIGTERM, reason OOMKilled, and the same back-off as any crash.")
        { HintAt = CreateInstant(25) },
        new("restart-rules", Restarts, "Restart rules by exit code",
            "The container's own rules restart it after exit code 42 although the pod says Never; from version 1.35 on.")
        { HintAt = CreateInstant(20) },

        new("deaf-shell", Shutdown, "Shell that ignores SIGTERM",
            "As process 1 without a trap the shell never hears SIGTERM: the whole grace period passes, then SIGKILL and exit code 137.")
        { DeleteAt = CreateInstant(10), HintAt = CreateInstant(25) },
        new("trap-term", Shutdown, "Shell with a trap",
            "The trap hears SIGTERM, hands its work back for 3 s and exits with 0, long before the grace period is over.")
        { DeleteAt = CreateInstant(12), HintAt = CreateInstant(13) },
        new("pre-stop", Shutdown, "preStop eats the grace period",
            "The hook takes 10 s of the 15 s; the 5 s that remain after SIGTERM are not enough, and SIGKILL follows.")
        { DeleteAt = CreateInstant(15), HintAt = CreateInstant(27) },
        new("grace-runs-out", Shutdown, "Sidecars cannot wait",
            "The app ignores SIGTERM: when the grace period is over the sidecars are told to stop although it still runs.")
        { DeleteAt = CreateInstant(15), HintAt = CreateInstant(27.5) },
        new("delete-during-init", Shutdown, "Deleted during init",
            "The running init container gets SIGTERM at once like any other; the app never starts.")
        { DeleteAt = CreateInstant(20), HintAt = CreateInstant(22) },

        new("job-native", Jobs, "Job with a native sidecar",
            "The work ends, the kubelet stops the sidecar, and the pod is Succeeded.")
        { HintAt = CreateInstant(25.3) },
        new("job-classic", Jobs, "Job with a classic sidecar",
            "The work is done within seconds, but the pod stays Running and reads NotReady for as long as its helper lives.")
        { HintAt = CreateInstant(30) },
        new("cronjob", Jobs, "A CronJob's pod",
            "One container, one run, exit code 0: the pod goes from Pending through Running to Succeeded.")
        { HintAt = CreateInstant(10) },
        new("deadline", Jobs, "A deadline that passes",
            "activeDeadlineSeconds is over before the work is done: SIGTERM, then Failed with the reason DeadlineExceeded.")
        { HintAt = CreateInstant(32) },

        new("image-pull", Broken, "Image that is not there",
            "ErrImagePull and ImagePullBackOff take turns; nothing restarts, and the other container runs all along.")
        { HintAt = CreateInstant(20) },
        new("no-bash", Broken, "Command that is not there",
            "The process cannot even start: StartError with 128, and a back-off as after a crash.")
        { HintAt = CreateInstant(10) },
        new("lost-file", Broken, "File in another place",
            "The init container has written the file, but the app looks for it where its own mount is not, and crashes.")
        { HintAt = CreateInstant(12) },
        new("failing-hook", Broken, "postStart hook that fails",
            "The hook fails, so the container is killed although its process was well, again and again.")
        { HintAt = CreateInstant(14) },
    ];

    /// <summary>The example of that id.</summary>
    /// <returns>Null when there is none; ids are case-sensitive.</returns>
    public static Example? Find(string? id) => All.FirstOrDefault(example => example.Id == id);

    private static SimInstant CreateInstant(double seconds) => SimInstant.FromSeconds(seconds);
}
