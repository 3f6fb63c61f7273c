using PodTimeline.Model.Versions;

namespace PodTimeline.Manifests.Tests.Workloads;

/// <summary>Advice on pods that are accepted and will not do what their authors expect.</summary>
public class AdviceTests
{
    private const string Head = "apiVersion: v1\nkind: Pod\nmetadata: {name: p}\nspec:\n";
    private const string Web = "  containers:\n  - name: web\n    image: nginx:1.27\n";

    private static Diagnostic? Find(string text, string code, int minor = 37) =>
        ManifestReader.Read(text, new ManifestOptions { Kubernetes = KubernetesVersion.TryParse($"1.{minor}", out var version) ? version : throw new ArgumentOutOfRangeException(nameof(minor)) }).Diagnostics.FirstOrDefault(d => d.Code == code);

    [Theory]
    [InlineData("image: fluent/fluent-bit:2.2")]
    [InlineData("image: nginx:1.27")]
    [InlineData("image: redis:7")]
    [InlineData("image: envoyproxy/envoy:v1.32")]
    [InlineData("image: busybox:1.36\n    command: [sleep, infinity]")]
    [InlineData("image: busybox:1.36\n    command: [sh, -c, 'while true; do date; sleep 5; done']")]
    [InlineData("image: busybox:1.36\n    command: [tail, -f, /dev/null]")]
    [InlineData("image: busybox:1.36\n    command:\n    - sh\n    - -c\n    - sleep infinity")]
    public void A_server_or_an_endless_sleep_as_an_init_container_blocks_the_pod(string container)
    {
        var text = $"{Head}  initContainers:\n  - name: first\n    image: busybox:1.36\n    command: ['true']\n  - name: logs\n    {container}\n{Web}";
        var finding = Find(text, "PT0312")!;
        Assert.Contains("\"logs\" never exits by itself", finding.Message);
        Assert.Contains("\"web\" never starts, and the pod stays in Init:1/2", finding.Message);
        var mended = ManifestReader.Read(finding.Fix!.Apply(text));
        Assert.Equal(["first", "logs", "web"], mended.Pod!.AllContainers.Select(c => c.Name));
        Assert.Equal(Model.Pods.ContainerKind.Sidecar, mended.Pod.InitContainers[1].Kind);
        Assert.DoesNotContain(mended.Diagnostics, d => d.Code == "PT0312");
    }

    [Theory]
    [InlineData("image: busybox:1.36\n    command: [sleep, '5']")]
    [InlineData("image: fluent/fluent-bit:2.2\n    restartPolicy: Always")]
    [InlineData("image: acme/prepare:1")]
    [InlineData("image: busybox:1.36\n    command: [sh, -c, 'until nslookup db; do sleep 2; done']")]
    public void An_init_container_that_ends_and_a_sidecar_do_not(string container) =>
        Assert.Null(Find($"{Head}  initContainers:\n  - name: logs\n    {container}\n{Web}", "PT0312"));

    [Fact]
    public void Before_sidecars_the_advice_is_to_move_it() =>
        Assert.Contains("move it to the containers", Find($"{Head}  initContainers:\n  - name: logs\n    image: fluent/fluent-bit:2.2\n{Web}", "PT0312", minor: 27)!.Message);

    [Theory]
    [InlineData("[\"sleep 3600\"]", "[\"sleep\", \"3600\"]")]
    [InlineData("['/bin/sh -c \"sleep 5\"']", "[\"/bin/sh\", \"-c\", \"sleep 5\"]")]
    [InlineData("[\"python app.py --port 80\"]", "[\"python\", \"app.py\", \"--port\", \"80\"]")]
    [InlineData("[\"sh -c\", \"sleep 5\"]", "[\"sh\", \"-c\", \"sleep 5\"]")]
    [InlineData("[\"echo hello\"]", "[\"echo\", \"hello\"]")]
    [InlineData("\n    - sleep 3600", "\n    - \"sleep\"\n    - \"3600\"")]
    [InlineData("\n    - \"tail -f /dev/null\"", "\n    - \"tail\"\n    - \"-f\"\n    - \"/dev/null\"")]
    [InlineData("[./run --fast]", "[\"./run\", \"--fast\"]")]
    public void A_command_in_one_word_is_taken_apart(string command, string mended)
    {
        var text = $"{Head}  containers:\n  - name: web\n    image: busybox:1.36\n    command: {command}\n";
        var finding = Find(text, "PT0313")!;
        Assert.Contains("is taken as the name of one program, blanks included", finding.Message);
        Assert.Equal(text.Replace(command, mended, StringComparison.Ordinal), finding.Fix!.Apply(text));
    }

