using System.Globalization;
using System.Text;
using PodTimeline.Model.Behaviors;
using PodTimeline.Model.Kernel;
using PodTimeline.Shell.Assumptions;
using PodTimeline.Shell.Interpreting;
using PodTimeline.Shell.Processes;

namespace PodTimeline.Shell.Utilities;

/// <summary><c>curl</c> and <c>wget</c>, with the outputs and statuses that scripts test.</summary>
internal static class HttpClients
{
    /// <summary>curl(1): the body, or changed by <c>-w</c>, <c>-I</c>, <c>-i</c>, <c>-o</c>, <c>-f</c>.</summary>
    public static async SimTask<int> RunCurl(UtilityCall call)
    {
        var arguments = new Arguments(call.Arguments, "oXHdFumATewbxrEKtCyYzPQ", "--output --request --header --data --max-time --connect-timeout --retry --retry-delay --user "
            + "--cacert --cert --key --data-binary --data-urlencode --write-out --unix-socket --form --url --user-agent --data-raw --retry-max-time --resolve --proxy --range --cookie --json");
        if ((arguments.FindValue("--url") ?? arguments.Operands.FirstOrDefault()) is not { } address)
            return arguments.Has("--version", "-V") ? await call.PrintLine("curl 8.5.0") : await call.Fail("try 'curl --help' for more information", 2);
        if (arguments.FindValue("--unix-socket") is not null) return await call.PrintLine(UnknownText.Mark("answer of a socket"));
        var service = ServiceName.OfAddress(address);
        var status = await Ask(call, service, address, CountRetries(arguments), PauseOf(arguments));
        var format = arguments.FindValue("-w", "--write-out");
        if (status is not { } code)
        {
            if (!arguments.Has("-s", "--silent") || arguments.Has("-S", "--show-error"))
                await call.Descriptors.Error.Write(call.Process, $"curl: (7) Failed to connect to {service.Replace(":", " port ", StringComparison.Ordinal)} after 0 ms: Could not connect to server\n");
            if (format is not null) await call.Print(Format(format, 0));
            return 7;
        }

        if (code >= 400 && arguments.Has("-f", "--fail", "--fail-with-body"))
        {
            if (!arguments.Has("-s", "--silent") || arguments.Has("-S", "--show-error")) await call.Descriptors.Error.Write(call.Process, $"curl: (22) The requested URL returned error: {FormatNumber(code)}\n");
            if (format is not null) await call.Print(Format(format, code));
            return 22;
        }

        if (arguments.Has("-v", "--verbose")) await call.Descriptors.Error.Write(call.Process, $"< HTTP/1.1 {FormatNumber(code)} {FindReason(code)}\n");
        var body = arguments.Has("-I", "--head") ? WriteHead(code) : (arguments.Has("-i", "--include") ? WriteHead(code) : "") + UnknownText.Mark("answer of " + service) + (format is null ? "\n" : "");
        var path = arguments.Has("-O", "--remote-name") ? ServiceName.GetFileName(address) : arguments.FindValue("-o", "--output");
        if (path is null or "-")
        {
            if (await call.Print(body) is var failed and not 0) return failed;
        }
        else if (path != "/dev/null")
        {
            if (!call.IsAwaited) await Take(call, service);
            if (call.Shell.OpenWrite(path, append: false, out _) is not { } output)
            {
                await call.Descriptors.Error.Write(call.Process, "curl: (23) client returned ERROR on write\n");
                return 23;
            }

            await call.Shell.WriteTo(output, body.EndsWith('\n') ? body : body + "\n", call.Name);
        }

        return format is null ? 0 : await call.Print(Format(format, code));
    }

