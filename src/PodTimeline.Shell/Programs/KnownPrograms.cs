using System.Collections.Frozen;
using System.Collections.Immutable;
using PodTimeline.Model.Behaviors;
using PodTimeline.Shell.Network;

namespace PodTimeline.Shell.Programs;

/// <summary>
/// The table of known programs. Those of the shell's own set (<c>sleep</c>, <c>cat</c>, …) are not here: the shell runs them. What their
/// arguments change is in <see cref="ArgumentRules"/>.
/// </summary>
public static class KnownPrograms
{
    /// <summary>How long work of unknown length is assumed to take: a migration, a download, a build.</summary>
    public static readonly TimeSpan TypicalWork = TimeSpan.FromSeconds(5);

    /// <summary>Every known program. How ports are written: <see cref="ListenText"/>.</summary>
    public static ImmutableArray<KnownProgram> All { get; } =
    [
        // Web servers and proxies
        MakeServer("nginx", "web server", 0.1, 0, "80[/ /index.html /50x.html]") with
        {
            Config = "/etc/nginx", Content = "/usr/share/nginx/html", Writes = "/var/cache/nginx /run",
        },
        MakeServer("httpd-foreground", "Apache web server", 0.1, 0, "80[/ /index.html]") with
        {
            Config = "/usr/local/apache2/conf", Content = "/usr/local/apache2/htdocs", Writes = "/usr/local/apache2/logs",
        },
        MakeServer("apache2-foreground", "Apache web server", 0.1, 0, "80[*]") with { Config = "/etc/apache2" },
        MakeServer("apachectl", "Apache web server", 0.1, 0, "80[*]") with { Config = "/etc/apache2 /usr/local/apache2/conf" },
        MakeDeaf("httpd", "web server") with { Listens = ListenText.Parse("80[*]"), PortFrom = "-p" },
        MakeServer("sqlservr", "database", 2, 0, "1433@8"),
        MakeServer("caddy", "web server", 0.1, 0, "80[/ /index.html]") with { Config = "/etc/caddy", Content = "/usr/share/caddy /srv", PortFrom = "--listen" },
        MakeServer("haproxy", "load balancer", 0.1),
        MakeServer("traefik", "reverse proxy", 0.2, 0, "80[/ping *=404] 8080[*]") with { Config = "/etc/traefik" },
        MakeServer("envoy", "proxy", 0.2),
        MakeServer("pilot-agent", "Istio's proxy agent", 5, 0, "15021[/healthz/ready]@1 15020[*]@1 15000[*]@1 15090[*]@1 15001@1 15006@1"),
        MakeServer("linkerd2-proxy-identity", "Linkerd's proxy", 0.2, 0, "4191[/ready /live /metrics /shutdown] 4143 4140"),
        MakeServer("linkerd2-proxy", "Linkerd's proxy", 0.2, 0, "4191[/ready /live /metrics /shutdown] 4143 4140"),
        MakeServer("daprd", "Dapr's sidecar", 5, 0, "3500[/v1.0/*=204 *=404] 3501[/v1.0/*=204 *=404] 50001g 50002g 9090[*]"),
        MakeServer("oauth2-proxy", "authenticating proxy", 0.1, 0, "4180[/ping /ready *=403]") with { PortFrom = "--http-address" },
        MakeServer("cloud-sql-proxy", "database proxy", 0.1, 143) with { PortFrom = "--http-port $CSQL_PROXY_HTTP_PORT" },
        MakeServer("cloud_sql_proxy", "database proxy", 0.1, 143) with { PortFrom = "-health_check_port --health_check_port" },
        MakeServer("pgbouncer", "connection pool", 0.1, 0, "5432") with { PortFrom = "$LISTEN_PORT", Config = "/etc/pgbouncer" },
        MakeServer("consul-dataplane", "Consul's proxy", 0.2),
        MakeServer("kube-rbac-proxy", "authorising proxy", 0.1),

        // Databases, caches, queues
        MakeServer("redis-server", "cache", 0.1, 0, "6379") with { PortFrom = "--port" },
        MakeServer("valkey-server", "cache", 0.1, 0, "6379") with { PortFrom = "--port" },
        MakeServer("memcached", "cache", 0.1, 0, "11211") with { PortFrom = "-p --port" },
        MakeServer("postgres", "database", 0.5, 0, "5432@2") with { PortFrom = "-p --port $PGPORT", Writes = "/var/run/postgresql", IsOpenToAll = true },
        MakeServer("mysqld", "database", 2, 0, "3306@6") with { PortFrom = "--port -P", Writes = "/var/run/mysqld", IsOpenToAll = true },
        MakeServer("mariadbd", "database", 1, 0, "3306@4") with { PortFrom = "--port -P", Writes = "/run/mysqld", IsOpenToAll = true },
        MakeServer("mongod", "database", 1, 0, "27017@1") with { PortFrom = "--port" },
        MakeServer("rabbitmq-server", "message broker", 4, 0, "5672@5 25672@5"),
        MakeServer("nats-server", "message broker", 0.1, 0, "4222 8222[*]") with { PortFrom = "-p --port" },
        MakeServer("etcd", "key-value store", 0.5, 0, "2379g[/health /version /readyz /livez *=404] 2380") with { LoopbackUnless = "--listen-client-urls $ETCD_LISTEN_CLIENT_URLS --config-file" },
        MakeServer("minio", "object store", 0.5, 0, "9000[/minio/health/* *=403] 9001[*]") with { PortFrom = "--address" },
        MakeServer("cassandra", "database", 3, 143, "9042@20 7000@5"),
        MakeServer("elasticsearch", "search engine", 3, 143, "9200[*]@15 9300@10"),
        MakeServer("kafka", "message log", 2, 143, "9092@3"),
        MakeServer("zkServer.sh", "coordination service", 1, 143, "2181@1 8080[*]@1"),
        MakeServer("influxd", "time series database", 0.5, 0, "8086[/health /ping=204 *=404]@1"),

        // Logs, metrics, traces
        MakeServer("fluent-bit", "log shipper", 1),
        MakeServer("fluentd", "log shipper", 1, 0, "24224@2") with { Config = "/fluentd/etc" },
        MakeServer("filebeat", "log shipper", 1),
        MakeServer("vector", "log pipeline", 1),
        MakeServer("promtail", "log shipper", 0.5),
        MakeServer("loki", "log store", 1, 0, "3100[/ready /metrics /loki/* *=404]@1 9095g") with { Config = "/etc/loki" },
        MakeServer("tempo", "trace store", 1),
        MakeServer("alloy", "telemetry collector", 0.5, 0, "12345[*]"),
        MakeServer("grafana", "dashboards", 0.5, 0, "3000[/=302 /login /api/health /healthz /metrics *=401]@3") with { PortFrom = "$GF_SERVER_HTTP_PORT" },
        MakeServer("otelcol", "telemetry collector", 0.5, 0, "4317g 4318[*=404] 13133[*]"),
        MakeServer("otelcol-contrib", "telemetry collector", 0.5, 0, "4317g 4318[*=404] 13133[*]"),
        MakeServer("prometheus", "metrics server", 0.3, 0, "9090[/=302 /-/ready /-/healthy /metrics /graph /query /api/* *=404]@0.5")
            with { PortFrom = "--web.listen-address" },
        MakeServer("alertmanager", "alert router", 0.2, 0, "9093[/ /-/ready /-/healthy /metrics /api/* *=404] 9094") with { PortFrom = "--web.listen-address" },
        MakeServer("pushgateway", "metrics cache", 0.1, 0, "9091[/ /-/ready /-/healthy /metrics *=404]") with { PortFrom = "--web.listen-address" },
        MakeServer("statsd_exporter", "metrics exporter", 0.1, 0, "9102[/ /metrics /health *=404] 9125") with { PortFrom = "--web.listen-address" },
        MakeServer("blackbox_exporter", "metrics exporter", 0.1, 0, "9115[/ /-/healthy /metrics /probe *=404]") with { PortFrom = "--web.listen-address" },
        MakeServer("node_exporter", "metrics exporter", 0, 2, "9100[/ /metrics *=404]") with { PortFrom = "--web.listen-address" },
        MakeServer("mysqld_exporter", "metrics exporter", 0, 2, "9104[/ /metrics *=404]") with { PortFrom = "--web.listen-address" },
        MakeServer("redis_exporter", "metrics exporter", 0, 2, "9121[/ /health /metrics *=404]") with { PortFrom = "--web.listen-address" },
        MakeServer("postgres_exporter", "metrics exporter", 0, 2, "9187[/ /metrics *=404]") with { PortFrom = "--web.listen-address" },
        MakeServer("kube-state-metrics", "metrics exporter", 0.1, 0, "8080[/ /healthz /livez /metrics *=404] 8081[/ /readyz /metrics *=404]") with { PortFrom = "--port" },
        MakeServer("jaeger-all-in-one", "trace collector", 0.5, 0, "16686[*] 14269[/ /metrics *=404] 4317g 4318[*=404] 14268[*=404]"),
        MakeServer("dcgm-exporter", "metrics of GPUs", 0.2, 0, "9400[/ /health /metrics *=404]@2"),

        // Secrets, source, cluster
        MakeServer("git-sync", "keeps a clone up to date", 0.1, 143),
        MakeServer("vault", "secret store", 0.3, 0, "8200[/ui/* /v1/sys/health /v1/* *=307]") with { Config = "/vault/config" },
        MakeServer("consul", "service registry", 0.3, 1, "8500[/=301 /v1/* /ui/* *=404] 8600 8301 8300"),
        MakeServer("coredns", "name server", 0.2, 0, "53 8080[/health *=404] 8181[/ready *=404] 9153[/metrics *=404]"),
        MakeServer("metrics-server", "resource metrics", 0.2, 0, "10250s[/livez /readyz /healthz *=403]@1") with { PortFrom = "--secure-port" },
        MakeServer("kube-proxy", "service proxy", 0.2, 0, "10256[/healthz /livez *=404] 10249[/healthz /metrics *=404]"),
        MakeServer("pause", "waits for a signal", 0, 0, ""),
        MakeServer("supervisord", "process supervisor", 1),
        MakeServer("calico-node", "network agent", 0.5),
        MakeServer("cilium-agent", "network agent", 0.5, 0, "9879[/healthz *=404]@5 4244"),
        MakeServer("cilium-operator", "network operator", 0.2, 0, "9234[/healthz *=404]"),
        MakeServer("kube-webhook-certgen", "creates certificates of webhooks", 0.1),
        MakeServer("longhorn-manager", "storage manager", 0.5),
        MakeServer("gitlab-runner", "build runner", 0.5, 0, ""),
        MakeServer("prometheus-config-reloader", "reloads configuration", 0.1, 0, "8080[/healthz /metrics *=404]") with { PortFrom = "--listen-address" },
        MakeServer("consul-template", "renders templates", 0.1, 0, ""),
        MakeServer("airflow", "workflow scheduler", 2),
        MakeServer("nvidia-driver", "driver of GPUs", 1, 0, ""),
        MakeServer("install-cni", "keeps network plugins installed", 0.2, 0, "8000[/healthz /readyz *=404]"),
        MakeServer("sshd", "SSH server", 0.1, 0, "22") with { PortFrom = "-p" },
        MakeServer("crond", "runs jobs by the clock", 0.1, 0, ""),
        MakeServer("cron", "runs jobs by the clock", 0.1, 0, ""),
        MakeServer("mosquitto", "message broker", 0.1, 0, "1883") with { Config = "/mosquitto/config", PortFrom = "-p" },

        // Application servers that handle SIGTERM
        MakeServer("gunicorn", "Python application server", 0.5, 0, "8000[*]") with { PortFrom = "-b --bind", LoopbackUnless = "-b --bind -c --config" },
        MakeServer("uvicorn", "Python application server", 0.2, 0, "8000[*]") with { PortFrom = "--port $UVICORN_PORT", LoopbackUnless = "--host $UVICORN_HOST" },
        MakeServer("hypercorn", "Python application server", 0.2),
        MakeServer("celery", "task worker", 0.5, 0, ""),
        MakeServer("php-fpm", "PHP FastCGI server", 0.1, 0, "9000"),
        MakeServer("puma", "Ruby application server", 0.5),
        MakeServer("dotnet", ".NET host", 0.2) with { IsHost = true },
        MakeServer("java", "Java virtual machine", 0.5, 143) with { IsHost = true },
        MakeServer("catalina.sh", "Java web server", 1, 143, "8080[*=404]@2") with { Content = "/usr/local/tomcat/webapps", Config = "/usr/local/tomcat/conf" },
        MakeServer("npm", "Node.js package runner", 0.2, 143),
        MakeServer("yarn", "Node.js package runner", 0.2, 143),
        MakeServer("pnpm", "Node.js package runner", 0.2, 143),

        // Interpreters and tools without signal handlers: as process 1 they ignore signals (T34)
        MakeDeaf("python", "Python") with { IsHost = true },
        MakeDeaf("node", "Node.js") with { IsHost = true },
        MakeDeaf("flask", "Python development server") with { Listens = ListenText.Parse("5000[*]"), PortFrom = "--port -p $FLASK_RUN_PORT", LoopbackUnless = "--host -h $FLASK_RUN_HOST" },
        MakeDeaf("ruby", "Ruby") with { IsHost = true },
        MakeDeaf("perl", "Perl") with { IsHost = true },
        MakeDeaf("php", "PHP") with { PortFrom = "-S", IsHost = true },
        MakeDeaf("http.server", "Python's web server") with { Listens = ListenText.Parse("8000[*]"), PortFrom = "#" },
        MakeDeaf("SimpleHTTPServer", "Python's web server") with { Listens = ListenText.Parse("8000[*]"), PortFrom = "#" },
        MakeDeaf("socat", "relay"),
        MakeDeaf("stress", "load generator") with { Listens = Listening.None },
        MakeDeaf("stress-ng", "load generator") with { Listens = Listening.None },

        // Samples of tutorials
        MakeServer("agnhost", "Kubernetes' test server", 0) with { PortFrom = "--http-port --port" },
        MakeServer("http-echo", "answers with a text", 0.1, 0, "5678[*]") with { PortFrom = "-listen --listen" },
        MakeServer("whoami", "prints the request", 0, 2, "80[*]") with { PortFrom = "-port --port $WHOAMI_PORT_NUMBER" },
        MakeServer("hello-app", "sample web server", 0, 2, "8080[*]") with { PortFrom = "$PORT" },
        MakeServer("registry", "image registry", 0, 2, "5000[/ /v2/* *=404]") with { PortFrom = "$REGISTRY_HTTP_ADDR" },
        MakeServer("podinfo", "sample web server", 0.1, 0, "9898[*] 9797[*]") with { PortFrom = "--port" },
        MakeServer("kuard", "sample web server", 0.1, 0, "8080[*]"),
        MakeServer("goproxy", "sample TCP proxy", 0, 2, "8080"),
    ];

    private static readonly FrozenDictionary<string, KnownProgram> ByName =
        All.ToFrozenDictionary(program => program.Name, StringComparer.Ordinal);

    /// <summary>What is known of a program; null when nothing is.</summary>
    /// <param name="path">As written, such as <c>/usr/bin/python3.11</c>; a version at the end does not count.</param>
    public static KnownProgram? Find(string path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        return ByName.GetValueOrDefault(name) ?? ByName.GetValueOrDefault(name.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '.'));
    }

    private static KnownProgram MakeServer(string name, string what, double stopsAfter, int stopCode = 0, string? listens = null) =>
        new(name, what, RunLength.Forever, new TermReaction.Exits(TimeSpan.FromSeconds(stopsAfter), stopCode))
        {
            Listens = listens is null ? Listening.Unknown : ListenText.Parse(listens),
        };

    private static KnownProgram MakeDeaf(string name, string what) => new(name, what, RunLength.Forever, new TermReaction.NoHandler());
}
