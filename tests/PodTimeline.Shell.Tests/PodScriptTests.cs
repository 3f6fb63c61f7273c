namespace PodTimeline.Shell.Tests;

/// <summary>Scripts of whole pods: shared volumes, hooks, probes, variables, restarts.</summary>
public sealed class PodScriptTests
{
    [Fact]
    public void What_an_init_container_writes_is_there_for_the_app()
    {
        var simulation = ManifestScenario.Run("""
            apiVersion: v1
            kind: Pod
            metadata: { name: p }
            spec:
              restartPolicy: Never
              volumes: [ { name: shared, emptyDir: {} }, { name: other, emptyDir: {} } ]
              initContainers:
              - name: prep
                image: busybox:1.36
                command: ["sh", "-c", "mkdir -p /work/conf; echo 'port: 80' > /work/conf/app.yml; echo lost > /tmp/f; sleep 15"]
                volumeMounts: [ { name: shared, mountPath: /work } ]
              containers:
              - name: app
                image: busybox:1.36
                command: ["sh", "-c", "cat /data/app.yml; cat /tmp/f; ls /other; echo x > /data/new"]
                volumeMounts: [ { name: shared, mountPath: /data, subPath: conf, readOnly: true }, { name: other, mountPath: /other } ]
            """);

        Assert.Equal(
            [
                "0 prep runs", "15 prep exits 0", "15 app runs", "15 app says port: 80",
                "15 app says cat: can't open '/tmp/f': No such file or directory",
                "15 app says sh: can't create /data/new: Read-only file system", "15 app exits 1",
            ],
            ManifestScenario.Lines(simulation));
    }

    [Fact]
    public void A_probe_reads_the_files_of_the_container_and_its_failure_restarts_it()
    {
        var simulation = ManifestScenario.Run("""
            apiVersion: v1
            kind: Pod
            metadata: { name: liveness-exec }
            spec:
              containers:
              - name: liveness
                image: busybox:1.27.2
                args: [/bin/sh, -c, "touch /tmp/healthy; sleep 30; rm -f /tmp/healthy; sleep 600"]
                livenessProbe:
                  exec: { command: [cat, /tmp/healthy] }
                  initialDelaySeconds: 5
                  periodSeconds: 5
            """, until: 80);

        Assert.Equal(
            [
                "0 liveness runs",
                "30 liveness Liveness fails: cat: can't open '/tmp/healthy': No such file or directory",
                "35 liveness Liveness fails: cat: can't open '/tmp/healthy': No such file or directory",
                "40 liveness Liveness fails: cat: can't open '/tmp/healthy': No such file or directory",
                "40 liveness gets SIGTERM", "70 liveness gets SIGKILL", "70 liveness exits 137", "70 liveness runs",
            ],
            ManifestScenario.Lines(simulation));
    }

    [Fact]
    public void A_probe_that_takes_too_long_has_failed()
    {
        var simulation = ManifestScenario.Run("""
            apiVersion: v1
            kind: Pod
            metadata: { name: p }
            spec:
              containers:
              - name: app
                image: busybox:1.36
                command: [sleep, "3600"]
                readinessProbe: { exec: { command: [sleep, "2"] }, timeoutSeconds: 1, periodSeconds: 10 }
            """, until: 5);

        Assert.Contains("1 app Readiness fails: command \"sleep 2\" timed out", ManifestScenario.Lines(simulation));
    }

    [Fact]
    public void Hooks_run_beside_the_main_process_and_may_signal_it()
    {
        var simulation = ManifestScenario.Run("""
            apiVersion: v1
            kind: Pod
            metadata: { name: p }
            spec:
              containers:
              - name: web
                image: nginx:1.27
                lifecycle:
                  postStart: { exec: { command: [sh, -c, "sleep 2; echo started > /proc/1/fd/1"] } }
                  preStop: { exec: { command: [/bin/sh, -c, "sleep 5; nginx -s quit; sleep 60"] } }
            """, term: 10);

        Assert.Equal(
            ["0 web runs", "2 web says started", "2 web postStart 0", "15.1 web exits 0", "15.1 web preStop given up"], ManifestScenario.Lines(simulation));
    }

    [Fact]
    public void A_pre_stop_sleep_delays_the_signal()
    {
        var simulation = ManifestScenario.Run("""
            apiVersion: v1
            kind: Pod
            metadata: { name: p }
            spec:
              containers:
              - name: app
                image: busybox:1.36
                command: [sh, -c, "trap 'echo bye; exit 0' TERM; sleep 3600 & wait"]
                lifecycle: { preStop: { exec: { command: [sleep, "7"] } } }
            """, term: 10);

        Assert.Equal(["0 app runs", "17 app preStop 0", "17 app gets SIGTERM", "17 app says bye", "17 app exits 0"], ManifestScenario.Lines(simulation));
    }

    [Fact]
    public void Variables_are_filled_in_by_Kubernetes_and_by_the_shell()
    {
        var simulation = ManifestScenario.Run("""
            apiVersion: v1
            kind: Pod
            metadata: { name: p }
            spec:
              restartPolicy: Never
              containers:
              - name: app
                image: busybox:1.36
                env:
                - { name: GREETING, value: hello }
                - { name: LONG, value: "$(GREETING) world $(NOPE) $$(GREETING)" }
                - { name: SECRET, valueFrom: { secretKeyRef: { name: s, key: k } } }
                command: [sh, -c]
                args: ["echo $(GREETING) $GREETING \"$LONG\" $SECRET; [ -n \"$SECRET\" ] && echo given"]
            """);

        Assert.Equal(
            [
                "0 app runs", "0 app says hello hello hello world $(NOPE) $(GREETING) ‹SECRET›", "0 app says given", "0 app exits 0",
            ],
            ManifestScenario.Lines(simulation));
    }

    [Fact]
    public void The_network_comes_up_once_and_stays_up_over_restarts()
    {
        var simulation = ManifestScenario.Run("""
            apiVersion: v1
            kind: Pod
            metadata: { name: p }
            spec:
              restartPolicy: OnFailure
              containers:
              - name: app
                image: busybox:1.36
                command: [sh, -c, "i=0; until nc -z db 5432; do i=$((i+1)); [ $i -ge 3 ] && exit 1; sleep 2; done; echo up"]
            """);

        Assert.Equal(
            ["0 app runs", "4 app exits 1", "4 app runs", "8 app exits 1", "18 app runs", "18 app says up", "18 app exits 0"],
            ManifestScenario.Lines(simulation));
    }

    [Fact]
    public void Lines_are_written_while_the_annotation_decides_how_long_the_container_runs()
    {
        var simulation = ManifestScenario.Run("""
            apiVersion: v1
            kind: Pod
            metadata:
              name: p
              annotations:
                podtimeline.dev/behavior: |
                  app: { runs: 5s, exits: 3 }
            spec:
              restartPolicy: Never
              containers:
              - name: app
                image: busybox:1.36
                command: [sh, -c, "while true; do echo tick; sleep 2; done"]
            """);

        Assert.Equal(["0 app runs", "0 app says tick", "2 app says tick", "4 app says tick", "5 app exits 3"], ManifestScenario.Lines(simulation));
    }
}
