using System.Globalization;
using PodTimeline.Model.Kernel;
using PodTimeline.Shell.Assumptions;
using PodTimeline.Shell.Interpreting;
using PodTimeline.Shell.Network;
using PodTimeline.Shell.Processes;
using PodTimeline.Shell.Programs;

namespace PodTimeline.Shell.Utilities;

/// <summary>
/// Clients of services outside the container. Whether a service answers is unknown: one that a loop waits for answers after a while,
/// any other at once; both are named assumptions.
/// </summary>
internal static class NetworkUtilities
{
    public static IEnumerable<KeyValuePair<string, Utility>> All =>
    [
        new("httpd", ServeFiles), new("nc", Connect), new("ncat", Connect), new("netcat", Connect), new("telnet", Connect), new("wget", HttpClients.RunWget), new("curl", HttpClients.RunCurl),
        new("nslookup", LookUp), new("dig", LookUp), new("host", LookUp), new("getent", LookUp), new("ping", Ping), new("ping6", Ping),
        new("pg_isready", MakeDatabaseClient("postgres", "h", "p", 2, 5432, "PGHOST")), new("psql", MakeDatabaseClient("postgres", "h", "p", 2, 5432, "PGHOST")),
        new("pg_dump", MakeDatabaseClient("postgres", "h", "p", 1, 5432, "PGHOST")),
        new("mysqladmin", MakeDatabaseClient("mysql", "h", "P", 1, 3306, "MYSQL_HOST")), new("mysql", MakeDatabaseClient("mysql", "h", "P", 1, 3306, "MYSQL_HOST")),
        new("mariadb", MakeDatabaseClient("mysql", "h", "P", 1, 3306, "MYSQL_HOST")),
        new("mariadb-admin", MakeDatabaseClient("mysql", "h", "P", 1, 3306, "MYSQL_HOST")), new("redis-cli", MakeDatabaseClient("redis", "h", "p", 1, 6379)),
        new("valkey-cli", MakeDatabaseClient("redis", "h", "p", 1, 6379)),
        new("mongosh", MakeDatabaseClient("mongo", "", "", 1, 27017)), new("mongo", MakeDatabaseClient("mongo", "", "", 1, 27017)), new("kafka-topics.sh", MakeDatabaseClient("kafka", "", "", 1)),
        new("cqlsh", MakeDatabaseClient("cassandra", "", "", 1, 9042)), new("rabbitmq-diagnostics", MakeDatabaseClient("rabbitmq", "", "", 69, 5672)), new("amqp-consume", MakeDatabaseClient("rabbitmq", "u", "", 1)),
        new("grpc_health_probe", MakeDatabaseClient("grpc", "", "", 2)), new("kubectl", MakeDatabaseClient("kubernetes", "n", "", 1)), new("etcdctl", MakeDatabaseClient("etcd", "", "", 1, 2379)),
        new("vault", MakeDatabaseClient("vault", "", "", 1)), new("ssh", Connect), new("wait-for-it.sh", WaitFor), new("wait-for-it", WaitFor), new("wait-for", WaitFor),
        new("wait-for.sh", WaitFor), new("dockerize", WaitFor), new("wait4x", WaitFor),
    ];

