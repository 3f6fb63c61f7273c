using System.Collections.Frozen;
using System.Collections.Immutable;
using PodTimeline.Model.Behaviors;
using PodTimeline.Shell.Network;

namespace PodTimeline.Shell.Images;

public static partial class KnownImages
{
    private static readonly KnownImage PhpFpm =
        MakeServer("php", "PHP FastCGI server", Userland.Debian, 0.1, program: "php-fpm", stop: "SIGQUIT", pull: 4);

    private static readonly KnownImage PhpApache =
        MakeServer("php", "Apache with PHP", Userland.Debian, 0.1, program: "apache2-foreground", stop: "SIGWINCH", pull: 4);

    /// <summary>
    /// Every known image. Stop signals are those of the images' own definitions; times to stop are those of an idle instance;
    /// pull times are for the compressed size over about 50 MB/s with { Homes = "library" }, at least 1 s.
    /// </summary>
    public static ImmutableArray<KnownImage> All { get; } =
    [
        // Web servers and proxies
        MakeServer("nginx", "web server", Userland.Debian, 0.1, program: "nginx", stop: "SIGQUIT", pull: 1.5) with { Homes = "library" },
        MakeServer("nginx-unprivileged", "web server", Userland.Debian, 0.1, program: "nginx", stop: "SIGQUIT", pull: 1.5) with { Listens = ListenText.Parse("8080[/ /index.html /50x.html]"), User = "101" },
        MakeServer("httpd", "Apache web server", Userland.Debian, 0.1, program: "httpd-foreground", stop: "SIGWINCH", pull: 1.8,
            entrypoint: Entrypoint.None) with { Homes = "library" },
        MakeServer("caddy", "web server", Userland.BusyBox, 0.1, program: "caddy", pull: 1.2, entrypoint: Entrypoint.None) with { Homes = "library" },
        MakeServer("haproxy", "load balancer", Userland.Debian, 0.1, program: "haproxy", stop: "SIGUSR1", pull: 1.5) with { Homes = "library" },
        MakeServer("traefik", "reverse proxy", Userland.BusyBox, 0.2, program: "traefik", pull: 1.8) with { Homes = "library" },
        MakeServer("envoy", "proxy", Userland.Debian, 0.2, program: "envoy", pull: 2.5),
        MakeServer("proxyv2", "Istio's proxy; drains for 5 s before it stops", Userland.Debian, 5, program: "pilot-agent", pull: 3,
            entrypoint: Entrypoint.Program),
        MakeServer("linkerd/proxy", "Linkerd's proxy", Userland.None, 0.2, program: "linkerd2-proxy-identity", pull: 1.5,
            entrypoint: Entrypoint.Program) with { User = "2102" },
        MakeServer("oauth2-proxy", "authenticating proxy", Userland.None, 0.1, program: "oauth2-proxy", pull: 1.2, entrypoint: Entrypoint.Program) with { User = "65532" },
        MakeServer("cloud-sql-proxy", "database proxy", Userland.None, 0.1, 143, "cloud-sql-proxy", pull: 1.3, entrypoint: Entrypoint.Program) with { User = "65532" },
        MakeServer("pgbouncer", "connection pool", Userland.BusyBox, 0.1, program: "pgbouncer", pull: 1.2) with { User = "postgres" },

        // Databases, caches, queues
        MakeServer("redis", "cache; saves before it stops", Userland.Debian, 0.1, program: "redis-server", pull: 1.6) with { Homes = "library" },
        MakeServer("valkey", "cache; saves before it stops", Userland.Debian, 0.1, program: "valkey-server", pull: 1.6) with { Homes = "valkey library" },
        MakeServer("memcached", "cache", Userland.Debian, 0.1, program: "memcached", pull: 1.4) with { User = "memcache", Homes = "library" },
        MakeServer("postgres", "database; SIGINT is its fast shutdown", Userland.Debian, 0.5, program: "postgres", stop: "SIGINT", pull: 3) with { HasBash = true, Homes = "library" },
        MakeServer("mysql", "database", Userland.RedHat, 2, program: "mysqld", pull: 4) with { Homes = "library" },
        MakeServer("mariadb", "database", Userland.Debian, 1, program: "mariadbd", pull: 3) with { Homes = "library" },
        MakeServer("mongo", "database", Userland.Debian, 1, program: "mongod", pull: 5) with { Homes = "library" },
        MakeServer("cassandra", "database", Userland.Debian, 3, 143, "cassandra", pull: 4) with { Homes = "library" },
        MakeServer("elasticsearch", "search engine", Userland.Debian, 3, 143, "elasticsearch", pull: 10) with { User = "elasticsearch", Homes = "library elasticsearch" },
        MakeServer("etcd", "key-value store", Userland.None, 0.5, program: "etcd", pull: 1.5, entrypoint: Entrypoint.None),
        MakeServer("rabbitmq", "message broker", Userland.Debian, 4, program: "rabbitmq-server", pull: 3) with { Homes = "library" },
        MakeServer("kafka", "message log", Userland.BusyBox, 2, 143, "kafka", pull: 5) with { Listens = ListenText.Parse("9092@3"), User = "appuser", Homes = "apache library" },
        MakeServer("zookeeper", "coordination service", Userland.Debian, 1, 143, "zkServer.sh", pull: 3) with { Homes = "library" },
        MakeServer("nats", "message broker", Userland.None, 0.1, program: "nats-server", pull: 1) with { Homes = "library" },
        MakeServer("minio", "object store", Userland.RedHat, 0.5, program: "minio", pull: 2),

        // Logs, metrics, traces
        MakeServer("fluent-bit", "log shipper; flushes before it stops", Userland.None, 1, program: "/fluent-bit/bin/fluent-bit", pull: 1.5,
            entrypoint: Entrypoint.None),
        MakeServer("fluentd", "log shipper; flushes before it stops", Userland.Debian, 1, program: "fluentd", pull: 2),
        MakeServer("filebeat", "log shipper", Userland.Debian, 1, program: "filebeat", pull: 3),
        MakeServer("vector", "log and metric pipeline", Userland.Debian, 1, program: "vector", pull: 2.5, entrypoint: Entrypoint.Program) with { Homes = "timberio" },
        MakeServer("promtail", "log shipper", Userland.Debian, 0.5, program: "promtail", pull: 2, entrypoint: Entrypoint.Program),
        MakeServer("loki", "log store", Userland.None, 1, program: "loki", pull: 1.8, entrypoint: Entrypoint.Program) with { User = "10001" },
        MakeServer("tempo", "trace store", Userland.None, 1, program: "tempo", pull: 1.8, entrypoint: Entrypoint.Program) with { User = "10001" },
        MakeServer("grafana", "dashboards", Userland.BusyBox, 0.5, program: "grafana", pull: 4, entrypoint: Entrypoint.Program) with { User = "472" },
        MakeServer("alloy", "telemetry collector", Userland.Debian, 0.5, program: "alloy", pull: 4, entrypoint: Entrypoint.Program),
        MakeServer("opentelemetry-collector", "telemetry collector", Userland.None, 0.5, program: "otelcol", pull: 1.8, entrypoint: Entrypoint.Program) with { User = "10001" },
        MakeServer("opentelemetry-collector-contrib", "telemetry collector", Userland.None, 0.5, program: "otelcol-contrib", pull: 2.5,
            entrypoint: Entrypoint.Program) with { User = "10001" },
        MakeServer("prometheus", "metrics server", Userland.BusyBox, 0.3, program: "prometheus", pull: 2.5, entrypoint: Entrypoint.Program) with { User = "nobody" },
        MakeServer("alertmanager", "alert router", Userland.BusyBox, 0.2, program: "alertmanager", pull: 1.3, entrypoint: Entrypoint.Program) with { User = "nobody" },
        MakeServer("pushgateway", "metrics cache", Userland.BusyBox, 0.1, program: "pushgateway", pull: 1, entrypoint: Entrypoint.Program) with { User = "nobody" },
        MakeServer("statsd-exporter", "metrics exporter", Userland.BusyBox, 0.1, program: "statsd_exporter", pull: 1, entrypoint: Entrypoint.Program) with { User = "nobody" },
        MakeServer("blackbox-exporter", "metrics exporter", Userland.BusyBox, 0.1, program: "blackbox_exporter", pull: 1, entrypoint: Entrypoint.Program) with { User = "nobody" },
        GoServer("node-exporter", "metrics exporter", Userland.BusyBox, "node_exporter") with { User = "nobody" },
        GoServer("mysqld-exporter", "metrics exporter", Userland.BusyBox, "mysqld_exporter") with { User = "nobody" },
        MakeServer("kube-state-metrics", "metrics exporter", Userland.None, 0.1, program: "kube-state-metrics", pull: 1, entrypoint: Entrypoint.Program) with { User = "65534" },

        // Secrets, source, cluster
        MakeServer("vault", "secret store", Userland.BusyBox, 0.3, program: "vault", pull: 3) with { Homes = "hashicorp library" },
        MakeServer("consul", "service registry", Userland.BusyBox, 0.3, 1, "consul", pull: 2) with { Homes = "hashicorp library" },
        MakeServer("git-sync", "keeps a clone of a repository up to date", Userland.Debian, 0.1, 143, "git-sync", pull: 1.8,
            entrypoint: Entrypoint.Program) with { User = "65533" },
        MakeServer("coredns", "name server", Userland.None, 0.2, program: "coredns", pull: 1.2, entrypoint: Entrypoint.Program) with { User = "65532" },
        MakeServer("metrics-server", "resource metrics", Userland.None, 0.2, program: "metrics-server", pull: 1.3, entrypoint: Entrypoint.Program) with { User = "65534" },
        MakeServer("pause", "holds a sandbox", Userland.None, 0, program: "/pause", pull: 1, entrypoint: Entrypoint.Program) with { User = "65535" },
        MakeServer("agnhost", "Kubernetes' test server; pauses without arguments", Userland.BusyBox, 0, program: "agnhost", pull: 1.8,
            entrypoint: Entrypoint.Program),

        // Samples that tutorials use
        GoServer("whoami", "prints the request", Userland.None, "whoami"),
        MakeServer("http-echo", "answers with a text", Userland.None, 0.1, program: "http-echo", pull: 1, entrypoint: Entrypoint.Program),
        GoServer("hello-app", "sample web server", Userland.None, "hello-app") with { Listens = ListenText.Parse("8080[*]") },
        GoServer("registry", "image registry", Userland.BusyBox, "registry") with { Homes = "library" },
        MakeEnding("hello-world", "prints a greeting", Userland.None, "/hello", ["Hello from Docker!"], pull: 1, entrypoint: Entrypoint.None) with { Homes = "library" },
        MakeEnding("stress", "prints its usage without arguments", Userland.Debian, "stress", pull: 1.2, entrypoint: Entrypoint.Program) with { Homes = "progrium polinux vish" },
        MakeEnding("polinux/stress", "prints its usage without arguments", Userland.BusyBox, "stress", pull: 1, entrypoint: Entrypoint.None),

        // Applications
        MakeServer("wordpress", "Apache with PHP", Userland.Debian, 0.1, program: "apache2-foreground", stop: "SIGWINCH", pull: 4) with { Listens = ListenText.Parse("80[/=302 *=200]"), Homes = "library" },
        MakeServer("phpmyadmin", "Apache with PHP", Userland.Debian, 0.1, program: "apache2-foreground", stop: "SIGWINCH", pull: 4) with { Listens = ListenText.Parse("80[*]"), Homes = "library phpmyadmin" },
        MakeServer("tomcat", "Java web server", Userland.Debian, 1, 143, "catalina.sh", pull: 4, entrypoint: Entrypoint.None) with { Homes = "library" },
        MakeServer("jenkins", "build server", Userland.Debian, 2, 143, "jenkins", pull: 6) with { Listens = ListenText.Parse("8080[/login /=403 *=404]@15 50000@15"), User = "jenkins", Homes = "jenkins" },
        MakeServer("keycloak", "identity server", Userland.RedHat, 1, 143, "kc.sh", pull: 5, entrypoint: Entrypoint.Program) with { Listens = ListenText.Parse("8080[*]@10 9000[/health/* *=404]@10"), User = "1000" },

        // Shells: without a command they read an empty input and end
        MakeShell("busybox", "small tools", Userland.BusyBox, "sh", pull: 1.2) with { Homes = "library" },
        MakeShell("alpine", "small Linux", Userland.BusyBox, "/bin/sh", pull: 1.2) with { Homes = "library" },
        MakeShell("debian", "Linux", Userland.Debian, "bash", pull: 2) with { Homes = "library" },
        MakeShell("ubuntu", "Linux", Userland.Debian, "/bin/bash", pull: 1.8) with { Homes = "library" },
        MakeShell("fedora", "Linux", Userland.RedHat, "/bin/bash", pull: 2.5) with { Homes = "library fedora" },
        MakeShell("centos", "Linux", Userland.RedHat, "/bin/bash", pull: 2.5) with { Homes = "library centos" },
        MakeShell("rockylinux", "Linux", Userland.RedHat, "/bin/bash", pull: 2.5) with { Homes = "library rockylinux" },
        MakeShell("amazonlinux", "Linux", Userland.RedHat, "/bin/bash", pull: 2.5) with { Homes = "library amazonlinux" },
        MakeShell("netshoot", "network tools", Userland.BusyBox, "zsh", pull: 4) with { HasBash = true },

        // Languages: an interpreter that reads an empty input and ends
        MakeShell("python", "Python", Userland.Debian, "python3", pull: 5) with { Homes = "library" },
        MakeShell("node", "Node.js", Userland.Debian, "node", pull: 5) with { Homes = "library", Entrypoint = Entrypoint.PassesThrough },
        MakeShell("openjdk", "Java", Userland.RedHat, "jshell", pull: 5) with { Homes = "library" },
        MakeShell("eclipse-temurin", "Java", Userland.Debian, "jshell", pull: 4) with { Homes = "library", Entrypoint = Entrypoint.PassesThrough },
        MakeShell("amazoncorretto", "Java", Userland.RedHat, "jshell", pull: 4) with { Homes = "library" },
        MakeShell("golang", "Go", Userland.Debian, "bash", pull: 6) with { Homes = "library" },
        MakeShell("rust", "Rust", Userland.Debian, "bash", pull: 8) with { Homes = "library" },
        MakeShell("ruby", "Ruby", Userland.Debian, "irb", pull: 5) with { Homes = "library" },
        MakeShell("perl", "Perl", Userland.Debian, "perl", pull: 5) with { Homes = "library" },
        MakeShell("php", "PHP", Userland.Debian, "php", pull: 4) with { Entrypoint = Entrypoint.PassesThrough },
        MakeShell("dotnet/aspnet", ".NET", Userland.Debian, "bash", pull: 2.5),
        MakeShell("dotnet/runtime", ".NET", Userland.Debian, "bash", pull: 2.5),
        MakeShell("dotnet/sdk", ".NET", Userland.Debian, "bash", pull: 8),

        // Command-line clients
        MakeEnding("curl", "HTTP client", Userland.BusyBox, "curl", pull: 1.1, exitCode: 2) with { User = "curl_user", Homes = "curlimages curl" },
        MakeEnding("alpine/git", "git", Userland.BusyBox, "git", pull: 1.2, exitCode: 1, entrypoint: Entrypoint.Program),
        MakeEnding("kubectl", "kubectl", Userland.Debian, "kubectl", pull: 2, entrypoint: Entrypoint.Program) with { Homes = "bitnami bitnamilegacy rancher registry.k8s.io alpine kubectl cgr.dev/chainguard chainguard portainer lachlanevenson" },
        MakeEnding("aws-cli", "AWS client", Userland.RedHat, "aws", pull: 4, exitCode: 252, entrypoint: Entrypoint.Program),
        MakeEnding("azure-cli", "Azure client", Userland.RedHat, "bash", pull: 10, entrypoint: Entrypoint.None),
        MakeEnding("cloud-sdk", "Google Cloud client", Userland.Debian, "bash", pull: 10, entrypoint: Entrypoint.None),
        MakeEnding("helm", "Helm", Userland.BusyBox, "helm", pull: 1.5, entrypoint: Entrypoint.Program) with { Homes = "alpine dtzar" },
        MakeEnding("terraform", "Terraform", Userland.BusyBox, "terraform", pull: 2, exitCode: 127, entrypoint: Entrypoint.Program) with { Homes = "hashicorp" },
        MakeEnding("flyway", "database migrations", Userland.Debian, "flyway", pull: 4, entrypoint: Entrypoint.Program) with { Homes = "flyway redgate library" },
        MakeEnding("liquibase", "database migrations", Userland.Debian, "liquibase", pull: 4, entrypoint: Entrypoint.Program) with { Homes = "liquibase library" },

        // Images that their makers configure in their own way
        MakeServer("bitnami/nginx", "web server", Userland.Debian, 0.1, program: "nginx", stop: "SIGQUIT", pull: 2) with { User = "1001", Listens = ListenText.Parse("8080[/ /index.html /50x.html]") },
        MakeServer("bitnami/postgresql", "database", Userland.Debian, 0.5, program: "postgres", pull: 3) with { User = "1001" },
        MakeServer("bitnami/mysql", "database", Userland.Debian, 2, program: "mysqld", pull: 4) with { User = "1001" },
        MakeServer("bitnami/mariadb", "database", Userland.Debian, 1, program: "mariadbd", pull: 3) with { User = "1001" },
        MakeServer("bitnami/redis", "cache", Userland.Debian, 0.1, program: "redis-server", pull: 2) with { User = "1001" },
        MakeServer("bitnami/mongodb", "database", Userland.Debian, 1, program: "mongod", pull: 4) with { User = "1001" },

        MakeServer("mssql/server", "database", Userland.Debian, 2, program: "sqlservr", pull: 10, entrypoint: Entrypoint.None) with { User = "10001" },
        MakeServer("couchdb", "database", Userland.Debian, 1, program: "couchdb", pull: 3) with { Homes = "library apache", Listens = ListenText.Parse("5984[/ /_up *=401]@3") },
        MakeServer("confluentinc/cp-kafka", "message log", Userland.RedHat, 2, 143, "kafka", pull: 6, entrypoint: Entrypoint.None) with { User = "appuser" },
        MakeServer("confluentinc/cp-zookeeper", "coordination service", Userland.RedHat, 1, 143, "zkServer.sh", pull: 6, entrypoint: Entrypoint.None) with { User = "appuser" },
        MakeEnding("stress-ng", "prints its usage without arguments", Userland.BusyBox, "stress-ng", pull: 1, entrypoint: Entrypoint.Program) with { Homes = "alexeiled colinianking polinux" },

        // What injectors and operators add
        MakeEnding("proxy-init", "sets the pod's traffic rules", Userland.Debian, "proxy-init", pull: 1, entrypoint: Entrypoint.Program) with { Homes = "linkerd" },
        MakeServer("daprd", "Dapr's sidecar; drains for 5 s before it stops", Userland.None, 5, program: "daprd", pull: 2, entrypoint: Entrypoint.Program) with { User = "65532" },
        MakeServer("calico/node", "network agent", Userland.RedHat, 0.5, program: "calico-node", pull: 4, entrypoint: Entrypoint.None),
        MakeServer("k8s-sidecar", "collects files from ConfigMaps", Userland.BusyBox, 0.2, program: "k8s-sidecar", pull: 1.5) with { User = "65534" },
        MakeServer("prometheus-config-reloader", "reloads configuration", Userland.BusyBox, 0.1, program: "prometheus-config-reloader", pull: 1, entrypoint: Entrypoint.Program) with { User = "nobody" },
        MakeServer("prometheus-operator", "operator", Userland.None, 0.2, program: "prometheus-operator", pull: 1, entrypoint: Entrypoint.Program) with { User = "65534" },
        MakeServer("kube-webhook-certgen", "creates certificates of webhooks", Userland.None, 0.1, program: "kube-webhook-certgen", pull: 1, entrypoint: Entrypoint.Program) with { User = "65532" },
        MakeServer("keda", "scales workloads", Userland.None, 0.5, program: "keda", pull: 1.5, entrypoint: Entrypoint.Program) with { User = "1000" },
        MakeServer("acmesolver", "answers a challenge", Userland.None, 0.1, program: "acmesolver", pull: 1, entrypoint: Entrypoint.Program) with { User = "1000" },
        MakeServer("longhorn-manager", "storage manager", Userland.RedHat, 0.5, program: "longhorn-manager", pull: 3, entrypoint: Entrypoint.None) with { Homes = "longhornio rancher" },
        MakeServer("gitlab-runner", "build runner", Userland.BusyBox, 0.5, program: "gitlab-runner", stop: "SIGQUIT", pull: 2, entrypoint: Entrypoint.Program) with { Homes = "gitlab gitlab-org" },
        MakeServer("airflow", "workflow scheduler", Userland.Debian, 2, program: "airflow", pull: 10) with { Homes = "apache", User = "50000" },
        MakeServer("argoexec", "carries a workflow's files", Userland.None, 1, program: "argoexec", pull: 2, entrypoint: Entrypoint.Program) with { Homes = "argoproj" },

        // Samples that tutorials use
        GoServer("podinfo", "sample web server", Userland.BusyBox, "podinfo"),
        GoServer("goproxy", "sample TCP proxy", Userland.None, "goproxy"),
        MakeServer("kuard-amd64", "sample web server", Userland.BusyBox, 0.1, program: "kuard", pull: 1),
        MakeServer("echoserver", "answers with the request", Userland.Debian, 0.1, program: "echoserver", pull: 2) with { Listens = ListenText.Parse("8080[*]") },
        MakeServer("nginxdemos/hello", "sample web server", Userland.BusyBox, 0.1, program: "nginx", stop: "SIGQUIT", pull: 1) with { Listens = ListenText.Parse("80[*]") },
        MakeServer("liveness", "is healthy for its first 10 s", Userland.None, 0, 2, "server", pull: 1, entrypoint: Entrypoint.None)
            with { Homes = "registry.k8s.io k8s.gcr.io google-containers google_containers", Listens = ListenText.Parse("8080[/healthz<10 /healthz=500 *=404]") },
    ];

