namespace PodTimeline.Manifests.Yaml;

/// <summary>What the reading of one paste costs, in calls of the YAML library: a bound that does not depend on a clock.</summary>
internal sealed class ParseCount
{
    /// <summary>How many texts were parsed.</summary>
    public int Texts { get; private set; }

    /// <summary>How many characters they have together.</summary>
    public long Characters { get; private set; }

    /// <summary>Notes that a text is parsed.</summary>
    public void Add(string text) => (Texts, Characters) = (Texts + 1, Characters + text.Length);
}