    [Theory]
    [InlineData("    livenessProbe: {exec: {command: [\"cat /tmp/healthy\"]}}\n", "livenessProbe.exec.command[0]")]
    [InlineData("    lifecycle: {preStop: {exec: {command: [\"sleep 5\"]}}}\n", "lifecycle.preStop.exec.command[0]")]
    [InlineData("    args: [\"sleep 3600\"]\n", "args[0]")]
    public void So_are_those_of_probes_hooks_and_arguments(string field, string path) =>
        Assert.EndsWith(path, Find($"{Head}  containers:\n  - name: web\n    image: busybox:1.36\n{field}", "PT0313")!.Path);

    [Theory]
    [InlineData("[\"sh\", \"-c\", \"sleep 3600\"]")]
    [InlineData("[\"/opt/My App/bin/run\"]")]
    [InlineData("[\"echo\", \"hello world\"]")]
    [InlineData("[\"\"]")]
    public void A_word_with_blanks_elsewhere_is_right(string command) =>
        Assert.Null(Find($"{Head}  containers:\n  - name: web\n    image: busybox:1.36\n    command: {command}\n", "PT0313"));

    [Theory]
    [InlineData("command: [sh, -c, \"echo &quot;x&quot; &amp;&amp; ls\"]", "command: [sh, -c, \"echo \\\"x\\\" && ls\"]")]
    [InlineData("args: [sh, -c, 'echo &#39;x&#39; &gt;&gt; /f']", "args: [sh, -c, 'echo ''x'' >> /f']")]
    [InlineData("args:\n    - sh\n    - -c\n    - |\n      cat &lt; /f\n", "args:\n    - sh\n    - -c\n    - |\n      cat < /f\n")]
    public void A_command_copied_from_a_pages_source_is_decoded(string command, string decoded)
    {
        var text = $"{Head}  containers:\n  - name: web\n    image: busybox:1.36\n    {command}\n";
        var finding = Find(text, "PT0318")!;
        Assert.Contains("is how a web page writes", finding.Message);
        Assert.Equal(text.Replace(command, decoded, StringComparison.Ordinal), finding.Fix!.Apply(text));
    }

    [Theory]
    [InlineData("command: [sh, -c, echo, hello]", "\"echo hello\"")]
    [InlineData("command: [\"/bin/bash\", \"-c\", \"sleep\", \"5\"]", "\"sleep 5\"")]
    [InlineData("command: [sh, -ec, ls, -l, \"/a b\"]", "\"ls -l '/a b'\"")]
    [InlineData("command: [sh, -c]\n    args: [sleep, '5']", "\"sleep 5\"")]
    [InlineData("command: [sh, -c, sleep]\n    args: ['5']", null)]
    public void Arguments_behind_the_script_of_a_shell_are_lost(string command, string? joined)
    {
        var text = $"{Head}  containers:\n  - name: web\n    image: busybox:1.36\n    {command}\n";
        var finding = Find(text, "PT0314")!;
        Assert.Contains("after -c it takes one script", finding.Message);
        if (joined is null) return;
        Assert.Contains(joined, finding.Fix!.Apply(text));
        Assert.Null(Find(finding.Fix.Apply(text), "PT0314"));
    }

    [Theory]
    [InlineData("[sh, -c, 'echo $0', hello]")]
    [InlineData("[sh, -c, 'exec \"$@\"', sh, sleep, '5']")]
    [InlineData("[sh, -c, 'echo hello']")]
    [InlineData("[sh, /run.sh, a, b]")]
    [InlineData("[python, -c, 'print(1)', a]")]
    public void Arguments_that_the_script_uses_are_not(string command) =>
        Assert.Null(Find($"{Head}  containers:\n  - name: web\n    image: busybox:1.36\n    command: {command}\n", "PT0314"));