    // Below the table: initializers run from top to bottom.
    private static readonly FrozenDictionary<string, KnownImage> ByName = All.ToFrozenDictionary(image => image.Name, StringComparer.Ordinal);

    private static KnownImage MakeServer(
        string name, string what, Userland userland, double stopsAfter, int stopCode = 0, string program = "",
        string stop = "SIGTERM", double pull = 2, Entrypoint entrypoint = Entrypoint.PassesThrough) => new()
        {
            Name = name,
            What = what,
            Runs = RunLength.Forever,
            OnTerm = new TermReaction.Exits(TimeSpan.FromSeconds(stopsAfter), stopCode),
            StopSignal = UnixSignal.FromName(stop),
            Pull = TimeSpan.FromSeconds(pull),
            Userland = userland,
            Entrypoint = entrypoint,
            Program = program,
        };

    // A Go program without a signal handler: its runtime catches SIGTERM, cannot die of it as process 1, and exits with 2 (T34).
    private static KnownImage GoServer(string name, string what, Userland userland, string program) =>
        MakeServer(name, what, userland, 0, 2, program, pull: 1, entrypoint: Entrypoint.Program);

    private static KnownImage MakeEnding(
        string name, string what, Userland userland, string program, ImmutableArray<string> logs = default, double pull = 2, int exitCode = 0,
        Entrypoint entrypoint = Entrypoint.PassesThrough) => new()
        {
            Name = name,
            What = what,
            Runs = RunLength.Zero,
            ExitCode = exitCode,
            OnTerm = new TermReaction.NoHandler(),
            Pull = TimeSpan.FromSeconds(pull),
            Userland = userland,
            Entrypoint = entrypoint,
            Program = program,
            Logs = logs.IsDefault ? [] : logs,
        };

    private static KnownImage MakeShell(string name, string what, Userland userland, string program, double pull) =>
        MakeEnding(name, what, userland, program, pull: pull, entrypoint: Entrypoint.None) with { Reads = true };
}
