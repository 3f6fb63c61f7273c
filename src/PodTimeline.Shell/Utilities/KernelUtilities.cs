using PodTimeline.Model.Kernel;
using PodTimeline.Shell.Interpreting;

namespace PodTimeline.Shell.Utilities;

/// <summary>Utilities that change the kernel's settings, its network and its mounts: root may not, unless the manifest allows it.</summary>
internal static class KernelUtilities
{
    private static readonly string[] Changing = ["add", "del", "delete", "set", "change", "replace", "flush", "append"];

    public static IEnumerable<KeyValuePair<string, Utility>> All =>
    [
        new("sysctl", ChangeSettings),
        new("iptables", FilterPackets), new("ip6tables", FilterPackets), new("iptables-save", FilterPackets), new("iptables-restore", RestoreFilters),
        new("nft", call => ChangeNetwork(call, "Operation not permitted (you must be root)", 1)),
        new("ipset", call => ChangeNetwork(call, "Kernel error received: Operation not permitted", 1)),
        new("ip", ChangeLinks), new("tc", ChangeLinks),
        new("mount", Mount), new("umount", Mount),
    ];

    /// <summary>/proc/sys is mounted read-only unless the container is privileged. Source: runc libcontainer, containerd pkg/cri.</summary>
    private static async SimTask<int> ChangeSettings(UtilityCall call)
    {
        if (call.World.Context.Security.IsPrivileged && !call.World.Context.IsUnprivileged) return 0;
        var status = 0;
        foreach (var setting in call.Arguments.Where(word => word.Contains('=') && !word.StartsWith('-')))
        {
            var key = setting[..setting.IndexOf('=')].Trim();
            status = await call.Fail(call.IsBusyBox ? $"error setting key '{key}': Read-only file system" : $"permission denied on key \"{key}\"", call.IsBusyBox ? 1 : 255);
        }

        return status;
    }

    private static SimTask<int> FilterPackets(UtilityCall call) =>
        call.Arguments.Any(word => word is "-V" or "--version" or "-h" or "--help") ? new(0) : ChangeNetwork(call, "Could not fetch rule set generation id: Permission denied (you must be root)", 4);

    private static async SimTask<int> RestoreFilters(UtilityCall call)
    {
        await call.ReadAll(call.Descriptors.In);
        return await FilterPackets(call);
    }

    private static SimTask<int> ChangeLinks(UtilityCall call) =>
        call.Arguments.Any(Changing.Contains) ? ChangeNetwork(call, "RTNETLINK answers: Operation not permitted", 2) : new(0);

    private static SimTask<int> ChangeNetwork(UtilityCall call, string refusal, int status) =>
        call.World.Context.MayUse("NET_ADMIN") ? new(0) : call.Fail(refusal, status);

    private static SimTask<int> Mount(UtilityCall call) =>
        call.World.Context.MayUse("SYS_ADMIN") || !call.Arguments.Any() ? new(0) : call.Fail(call.IsBusyBox ? "permission denied (are you root?)" : "permission denied.", call.IsBusyBox ? 1 : 32);
}
