using System.Globalization;
using PodTimeline.Model.Behaviors;
using PodTimeline.Model.Kernel;
using PodTimeline.Shell.Assumptions;
using PodTimeline.Shell.Files;
using PodTimeline.Shell.Interpreting;
using PodTimeline.Shell.Processes;

namespace PodTimeline.Shell.Utilities;

/// <summary>
/// Clients of services outside of the container. Whether a service answers cannot be known: one that a loop waits for answers after
/// a while, any other at once; either is a named assumption.
/// </summary>
internal static class NetworkUtilities
{
    public static IEnumerable<KeyValuePair<string, Utility>> All =>
    [
        new("nc", Connect), new("ncat", Connect), new("netcat", Connect), new("telnet", Connect), new("wget", Download), new("curl", Download),
        new("nslookup", LookUp), new("dig", LookUp), new("host", LookUp), new("getent", LookUp), new("ping", Ping), new("ping6", Ping),
        new("pg_isready", Database("postgres", "h", "p", 2)), new("psql", Database("postgres", "h", "p", 2)), new("pg_dump", Database("postgres", "h", "p", 1)),
        new("mysqladmin", Database("mysql", "h", "P", 1)), new("mysql", Database("mysql", "h", "P", 1)), new("mariadb", Database("mysql", "h", "P", 1)),
        new("mariadb-admin", Database("mysql", "h", "P", 1)), new("redis-cli", Database("redis", "h", "p", 1)), new("valkey-cli", Database("redis", "h", "p", 1)),
        new("mongosh", Database("mongo", "h", "p", 1)), new("mongo", Database("mongo", "h", "p", 1)), new("kafka-topics.sh", Database("kafka", "", "", 1)),
        new("cqlsh", Database("cassandra", "", "", 1)), new("rabbitmq-diagnostics", Database("rabbitmq", "n", "", 69)), new("amqp-consume", Database("rabbitmq", "u", "", 1)),
        new("grpc_health_probe", Database("grpc", "", "", 2)), new("kubectl", Database("kubernetes", "n", "", 1)), new("etcdctl", Database("etcd", "", "", 1)),
        new("vault", Database("vault", "", "", 1)), new("ssh", Connect), new("wait-for-it.sh", WaitFor), new("wait-for-it", WaitFor), new("wait-for", WaitFor),
        new("wait-for.sh", WaitFor), new("dockerize", WaitFor), new("wait4x", WaitFor),
    ];

    private static async SimTask<int> Connect(UtilityCall call)
    {
        var arguments = new Arguments(call.Arguments, "wipsoGq");
        if (arguments.Has("-l"))
        {
            // It listens, and nobody calls.
            call.Process.Run.Traits |= ScriptTraits.Serves;
            await call.Process.Never();
        }

        if (arguments.Operands.Count == 0) return await call.Fail("usage: nc HOST PORT");
        var service = string.Join(':', arguments.Operands.Take(2));
        if (!await call.Shell.Ask(service))
        {
            if (arguments.Has("-v")) await call.Fail($"{arguments.Operands[0]}: Connection refused");
            return 1;
        }

        if (arguments.Has("-v")) await call.Descriptors.Error.Write(call.Process, $"{arguments.Operands[0]} ({arguments.Operands[0]}:{arguments.Operands.ElementAtOrDefault(1)}) open\n");
        if (!arguments.Has("-z")) await call.ReadAll(call.Descriptors.In);
        return 0;
    }

    private static async SimTask<int> Download(UtilityCall call)
    {
        var isCurl = call.Name == "curl";
        var arguments = isCurl
            ? new Arguments(call.Arguments, "oXHdFumATewbxrEKt", "--output --request --header --data --max-time --connect-timeout --retry --retry-delay --user "
                + "--cacert --data-binary --write-out --unix-socket --form --url --user-agent --data-raw --retry-max-time")
            : new Arguments(call.Arguments, "OTtPUYaowe", "--timeout --tries --header --output-document --post-data");
        var address = arguments.Value("--url") ?? arguments.Operands.FirstOrDefault();
        if (address is null) return await call.Fail(isCurl ? "try 'curl --help' for more information" : "missing URL", isCurl ? 2 : 1);
        var service = ServiceName.OfAddress(address);
        if (!await call.Shell.Ask(service))
        {
            if (isCurl && !arguments.Has("-s", "--silent") || arguments.Has("-S"))
                await call.Descriptors.Error.Write(call.Process, $"curl: (7) Failed to connect to {service.Replace(":", " port ", StringComparison.Ordinal)} after 0 ms: Could not connect to server\n");
            else if (!isCurl && !arguments.Has("-q"))
                await call.Descriptors.Error.Write(call.Process, $"wget: can't connect to remote host: Connection refused\n");
            return isCurl ? 7 : 1;
        }

        if (arguments.Has("--spider", "-I", "--head")) return 0;
        var text = UnknownText.From("answer of " + service);
        var path = isCurl ? arguments.Value("-o", "--output") : arguments.Value("-O", "--output-document");
        var named = isCurl ? arguments.Has("-O", "--remote-name") : path is null;
        if (named) path = ServiceName.FileName(address);
        if (path is not null && path != "-" && !call.IsAwaited) await Take(call, service);
        if (path is null or "-") return await call.Print(arguments.Has("-w", "--write-out") ? text : text + "\n");
        if (!isCurl && arguments.Value("-P") is { } folder) path = folder.TrimEnd('/') + "/" + path;
        if (call.Shell.OpenWrite(path, append: false, out var error) is { } output) return await call.Shell.WriteTo(output, text + "\n", call.Name);
        if (!isCurl) return await call.Fail($"can't open '{path}': {error.Text()}");
        await call.Descriptors.Error.Write(call.Process, "curl: (23) client returned ERROR on write\n");
        return 23;
    }