    [Theory]
    [InlineData("    command: [sleep, '3600']\n")]
    [InlineData("    command: [sh, -c, 'while true; do sleep 1; done']\n")]
    [InlineData("    lifecycle: {preStop: {exec: {command: [sleep, '10']}}}\n")]
    public void With_a_grace_period_of_0_nothing_waits(string container)
    {
        var diagnostics = ManifestReader.Read($"{Head}  terminationGracePeriodSeconds: 0\n  containers:\n  - name: web\n    image: busybox:1.36\n{container}").Diagnostics;
        Assert.DoesNotContain(diagnostics, d => d.Code is "PT0304" or "PT0305" or "PT0306");
        Assert.Contains("a deletion removes the pod from the API at once", Assert.Single(diagnostics, d => d.Code == "PT0315").Message);
    }

    [Fact]
    public void A_grace_period_below_0_counts_as_1_s() => Assert.Contains("the whole grace period of 1 s",
        Find($"{Head}  terminationGracePeriodSeconds: -5\n  containers:\n  - name: web\n    image: busybox:1.36\n    command: [sleep, '3600']\n", "PT0304")!.Message);

    private static string Job(string work, string more = "") =>
        $"apiVersion: batch/v1\nkind: Job\nmetadata: {{name: once}}\nspec:\n  template:\n    spec:\n      restartPolicy: Never\n{more}      containers:\n      - name: istio-proxy\n        image: istio/proxyv2:1.22.0\n        args: [proxy, sidecar]\n      - name: work\n        image: curlimages/curl:8.5.0\n        command: [sh, -c, \"{work}\"]\n";

    [Theory]
    [InlineData("sleep 5; curl -fsS -X POST http://localhost:15020/quitquitquit", "")]
    [InlineData("sleep 5; wget -q --post-data= -O- http://127.0.0.1:15000/quitquitquit", "")]
    [InlineData("trap 'curl -s -XPOST http://127.0.0.1:15020/quitquitquit' EXIT; sleep 5", "")]
    [InlineData("sleep 5; curl -X POST http://localhost:4191/shutdown", "")]
    [InlineData("sleep 5; pkill -f pilot-agent", "      shareProcessNamespace: true\n")]
    [InlineData("sleep 5; killall envoy", "      shareProcessNamespace: true\n")]
    public void A_Job_that_ends_its_proxy_itself_is_not_told_that_it_never_completes(string work, string more) => Assert.Null(Find(Job(work, more), "PT0300"));

    [Theory]
    [InlineData("sleep 5", "")]
    [InlineData("sleep 5; pkill -f pilot-agent", "")]
    public void Any_other_is(string work, string more) => Assert.NotNull(Find(Job(work, more), "PT0300"));

    private const string TwoProbed = "  restartPolicy: Never\n  initContainers:\n  - {name: s1, image: \"a:1\", restartPolicy: Always, startupProbe: {tcpSocket: {port: 80}}}\n  - {name: s2, image: \"b:1\", restartPolicy: Always, startupProbe: {tcpSocket: {port: 81}}}\n" + Web;

    [Theory]
    [InlineData(29, "132826")]
    [InlineData(30, "132826")]
    [InlineData(31, "132826")]
    [InlineData(32, "132826")]
    [InlineData(33, null)]
    [InlineData(34, null)]
    [InlineData(35, "137146")]
    [InlineData(36, null)]
    [InlineData(37, null)]
    public void A_fault_of_a_version_is_said_where_a_pod_would_meet_it(int minor, string? issue)
    {
        var found = Find(Head + TwoProbed, "PT0316", minor);
        Assert.Equal(issue is null, found is null);
        if (issue is not null) Assert.Contains(issue, found!.Message);
    }

    [Theory]
    [InlineData("restartPolicy: Never", "restartPolicy: OnFailure")]
    [InlineData("startupProbe: {tcpSocket: {port: 80}}", "env: []")]
    [InlineData("startupProbe: {tcpSocket: {port: 81}}", "env: []")]
    public void Elsewhere_it_is_not(string old, string other) => Assert.Null(Find(Head + TwoProbed.Replace(old, other, StringComparison.Ordinal), "PT0316", 32));
}
