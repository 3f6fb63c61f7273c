using System.Text;
using PodTimeline.Manifests.Diagnostics;
using PodTimeline.Manifests.Workloads;

namespace PodTimeline.Manifests.Kubectl;

/// <summary>What <c>kubectl create -f manifest.yaml</c> prints for a text.</summary>
/// <param name="Output">Standard output: a line for each object that is created.</param>
/// <param name="Error">Standard error.</param>
/// <param name="ExitCode">0 or 1.</param>
/// <remarks>
/// For each object only the first stage that finds something reports: kubectl's own checks, the first wrong type, all unknown and
/// repeated fields, all errors of validation. A text that cannot be parsed ends the command there. Source: kubectl
/// pkg/cmd/create/create.go, pkg/cmd/util/helpers.go :: checkErr; apimachinery pkg/api/errors.
/// </remarks>
public sealed record KubectlAnswer(string Output, string Error, int ExitCode)
{
    private const string Says = "kubectl says: ";

    /// <summary>The answer for a text that has been read.</summary>
    public static KubectlAnswer Of(Manifest manifest)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        var (output, error) = (new StringBuilder(), new StringBuilder());
        var errors = manifest.Diagnostics.Where(d => d.Severity == Severity.Error && d.Stage < Stage.PodTimeline).ToList();
        var end = errors.Find(d => d.Stage <= Stage.Syntax);
        foreach (var workload in manifest.Workloads.Where(w => end?.Span is not { } span || w.Span.End < span.Start))
        {
            if (DescribeRefusal(workload, [.. errors.Where(d => Holds(workload, d))]) is { } refusal) error.Append(refusal).Append('\n');
            else output.Append($"{NameResource(workload)}/{workload.Name} created\n");
        }

        foreach (var outside in errors.Where(d => d.Stage == Stage.Kubectl && !manifest.Workloads.Any(w => Holds(w, d))))
            error.Append(outside.Words).Append('\n');
        if (end is not null) error.Append(GetWords(end)).Append('\n');
        return new KubectlAnswer(output.ToString(), error.ToString(), error.Length > 0 ? 1 : 0);
    }

    /// <summary>The message about one object; null when it is accepted.</summary>
    private static string? DescribeRefusal(Workload workload, List<Diagnostic> errors)
    {
        var first = errors.Count == 0 ? Stage.PodTimeline : errors.Min(d => d.Stage);
        var of = errors.Where(d => d.Stage == first).ToList();
        switch (first)
        {
            case Stage.Kubectl:
                return of[0].Words;
            case Stage.Types:
                return DescribeUnreadable(workload, of.OrderBy(d => d.Path, PathOrder.Instance).First().Words!);
            case Stage.Strict:
                return DescribeUnreadable(workload, "strict decoding error: " + string.Join(", ",
                    of.OrderBy(d => d.Path, PathOrder.Instance).Select(d => d.Words)));
            case Stage.Validation:
                var causes = of.OrderBy(d => d.ServerOrder).Select(d => d.Words).ToList();
                var list = causes.Count == 1 ? causes[0] : string.Concat(causes.Select(cause => $"\n* {cause}"));
                return $"The {workload.Kind} \"{workload.Name}\" is invalid: {list}";
            default:
                return null;
        }
    }

    private static string DescribeUnreadable(Workload workload, string words) =>
        $"Error from server (BadRequest): error when creating \"manifest.yaml\": {workload.Kind} in version \"v1\" cannot be handled as a {workload.Kind}: {words}";

    private static bool Holds(Workload workload, Diagnostic diagnostic) =>
        diagnostic.Span is { } span && span.Start >= workload.Span.Start && span.End <= workload.Span.End;

    private static string GetWords(Diagnostic diagnostic)
    {
        if (diagnostic.Words is { } words) return words;
        var at = diagnostic.Message.IndexOf(Says, StringComparison.Ordinal);
        return at < 0 ? "error: " + diagnostic.Message : diagnostic.Message[(at + Says.Length)..];
    }

    /// <summary>The kind with its group: <c>deployment.apps</c>.</summary>
    private static string NameResource(Workload workload) =>
        workload.Kind.ToLowerInvariant() + (KindCatalog.FindGroup(workload.ApiVersion) is { Length: > 0 } group ? "." + group : "");
}
