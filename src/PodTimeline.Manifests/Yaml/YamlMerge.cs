namespace PodTimeline.Manifests.Yaml;

/// <summary>The merge key <c>&lt;&lt;</c> of YAML 1.1.</summary>
/// <remarks>Source: go-yaml v2 decode.go :: merge. What is merged counts as written there, so later keys win.</remarks>
internal static class YamlMerge
{
    /// <summary>Whether a key is an unquoted <c>&lt;&lt;</c>.</summary>
    public static bool IsMerge(YamlNode key) => key is YamlScalar { Text: "<<", Style: ScalarStyle.Plain };

    /// <summary>Adds the entries of a mapping, or of a list of mappings of which earlier ones win.</summary>
    public static void MergeInto(List<YamlEntry> entries, YamlNode value, List<YamlProblem> problems)
    {
        switch (value.Target)
        {
            case YamlMapping mapping:
                entries.AddRange(mapping.Entries.Select(entry => entry with { IsMerged = true }));
                break;
            case YamlSequence sequence when sequence.Items.All(item => item.Target is YamlMapping):
                foreach (var item in sequence.Items.Reverse())
                    entries.AddRange(((YamlMapping)item.Target).Entries.Select(entry => entry with { IsMerged = true }));
                break;
            default:
                problems.Add(new YamlProblem(YamlFault.BadMerge, value.Start, value.End, "map merge requires map or sequence of maps as the value"));
                break;
        }
    }
}
