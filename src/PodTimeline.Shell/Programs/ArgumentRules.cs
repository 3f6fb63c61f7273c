using System.Collections.Frozen;
using System.Collections.Immutable;
using PodTimeline.Model.Behaviors;
using PodTimeline.Shell.Files;
using PodTimeline.Shell.Network;

namespace PodTimeline.Shell.Programs;

/// <summary>
/// The table of how arguments and variables change a program: a server may also be a client, an installer, or run once. The first rule
/// that holds counts.
/// </summary>
public static class ArgumentRules
{
    /// <summary>Every rule; those of a program in the order they are checked.</summary>
    public static ImmutableArray<ArgumentRule> All { get; } =
    [
        // Istio: https://istio.io/latest/docs/reference/commands/pilot-agent
        MakeEnding("pilot-agent", "first:istio-iptables|istio-clean-iptables", 1, "sets the pod's traffic rules"),
        MakeEnding("pilot-agent", "first:request", 0.1, "asks the proxy, once"),
        MakeEnding("pilot-agent", "first:wait", 1, "waits for the proxy"),
        MakeEnding("pilot-agent", "first:version|help|completion", 0.1, "tells about itself"),
        MakeEnding("istio-iptables istio-clean-iptables", "", 1, "sets the pod's traffic rules"),

        // Linkerd
        MakeEnding("linkerd2-proxy-init proxy-init", "", 1, "sets the pod's traffic rules"),
        MakeEnding("linkerd2-network-validator network-validator", "", 1, "checks whether the pod's traffic is redirected"),
        MakeEnding("linkerd-await", "no:--", 1, "waits for the proxy"),

        // Vault: agent, server and clients are one program
        MakeEnding("vault", "first:agent any:-exit-after-auth|--exit-after-auth", 2, "authenticates, renders once and ends"),
        MakeEnding("vault", "first:agent ends", 2, "authenticates, renders once and ends"),
        Serves("vault", "first:agent|proxy", "keeps secrets rendered", ""),
        Serves("vault", "first:server", "secret store"),
        MakeEnding("vault", "first:read|write|kv|login|status|operator|token|secrets|auth|policy|list|delete|unwrap|lease|audit|pki|version", 0.5, "asks the server, once"),
        MakeEnding("vault-env", "first:version", 0.1, "tells about itself"),

        // Database proxies
        MakeEnding("cloud-sql-proxy", "first:wait|shutdown|version", 1, "asks the proxy, once"),
        Serves("cloud-sql-proxy", "any:--health-check", "database proxy", "9090[/startup /liveness /readiness]@1 5432?@1 3306?@1 1433?@1 9091[*]@1"),
        Serves("cloud_sql_proxy", "any:-use_http_health_check|--use_http_health_check", "database proxy", "8090[/startup /liveness /readiness]@1 5432?@1 3306?@1 1433?@1"),

        // Source and templates that are fetched once or repeatedly
        MakeEnding("git-sync", "any:--one-time|-one-time|-onetime", 3, "clones once and ends"),
        MakeEnding("git-sync", "env:GITSYNC_ONE_TIME|GIT_SYNC_ONE_TIME", 3, "clones once and ends"),
        MakeEnding("git-sync", "word:--version|-version|--man", 0.1, "tells about itself"),
        MakeEnding("consul-template", "any:-once|--once", 1, "renders once and ends"),
        MakeEnding("confd", "any:-onetime|--onetime", 1, "renders once and ends"),
        MakeEnding("gomplate envsubst dockerize-template esh mustache", "", 0.2, "renders and ends"),
        MakeEnding("prometheus-config-reloader", "any:--watch-interval=0", 1, "renders once and ends"),
        MakeEnding("k8s-sidecar", "env:METHOD=LIST", 2, "collects files once and ends"),
        MakeEnding("consul-k8s-control-plane", "first:connect-init|server-acl-init|acl-init|get-consul-client-ca|gossip-encryption-autogenerate|tls-init|create-federation-secret|delete-completed-job|partition-init|webhook-cert-manager-init", 2, "sets up and ends"),
        MakeEnding("consul", "first:kv|members|info|validate|version|connect-init|acl|join|leave|maint|operator|reload|snapshot|keygen|tls|services|catalog", 0.5, "asks the agent, once"),

        // Workflow engines
        MakeEnding("airflow", "first:db|connections|users|variables|version|create-user|pools|dags|tasks|roles|sync-perm|info|config|initdb|upgradedb|provider|jobs", 5, "does a task and ends"),
        Serves("airflow", "first:webserver", "shows workflows", "8080[*]@10"),
        Serves("airflow", "first:api-server", "serves workflows", "8080[*]@10"),
        Serves("airflow", "first:scheduler|worker|triggerer|dag-processor|celery|kerberos|kubernetes-executor", "runs workflows"),
        MakeEnding("argoexec", "first:init|agent-init", 1, "brings the inputs"),
        MakeEnding("argoexec", "first:wait|data|resource|version", 5, "waits for the main container's work"),
        MakeEnding("entrypoint", "first:init|cp|step-init|decode-script", 1, "puts the step's tools in place"),
        MakeEnding("gitlab-runner-helper gitlab-runner", "first:artifacts-downloader|artifacts-uploader|cache-archiver|cache-extractor|cache-init|health-check|register|unregister|verify|list|read-logs-once", 2, "does a task and ends"),
        MakeEnding("spark-submit", "no:org.apache.spark.deploy.k8s.Driver", 30, "runs a program to its end"),

        // Network plugins
        MakeEnding("install calico-ipam install-cni.sh", "ends", 2, "puts network plugins in place"),
        MakeEnding("calico-node", "any:-init|-best-effort|-felix-ready|-felix-live|-bird-ready|-bird-live|-shutdown|-allocate-tunnel-addrs-once|-v", 0.5, "does a task and ends"),
        MakeEnding("cilium cilium-dbg", "first:build-config|status|version|post-uninstall-cleanup|cleanup|config|endpoint|bpf", 1, "does a task and ends"),
        MakeEnding("install-plugin.sh init-container.sh install-cni-binaries cni-uninstall.sh cilium-mount cilium-sysctlfix", "", 1, "does a task and ends"),
        MakeEnding("kube-router flanneld", "any:--version|-version", 0.1, "tells about itself"),
        MakeEnding("kubectl-wait calicoctl", "first:version|get|apply|delete|create|replace|patch|node|ipam no:--poll", 1, "asks the server, once"),
        Serves("calicoctl", "any:--poll", "polls the server", ""),

        // GPU operator, storage, certificates, operators
        MakeEnding("nvidia-validator", "", 3, "checks whether the node is ready"),
        Serves("nvidia-driver", "first:init", "installs the driver and stays", ""),
        MakeEnding("nvidia-driver", "first:reload_nvidia_peermem|version|build|update", 5, "does a task and ends"),
        Serves("nvidia-toolkit nvidia-device-plugin gpu-feature-discovery nvidia-mig-manager", "", "keeps the node's GPUs ready"),
        Serves("longhorn-manager", "first:daemon|recurring-job-daemon word:daemon", "storage manager", "9500[*]@2 9501s[*]@2 9502s[*]@2"),
        MakeEnding("longhorn-manager", "word:post-upgrade|pre-upgrade|uninstall|migrate-for-pre-070-volumes|recurring-job|migrate", 5, "does a task and ends"),
        MakeEnding("kube-webhook-certgen", "first:create|patch|version", 1, "creates certificates and ends"),
        MakeEnding("startupapicheck cmctl ctl", "first:check|version|status|renew", 3, "checks whether the API answers"),
        Serves("acmesolver", "", "answers a challenge", "8089[*]"),
        MakeEnding("kyvernopre kyverno-init", "", 3, "sets up and ends"),
        MakeEnding("velero-restore-helper velero-plugin-for-aws", "", 2, "does a task and ends"),
        MakeEnding("kafka_init_run.sh", "", 2, "sets up and ends"),
        Serves("kafka_run.sh", "", "message log", "9091@5 9092@5 9093@5 8443s[*]@5"),
        Serves("cluster_operator_run.sh topic_operator_run.sh user_operator_run.sh", "", "operator", "8080[/healthy /ready /metrics *=404]@5"),
        Serves("keda keda-adapter keda-admission-webhooks", "", "scales workloads", "8081[/healthz /readyz *=404]@1 8080[*]@1 9443s[*]@1 6443s[*]@1"),
        Serves("prometheus-operator", "", "operator", "8080[*]@1"),
        Serves("fluent-bit", "no:--version", "log shipper"),

        // Clients that go on forever
        Serves("kubectl oc", "first:proxy", "relays the API", "8001[*]"),
        Serves("kubectl oc", "first:port-forward", "relays a port"),
        Serves("kubectl oc", "first:get|logs any:-w|--watch|-f|--follow", "watches", ""),
        Serves("etcdctl", "word:watch", "watches", ""),
        Serves("redis-cli valkey-cli", "any:--latency|--stat|--latency-history|--bigkeys-forever", "measures again and again", ""),
        Serves("redis-cli valkey-cli", "word:monitor|MONITOR|subscribe|SUBSCRIBE|psubscribe", "listens to messages", ""),
        Serves("mc", "any:--watch|-w", "copies again and again", ""),
        Serves("openssl", "first:s_server", "answers connections", "4433"),

        // Databases
        MakeEnding("postgres", "any:--version|-V|--describe-config|-C", 0.1, "tells about itself"),
        MakeEnding("mysqld mariadbd", "any:--version|-V|--help", 0.1, "tells about itself"),
        MakeEnding("mysqld mariadbd", "any:--initialize|--initialize-insecure", 5, "creates the database and ends"),
        MakeEnding("redis-server valkey-server", "any:--version|-v|--test-memory", 0.1, "tells about itself"),
        MakeEnding("etcd", "any:--version", 0.1, "tells about itself"),
        MakeEnding("mongod", "any:--version", 0.1, "tells about itself"),
        MakeEnding("prometheus alertmanager loki", "any:--version|-version|-verify-config", 0.1, "tells about itself"),
        MakeEnding("otelcol otelcol-contrib", "first:validate|components", 0.5, "checks its configuration"),
        MakeEnding("envoy", "any:--version|--mode=validate", 0.2, "checks its configuration"),
        MakeEnding("caddy", "first:fmt|validate|version|adapt|hash-password|list-modules|reload", 0.2, "does a task and ends"),
        MakeEnding("haproxy", "any:-c|-v|-vv", 0.2, "checks its configuration"),
        MakeEnding("traefik", "first:healthcheck|version", 0.2, "asks itself, once"),
        MakeEnding("grafana", "first:cli", 1, "does a task and ends"),
        Serves("minio", "first:server|gateway", "object store"),
        MakeEnding("minio", "no:server|gateway", 0.1, "prints how it is used"),

        // Interpreters and runtimes
        MakeEnding("java dotnet node python ruby perl php go rustc gcc", "any:--version|-version|-V|--info|--list-sdks|--list-runtimes", 0.2, "tells its version"),
        MakeEnding("go", "first:build|test|vet|mod|install|generate|fmt|version|env|get", 10, "builds and ends"),
        MakeEnding("dotnet", "first:build|test|restore|publish|ef|tool|nuget|new|format", 10, "builds and ends"),
        MakeEnding("celery", "word:inspect|status|report|call|purge|result|control", 1, "asks the workers, once"),
        Serves("php", "any:-S", "PHP's web server", "8000[*]"),
        Serves("php", "word:artisan word:serve", "PHP's web server", "8000[*]"),
        MakeEnding("pytest unittest pip venv json.tool compileall py_compile black flake8 mypy coverage build twine", "", 5, "does its work and ends"),
        MakeEnding("php", "word:artisan word:migrate|migrate:fresh|db:seed|config:cache|route:cache|view:cache|optimize|key:generate|storage:link", 5, "does a task and ends"),
        MakeEnding("terraform tofu", "first:init|plan|apply|destroy|validate|fmt|output|import", 10, "does a task and ends"),
        MakeEnding("ansible-playbook", "", 30, "does its tasks and ends"),
        MakeEnding("kaniko executor buildah", "ends", 30, "builds an image and ends"),
        MakeEnding("k6 ab wrk hey vegeta siege", "", 30, "loads a service and ends"),
        MakeEnding("restic borg velero mysqldump mongodump mongorestore pg_restore pg_basebackup pg_dumpall", "no:server", 5, "does a task and ends"),
        Serves("iperf", "any:-s|--server", "measures for others", "5201"),
        MakeEnding("sysbench fio iperf", "", 30, "measures and ends"),

        // agnhost: https://pkg.go.dev/k8s.io/kubernetes/test/images/agnhost
        Serves("agnhost", "first:pause", "waits", ""),
        Serves("agnhost", "first:liveness", "is healthy for its first 10 s", "8080[/healthz<10 /healthz=500 *=404]"),
        Serves("agnhost", "first:netexec", "answers what it is asked", "8080[*] 8081"),
        Serves("agnhost", "first:serve-hostname", "answers with the pod's name", "9376[*]"),
        Serves("agnhost", "first:test-webserver", "serves files", "80[/ *=404]"),
        Serves("agnhost", "first:guestbook", "sample application", "3000[*]"),
        Serves("agnhost", "first:nettest", "test server", "8080[*]"),
        Serves("agnhost", "first:fake-gitserver", "serves a repository", "8000[*]"),
        Serves("agnhost", "first:webhook|crd-conversion-webhook", "test server", "8443s[*] 9443s[*]"),
        Serves("agnhost", "first:grpc-health-checking", "answers gRPC health checks", "5000g 8080[*]"),
        Serves("agnhost", "first:logs-generator", "writes lines", ""),
        MakeEnding("agnhost", "first:connect|dns-suffix|dns-server-list|etc-hosts|entrypoint-tester|mounttest|help", 0.1, "looks and ends"),
        Serves("agnhost", "none", "waits", ""),
    ];

