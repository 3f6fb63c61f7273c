using System.Globalization;
using System.Text;

namespace PodTimeline.Benchmarks.Browser.Peer;

/// <summary>A manifest whose containers crash again and again, and so have as many bars as are wanted.</summary>
internal static class CrashingPod
{
    /// <summary>The manifest.</summary>
    /// <param name="containers">How many containers crash.</param>
    /// <param name="ends">When the pod has had enough of it; null: it goes on for the whole day that is foretold.</param>
    /// <param name="mark">Makes the text another one.</param>
    public static string Write(int containers, TimeSpan? ends = null, int mark = 0)
    {
        var text = new StringBuilder($"apiVersion: v1\nkind: Pod\nmetadata:\n  name: crashing-{mark}\n  annotations:\n    podtimeline.dev/behavior: |\n");
        for (var i = 0; i < containers; i++) text.Append(CultureInfo.InvariantCulture, $"      c{i}: {{runs: {3 + i % 17}s, exits: 1}}\n");
        text.Append("spec:\n");
        if (ends is { } end) text.Append(CultureInfo.InvariantCulture, $"  activeDeadlineSeconds: {(int)end.TotalSeconds}\n");
        text.Append("  containers:\n");
        for (var i = 0; i < containers; i++) text.Append(CultureInfo.InvariantCulture, $"    - {{name: c{i}, image: acme/c:1}}\n");
        return text.ToString();
    }
}
