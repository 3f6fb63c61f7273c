using PodTimeline.Manifests.Assist;
using PodTimeline.Model.Versions;
using PodTimeline.Testing.Sizes;

namespace PodTimeline.Manifests.Tests.Assist;

/// <summary>What is offered at the place that ‸ marks.</summary>
public class CompletionTests
{
    private const string Pod = "apiVersion: v1\nkind: Pod\nmetadata:\n  name: a\nspec:\n";

    [Theory]
    [InlineData("‸", "metadata, spec, apiVersion, kind")]
    [InlineData("apiVersion: v1\nki‸", "metadata, spec, kind")]
    [InlineData(Pod + "  ‸\n", "containers, activeDeadlineSeconds, initContainers, restartPolicy")]
    [InlineData(Pod + "  con‸", "containers, activeDeadlineSeconds, initContainers, restartPolicy")]
    [InlineData(Pod + "  containers:\n  - ‸", "image, name, args, command")]
    [InlineData(Pod + "  containers:\n  - name: a\n    ‸", "image, args, command, imagePullPolicy")]
    [InlineData(Pod + "  containers:\n    - name: a\n      im‸\n      command: [a]\n    - image: b", "image, args, imagePullPolicy, lifecycle")]
    [InlineData(Pod + "  containers:\n  - name: a\n    livenessProbe: { exec: { command: [a] }, per‸", "failureThreshold, initialDelaySeconds, periodSeconds, successThreshold")]
    [InlineData(Pod + "  containers:\n  - name: a\n    livenessProbe:\n      httpGet:\n        ‸\n      periodSeconds: 5", "port, host, httpHeaders, path")]
    [InlineData("apiVersion: apps/v1\nkind: Deployment\nspec:\n  ‸", "selector, template, minReadySeconds, paused")]
    [InlineData("apiVersion: batch/v1\nkind: CronJob\nspec:\n  jobTemplate:\n    spec:\n      ‸", "template, backoffLimit, activeDeadlineSeconds, backoffLimitPerIndex")]
    [InlineData("kind: Job\nspec:\n  te‸", "template, backoffLimit, activeDeadlineSeconds, backoffLimitPerIndex")]
    [InlineData("initContainers:\n- name: a\n  ‸", "image, args, command, imagePullPolicy")]
    [InlineData("kind: ConfigMap\napiVersion: v1\n---\n" + Pod + "  hostN‸", "containers, activeDeadlineSeconds, initContainers, restartPolicy")]
    [InlineData("{ \"apiVersion\": \"v1\", \"kind\": \"Pod\", \"spec\": { \"dnsPolicy\": \"None\", \"‸", "containers, activeDeadlineSeconds, initContainers, restartPolicy")]
    public void Fields_that_the_object_does_not_have_yet_are_offered_needed_ones_first(string marked, string firstFour) =>
        Assert.Equal(firstFour, string.Join(", ", Labels(marked).Take(4)));

    [Theory]
    [InlineData(Pod + "  restartPolicy: ‸", "Always, OnFailure, Never")]
    [InlineData(Pod + "  restartPolicy: On‸", "Always, OnFailure, Never")]
    [InlineData(Pod + "  restartPolicy:‸", "Always, OnFailure, Never")]
    [InlineData(Pod + "  hostNetwork: ‸", "true, false")]
    [InlineData(Pod + "  containers: [{ name: a, imagePullPolicy: ‸ }]", "Always, IfNotPresent, Never")]
    [InlineData("kind: ‸\napiVersion: batch/v1", "CronJob, Job")]
    [InlineData("kind: StatefulSet\napiVersion: ‸", "apps/v1")]
    [InlineData("apiVersion: v1\nkind: PersistentVolumeClaim\nspec:\n  accessModes:\n  - ‸", "ReadWriteOnce, ReadOnlyMany, ReadWriteMany, ReadWriteOncePod")]
    [InlineData("apiVersion: v1\nkind: PersistentVolumeClaim\nspec:\n  accessModes: [ReadOnlyMany, ‸]", "ReadWriteOnce, ReadOnlyMany, ReadWriteMany, ReadWriteOncePod")]
    [InlineData(Pod + "  containers:\n  - name: a\n    resources:\n      limits:\n        cpu: 1\n        ‸", "memory, ephemeral-storage")]
    public void Allowed_values_and_usual_keys_are_offered(string marked, string all) => Assert.Equal(all, string.Join(", ", Labels(marked)));

    [Theory]
    [InlineData(Pod + "  volumes:\n  - name: data\n  - name: logs\n    emptyDir: {}\n  containers:\n  - name: a\n    volumeMounts:\n    - name: ‸", "data, logs")]
    [InlineData(Pod + "  containers:\n  - name: a\n    ports:\n    - name: web\n      containerPort: 80\n    readinessProbe:\n      tcpSocket:\n        port: ‸", "web")]
    [InlineData("apiVersion: batch/v1\nkind: Job\nspec:\n  podFailurePolicy:\n    rules:\n    - action: Ignore\n      onExitCodes:\n        containerName: ‸\n  template:\n    spec:\n      containers:\n      - image: b\n        name: main\n        env:\n        - name: NOT_THIS", "main")]
    public void Names_given_elsewhere_in_the_document_are_offered(string marked, string all) => Assert.Equal(all, string.Join(", ", Labels(marked)));

