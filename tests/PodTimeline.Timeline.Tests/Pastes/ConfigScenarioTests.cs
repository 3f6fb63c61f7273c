using PodTimeline.Manifests.Diagnostics;

namespace PodTimeline.Timeline.Tests.Pastes;

/// <summary>ConfigMaps, Secrets, service accounts and claims of the same paste are used: their files, scripts and variables.</summary>
public class ConfigScenarioTests
{
    private const string Scripts = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: scripts}\ndata:\n  run.sh: |\n    sleep 4\n    exit 3\n  greeting: hello $(NAME)\n  conf: |\n    port=80\n---\n";

    private static string Pod(string container, string volumes = "", string more = "") =>
        $"apiVersion: v1\nkind: Pod\nmetadata: {{name: p}}\nspec:\n  restartPolicy: Never\n{more}{(volumes.Length > 0 ? "  volumes:\n" + volumes : "")}  containers:\n  - name: c\n    image: busybox:1.36\n{container}";

    private const string Mounted = "    volumeMounts: [{name: s, mountPath: /s}]\n";
    private const string Volume = "  - {name: s, configMap: {name: scripts}}\n";

    [Theory]
    [InlineData("    command: [sh, /s/run.sh]\n" + Mounted, Volume)]
    [InlineData("    command: [sh, -c, '. /s/run.sh']\n" + Mounted, Volume)]
    [InlineData("    command: [sh, -c, 'cp /s/run.sh /tmp/x && chmod +x /tmp/x && exec /tmp/x']\n" + Mounted, Volume)]
    [InlineData("    command: [/s/run.sh]\n" + Mounted, "  - {name: s, configMap: {name: scripts, defaultMode: 0755}}\n")]
    [InlineData("    command: [/s/run.sh]\n" + Mounted, "  - name: s\n    configMap:\n      name: scripts\n      defaultMode: 493\n")]
    [InlineData("    command: [/s/go]\n" + Mounted, "  - {name: s, configMap: {name: scripts, items: [{key: run.sh, path: go, mode: 0777}]}}\n")]
    [InlineData("    command: [sh, /s/bin/go]\n" + Mounted, "  - {name: s, projected: {sources: [{configMap: {name: scripts, items: [{key: run.sh, path: bin/go}]}}]}}\n")]
    [InlineData("    command: [sh, /opt/run.sh]\n    volumeMounts: [{name: s, mountPath: /opt/run.sh, subPath: run.sh}]\n", Volume)]
    [InlineData("    workingDir: /s\n    command: [sh, run.sh]\n" + Mounted, Volume)]
    [InlineData("    command: [sh, -c, 'eval \"$SCRIPT\"']\n    env: [{name: SCRIPT, valueFrom: {configMapKeyRef: {name: scripts, key: run.sh}}}]\n", "")]
    public void A_script_of_a_ConfigMap_is_run(string container, string volumes)
    {
        foreach (var text in new[] { Scripts + Pod(container, volumes), Pod(container, volumes) + "---\n" + Scripts })
            Assert.Equal((3, 4.0), PlayedPaste.Of(text).FirstRun("c"));
    }

    [Fact]
    public void A_script_that_nobody_may_execute_cannot_be_started()
    {
        var played = PlayedPaste.Of(Scripts + Pod("    command: [/s/run.sh]\n" + Mounted, Volume));
        Assert.Contains("permission denied", Assert.Single(played.Recorded("Failed")));
    }

    [Theory]
    [InlineData("    envFrom: [{configMapRef: {name: vars}}]\n", "one $(B) two")]
    [InlineData("    envFrom: [{configMapRef: {name: vars}, prefix: X_}]\n    env: [{name: A, value: $(X_A)}, {name: B, value: $(X_B)}]\n", "one $(B) two")]
    [InlineData("    envFrom: [{configMapRef: {name: vars}}]\n    env: [{name: A, value: mine}]\n", "mine two")]
    [InlineData("    env: [{name: A, valueFrom: {configMapKeyRef: {name: vars, key: A}}}, {name: B, valueFrom: {secretKeyRef: {name: keys, key: b}}}]\n", "one $(B) secret")]
    [InlineData("    envFrom: [{secretRef: {name: keys}}]\n    env: [{name: A, value: $(b)}, {name: B, value: $(plain)}]\n", "secret open")]
    [InlineData("    env: [{name: A, valueFrom: {configMapKeyRef: {name: vars, key: none, optional: true}}}, {name: B, value: $(A)}]\n", " $(A)")]
    public void Variables_come_from_ConfigMaps_and_Secrets(string env, string line)
    {
        const string Vars = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: vars}\ndata: {A: one $(B), B: two}\n---\napiVersion: v1\nkind: Secret\nmetadata: {name: keys}\ndata: {b: c2VjcmV0}\nstringData: {plain: open}\n---\n";
        Assert.Equal([line], PlayedPaste.Of(Vars + Pod("    command: [sh, -c, 'echo \"$A $B\"']\n" + env)).Lines("c"));
    }

    [Fact]
    public void A_file_that_the_ConfigMap_does_not_have_is_not_there()
    {
        var played = PlayedPaste.Of(Scripts + Pod("    command: [sh, -c, 'ls /s; test -f /s/other || exit 9']\n" + Mounted, Volume));
        Assert.Equal(9, played.FirstRun("c")!.Value.ExitCode);
        Assert.Equal(["conf", "greeting", "run.sh"], played.Lines("c"));
    }

    [Theory]
    [InlineData("configMapKeyRef: {name: scripts, key: none}", "couldn't find key none in ConfigMap default/scripts")]
    [InlineData("secretKeyRef: {name: keys, key: none}", "couldn't find key none in Secret default/keys")]
    public void A_key_that_the_text_shows_to_be_missing_waits_with_CreateContainerConfigError(string from, string message)
    {
        var played = PlayedPaste.Of(Scripts + "apiVersion: v1\nkind: Secret\nmetadata: {name: keys}\n---\n" + Pod($"    command: [sleep, '1']\n    env: [{{name: A, valueFrom: {{{from}}}}}]\n"));
        Assert.Contains("CreateContainerConfigError", played.Waits("c"));
        Assert.Null(played.FirstRun("c"));
        Assert.Contains("Error: " + message, played.Recorded("Failed"));
    }

    [Theory]
    [InlineData("configMap: {name: scripts, items: [{key: none, path: x}]}", "references non-existent config key: none")]
    [InlineData("secret: {secretName: keys, items: [{key: none, path: x}]}", "references non-existent secret key: none")]
    public void A_file_that_the_text_shows_to_be_missing_is_never_mounted(string source, string message)
    {
        var played = PlayedPaste.Of(Scripts + "apiVersion: v1\nkind: Secret\nmetadata: {name: keys}\n---\n" + Pod("    command: [sleep, '1']\n" + Mounted, $"  - {{name: s, {source}}}\n"));
        Assert.Null(played.FirstRun("c"));
        Assert.All(played.Recorded("FailedMount"), recorded => Assert.Equal($"MountVolume.SetUp failed for volume \"s\" : {message}", recorded));
        Assert.InRange(played.Recorded("FailedMount").Count(), 5, 20);
    }

    [Theory]
    [InlineData("    envFrom: [{configMapRef: {name: other}}, {secretRef: {name: keys}}]\n", "", "ConfigMap \"other\", Secret \"keys\"")]
    [InlineData(Mounted, "  - {name: s, configMap: {name: other}}\n  - {name: d, persistentVolumeClaim: {claimName: disk}}\n", "ConfigMap \"other\", PersistentVolumeClaim \"disk\"")]
    [InlineData("    env: [{name: A, valueFrom: {secretKeyRef: {name: keys, key: a}}}]\n", "", "Secret \"keys\"")]
    public void What_is_not_in_the_text_is_assumed_to_exist_and_said(string container, string volumes, string names)
    {
        var played = PlayedPaste.Of(Pod("    command: [sleep, '1']\n" + container, volumes));
        Assert.Equal(0, played.FirstRun("c")!.Value.ExitCode);
        Assert.Contains($"assumed to exist in the cluster: {names}.", Assert.Single(played.Manifest.Diagnostics, d => d.Code == "PT0063").Message);
    }

    [Fact]
    public void Objects_that_are_used_are_not_counted_as_left_out()
    {
        var played = PlayedPaste.Of(Scripts + "apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: robot}\nautomountServiceAccountToken: false\n---\napiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: {name: disk}\n---\n"
            + Pod("    command: [sh, -c, 'ls /run/secrets/kubernetes.io/serviceaccount || exit 7']\n" + Mounted, Volume + "  - {name: d, persistentVolumeClaim: {claimName: disk}}\n", "  serviceAccountName: robot\n"));
        Assert.DoesNotContain(played.Manifest.Diagnostics, d => d.Code is "PT0054" or "PT0063");
        Assert.Equal(7, played.FirstRun("c")!.Value.ExitCode);
    }

    [Fact]
    public void An_object_in_another_namespace_is_not_used_and_that_is_said()
    {
        var played = PlayedPaste.Of(Scripts.Replace("{name: scripts}", "{name: scripts, namespace: shop}", StringComparison.Ordinal) + Pod("    command: [sh, /s/run.sh]\n" + Mounted, Volume));
        Assert.Equal(Severity.Warning, Assert.Single(played.Manifest.Diagnostics, d => d.Code == "PT0064").Severity);
        Assert.NotEqual((3, 4.0), played.FirstRun("c"));
    }

    [Fact]
    public void What_is_no_text_is_unknown()
    {
        var played = PlayedPaste.Of("apiVersion: v1\nkind: Secret\nmetadata: {name: keys}\ndata: {cert: /////w==}\n---\n"
            + Pod("    command: [sh, -c, 'cat /s/cert && exit 5']\n" + Mounted, "  - {name: s, secret: {secretName: keys}}\n"));
        Assert.Equal(5, played.FirstRun("c")!.Value.ExitCode);
    }
}
