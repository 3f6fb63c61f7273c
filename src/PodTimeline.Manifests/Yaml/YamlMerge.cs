namespace PodTimeline.Manifests.Yaml;

/// <summary>The merge key <c>&lt;&lt;</c> of YAML 1.1.</summary>
/// <remarks>Source: go-yaml v2 decode.go :: merge. What is merged counts as written there, so later keys win.</remarks>
internal static class YamlMerge
{
    /// <summary>Whether a key is an unquoted <c>&lt;&lt;</c>.</summary>
    public static bool IsMerge(YamlNode key) => key is YamlScalar { Text: "<<", Style: ScalarStyle.Plain };

    /// <summary>Adds the entries of a mapping, or of a list of mappings of which earlier ones win; what is wrong if the value is neither.</summary>
    public static YamlProblem? MergeInto(List<YamlEntry> entries, YamlNode value)
    {
        switch (value.Target)
        {
            case YamlMapping mapping:
                entries.AddRange(mapping.Entries.Select(entry => entry with { IsMerged = true }));
                return null;
            case YamlSequence sequence when sequence.Items.All(item => item.Target is YamlMapping):
                foreach (var item in sequence.Items.Reverse())
                    entries.AddRange(((YamlMapping)item.Target).Entries.Select(entry => entry with { IsMerged = true }));
                return null;
            default:
                return new YamlProblem(YamlFault.BadMerge, value.Start, value.End, "map merge requires map or sequence of maps as the value");
        }
    }
}
