using System.Collections.Immutable;

namespace PodTimeline.Shell.Images;

/// <summary>The table of what images need to start: without it their entrypoints report an error and exit.</summary>
public static class StartNeeds
{
    /// <summary>Every need.</summary>
    public static ImmutableArray<StartNeed> All { get; } =
    [
        new("postgres", "$POSTGRES_PASSWORD $POSTGRES_PASSWORD_FILE $POSTGRES_HOST_AUTH_METHOD=trust", 1,
            "Error: Database is uninitialized and superuser password is not specified."),
        new("mysql", "$MYSQL_ROOT_PASSWORD $MYSQL_ROOT_PASSWORD_FILE $MYSQL_ALLOW_EMPTY_PASSWORD $MYSQL_RANDOM_ROOT_PASSWORD", 1,
            "[ERROR] [Entrypoint]: Database is uninitialized and password option is not specified"),
        new("mariadb", "$MARIADB_ROOT_PASSWORD $MARIADB_ROOT_PASSWORD_FILE $MARIADB_ROOT_PASSWORD_HASH $MARIADB_ALLOW_EMPTY_ROOT_PASSWORD "
            + "$MARIADB_RANDOM_ROOT_PASSWORD $MYSQL_ROOT_PASSWORD $MYSQL_ROOT_PASSWORD_FILE $MYSQL_ALLOW_EMPTY_PASSWORD $MYSQL_RANDOM_ROOT_PASSWORD", 1,
            "[ERROR] [Entrypoint]: Database is uninitialized and password option is not specified"),
        new("bitnami/postgresql", "$POSTGRESQL_PASSWORD $POSTGRES_PASSWORD $POSTGRESQL_PASSWORD_FILE $POSTGRES_PASSWORD_FILE $ALLOW_EMPTY_PASSWORD=yes", 1,
            "ERROR ==> The POSTGRESQL_PASSWORD environment variable is empty or not set."),
        new("bitnami/mysql", "$MYSQL_ROOT_PASSWORD $MYSQL_ROOT_PASSWORD_FILE $ALLOW_EMPTY_PASSWORD=yes", 1,
            "ERROR ==> The MYSQL_ROOT_PASSWORD environment variable is empty or not set."),
        new("bitnami/mariadb", "$MARIADB_ROOT_PASSWORD $MARIADB_ROOT_PASSWORD_FILE $ALLOW_EMPTY_PASSWORD=yes", 1,
            "ERROR ==> The MARIADB_ROOT_PASSWORD environment variable is empty or not set."),
        new("bitnami/redis", "$REDIS_PASSWORD $REDIS_PASSWORD_FILE $ALLOW_EMPTY_PASSWORD=yes", 1,
            "ERROR ==> The REDIS_PASSWORD environment variable is empty or not set."),
        new("mssql/server", "$ACCEPT_EULA=Y $ACCEPT_EULA=1 $ACCEPT_EULA=yes", 1, "The SQL Server End-User License Agreement (EULA) must be accepted before SQL Server can start."),
        new("couchdb", "$COUCHDB_PASSWORD", 1, "ERROR: CouchDB 3.0+ will no longer run in \"Admin Party\" mode."),
        new("confluentinc/cp-kafka", "$KAFKA_ADVERTISED_LISTENERS", 1, "KAFKA_ADVERTISED_LISTENERS is required."),
        new("confluentinc/cp-zookeeper", "$ZOOKEEPER_CLIENT_PORT", 1, "ZOOKEEPER_CLIENT_PORT is required."),
        new("nginx", "+CHOWN", 1, "nginx: [emerg] chown(\"/var/cache/nginx/client_temp\", 101) failed (1: Operation not permitted)"),
        new("postgres", "+SETUID", 1, "error: failed switching to \"postgres\": operation not permitted"),
        new("mysql", "+SETUID", 1, "error: failed switching to \"mysql\": operation not permitted"),
        new("mariadb", "+SETUID", 1, "error: failed switching to \"mysql\": operation not permitted"),
        new("mongo", "+SETUID", 1, "error: failed switching to \"mongodb\": operation not permitted"),
        new("haproxy", "/usr/local/etc/haproxy args", 1, "[ALERT] config: Cannot open configuration file/directory /usr/local/etc/haproxy/haproxy.cfg : No such file or directory"),
        new("elasticsearch", "$discovery.* $cluster.initial_master_nodes $DISCOVERY_TYPE /usr/share/elasticsearch/config", 78,
            "ERROR: bootstrap checks failed: the default discovery settings are unsuitable for production use") { Tag = "7.", After = TimeSpan.FromSeconds(12) },
    ];
}
