using System.Text.RegularExpressions;

namespace PodTimeline.RealKubelet.Tests.Comparing;

/// <summary>Event messages without what is not the kubelet's: uids, addresses, times of pulls, and what a made-up handler or registry says.</summary>
internal static partial class EventText
{
    public static string Normalize(string text)
    {
        text = Uid().Replace(text, "(UID)");
        text = text.Replace("rpc error: code = Unknown desc = failed to create", "failed to create", StringComparison.Ordinal);
        text = Handler().Replace(text, "$1");
        text = Pull().Replace(text, "$1");
        return Took().Replace(text, "$1");
    }

    [GeneratedRegex(@"\([0-9a-f]{8}-[0-9a-f-]{27}\)")]
    private static partial Regex Uid();

    [GeneratedRegex("^((Liveness|Readiness|Startup) probe failed): .*$|^((PreStop|PostStart)Hook failed).*$", RegexOptions.Singleline)]
    private static partial Regex Handler();

    [GeneratedRegex("^(Failed to pull image \"[^\"]*\"): .*$", RegexOptions.Singleline)]
    private static partial Regex Pull();

    [GeneratedRegex("^(Successfully pulled image \"[^\"]*\") in .*$", RegexOptions.Singleline)]
    private static partial Regex Took();
}
