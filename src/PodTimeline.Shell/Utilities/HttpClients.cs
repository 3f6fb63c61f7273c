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
    /// <summary>curl(1): the body, or with <c>-w</c>, <c>-I</c>, <c>-i</c>, <c>-o</c>, <c>-f</c> what these make of it.</summary>
    public static async SimTask<int> Curl(UtilityCall call)
    {
        var arguments = new Arguments(call.Arguments, "oXHdFumATewbxrEKtCyYzPQ", "--output --request --header --data --max-time --connect-timeout --retry --retry-delay --user "
            + "--cacert --cert --key --data-binary --data-urlencode --write-out --unix-socket --form --url --user-agent --data-raw --retry-max-time --resolve --proxy --range --cookie --json");
        if ((arguments.Value("--url") ?? arguments.Operands.FirstOrDefault()) is not { } address)
            return arguments.Has("--version", "-V") ? await call.PrintLine("curl 8.5.0") : await call.Fail("try 'curl --help' for more information", 2);
        if (arguments.Value("--unix-socket") is not null) return await call.PrintLine(UnknownText.From("answer of a socket"));
        var service = ServiceName.OfAddress(address);
        var status = await Ask(call, service, address, RetriesOf(arguments), PauseOf(arguments));
        var format = arguments.Value("-w", "--write-out");
        if (status is not { } code)
        {
            if (!arguments.Has("-s", "--silent") || arguments.Has("-S", "--show-error"))
                await call.Descriptors.Error.Write(call.Process, $"curl: (7) Failed to connect to {service.Replace(":", " port ", StringComparison.Ordinal)} after 0 ms: Could not connect to server\n");
            if (format is not null) await call.Print(Format(format, 0));
            return 7;
        }

        if (code >= 400 && arguments.Has("-f", "--fail", "--fail-with-body"))
        {
            if (!arguments.Has("-s", "--silent") || arguments.Has("-S", "--show-error")) await call.Descriptors.Error.Write(call.Process, $"curl: (22) The requested URL returned error: {Number(code)}\n");
            if (format is not null) await call.Print(Format(format, code));
            return 22;
        }

        if (arguments.Has("-v", "--verbose")) await call.Descriptors.Error.Write(call.Process, $"< HTTP/1.1 {Number(code)} {ReasonOf(code)}\n");
        var body = arguments.Has("-I", "--head") ? Head(code) : (arguments.Has("-i", "--include") ? Head(code) : "") + UnknownText.From("answer of " + service) + (format is null ? "\n" : "");
        var path = arguments.Has("-O", "--remote-name") ? ServiceName.FileName(address) : arguments.Value("-o", "--output");
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
    public static async SimTask<int> Wget(UtilityCall call)
    {
        var arguments = new Arguments(call.Arguments, "OTtPUYaoweQ", "--timeout --tries --header --output-document --post-data --user-agent --directory-prefix --wait --waitretry");
        if (arguments.Operands.FirstOrDefault() is not { } address) return await call.Fail("missing URL");
        var service = ServiceName.OfAddress(address);
        var retries = arguments.Has("--retry-connrefused") ? (int)Math.Clamp(arguments.Number("-t", "--tries") ?? 20, 0, 1_000) : 0;
        var isQuiet = arguments.Has("-q", "--quiet");
        if (await Ask(call, service, address, retries, TimeSpan.FromSeconds(1)) is not { } code)
        {
            if (!isQuiet) await call.Descriptors.Error.Write(call.Process, "wget: can't connect to remote host: Connection refused\n");
            return call.IsBusyBox ? 1 : 4;
        }

        if (arguments.Has("-S", "--server-response")) await call.Descriptors.Error.Write(call.Process, $"  HTTP/1.1 {Number(code)} {ReasonOf(code)}\n");
        if (code >= 400)
        {
            if (!isQuiet || call.IsBusyBox) await call.Descriptors.Error.Write(call.Process, $"wget: server returned error: HTTP/1.1 {Number(code)} {ReasonOf(code)}\n");
            return call.IsBusyBox ? 1 : 8;
        }

        if (arguments.Has("--spider")) return 0;
        var path = arguments.Value("-O", "--output-document") ?? ServiceName.FileName(address);
        var body = UnknownText.From("answer of " + service) + "\n";
        if (path is "-" or "/dev/stdout") return await call.Print(body);
        if (path == "/dev/null") return 0;
        if (!call.IsAwaited) await Take(call, service);
        if (arguments.Value("-P", "--directory-prefix") is { } folder) path = folder.TrimEnd('/') + "/" + path;
        if (call.Shell.OpenWrite(path, append: false, out var error) is { } output) return await call.Shell.WriteTo(output, body, call.Name);
        return await call.Fail($"can't open '{path}': {Files.FileErrors.Text(error)}");
    }

    /// <summary>Asks until there is an answer or the retries are used up.</summary>
    private static async SimTask<int?> Ask(UtilityCall call, string service, string address, int retries, TimeSpan pause)
    {
        var (port, path) = (address.StartsWith("https:", StringComparison.OrdinalIgnoreCase) ? 443 : 80, PathOf(address));
        for (var round = 0; ; round++)
        {
            if (await call.Shell.Reach(service, port, path, waits: retries > 0) is { } status) return status;
            if (round >= retries) return null;
            await call.Process.Sleep(pause > TimeSpan.Zero ? pause : TimeSpan.FromSeconds(Math.Min(600, Math.Pow(2, round))));
        }
    }

    private static int RetriesOf(Arguments arguments) =>
        arguments.Has("--retry-connrefused", "--retry-all-errors") ? (int)Math.Clamp(arguments.Number("--retry") ?? 0, 0, 1_000) : 0;

    private static TimeSpan PauseOf(Arguments arguments) => TimeSpan.FromSeconds(Math.Clamp(arguments.Number("--retry-delay") ?? 0, 0, 86_400));

    private static string PathOf(string address)
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

    private static string Head(int code) => $"HTTP/1.1 {Number(code)} {ReasonOf(code)}\n\n";

    private static string ReasonOf(int code) => code switch
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

    private static string Number(int code) => code.ToString(CultureInfo.InvariantCulture);

    /// <summary>A download takes its time.</summary>
    private static async SimTask Take(UtilityCall call, string service)
    {
        call.Process.Run.Traits |= ScriptTraits.Assumes;
        var typical = new RunLength(AssumptionLedger.TypicalFetch);
        var length = call.World.Assumed.Length("download:" + service, $"the download from {service} takes {AssumptionLedger.Seconds(typical.Length)}", typical);
        if (length.IsForever) await call.Process.Never();
        await call.Process.Sleep(length.Length);
    }
}
