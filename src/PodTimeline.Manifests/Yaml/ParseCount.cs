namespace PodTimeline.Manifests.Yaml;

/// <summary>The cost of reading one paste, in calls of the YAML library: a bound that does not depend on a clock.</summary>
internal sealed class ParseCount
{
    /// <summary>How many texts were parsed.</summary>
    public int Texts { get; private set; }

    /// <summary>How many characters they have in total.</summary>
    public long Characters { get; private set; }

    /// <summary>Notes that a text is parsed.</summary>
    public void Add(string text) => (Texts, Characters) = (Texts + 1, Characters + text.Length);
}