    /// <summary>wget(1), GNU's and BusyBox's: the file, or with <c>-O -</c> the body; with <c>-S</c> the head on the standard error.</summary>
    public static async SimTask<int> RunWget(UtilityCall call)
    {
        var arguments = new Arguments(call.Arguments, "OTtPUYaoweQ", "--timeout --tries --header --output-document --post-data --user-agent --directory-prefix --wait --waitretry");
        if (arguments.Operands.FirstOrDefault() is not { } address) return await call.Fail("missing URL");
        var service = ServiceName.OfAddress(address);
        var retries = arguments.Has("--retry-connrefused") ? (int)Math.Clamp(arguments.FindNumber("-t", "--tries") ?? 20, 0, 1_000) : 0;
        var isQuiet = arguments.Has("-q", "--quiet");
        if (await Ask(call, service, address, retries, TimeSpan.FromSeconds(1)) is not { } code)
        {
            if (!isQuiet) await call.Descriptors.Error.Write(call.Process, "wget: can't connect to remote host: Connection refused\n");
            return call.IsBusyBox ? 1 : 4;
        }

        if (arguments.Has("-S", "--server-response")) await call.Descriptors.Error.Write(call.Process, $"  HTTP/1.1 {FormatNumber(code)} {FindReason(code)}\n");
        if (code >= 400)
        {
            if (!isQuiet || call.IsBusyBox) await call.Descriptors.Error.Write(call.Process, $"wget: server returned error: HTTP/1.1 {FormatNumber(code)} {FindReason(code)}\n");
            return call.IsBusyBox ? 1 : 8;
        }

        if (arguments.Has("--spider")) return 0;
        var path = arguments.FindValue("-O", "--output-document") ?? ServiceName.GetFileName(address);
        var body = UnknownText.Mark("answer of " + service) + "\n";
        if (path is "-" or "/dev/stdout") return await call.Print(body);
        if (path == "/dev/null") return 0;
        if (!call.IsAwaited) await Take(call, service);
        if (arguments.FindValue("-P", "--directory-prefix") is { } folder) path = folder.TrimEnd('/') + "/" + path;
        if (call.Shell.OpenWrite(path, append: false, out var error) is { } output) return await call.Shell.WriteTo(output, body, call.Name);
        return await call.Fail($"can't open '{path}': {Files.FileErrors.ToText(error)}");
    }

    /// <summary>Retries until there is an answer or the retries are used up.</summary>
    private static async SimTask<int?> Ask(UtilityCall call, string service, string address, int retries, TimeSpan pause)
    {
        var (port, path) = (address.StartsWith("https:", StringComparison.OrdinalIgnoreCase) ? 443 : 80, GetPath(address));
        for (var round = 0; ; round++)
        {
            if (await call.Shell.Reach(service, port, path, waits: retries > 0) is { } status) return status;
            if (round >= retries) return null;
            await call.Process.Sleep(pause > TimeSpan.Zero ? pause : TimeSpan.FromSeconds(Math.Min(600, Math.Pow(2, round))));
        }
    }

    private static int CountRetries(Arguments arguments) =>
        arguments.Has("--retry-connrefused", "--retry-all-errors") ? (int)Math.Clamp(arguments.FindNumber("--retry") ?? 0, 0, 1_000) : 0;

    private static TimeSpan PauseOf(Arguments arguments) => TimeSpan.FromSeconds(Math.Clamp(arguments.FindNumber("--retry-delay") ?? 0, 0, 86_400));

    private static string GetPath(string address)
    {
        var scheme = address.IndexOf("://", StringComparison.Ordinal);
        var slash = address.IndexOf('/', scheme < 0 ? 0 : scheme + 3);
        return slash < 0 ? "/" : address[slash..];
    }

    /// <summary>What <c>-w</c> prints: the status as three digits, 000 without an answer; times and the like as small numbers.</summary>
    private static string Format(string format, int code)
    {
        var result = new StringBuilder();
        for (var index = 0; index < format.Length; index++)
        {
            var close = format[index] == '%' && index + 1 < format.Length && format[index + 1] == '{' ? format.IndexOf('}', index) : -1;
            if (close < 0)
            {
                result.Append(format[index]);
                continue;
            }

            var name = format[(index + 2)..close];
            result.Append(name is "http_code" or "response_code" ? code.ToString("000", CultureInfo.InvariantCulture) : name.StartsWith("time_", StringComparison.Ordinal) ? "0.010000" : "0");
            index = close;
        }

        return Syntax.BackslashEscapes.Expand(result.ToString(), out _);
    }

    private static string WriteHead(int code) => $"HTTP/1.1 {FormatNumber(code)} {FindReason(code)}\n\n";

    private static string FindReason(int code) => code switch
    {
        200 => "OK",
        201 => "Created",
        204 => "No Content",
        301 => "Moved Permanently",
        302 => "Found",
        307 => "Temporary Redirect",
        401 => "Unauthorized",
        403 => "Forbidden",
        404 => "Not Found",
        500 => "Internal Server Error",
        503 => "Service Unavailable",
        _ => "Status",
    };

    private static string FormatNumber(int code) => code.ToString(CultureInfo.InvariantCulture);

    /// <summary>A download takes time.</summary>
    private static async SimTask Take(UtilityCall call, string service)
    {
        call.Process.Run.Traits |= ScriptTraits.Assumes;
        var typical = new RunLength(AssumptionLedger.TypicalFetch);
        var length = call.World.Assumed.AssumeLength("download:" + service, $"the download from {service} takes {AssumptionLedger.FormatSeconds(typical.Length)}", typical);
        if (length.IsForever) await call.Process.WaitForever();
        await call.Process.Sleep(length.Length);
    }
}
