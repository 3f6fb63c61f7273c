using System.Text.RegularExpressions;

namespace PodTimeline.Manifests.Validation.Pods;

/// <summary>Names of kernel settings.</summary>
/// <remarks>Source: validation.go :: IsValidSysctlName; component-helpers/node/util/sysctl/namespace.go.</remarks>
internal static partial class Sysctl
{
    private static readonly string[] Ipc = ["kernel.sem", "kernel.shm", "kernel.msg", "fs.mqueue."];

    public static bool IsName(string name) => name.Length <= 253 && Shape.IsMatch(name);

    /// <summary>Belongs to the network namespace.</summary>
    public static bool IsOfNetwork(string name) => ToDotted(name).StartsWith("net.", StringComparison.Ordinal);

    /// <summary>Belongs to the IPC namespace.</summary>
    public static bool IsOfIpc(string name) => Array.Exists(Ipc, prefix => ToDotted(name).StartsWith(prefix, StringComparison.Ordinal));

    private static string ToDotted(string name) => name.Replace('/', '.');

    [GeneratedRegex(@"^([a-z0-9]([-_a-z0-9]*[a-z0-9])?[\./])*[a-z0-9]([-_a-z0-9]*[a-z0-9])?\z")]
    private static partial Regex Shape { get; }
}
