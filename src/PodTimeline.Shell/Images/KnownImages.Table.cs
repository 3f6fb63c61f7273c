using System.Collections.Frozen;
using System.Collections.Immutable;
using PodTimeline.Model.Behaviors;
using PodTimeline.Shell.Network;

namespace PodTimeline.Shell.Images;

public static partial class KnownImages
{
    private static readonly KnownImage PhpFpm =
        Server("php", "PHP FastCGI server", Userland.Debian, 0.1, program: "php-fpm", stop: "SIGQUIT", pull: 4);

    private static readonly KnownImage PhpApache =
        Server("php", "Apache with PHP", Userland.Debian, 0.1, program: "apache2-foreground", stop: "SIGWINCH", pull: 4);

    /// <summary>
    /// Every known image. Stop signals are those of the images' own definitions; times to stop are those of an idle instance;
    /// pull times are for the compressed size over about 50 MB/s with { Homes = "library" }, at least 1 s.
    /// </summary>
    public static ImmutableArray<KnownImage> All { get; } =
    [
        // Web servers and proxies
        Server("nginx", "web server", Userland.Debian, 0.1, program: "nginx", stop: "SIGQUIT", pull: 1.5) with { Homes = "library" },
        Server("nginx-unprivileged", "web server", Userland.Debian, 0.1, program: "nginx", stop: "SIGQUIT", pull: 1.5) with { Listens = ListenText.Parse("8080[/ /index.html /50x.html]"), User = "101" },
        Server("httpd", "Apache web server", Userland.Debian, 0.1, program: "httpd-foreground", stop: "SIGWINCH", pull: 1.8,
            entrypoint: Entrypoint.None) with { Homes = "library" },
        Server("caddy", "web server", Userland.BusyBox, 0.1, program: "caddy", pull: 1.2, entrypoint: Entrypoint.None) with { Homes = "library" },
        Server("haproxy", "load balancer", Userland.Debian, 0.1, program: "haproxy", stop: "SIGUSR1", pull: 1.5) with { Homes = "library" },
        Server("traefik", "reverse proxy", Userland.BusyBox, 0.2, program: "traefik", pull: 1.8) with { Homes = "library" },
        Server("envoy", "proxy", Userland.Debian, 0.2, program: "envoy", pull: 2.5),
        Server("proxyv2", "Istio's proxy; drains for 5 s before it stops", Userland.Debian, 5, program: "pilot-agent", pull: 3,
            entrypoint: Entrypoint.Program),
        Server("linkerd/proxy", "Linkerd's proxy", Userland.None, 0.2, program: "linkerd2-proxy-identity", pull: 1.5,
            entrypoint: Entrypoint.Program) with { User = "2102" },
        Server("oauth2-proxy", "authenticating proxy", Userland.None, 0.1, program: "oauth2-proxy", pull: 1.2, entrypoint: Entrypoint.Program) with { User = "65532" },
        Server("cloud-sql-proxy", "database proxy", Userland.None, 0.1, 143, "cloud-sql-proxy", pull: 1.3, entrypoint: Entrypoint.Program) with { User = "65532" },
        Server("pgbouncer", "connection pool", Userland.BusyBox, 0.1, program: "pgbouncer", pull: 1.2) with { User = "postgres" },

        // Databases, caches, queues
        Server("redis", "cache; saves before it stops", Userland.Debian, 0.1, program: "redis-server", pull: 1.6) with { Homes = "library" },
        Server("valkey", "cache; saves before it stops", Userland.Debian, 0.1, program: "valkey-server", pull: 1.6) with { Homes = "valkey library" },
        Server("memcached", "cache", Userland.Debian, 0.1, program: "memcached", pull: 1.4) with { User = "memcache", Homes = "library" },
        Server("postgres", "database; SIGINT is its fast shutdown", Userland.Debian, 0.5, program: "postgres", stop: "SIGINT", pull: 3) with { HasBash = true, Homes = "library" },
        Server("mysql", "database", Userland.RedHat, 2, program: "mysqld", pull: 4) with { Homes = "library" },
        Server("mariadb", "database", Userland.Debian, 1, program: "mariadbd", pull: 3) with { Homes = "library" },
        Server("mongo", "database", Userland.Debian, 1, program: "mongod", pull: 5) with { Homes = "library" },
        Server("cassandra", "database", Userland.Debian, 3, 143, "cassandra", pull: 4) with { Homes = "library" },
        Server("elasticsearch", "search engine", Userland.Debian, 3, 143, "elasticsearch", pull: 10) with { User = "elasticsearch", Homes = "library elasticsearch" },
        Server("etcd", "key-value store", Userland.None, 0.5, program: "etcd", pull: 1.5, entrypoint: Entrypoint.None),
        Server("rabbitmq", "message broker", Userland.Debian, 4, program: "rabbitmq-server", pull: 3) with { Homes = "library" },
        Server("kafka", "message log", Userland.BusyBox, 2, 143, "kafka", pull: 5) with { Listens = ListenText.Parse("9092@3"), User = "appuser", Homes = "apache library" },
        Server("zookeeper", "coordination service", Userland.Debian, 1, 143, "zkServer.sh", pull: 3) with { Homes = "library" },
        Server("nats", "message broker", Userland.None, 0.1, program: "nats-server", pull: 1) with { Homes = "library" },
        Server("minio", "object store", Userland.RedHat, 0.5, program: "minio", pull: 2),

        // Logs, metrics, traces
        Server("fluent-bit", "log shipper; flushes before it stops", Userland.None, 1, program: "/fluent-bit/bin/fluent-bit", pull: 1.5,
            entrypoint: Entrypoint.None),
        Server("fluentd", "log shipper; flushes before it stops", Userland.Debian, 1, program: "fluentd", pull: 2),
        Server("filebeat", "log shipper", Userland.Debian, 1, program: "filebeat", pull: 3),
        Server("vector", "log and metric pipeline", Userland.Debian, 1, program: "vector", pull: 2.5, entrypoint: Entrypoint.Program) with { Homes = "timberio" },
        Server("promtail", "log shipper", Userland.Debian, 0.5, program: "promtail", pull: 2, entrypoint: Entrypoint.Program),
        Server("loki", "log store", Userland.None, 1, program: "loki", pull: 1.8, entrypoint: Entrypoint.Program) with { User = "10001" },
        Server("tempo", "trace store", Userland.None, 1, program: "tempo", pull: 1.8, entrypoint: Entrypoint.Program) with { User = "10001" },
        Server("grafana", "dashboards", Userland.BusyBox, 0.5, program: "grafana", pull: 4, entrypoint: Entrypoint.Program) with { User = "472" },
        Server("alloy", "telemetry collector", Userland.Debian, 0.5, program: "alloy", pull: 4, entrypoint: Entrypoint.Program),
        Server("opentelemetry-collector", "telemetry collector", Userland.None, 0.5, program: "otelcol", pull: 1.8, entrypoint: Entrypoint.Program) with { User = "10001" },
        Server("opentelemetry-collector-contrib", "telemetry collector", Userland.None, 0.5, program: "otelcol-contrib", pull: 2.5,
            entrypoint: Entrypoint.Program) with { User = "10001" },
        Server("prometheus", "metrics server", Userland.BusyBox, 0.3, program: "prometheus", pull: 2.5, entrypoint: Entrypoint.Program) with { User = "nobody" },
        Server("alertmanager", "alert router", Userland.BusyBox, 0.2, program: "alertmanager", pull: 1.3, entrypoint: Entrypoint.Program) with { User = "nobody" },
        Server("pushgateway", "metrics cache", Userland.BusyBox, 0.1, program: "pushgateway", pull: 1, entrypoint: Entrypoint.Program) with { User = "nobody" },
        Server("statsd-exporter", "metrics exporter", Userland.BusyBox, 0.1, program: "statsd_exporter", pull: 1, entrypoint: Entrypoint.Program) with { User = "nobody" },
        Server("blackbox-exporter", "metrics exporter", Userland.BusyBox, 0.1, program: "blackbox_exporter", pull: 1, entrypoint: Entrypoint.Program) with { User = "nobody" },
        GoServer("node-exporter", "metrics exporter", Userland.BusyBox, "node_exporter") with { User = "nobody" },
        GoServer("mysqld-exporter", "metrics exporter", Userland.BusyBox, "mysqld_exporter") with { User = "nobody" },
        Server("kube-state-metrics", "metrics exporter", Userland.None, 0.1, program: "kube-state-metrics", pull: 1, entrypoint: Entrypoint.Program) with { User = "65534" },

        // Secrets, source, cluster
        Server("vault", "secret store", Userland.BusyBox, 0.3, program: "vault", pull: 3) with { Homes = "hashicorp library" },
        Server("consul", "service registry", Userland.BusyBox, 0.3, 1, "consul", pull: 2) with { Homes = "hashicorp library" },
        Server("git-sync", "keeps a clone of a repository up to date", Userland.Debian, 0.1, 143, "git-sync", pull: 1.8,
            entrypoint: Entrypoint.Program) with { User = "65533" },
        Server("coredns", "name server", Userland.None, 0.2, program: "coredns", pull: 1.2, entrypoint: Entrypoint.Program) with { User = "65532" },
        Server("metrics-server", "resource metrics", Userland.None, 0.2, program: "metrics-server", pull: 1.3, entrypoint: Entrypoint.Program) with { User = "65534" },
        Server("pause", "holds a sandbox", Userland.None, 0, program: "/pause", pull: 1, entrypoint: Entrypoint.Program) with { User = "65535" },
        Server("agnhost", "Kubernetes' test server; pauses without arguments", Userland.BusyBox, 0, program: "agnhost", pull: 1.8,
            entrypoint: Entrypoint.Program),

        // Samples that tutorials use
        GoServer("whoami", "prints the request", Userland.None, "whoami"),
        Server("http-echo", "answers with a text", Userland.None, 0.1, program: "http-echo", pull: 1, entrypoint: Entrypoint.Program),
        GoServer("hello-app", "sample web server", Userland.None, "hello-app") with { Listens = ListenText.Parse("8080[*]") },
        GoServer("registry", "image registry", Userland.BusyBox, "registry") with { Homes = "library" },
        Ends("hello-world", "prints a greeting", Userland.None, "/hello", ["Hello from Docker!"], pull: 1, entrypoint: Entrypoint.None) with { Homes = "library" },
        Ends("stress", "prints its usage without arguments", Userland.Debian, "stress", pull: 1.2, entrypoint: Entrypoint.Program) with { Homes = "progrium polinux vish" },
        Ends("polinux/stress", "prints its usage without arguments", Userland.BusyBox, "stress", pull: 1, entrypoint: Entrypoint.None),

        // Applications
        Server("wordpress", "Apache with PHP", Userland.Debian, 0.1, program: "apache2-foreground", stop: "SIGWINCH", pull: 4) with { Listens = ListenText.Parse("80[/=302 *=200]"), Homes = "library" },
        Server("phpmyadmin", "Apache with PHP", Userland.Debian, 0.1, program: "apache2-foreground", stop: "SIGWINCH", pull: 4) with { Listens = ListenText.Parse("80[*]"), Homes = "library phpmyadmin" },
        Server("tomcat", "Java web server", Userland.Debian, 1, 143, "catalina.sh", pull: 4, entrypoint: Entrypoint.None) with { Homes = "library" },
        Server("jenkins", "build server", Userland.Debian, 2, 143, "jenkins", pull: 6) with { Listens = ListenText.Parse("8080[/login /=403 *=404]@15 50000@15"), User = "jenkins", Homes = "jenkins" },
        Server("keycloak", "identity server", Userland.RedHat, 1, 143, "kc.sh", pull: 5, entrypoint: Entrypoint.Program) with { Listens = ListenText.Parse("8080[*]@10 9000[/health/* *=404]@10"), User = "1000" },

        // Shells: without a command they read an empty input and end
        Shell("busybox", "small tools", Userland.BusyBox, "sh", pull: 1.2) with { Homes = "library" },
        Shell("alpine", "small Linux", Userland.BusyBox, "/bin/sh", pull: 1.2) with { Homes = "library" },
        Shell("debian", "Linux", Userland.Debian, "bash", pull: 2) with { Homes = "library" },
        Shell("ubuntu", "Linux", Userland.Debian, "/bin/bash", pull: 1.8) with { Homes = "library" },
        Shell("fedora", "Linux", Userland.RedHat, "/bin/bash", pull: 2.5) with { Homes = "library fedora" },
        Shell("centos", "Linux", Userland.RedHat, "/bin/bash", pull: 2.5) with { Homes = "library centos" },
        Shell("rockylinux", "Linux", Userland.RedHat, "/bin/bash", pull: 2.5) with { Homes = "library rockylinux" },
        Shell("amazonlinux", "Linux", Userland.RedHat, "/bin/bash", pull: 2.5) with { Homes = "library amazonlinux" },
        Shell("netshoot", "network tools", Userland.BusyBox, "zsh", pull: 4) with { HasBash = true },

        // Languages: an interpreter that reads an empty input and ends
        Shell("python", "Python", Userland.Debian, "python3", pull: 5) with { Homes = "library" },
        Shell("node", "Node.js", Userland.Debian, "node", pull: 5) with { Homes = "library", Entrypoint = Entrypoint.PassesThrough },
        Shell("openjdk", "Java", Userland.RedHat, "jshell", pull: 5) with { Homes = "library" },
        Shell("eclipse-temurin", "Java", Userland.Debian, "jshell", pull: 4) with { Homes = "library", Entrypoint = Entrypoint.PassesThrough },
        Shell("amazoncorretto", "Java", Userland.RedHat, "jshell", pull: 4) with { Homes = "library" },
        Shell("golang", "Go", Userland.Debian, "bash", pull: 6) with { Homes = "library" },
        Shell("rust", "Rust", Userland.Debian, "bash", pull: 8) with { Homes = "library" },
        Shell("ruby", "Ruby", Userland.Debian, "irb", pull: 5) with { Homes = "library" },
        Shell("perl", "Perl", Userland.Debian, "perl", pull: 5) with { Homes = "library" },
        Shell("php", "PHP", Userland.Debian, "php", pull: 4) with { Entrypoint = Entrypoint.PassesThrough },
        Shell("dotnet/aspnet", ".NET", Userland.Debian, "bash", pull: 2.5),
        Shell("dotnet/runtime", ".NET", Userland.Debian, "bash", pull: 2.5),
        Shell("dotnet/sdk", ".NET", Userland.Debian, "bash", pull: 8),

        // Command-line clients
        Ends("curl", "HTTP client", Userland.BusyBox, "curl", pull: 1.1, exitCode: 2) with { User = "curl_user", Homes = "curlimages curl" },
        Ends("alpine/git", "git", Userland.BusyBox, "git", pull: 1.2, exitCode: 1, entrypoint: Entrypoint.Program),
        Ends("kubectl", "kubectl", Userland.Debian, "kubectl", pull: 2, entrypoint: Entrypoint.Program) with { Homes = "bitnami bitnamilegacy rancher registry.k8s.io alpine kubectl cgr.dev/chainguard chainguard portainer lachlanevenson" },
        Ends("aws-cli", "AWS client", Userland.RedHat, "aws", pull: 4, exitCode: 252, entrypoint: Entrypoint.Program),
        Ends("azure-cli", "Azure client", Userland.RedHat, "bash", pull: 10, entrypoint: Entrypoint.None),
        Ends("cloud-sdk", "Google Cloud client", Userland.Debian, "bash", pull: 10, entrypoint: Entrypoint.None),
        Ends("helm", "Helm", Userland.BusyBox, "helm", pull: 1.5, entrypoint: Entrypoint.Program) with { Homes = "alpine dtzar" },
        Ends("terraform", "Terraform", Userland.BusyBox, "terraform", pull: 2, exitCode: 127, entrypoint: Entrypoint.Program) with { Homes = "hashicorp" },
        Ends("flyway", "database migrations", Userland.Debian, "flyway", pull: 4, entrypoint: Entrypoint.Program) with { Homes = "flyway redgate library" },
        Ends("liquibase", "database migrations", Userland.Debian, "liquibase", pull: 4, entrypoint: Entrypoint.Program) with { Homes = "liquibase library" },

        // Images whose makers set them up in their own way
        Server("bitnami/nginx", "web server", Userland.Debian, 0.1, program: "nginx", stop: "SIGQUIT", pull: 2) with { User = "1001", Listens = ListenText.Parse("8080[/ /index.html /50x.html]") },
        Server("bitnami/postgresql", "database", Userland.Debian, 0.5, program: "postgres", pull: 3) with { User = "1001" },
        Server("bitnami/mysql", "database", Userland.Debian, 2, program: "mysqld", pull: 4) with { User = "1001" },
        Server("bitnami/mariadb", "database", Userland.Debian, 1, program: "mariadbd", pull: 3) with { User = "1001" },
        Server("bitnami/redis", "cache", Userland.Debian, 0.1, program: "redis-server", pull: 2) with { User = "1001" },
        Server("bitnami/mongodb", "database", Userland.Debian, 1, program: "mongod", pull: 4) with { User = "1001" },

        Server("mssql/server", "database", Userland.Debian, 2, program: "sqlservr", pull: 10, entrypoint: Entrypoint.None) with { User = "10001" },
        Server("couchdb", "database", Userland.Debian, 1, program: "couchdb", pull: 3) with { Homes = "library apache", Listens = ListenText.Parse("5984[/ /_up *=401]@3") },
        Server("confluentinc/cp-kafka", "message log", Userland.RedHat, 2, 143, "kafka", pull: 6, entrypoint: Entrypoint.None) with { User = "appuser" },
        Server("confluentinc/cp-zookeeper", "coordination service", Userland.RedHat, 1, 143, "zkServer.sh", pull: 6, entrypoint: Entrypoint.None) with { User = "appuser" },
        Ends("stress-ng", "prints its usage without arguments", Userland.BusyBox, "stress-ng", pull: 1, entrypoint: Entrypoint.Program) with { Homes = "alexeiled colinianking polinux" },

        // What injectors and operators bring
        Ends("proxy-init", "sets the pod's traffic rules", Userland.Debian, "proxy-init", pull: 1, entrypoint: Entrypoint.Program) with { Homes = "linkerd" },
        Server("daprd", "Dapr's sidecar; drains for 5 s before it stops", Userland.None, 5, program: "daprd", pull: 2, entrypoint: Entrypoint.Program) with { User = "65532" },
        Server("calico/node", "network agent", Userland.RedHat, 0.5, program: "calico-node", pull: 4, entrypoint: Entrypoint.None),
        Server("k8s-sidecar", "collects files from ConfigMaps", Userland.BusyBox, 0.2, program: "k8s-sidecar", pull: 1.5) with { User = "65534" },
        Server("prometheus-config-reloader", "reloads configuration", Userland.BusyBox, 0.1, program: "prometheus-config-reloader", pull: 1, entrypoint: Entrypoint.Program) with { User = "nobody" },
        Server("prometheus-operator", "operator", Userland.None, 0.2, program: "prometheus-operator", pull: 1, entrypoint: Entrypoint.Program) with { User = "65534" },
        Server("kube-webhook-certgen", "makes certificates of webhooks", Userland.None, 0.1, program: "kube-webhook-certgen", pull: 1, entrypoint: Entrypoint.Program) with { User = "65532" },
        Server("keda", "scales workloads", Userland.None, 0.5, program: "keda", pull: 1.5, entrypoint: Entrypoint.Program) with { User = "1000" },
        Server("acmesolver", "answers a challenge", Userland.None, 0.1, program: "acmesolver", pull: 1, entrypoint: Entrypoint.Program) with { User = "1000" },
        Server("longhorn-manager", "storage manager", Userland.RedHat, 0.5, program: "longhorn-manager", pull: 3, entrypoint: Entrypoint.None) with { Homes = "longhornio rancher" },
        Server("gitlab-runner", "build runner", Userland.BusyBox, 0.5, program: "gitlab-runner", stop: "SIGQUIT", pull: 2, entrypoint: Entrypoint.Program) with { Homes = "gitlab gitlab-org" },
        Server("airflow", "workflow scheduler", Userland.Debian, 2, program: "airflow", pull: 10) with { Homes = "apache", User = "50000" },
        Server("argoexec", "carries a workflow's files", Userland.None, 1, program: "argoexec", pull: 2, entrypoint: Entrypoint.Program) with { Homes = "argoproj" },

        // Samples that tutorials use
        GoServer("podinfo", "sample web server", Userland.BusyBox, "podinfo"),
        GoServer("goproxy", "sample TCP proxy", Userland.None, "goproxy"),
        Server("kuard-amd64", "sample web server", Userland.BusyBox, 0.1, program: "kuard", pull: 1),
        Server("echoserver", "answers with the request", Userland.Debian, 0.1, program: "echoserver", pull: 2) with { Listens = ListenText.Parse("8080[*]") },
        Server("nginxdemos/hello", "sample web server", Userland.BusyBox, 0.1, program: "nginx", stop: "SIGQUIT", pull: 1) with { Listens = ListenText.Parse("80[*]") },
        Server("liveness", "is well for its first 10 s", Userland.None, 0, 2, "server", pull: 1, entrypoint: Entrypoint.None)
            with { Homes = "registry.k8s.io k8s.gcr.io google-containers google_containers", Listens = ListenText.Parse("8080[/healthz<10 /healthz=500 *=404]") },
    ];

    // Below the table: initializers run from top to bottom.
    private static readonly FrozenDictionary<string, KnownImage> ByName = All.ToFrozenDictionary(image => image.Name, StringComparer.Ordinal);

    private static KnownImage Server(
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
        Server(name, what, userland, 0, 2, program, pull: 1, entrypoint: Entrypoint.Program);

    private static KnownImage Ends(
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

    private static KnownImage Shell(string name, string what, Userland userland, string program, double pull) =>
        Ends(name, what, userland, program, pull: pull, entrypoint: Entrypoint.None) with { Reads = true };
}
