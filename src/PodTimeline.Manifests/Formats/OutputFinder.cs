using System.Text.RegularExpressions;
using PodTimeline.Manifests.Text;
using PodTimeline.Manifests.Yaml;

namespace PodTimeline.Manifests.Formats;

/// <summary>Recognizes texts without any YAML for Kubernetes: what kubectl prints, and files of other programs.</summary>
internal static partial class OutputFinder
{
    private const int LinesLookedAt = 60;

    /// <summary>What a text is, where no line of it begins a manifest; else null.</summary>
    public static ForeignFormat? Find(DerivedText text)
    {
        var lines = text.SeparateLines.Where(line => !line.IsBlank && !DocumentSplitter.IsMarker(text.Text, line.Start, '-')).Take(LinesLookedAt).Select(line => text.Text[line.Start..Math.Min(line.End, line.Start + 300)]).ToList();
        if (lines.Count == 0 || text.SeparateLines.Any(line => line.Key is "apiVersion" or "kind")) return null;
        if (lines.Count(line => DescribeHead.IsMatch(line)) >= 3 && lines.Exists(line => DescribeName.IsMatch(line))) return ForeignFormat.Describe;
        if (lines.Count(line => DescribeBody.IsMatch(line)) >= 3) return ForeignFormat.Describe;
        if (lines.Exists(line => TableHead.IsMatch(line))) return ForeignFormat.Table;
        if (lines.Exists(line => line.StartsWith("KIND:", StringComparison.Ordinal)) && lines.Exists(line => line.StartsWith("VERSION:", StringComparison.Ordinal)))
            return ForeignFormat.Explain;
        if (lines.Find(line => !line.StartsWith('#')) is { } first && DockerFrom.IsMatch(first) && lines.Exists(line => DockerStep.IsMatch(line))) return ForeignFormat.Dockerfile;
        return lines.Exists(line => TerraformBlock.IsMatch(line)) ? ForeignFormat.Terraform : null;
    }

    [GeneratedRegex(@"^(> )?(Namespace|Priority|Service Account|Node|Start Time|Labels|Annotations|Status|IP|IPs|Controlled By|Init Containers|Containers|Conditions|Volumes|QoS Class|Node-Selectors|Tolerations|Events|Selector|Replicas|StrategyType|Pod Template|CreationTimestamp|Pods Statuses|Parallelism|Completions):(\s|$)")]
    private static partial Regex DescribeHead { get; }

    [GeneratedRegex(@"^(> )?Name:\s+\S")]
    private static partial Regex DescribeName { get; }

    [GeneratedRegex(@"^\s+(Container ID|Image ID|Host Port|State|Last State|Reason|Exit Code|Restart Count|Ready|Started|Finished|Limits|Requests|Environment|Mounts|Liveness|Readiness|Startup):(\s|$)")]
    private static partial Regex DescribeBody { get; }

    [GeneratedRegex(@"^\s*((NAMESPACE|NAME|LAST SEEN|CLUSTER|POD)\s+([A-Z][A-Z()\-/]*( [A-Z]+)*\s+)*(READY|STATUS|RESTARTS|AGE|TYPE|REASON|UP-TO-DATE|AVAILABLE|DESIRED|COMPLETIONS|CPU\(cores\)|CLUSTER-IP|DATA|CAPACITY|VOLUME|SCHEDULE))\b")]
    private static partial Regex TableHead { get; }

    [GeneratedRegex(@"^(FROM|ARG)\s+\S", RegexOptions.IgnoreCase)]
    private static partial Regex DockerFrom { get; }

    [GeneratedRegex(@"^(RUN|COPY|CMD|ENTRYPOINT|WORKDIR|ADD|EXPOSE)\s+\S")]
    private static partial Regex DockerStep { get; }

    [GeneratedRegex("^(resource|data|provider|module)\\s+\"[\\w-]+\"(\\s+\"[\\w-]+\")?\\s*\\{")]
    private static partial Regex TerraformBlock { get; }
}
