using PodTimeline.Manifests.Schema;

namespace PodTimeline.Manifests.Formats;

/// <summary>Stand-ins for values that a template leaves open.</summary>
internal static class StandIns
{
    private static readonly HashSet<string> Numbers = [.. ListFields(type => type is FieldType.Whole)];
    private static readonly HashSet<string> Flags = [.. ListFields(type => type is FieldType.Flag)];

    /// <summary>A value that fits a field.</summary>
    /// <param name="field">The field; null when it is an item.</param>
    /// <param name="name">What the template calls the value.</param>
    public static string Choose(string? field, string name) => field switch
    {
        "containerPort" or "port" or "hostPort" or "targetPort" or "nodePort" => "8080",
        "imagePullPolicy" => "IfNotPresent",
        "restartPolicy" => "Always",
        "schedule" => "*/5 * * * *",
        "mountPath" or "path" => "/" + ToLabel(name),
        "cpu" => "100m",
        "memory" or "storage" => "128Mi",
        "ephemeral-storage" => "1Gi",
        not null when Numbers.Contains(field) => "1",
        not null when Flags.Contains(field) => "true",
        _ when name.Contains("tag", StringComparison.OrdinalIgnoreCase) || name.Contains("version", StringComparison.OrdinalIgnoreCase) => "1.0",
        _ => ToLabel(name),
    };

    /// <summary>A name as a DNS label.</summary>
    private static string ToLabel(string name)
    {
        var letters = string.Concat(name.Select((c, i) => char.IsAsciiLetterOrDigit(c) ? (char.IsAsciiLetterUpper(c) && i > 0 && char.IsAsciiLetterLower(name[i - 1]) ? "-" : "")
            + char.ToLowerInvariant(c) : "-")).Trim('-');
        return letters.Length == 0 ? "app" : letters[..Math.Min(letters.Length, 40)].Trim('-');
    }

    private static IEnumerable<string> ListFields(Func<FieldType, bool> fits) =>
        KubernetesSchema.Instance.Types.SelectMany(type => type.Fields.Values).GroupBy(field => field.Name).Where(group => group.All(field => fits(field.Type))).Select(group => group.Key);
}
