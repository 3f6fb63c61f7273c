using System.Text.RegularExpressions;
using PodTimeline.Manifests;
using PodTimeline.Manifests.Questions;
using PodTimeline.Model.Versions;
using PodTimeline.Timeline.Examples;

namespace PodTimeline.Timeline.Tests.Questions;

/// <summary>Every question on every example that it is offered for.</summary>
public sealed class QuestionTests
{
    private const string Annotation = @"annotations:|podtimeline\.dev/behavior: \||metadata:";

    public static TheoryData<string, string> Offered()
    {
        var offered = new TheoryData<string, string>();
        foreach (var example in ExampleCatalog.All)
            foreach (var question in QuestionCatalog.FindQuestions(Read(example.Manifest), KubernetesVersion.Default)) offered.Add(example.Id, question.Name);
        return offered;
    }

    [Theory]
    [MemberData(nameof(Offered))]
    public void It_changes_only_what_it_says(string example, string name)
    {
        var text = ExampleCatalog.Find(example)!.Manifest;
        var answer = QuestionCatalog.Find(Read(text), KubernetesVersion.Default, name)!;
        var (removed, added) = Changed(text, answer.Text);
        var (may, mayAdd) = Allowed(name);
        Assert.All(removed, line => Assert.Matches($"^({may})$", line));
        Assert.All(added, line => Assert.Matches($"^({mayAdd})$", line));
        var (before, after) = (Read(text).Pod!, Read(answer.Text, answer.Kubernetes).Pod!);
        Assert.Equal(before.AllContainers.Select(container => container.Name).Order(), after.AllContainers.Select(container => container.Name).Order());
    }

    [Theory]
    [MemberData(nameof(Offered))]
    public void It_keeps_every_comment_but_those_of_lines_that_go(string example, string name)
    {
        var text = ExampleCatalog.Find(example)!.Manifest;
        var answer = QuestionCatalog.Find(Read(text), KubernetesVersion.Default, name)!;
        var gone = new Regex($"^({Allowed(name).May})$");
        foreach (var line in text.Split('\n').Where(line => line.Contains('#', StringComparison.Ordinal)))
        {
            if (gone.IsMatch(line.Trim())) continue;
            Assert.Contains(line.Trim(), answer.Text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Offered))]
    public void It_is_a_question_with_a_promise_in_a_line_each(string example, string name)
    {
        var answer = QuestionCatalog.Find(Read(ExampleCatalog.Find(example)!.Manifest), KubernetesVersion.Default, name)!;
        Assert.Matches(@"^What if [^\n]{5,120}\?$", answer.Sentence);
        Assert.Matches(@"^[A-Za-z][^\n]{10,140}\.$", answer.Promise);
        Assert.Matches(@"^[^\n]{10,160}\.$", answer.Change);
        Assert.InRange(answer.Title.Length, 5, 60);
    }

    [Theory]
    [InlineData("startup-gate", "classic-sidecar:envoy blocking-init:envoy no-startup-probe:envoy")]
    [InlineData("job-classic", "native-sidecar:sql-proxy blocking-init:sql-proxy")]
    [InlineData("deaf-shell", "obeys-sigterm:poller short-grace")]
    [InlineData("init-chain", "fails-once:fetch-config fails-once:migrate fails-once:warm-cache")]
    [InlineData("log-shipper", "kubernetes:1.27")]
    [InlineData("pre-stop", "no-pre-stop:gateway")]
    [InlineData("everything", "short-grace")]
    [InlineData("crash-loop", "restart-never")]
    [InlineData("deployment", "native-sidecar:cache fails-once:migrate")]
    public void Questions_are_offered_where_they_make_sense(string example, string names)
    {
        var offered = QuestionCatalog.FindQuestions(Read(ExampleCatalog.Find(example)!.Manifest), KubernetesVersion.Default).Select(question => question.Name).ToList();
        Assert.All(names.Split(' '), name => Assert.Contains(name, offered));
    }

    [Theory]
    [InlineData("init-chain", "native-sidecar no-startup-probe kubernetes restart-never obeys-sigterm no-pre-stop short-grace")]
    [InlineData("deployment", "restart-never")]
    [InlineData("init-never", "restart-never")]
    [InlineData("deaf-shell", "ignores-sigterm")]
    public void Questions_are_not_offered_where_they_make_none(string example, string names) => Assert.All(names.Split(' '), name =>
        Assert.Null(QuestionCatalog.Find(Read(ExampleCatalog.Find(example)!.Manifest), KubernetesVersion.Default, name)));

    [Fact]
    public void Nothing_is_asked_of_a_text_that_cannot_run() =>
        Assert.Empty(QuestionCatalog.FindQuestions(Read("apiVersion: v1\nkind: Pod\nspec: {containers: []}"), KubernetesVersion.Default));

    [Fact]
    public void A_question_can_be_asked_without_naming_the_container() =>
        Assert.Equal("native-sidecar:sql-proxy", QuestionCatalog.Find(Read(ExampleCatalog.Find("job-classic")!.Manifest), KubernetesVersion.Default, "native-sidecar")!.Name);

