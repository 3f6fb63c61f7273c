using System.Globalization;
using PodTimeline.Model.Kernel;
using PodTimeline.Shell.Interpreting;

namespace PodTimeline.Shell.Utilities;

/// <summary>Utilities that tell about the system.</summary>
internal static class SystemUtilities
{
    public static IEnumerable<KeyValuePair<string, Utility>> All =>
    [
        new("hostname", call => call.PrintLine(call.World.Context.HostName)), new("whoami", Says("root")), new("logname", Says("root")),
        new("id", Identity), new("uname", System), new("arch", Says("x86_64")), new("nproc", Says("2")), new("getconf", Says("4096")),
        new("pwd", call => call.PrintLine(call.Shell.State.Directory)), new("printenv", PrintVariable), new("uptime", Says(" 00:00:00 up 1 day, load average: 0.00, 0.00, 0.00")),
        new("which", Which), new("tty", call => call.PrintLine("not a tty")), new("stty", _ => new(1)), new("free", Says("Mem: 8000000 2000000 6000000")),
        new("sysctl", _ => new(0)), new("ulimit", _ => new(0)), new("groups", Says("root")),
        new("adduser", _ => new(0)), new("addgroup", _ => new(0)), new("useradd", _ => new(0)), new("groupadd", _ => new(0)), new("usermod", _ => new(0)),
        new("update-ca-certificates", _ => new(0)), new("ldconfig", _ => new(0)), new("iptables", _ => new(0)), new("ip", _ => new(0)),
    ];

    private static Utility Says(string text) => call => call.PrintLine(text);

    private static SimTask<int> Identity(UtilityCall call) =>
        call.PrintLine(call.Words is [_, "-u" or "-g", ..] ? (call.Words.Contains("-n") ? "root" : "0") : call.Words is [_, "-un" or "-gn"] ? "root" : "uid=0(root) gid=0(root) groups=0(root)");

    private static SimTask<int> System(UtilityCall call) => call.PrintLine(call.Words.Count < 2 ? "Linux" : call.Words[1] switch
    {
        "-n" => call.World.Context.HostName,
        "-m" or "-p" or "-i" => "x86_64",
        "-r" => "6.8.0",
        "-a" => $"Linux {call.World.Context.HostName} 6.8.0 #1 SMP x86_64 GNU/Linux",
        _ => "Linux",
    });

    private static async SimTask<int> PrintVariable(UtilityCall call)
    {
        var status = 0;
        foreach (var name in call.Arguments)
            if (call.Shell.State.Find(name) is { IsExported: true } variable) await call.PrintLine(variable.Value);
            else status = 1;
        if (call.Words.Count > 1) return status;
        foreach (var (name, variable) in call.Shell.State.Variables.Where(v => v.Value.IsExported).OrderBy(v => v.Key, StringComparer.Ordinal).ToList())
            await call.PrintLine($"{name}={variable.Value}");
        return 0;
    }

    private static async SimTask<int> Which(UtilityCall call)
    {
        var status = 0;
        foreach (var name in call.Arguments.Where(word => !word.StartsWith('-')))
            if (call.Shell.IsInstalled(name)) await call.PrintLine("/usr/bin/" + name);
            else status = 1;
        return status;
    }
}
