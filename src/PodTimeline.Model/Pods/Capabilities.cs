using System.Collections.Frozen;
using System.Collections.Immutable;

namespace PodTimeline.Model.Pods;

/// <summary>What root may do in a container: the runtime's usual capabilities, and what the manifest adds and drops.</summary>
/// <param name="Added">Names such as <c>NET_ADMIN</c>, or <c>ALL</c>.</param>
/// <param name="Dropped">Names, or <c>ALL</c>. What is also added stays.</param>
/// <remarks>Source: containerd pkg/oci (defaultUnixCaps), pkg/cri/opts (WithCapabilities).</remarks>
public sealed record Capabilities(ImmutableArray<string> Added, ImmutableArray<string> Dropped)
{
    /// <summary>The runtime's defaults.</summary>
    public static readonly Capabilities Usual = new([], []);

    private static readonly FrozenSet<string> Given =
    [
        "CHOWN", "DAC_OVERRIDE", "FSETID", "FOWNER", "MKNOD", "NET_RAW", "SETGID", "SETUID", "SETFCAP", "SETPCAP", "NET_BIND_SERVICE", "SYS_CHROOT", "KILL", "AUDIT_WRITE",
    ];

    /// <summary>Whether root has a capability, such as <c>CHOWN</c>.</summary>
    public bool Has(string name) => Names(Added, name) || (Given.Contains(name) && !Names(Dropped, name));

    private static bool Names(ImmutableArray<string> list, string name) =>
        list.Any(item => item.Equals("ALL", StringComparison.OrdinalIgnoreCase) || item.Equals(name, StringComparison.OrdinalIgnoreCase) || item.Equals("CAP_" + name, StringComparison.OrdinalIgnoreCase));
}