    [Theory]
    [InlineData("    ‸", "first, main")]
    [InlineData("    first: { runs: 5s }\n    ma‸", "main")]
    [InlineData("    main: { ‸", "pull, runs, exits, oom, onTerm, startup, readiness, liveness, postStart, preStop, logs, startError, assume")]
    [InlineData("    main: { runs: 5s, ex‸ }", "pull, exits, oom, onTerm, startup, readiness, liveness, postStart, preStop, logs, startError, assume")]
    [InlineData("    main: [ { runs: 5s }, { runs: ‸ } ]", "forever")]
    [InlineData("    main:\n      onTerm: ‸", "ignore")]
    [InlineData("    main:\n      startup: { from: 3s, ‸", "until, takes")]
    [InlineData("    main:\n      startup: { until: ‸", "sigterm")]
    [InlineData("    main: { pull: { ‸ } }", "takes, fails, reason, each, secrets")]
    [InlineData("    main:\n    - oom: ‸", "true, false")]
    public void The_behavior_annotation_knows_containers_keys_and_words(string behavior, string all)
    {
        var marked = "kind: Pod\napiVersion: v1\nmetadata:\n annotations:\n  podtimeline.dev/behavior: |\n" + behavior
            + "\nspec:\n  initContainers:\n  - name: first\n  containers:\n  - image: a\n    name: main\n";
        Assert.Equal(all.Split(", ").Order(), Labels(marked).Order());
    }

    [Theory]
    [InlineData("apiVersion: v1 # ‸")]
    [InlineData("apiVersion: example.org/v1\nkind: Pod\nspec:\n  ‸")]
    [InlineData(Pod + "  containers:\n  - name: a\n    image: ngi‸")]
    [InlineData(Pod + "  containers:\n  - name: a\n    args:\n    - |\n      echo ‸")]
    [InlineData(Pod + "  containers:\n  - name: a\n    env:\n    - name: restartPolicy\n      nosuch:\n        ‸")]
    [InlineData(Pod + "  restartPolicy: Always\n    ‸")]
    [InlineData(Pod + "  containers: []‸")]
    [InlineData("---‸\n")]
    public void Nothing_is_offered_where_nothing_is_known(string marked) => Assert.Empty(Labels(marked));

    [Theory]
    [InlineData(Pod + "  cont‸", "containers", Pod + "  containers:\n    - ")]
    [InlineData(Pod + "  containers:\n  - name: a\n    li‸\n", "livenessProbe", Pod + "  containers:\n  - name: a\n    livenessProbe:\n      \n")]
    [InlineData(Pod + "  containers:\n    na‸", "name", Pod + "  containers:\n    - name: ")]
    [InlineData(Pod + "  dnsPol‸: None", "dnsPolicy", Pod + "  dnsPolicy: None")]
    [InlineData(Pod + "  dnsPolicy:‸", "None", Pod + "  dnsPolicy: None")]
    [InlineData(Pod + "  dnsPolicy: De‸fault # why", "None", Pod + "  dnsPolicy: None # why")]
    [InlineData(Pod + "  securityContext: { runA‸ }", "runAsUser", Pod + "  securityContext: { runAsUser:  }")]
    [InlineData("kind: Pod\nmetadata:\n  annotations:\n    ‸", "podtimeline.dev/behavior", "kind: Pod\nmetadata:\n  annotations:\n    podtimeline.dev/behavior: |\n      ")]
    public void A_suggestion_is_written_in_the_place_of_the_word(string marked, string label, string expected)
    {
        var (text, at) = Marked.Split(marked);
        var completion = new ManifestAssist(text).Complete(at, KubernetesVersion.Newest)!;
        var insert = Assert.Single(completion.Suggestions, suggestion => suggestion.Label == label).Insert;
        Assert.Equal(expected, text[..completion.Start] + insert + text[completion.End..]);
    }

    [Fact]
    public void Any_place_of_any_text_half_written_or_not_can_be_asked_about()
    {
        foreach (var text in TestData.Names("pastes/").Concat(TestData.Names("seeds/")).Select(TestData.Text))
        {
            var assist = new ManifestAssist(text);
            for (var at = 0; at <= text.Length; at += Effort.Stretch(7))
            {
                Fits(assist.Complete(at, KubernetesVersion.Newest), text, at);
                Fits(new ManifestAssist(text[..at]).Complete(at, KubernetesVersion.Newest), text[..at], at);
                assist.Describe(at);
            }
        }

        static void Fits(Completion? completion, string text, int at)
        {
            if (completion is null) return;
            Assert.InRange(at, completion.Start, completion.End);
            Assert.InRange(completion.End, completion.Start, text.Length);
        }
    }

    [Fact]
    public void A_field_is_offered_by_the_versions_that_have_it()
    {
        const string Text = Pod + "  containers:\n  - name: a\n    ‸";
        Assert.DoesNotContain("restartPolicy", Labels(Text, new KubernetesVersion(27)));
        Assert.Contains("restartPolicy", Labels(Text, new KubernetesVersion(28)));
    }

    private static IEnumerable<string> Labels(string marked, KubernetesVersion? kubernetes = null)
    {
        var (text, at) = Marked.Split(marked);
        return new ManifestAssist(text).Complete(at, kubernetes ?? KubernetesVersion.Newest)?.Suggestions.Select(suggestion => suggestion.Label) ?? [];
    }
}
