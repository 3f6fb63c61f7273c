using System.Collections.Immutable;
using PodTimeline.Model.Behaviors;
using PodTimeline.Shell.Behaviors;
using PodTimeline.Shell.Reading;

namespace PodTimeline.Shell.Tests;

/// <summary>Every run has a sentence that says what it does, and who says so.</summary>
public sealed class SummaryTests
{
    [Theory]
    [InlineData("busybox", "sleep 30", "From its command: sleeps 30 s, then exits 0; has no handler for SIGTERM.")]
    [InlineData("busybox", "sleep 30; exit 2", "From its command: sleeps 30 s, then exits 2; has no handler for SIGTERM.")]
    [InlineData("busybox", "exit 3", "From its command: ends at once, exits 3.")]
    [InlineData("busybox", "while true; do echo x; sleep 5; done", "From its command: repeats the same forever, writing lines; has no handler for SIGTERM.")]
    [InlineData("busybox", "echo a; sleep 4; echo b", "From its command: runs 4 s, then exits 0, writing 2 lines; has no handler for SIGTERM.")]
    [InlineData("busybox", "while :; do :; done", "From its command: keeps a processor busy forever; has no handler for SIGTERM.")]
    [InlineData("busybox", "trap 'sleep 2; exit 0' TERM; sleep 9999 & wait", "From its command: sleeps 2h46m39s, then exits 0; exits 0 2 s after SIGTERM.")]
    [InlineData("busybox", "until nc -z db 5432; do sleep 2; done",
        "From its command: waits until db:5432 answers (after 10 s, by assumption), runs 10 s, then exits 0; has no handler for SIGTERM.")]
    [InlineData("nginx", null, "Known image nginx (web server): serves forever; stops 0.1 s after SIGQUIT.")]
    [InlineData("busybox", null, "Known image busybox (small tools): ends at once, exits 0.")]
    [InlineData("myapp:1", null, "Nothing is known about it, so as an app: runs forever; stops 1 s after SIGTERM.")]
    public void A_container_is_summed_up(string image, string? script, string sentence)
    {
        var pod = ScriptScenario.PodOf(script is null ? [] : ["sh", "-c", script], image);

        Assert.Equal(sentence, BehaviorSummary.Of(pod.Containers[0], Assert.Single(BehaviorReader.Read(pod))).Sentence);
    }

    [Fact]
    public void The_annotation_speaks_first()
    {
        var pod = ScriptScenario.PodOf(["sh", "-c", "sleep 30"]);
        pod = pod with
        {
            BehaviorAnnotation = ImmutableDictionary<string, ImmutableArray<RunOverrides>>.Empty.Add(
                "app", [new RunOverrides { Runs = RunLength.FromSeconds(5), Oom = true, OnTerm = new TermReaction.Ignores() }]),
        };

        var summary = BehaviorSummary.Of(pod.Containers[0], Assert.Single(BehaviorReader.Read(pod)));

        Assert.Equal(new BehaviorSummary("From the annotation: runs 5 s, then is killed out of memory (137); ignores SIGTERM.", BehaviorSource.Annotation), summary);
    }
}
