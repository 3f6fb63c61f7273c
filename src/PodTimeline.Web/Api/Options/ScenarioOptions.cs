using System.Globalization;
using System.Text.Json;
using PodTimeline.Kubelet.Timing;
using PodTimeline.Model.Resources;
using PodTimeline.Model.Versions;
using PodTimeline.Timeline.Colors;
using PodTimeline.Web.Api.Problems;
using PodTimeline.Web.Api.Requests;

namespace PodTimeline.Web.Api.Options;

/// <summary>The options of a scenario, wherever one is requested.</summary>
internal static class ScenarioOptions
{
    private static readonly string[] TimingWords = ["typical", "none"], ThemeWords = ["light", "dark"];

    /// <summary>A cluster version; null: the default.</summary>
    public static KubernetesVersion ReadVersion(string? text, BadOptions bad)
    {
        if (text is null) return KubernetesVersion.Default;
        if (!KubernetesVersion.TryParse(text, out var version))
            bad.Add("kubernetes", $"\"{BadOptions.Shorten(text)}\" is not a version from {KubernetesVersion.Oldest} to {KubernetesVersion.Newest}.");
        return version.IsModelled ? version : KubernetesVersion.Default;
    }

    /// <summary>Times of the cluster's own work; null: typical.</summary>
    public static ClusterTimings ReadTimings(string? text, BadOptions bad)
    {
        if (text is not null && !TimingWords.Contains(text)) bad.AddNoneOf("overheads", text, TimingWords);
        return text == "none" ? ClusterTimings.None : ClusterTimings.Typical;
    }

    /// <summary>The largest node, such as <c>4/16Gi</c>; null: <see cref="NodeSize.Default"/>.</summary>
    public static NodeSize ReadNode(string? text, BadOptions bad)
    {
        var size = NodeSize.Default;
        if (text is not null && !NodeSize.TryParse(text, out size))
            bad.Add("node", DescribeNoNode(text));
        return size;
    }

    /// <summary>What is said of a text that is no size of a node.</summary>
    public static string DescribeNoNode(string text) =>
        $"\"{BadOptions.Shorten(text)}\" is no size of a node: give its processors and its memory, such as \"4/16Gi\".";

    /// <summary>The theme of a picture; null: light.</summary>
    public static Theme ReadTheme(string? text, BadOptions bad)
    {
        if (text is not null && !ThemeWords.Contains(text)) bad.AddNoneOf("theme", text, ThemeWords);
        return text == ThemeWords[1] ? Theme.Dark : Theme.Light;
    }

    /// <summary>The field <c>workload</c>: a name, or an index as a number.</summary>
    public static string? ReadWorkload(JsonFields json, BadOptions bad)
    {
        const string Wanted = "It is a name, or an index from 0.";
        if (json.ReadAny("workload") is not { ValueKind: JsonValueKind.Number } number) return json.ReadText("workload", Wanted);
        if (number.TryGetInt32(out var index) && index >= 0) return index.ToString(CultureInfo.InvariantCulture);
        bad.Add("workload", Wanted);
        return null;
    }

    /// <summary>The field <c>manifest</c>, which is required.</summary>
    public static string? ReadManifest(JsonFields json, BadOptions bad)
    {
        if (json.ReadAny("manifest") is null)
        {
            bad.Add("manifest", json.Names.Contains("apiVersion") || json.Names.Contains("kind")
                ? "This body looks like the manifest itself. Put its text, YAML or JSON, into the field \"manifest\"."
                : "Give the manifest, YAML or JSON, as a text.");
        }

        return json.ReadText("manifest", "The manifest is a text: its YAML or JSON, put into a string.");
    }
}