    /// <summary>A download takes its time.</summary>
    private static async SimTask Take(UtilityCall call, string service)
    {
        call.Process.Run.Traits |= ScriptTraits.Assumes;
        var typical = new RunLength(AssumptionLedger.TypicalFetch);
        var length = call.World.Assumed.Length("download:" + service, $"the download from {service} takes {AssumptionLedger.Seconds(typical.Length)}", typical);
        if (length.IsForever) await call.Process.Never();
        await call.Process.Sleep(length.Length);
    }

    private static async SimTask<int> LookUp(UtilityCall call)
    {
        var name = new Arguments(call.Arguments, "tp").Operands.FirstOrDefault(word => word is not ("hosts" or "ahosts" or "A") && !word.StartsWith('+') && !word.StartsWith('@'));
        if (name is null) return 1;
        if (!await call.Shell.Ask(name + " (DNS)"))
        {
            if (call.Name == "nslookup") await call.Print($"Server:\t\t10.96.0.10\nAddress:\t10.96.0.10:53\n\n** server can't find {name}: NXDOMAIN\n\n");
            return call.Name == "getent" ? 2 : 1;
        }

        return call.Name == "nslookup" ? await call.Print($"Server:\t\t10.96.0.10\nAddress:\t10.96.0.10:53\n\nName:\t{name}\nAddress: 10.96.0.20\n\n")
            : await call.PrintLine($"10.96.0.20      {name}");
    }

    private static async SimTask<int> Ping(UtilityCall call)
    {
        var arguments = new Arguments(call.Arguments, "cwWisI");
        var host = arguments.Operands.FirstOrDefault() ?? "";
        if (!await call.Shell.Ask(host)) return await call.Fail($"bad address '{host}'");
        var count = arguments.Number("-c") ?? long.MaxValue;
        await call.PrintLine($"PING {host} (10.96.0.20): 56 data bytes");
        for (var sent = 0L; sent < count; sent++)
        {
            await call.Shell.Step();
            if (sent == Interpreter.RoundsBeforeRest && count == long.MaxValue) call.Process.Rest();
            if (sent > 0) await call.Process.Sleep(TimeSpan.FromSeconds(1));
            var failed = await call.PrintLine($"64 bytes from 10.96.0.20: seq={sent.ToString(CultureInfo.InvariantCulture)} ttl=64 time=0.100 ms");
            if (failed != 0) return failed;
        }

        return 0;
    }

    private static Utility Database(string service, string hostOption, string portOption, int failure) => async call =>
    {
        var arguments = new Arguments(call.Arguments, "hpPUuDdacnWtqieVlfb" is var letters && service == "mysql" ? letters.Replace("p", "", StringComparison.Ordinal) : letters,
            "--host --port --user --username --dbname --eval --command --password");
        var host = (hostOption.Length > 0 ? arguments.Value("-" + hostOption) : null) ?? arguments.Value("--host") ?? ServiceName.FirstAddress(arguments.Operands) ?? service;
        var port = (portOption.Length > 0 ? arguments.Value("-" + portOption) : null) ?? arguments.Value("--port");
        var isThere = await call.Shell.Ask(port is null ? host : $"{host}:{port}");
        if (call.Name == "pg_isready" && !arguments.Has("-q")) await call.PrintLine($"{host}:{port ?? "5432"} - {(isThere ? "accepting connections" : "no response")}");
        if (!isThere) return failure;
        if (call.Name is "redis-cli" or "valkey-cli" && arguments.Operands.Any(word => word.Equals("ping", StringComparison.OrdinalIgnoreCase))) return await call.PrintLine("PONG");
        if (call.Name is "mysqladmin" or "mariadb-admin" && arguments.Operands.Contains("ping")) return await call.PrintLine("mysqld is alive");
        return call.Name == "pg_isready" ? 0 : await call.PrintLine(UnknownText.From("output of " + call.Name));
    };

    /// <summary>Tools whose whole purpose is to wait for a service and then, some of them, to run a command.</summary>
    private static async SimTask<int> WaitFor(UtilityCall call)
    {
        var words = call.Arguments.ToList();
        var end = words.IndexOf("--");
        var service = ServiceName.FirstAddress(end < 0 ? words : words[..end]) ?? "the service";
        call.Process.Run.Traits |= ScriptTraits.Waits;
        while (!call.World.Assumed.IsThere("answers:" + service, $"{service} answers", call.Process.Now))
        {
            if (call.World.Assumed.Waits("answers:" + service).IsForever) await call.Process.Never();
            await call.Process.Sleep(TimeSpan.FromSeconds(1));
        }

        return end < 0 || end + 1 >= words.Count ? 0 : await call.Shell.RunChild(words[(end + 1)..], call.Descriptors);
    }
}