    private static readonly FrozenDictionary<string, ImmutableArray<ArgumentRule>> ByProgram = All
        .SelectMany(rule => rule.Programs.Split(' ').Select(program => (program, rule)))
        .GroupBy(pair => pair.program, pair => pair.rule, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray(), StringComparer.Ordinal);

    /// <summary>What a call does; null when no rule matches.</summary>
    /// <param name="words">Program and arguments.</param>
    /// <param name="variable">The value of a variable; null when it is not set.</param>
    /// <param name="ends">The container is meant to end: an init container, or one of a Job.</param>
    public static ArgumentRule? Find(IReadOnlyList<string> words, Func<string, string?> variable, bool ends)
    {
        var name = PathText.GetName(words[0]);
        if (!ByProgram.TryGetValue(name, out var rules)
            && !ByProgram.TryGetValue(name.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '.'), out rules)) return null;
        var arguments = words.Skip(1).ToList();
        foreach (var rule in rules)
            if (ArgumentCondition.Holds(rule.When, arguments, variable, ends)) return rule;
        return null;
    }

    private static ArgumentRule MakeEnding(string programs, string when, double seconds, string does) => new(programs, when, does, RunLength.FromSeconds(seconds));

    private static ArgumentRule Serves(string programs, string when, string does, string? listens = null) =>
        new(programs, when, does, RunLength.Forever) { Listens = listens is null ? null : ListenText.Parse(listens) };
}
