using PodTimeline.Model.Kernel;
using PodTimeline.Shell.Interpreting;

namespace PodTimeline.Shell.Utilities;

/// <summary>Utilities that print information about the system.</summary>
internal static class SystemUtilities
{
    public static IEnumerable<KeyValuePair<string, Utility>> All =>
    [
        new("hostname", PrintHostName), new("whoami", PrintUser), new("logname", Says("root")),
        new("id", PrintIdentity), new("uname", PrintSystem), new("arch", Says("x86_64")), new("nproc", Says("2")), new("getconf", Says("4096")),
        new("pwd", call => call.PrintLine(call.Shell.State.Directory)), new("printenv", PrintVariable), new("uptime", Says(" 00:00:00 up 1 day, load average: 0.00, 0.00, 0.00")),
        new("which", FindPrograms), new("tty", NameTerminal), new("stty", _ => new(1)), new("free", Says("Mem: 8000000 2000000 6000000")),
        new("ulimit", _ => new(0)), new("groups", Says("root")),
        new("adduser", _ => new(0)), new("addgroup", _ => new(0)), new("useradd", _ => new(0)), new("groupadd", _ => new(0)), new("usermod", _ => new(0)),
        new("update-ca-certificates", _ => new(0)), new("ldconfig", _ => new(0)),
        new("ifconfig", _ => new(0)), new("route", _ => new(0)),
        new("modprobe", _ => new(0)), new("insmod", _ => new(0)), new("rmmod", _ => new(0)), new("depmod", _ => new(0)), new("lsmod", Says("Module                  Size  Used by")), new("modinfo", _ => new(0)),
        new("mkfs", _ => new(0)), new("mkfs.ext4", _ => new(0)), new("mke2fs", _ => new(0)), new("mkswap", _ => new(0)), new("swapoff", _ => new(0)), new("swapon", _ => new(0)),
        new("blkid", _ => new(0)), new("lsblk", _ => new(0)), new("losetup", _ => new(0)), new("fstrim", _ => new(0)), new("chpasswd", Swallow), new("passwd", _ => new(0)), new("delgroup", _ => new(0)), new("deluser", _ => new(0)),
        new("groupmod", _ => new(0)), new("userdel", _ => new(0)), new("setcap", _ => new(0)), new("chattr", _ => new(0)), new("ipcs", _ => new(0)), new("dmesg", _ => new(0)), new("lscpu", _ => new(0)),
    ];

    private static Utility Says(string text) => call => call.PrintLine(text);

    private static SimTask<int> PrintIdentity(UtilityCall call)
    {
        var user = call.World.Context.User is { } known and not "root" ? known : "0";
        var isRoot = user == "0";
        var group = isRoot ? "0" : call.World.Context.Group ?? (long.TryParse(user, out _) ? "0" : user);
        var name = isRoot ? "root" : user;
        return call.PrintLine(call.Words is [_, "-u", ..] ? (call.Words.Contains("-n") ? name : user) : call.Words is [_, "-g", ..] ? (call.Words.Contains("-n") ? "root" : group)
            : call.Words is [_, "-un" or "-gn"] ? name : isRoot ? "uid=0(root) gid=0(root) groups=0(root)" : $"uid={user} gid={group} groups={group}");
    }

    private static SimTask<int> PrintUser(UtilityCall call) => call.World.Context.User is { } user and not ("0" or "root")
        ? long.TryParse(user, out _) ? call.Fail(call.IsBusyBox ? $"unknown uid {user}" : $"cannot find name for user ID {user}") : call.PrintLine(user)
        : call.PrintLine("root");

    /// <summary>Reads its input, without visible effect.</summary>
    private static async SimTask<int> Swallow(UtilityCall call)
    {
        await call.ReadAll(call.Descriptors.In);
        return 0;
    }

    private static SimTask<int> PrintSystem(UtilityCall call) => call.PrintLine(call.Words.Count < 2 ? "Linux" : call.Words[1] switch
    {
        "-n" => call.World.Context.HostName,
        "-m" or "-p" or "-i" => "x86_64",
        "-r" => "6.8.0",
        "-a" => $"Linux {call.World.Context.HostName} 6.8.0 #1 SMP x86_64 GNU/Linux",
        _ => "Linux",
    });

    private static async SimTask<int> NameTerminal(UtilityCall call)
    {
        if (call.World.Context.HasTerminal) return await call.PrintLine("/dev/pts/0");
        await call.PrintLine("not a tty");
        return 1;
    }

    private static SimTask<int> PrintHostName(UtilityCall call) => call.PrintLine(call.Words is [_, "-i" or "-I", ..] ? Model.Pods.NodeAddress.AssignPodIp(0)
        : call.Words is [_, "-s", ..] ? call.World.Context.HostName.Split('.')[0] : call.World.Context.HostName);

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

    private static async SimTask<int> FindPrograms(UtilityCall call)
    {
        var status = 0;
        foreach (var name in call.Arguments.Where(word => !word.StartsWith('-')))
            if (call.Shell.IsInstalled(name)) await call.PrintLine("/usr/bin/" + name);
            else status = 1;
        return status;
    }
}