    [Fact]
    public void The_chosen_pod_of_several_documents_is_changed_and_no_other()
    {
        var (first, second) = (ExampleCatalog.Find("classic-sidecar")!.Manifest, ExampleCatalog.Find("job-classic")!.Manifest);
        var text = $"{first}\n---\n{second}\n";
        var manifest = ManifestReader.Read(text, new ManifestOptions { Workload = "1" });
        foreach (var name in new[] { "native-sidecar:sql-proxy", "blocking-init:sql-proxy", "ignores-sigterm:sql-proxy" })
        {
            var answer = QuestionCatalog.Find(manifest, KubernetesVersion.Default, name);
            Assert.StartsWith(first + "\n---\n", Assert.IsType<WhatIf>(answer).Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_very_long_text_is_asked_fewer_questions()
    {
        var text = ExampleCatalog.Find("everything")!.Manifest;
        var some = QuestionCatalog.FindQuestions(Read(text + "\n#" + new string('x', 400_000)), KubernetesVersion.Default).Length;
        Assert.InRange(some, 1, QuestionCatalog.FindQuestions(Read(text), KubernetesVersion.Default).Length - 5);
    }

    [Fact]
    public void Windows_line_breaks_are_kept()
    {
        var text = ExampleCatalog.Find("log-shipper")!.Manifest.ReplaceLineEndings("\r\n");
        foreach (var question in QuestionCatalog.FindQuestions(Read(text), KubernetesVersion.Default))
            Assert.DoesNotMatch(@"(?<!\r)\n", question.Text);
    }

    [Fact]
    public void In_flow_style_and_in_json_fields_are_changed_and_no_container_is_moved()
    {
        const string Json = """{"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "web"}, "spec": {"initContainers": [{"name": "proxy", "image": "envoy:1", "restartPolicy": "Always"}], "containers": [{"name": "web", "image": "acme/web:1", "lifecycle": {"preStop": {"exec": {"command": ["sleep", "9"]}}}}]}}""";
        var offered = QuestionCatalog.FindQuestions(Read(Json), KubernetesVersion.Default);
        Assert.Equal(["blocking-init:proxy", "kubernetes:1.27", "ignores-sigterm:web", "no-pre-stop:web", "short-grace", "large-image:web", "large-image:proxy"], offered.Select(question => question.Name));
        Assert.Equal(Json.Replace(""", "restartPolicy": "Always" """.TrimEnd(), "", StringComparison.Ordinal), offered[0].Text);
        Assert.EndsWith(""" , "terminationGracePeriodSeconds": 5}}""".TrimStart(), offered[4].Text, StringComparison.Ordinal);
    }

    /// <summary>Lines that are in one of the texts only, whatever their indentation and order.</summary>
    private static (List<string> Removed, List<string> Added) Changed(string before, string after)
    {
        var (old, now) = (Trimmed(before), Trimmed(after));
        var added = now.ToList();
        foreach (var line in old) added.Remove(line);
        foreach (var line in now) old.Remove(line);
        return (old, added);

        static List<string> Trimmed(string text) => [.. text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0)];
    }

    /// <summary>What a question may take away and put in, line by line.</summary>
    private static (string May, string MayAdd) Allowed(string name)
    {
        var container = Regex.Escape(name.Contains(':', StringComparison.Ordinal) ? name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..] : "");
        const string Probe = @"(startup|readiness|liveness)Probe:.*|(httpGet|tcpSocket|exec|grpc):.*|(periodSeconds|failureThreshold|initialDelaySeconds|timeoutSeconds|successThreshold|path|port|command):.*";
        const string Hook = @"lifecycle:.*|(preStop|postStart):.*|(exec|sleep|httpGet):.*|(command|seconds):.*|- .*";
        var said = $"{container}: .*";
        return name.Split(':')[0] switch
        {
            "native-sidecar" => ("never", "restartPolicy: Always|initContainers:"),
            "classic-sidecar" => (@"restartPolicy: Always.*|initContainers:", "never"),
            "blocking-init" => ($"restartPolicy: Always.*|{Probe}|{Hook}", "initContainers:"),
            "kubernetes" => ("never", "never"),
            "no-startup-probe" => (Probe, "never"),
            "no-pre-stop" => (Hook, "never"),
            "ignores-sigterm" => (said, $"{container}: .*onTerm: ignore.*|{Annotation}"),
            "obeys-sigterm" => (said, $@"{container}: .*onTerm: \{{takes: 100ms, exits: 0\}}.*|{Annotation}"),
            "fails-once" => (said, $@"{container}: \[\{{.*exits: 1\}}, \{{.*\}}\]|{Annotation}"),
            "large-image" => (said, $"{container}: .*pull: 40s.*|{Annotation}"),
            "short-grace" => ("terminationGracePeriodSeconds: .*", "terminationGracePeriodSeconds: 5"),
            "restart-never" => ("restartPolicy: (Always|OnFailure)", "restartPolicy: Never"),
            _ => throw new ArgumentException($"No test knows what {name} may change."),
        };
    }

    private static Manifest Read(string text, KubernetesVersion? version = null) =>
        ManifestReader.Read(text, new ManifestOptions { Kubernetes = version ?? KubernetesVersion.Default });
}