    private static async SimTask<int> Connect(UtilityCall call)
    {
        var arguments = new Arguments(call.Arguments, "wipsoGq");
        if (arguments.Has("-l"))
        {
            // It listens, and nobody connects.
            call.Process.Run.Traits |= ScriptTraits.Serves;
            var port = arguments.FindNumber("-p") ?? (long.TryParse(arguments.Operands.LastOrDefault()?.Split(':')[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var said) ? said : arguments.FindNumber("-l"));
            await call.Shell.ServeForever(port is > 0 and < 65_536 ? Listening.Of([new ListenPort((int)port, PortAnswers.Anything)]) : Listening.Unknown);
        }

        if (arguments.Operands.Count == 0) return await call.Fail("usage: nc HOST PORT");
        var service = string.Join(':', arguments.Operands.Take(2));
        if (!await call.Shell.Ask(service, call.Name == "ssh" ? 22 : 0))
        {
            if (arguments.Has("-v")) await call.Fail($"{arguments.Operands[0]}: Connection refused");
            return 1;
        }

        if (arguments.Has("-v")) await call.Descriptors.Error.Write(call.Process, $"{arguments.Operands[0]} ({arguments.Operands[0]}:{arguments.Operands.ElementAtOrDefault(1)}) open\n");
        if (!arguments.Has("-z")) await call.ReadAll(call.Descriptors.In);
        return 0;
    }

    /// <summary>BusyBox's web server: with <c>-f</c> in the foreground, else in the background; Apache's is another program.</summary>
    private static async SimTask<int> ServeFiles(UtilityCall call)
    {
        var arguments = new Arguments(call.Arguments, "cphurem");
        if (!call.IsBusyBox) return await call.Shell.RunServer(call.Words, call.Descriptors);
        if (!arguments.Has("-f")) return call.Shell.StartDaemon(call.Words, call.Descriptors) ? 0 : 1;
        var port = int.TryParse((arguments.FindValue("-p") ?? "80").Split(':')[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var said) ? said : 80;
        call.Process.Run.Traits |= ScriptTraits.Serves;
        await call.Shell.ServeForever(Listening.Of([new ListenPort(port, PortAnswers.AnyPath)]));
        return 0;
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
        var count = arguments.FindNumber("-c") ?? long.MaxValue;
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

    /// <summary>A client of a database or the like.</summary>
    /// <param name="service">Its name in assumptions when no host is given.</param>
    /// <param name="hostOption">Letter of the option that names the host; empty: none.</param>
    /// <param name="portOption">Letter of the option that names the port; empty: none.</param>
    /// <param name="failure">Status when it does not answer.</param>
    /// <param name="port">The default port; 0: not known.</param>
    /// <param name="hostVariable">Variable that names the host; null: none.</param>
    private static Utility MakeDatabaseClient(string service, string hostOption, string portOption, int failure, int port = 0, string? hostVariable = null) => async call =>
    {
        var arguments = new Arguments(call.Arguments, "hpPUuDdacnWtqieVlfb" is var letters && service == "mysql" ? letters.Replace("p", "", StringComparison.Ordinal) : letters,
            "--host --port --user --username --dbname --eval --command --password --endpoints --bootstrap-server");
        var host = (hostOption.Length > 0 ? arguments.FindValue("-" + hostOption) : null) ?? arguments.FindValue("--host") ?? (hostVariable is null ? null : call.World.Context.FindVariable(hostVariable))
            ?? arguments.FindValue("--endpoints", "--bootstrap-server") ?? ServiceName.FindFirstAddress(arguments.Operands);
        var said = (portOption.Length > 0 ? arguments.FindValue("-" + portOption) : null) ?? arguments.FindValue("--port");
        var number = int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed) ? parsed : port;
        // Without a host it connects to its own container, if a server of its kind runs there.
        if (host is null && number > 0 && IsServedHere(call, number)) host = "localhost";
        if (host is not null && host.StartsWith('/')) host = "localhost";
        host ??= service;
        var isThere = await call.Shell.Ask(said is null ? host : $"{host}:{said}", number);
        if (call.Name == "pg_isready" && !arguments.Has("-q")) await call.PrintLine($"{host}:{said ?? "5432"} - {(isThere ? "accepting connections" : "no response")}");
        if (!isThere) return failure;
        if (call.Name is "redis-cli" or "valkey-cli" && arguments.Operands.Any(word => word.Equals("ping", StringComparison.OrdinalIgnoreCase))) return await call.PrintLine("PONG");
        if (call.Name is "mysqladmin" or "mariadb-admin" && arguments.Operands.Contains("ping")) return await call.PrintLine("mysqld is alive");
        return call.Name == "pg_isready" ? 0 : await call.PrintLine(UnknownText.Mark("output of " + call.Name));
    };

    /// <summary>Whether the container's own program listens on a port, or another one in it does by now.</summary>
    private static bool IsServedHere(UtilityCall call, int port) =>
        call.Shell.AskPod(port) is PortState.Open
        || (!call.Process.Run.IsContainer && call.World.Context is { ImageFacts: { Program.Length: > 0 } image } && KnownPrograms.Find(image.Program) is { } program && program.Listens.Ports.Any(open => open.Number == port));

    /// <summary>Tools whose only purpose is to wait for a service; some then run a command.</summary>
    private static async SimTask<int> WaitFor(UtilityCall call)
    {
        var words = call.Arguments.ToList();
        var end = words.IndexOf("--");
        var service = ServiceName.FindFirstAddress(end < 0 ? words : words[..end]) ?? "the service";
        call.Process.Run.Traits |= ScriptTraits.Waits;
        var (host, port) = LocalAddress.Split(service, 0);
        if (port > 0 && LocalAddress.Is(host, call.World.Context.HostName) && call.Shell.AskPod(port) is not PortState.Unsure)
        {
            for (var round = 0; call.Shell.AskPod(port) is PortState.Closed; round++)
            {
                if (round == Interpreter.RoundsBeforeRest) call.Process.Rest();
                await call.Process.Sleep(TimeSpan.FromSeconds(1));
            }

            call.Process.Wake();
        }
        else
        {
            while (!call.World.Assumed.IsThere("answers:" + service, $"{service} answers", call.Process.Now))
            {
                if (call.World.Assumed.Waits("answers:" + service).IsForever) await call.Process.WaitForever();
                await call.Process.Sleep(TimeSpan.FromSeconds(1));
            }
        }

        return end < 0 || end + 1 >= words.Count ? 0 : await call.Shell.RunChild(words[(end + 1)..], call.Descriptors);
    }
}
