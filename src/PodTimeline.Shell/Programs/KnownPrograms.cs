using System.Collections.Frozen;
using System.Collections.Immutable;
using PodTimeline.Model.Behaviors;

namespace PodTimeline.Shell.Programs;

/// <summary>
/// The table of known programs. Those of the shell's own set (<c>sleep</c>, <c>cat</c>, …) are not here: the shell runs them.
/// </summary>
public static class KnownPrograms
{
    /// <summary>How long work is taken to last of which nothing is known: a migration, a download, a build.</summary>
    public static readonly TimeSpan TypicalWork = TimeSpan.FromSeconds(5);

    /// <summary>Every known program.</summary>
    public static ImmutableArray<KnownProgram> All { get; } =
    [
        // Web servers and proxies
        Server("nginx", "web server", 0.1),
        Server("httpd-foreground", "Apache web server", 0.1),
        Server("apache2-foreground", "Apache web server", 0.1),
        Server("apachectl", "Apache web server", 0.1),
        Server("caddy", "web server", 0.1),
        Server("haproxy", "load balancer", 0.1),
        Server("traefik", "reverse proxy", 0.2),
        Server("envoy", "proxy", 0.2),
        Server("pilot-agent", "Istio's proxy agent", 5),
        Server("oauth2-proxy", "authenticating proxy", 0.1),
        Server("cloud-sql-proxy", "database proxy", 0.1, 143),
        Server("cloud_sql_proxy", "database proxy", 0.1, 143),

        // Databases, caches, queues
        Server("redis-server", "cache", 0.1),
        Server("valkey-server", "cache", 0.1),
        Server("memcached", "cache", 0.1),
        Server("postgres", "database", 0.5),
        Server("mysqld", "database", 2),
        Server("mariadbd", "database", 1),
        Server("mongod", "database", 1),
        Server("rabbitmq-server", "message broker", 4),
        Server("nats-server", "message broker", 0.1),
        Server("etcd", "key-value store", 0.5),
        Server("minio", "object store", 0.5),

        // Logs and metrics
        Server("fluent-bit", "log shipper", 1),
        Server("fluentd", "log shipper", 1),
        Server("filebeat", "log shipper", 1),
        Server("vector", "log pipeline", 1),
        Server("promtail", "log shipper", 0.5),
        Server("otelcol", "telemetry collector", 0.5),
        Server("prometheus", "metrics server", 0.3),
        Server("git-sync", "keeps a clone up to date", 0.1, 143),
        Server("vault", "secret store", 0.3),
        Server("consul", "service registry", 0.3, 1),
        Server("coredns", "name server", 0.2),
        Server("pause", "waits for a signal", 0),
        Server("supervisord", "process supervisor", 1),

        // Application servers that handle SIGTERM
        Server("gunicorn", "Python application server", 0.5),
        Server("uvicorn", "Python application server", 0.2),
        Server("hypercorn", "Python application server", 0.2),
        Server("celery", "task worker", 0.5),
        Server("php-fpm", "PHP FastCGI server", 0.1),
        Server("puma", "Ruby application server", 0.5),
        Server("dotnet", ".NET host", 0.2),
        Server("java", "Java virtual machine", 0.5, 143),
        Server("catalina.sh", "Java web server", 1, 143),
        Server("npm", "Node.js package runner", 0.2, 143),
        Server("yarn", "Node.js package runner", 0.2, 143),
        Server("pnpm", "Node.js package runner", 0.2, 143),

        // Interpreters and tools that install no handler: deaf as process 1 (T34)
        Deaf("python", "Python"),
        Deaf("node", "Node.js"),
        Deaf("flask", "Python development server"),
        Deaf("ruby", "Ruby"),
        Deaf("perl", "Perl"),
        Deaf("php", "PHP"),
        Deaf("socat", "relay"),
        Deaf("stress", "load generator"),
        Deaf("stress-ng", "load generator"),
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

    private static KnownProgram Server(string name, string what, double stopsAfter, int stopCode = 0) =>
        new(name, what, RunLength.Forever, new TermReaction.Exits(TimeSpan.FromSeconds(stopsAfter), stopCode));

    private static KnownProgram Deaf(string name, string what) => new(name, what, RunLength.Forever, new TermReaction.NoHandler());
}
