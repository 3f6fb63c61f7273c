using PodTimeline.Manifests.Text;

namespace PodTimeline.Manifests.Yaml;

/// <summary>
/// The cost of reading one paste, in calls of the YAML library: a bound that does not depend on a clock. What was read is kept, so that several
/// questions about the same text read it once.
/// </summary>
internal sealed class ParseCount
{
    /// <summary>What may be read once more to judge it or after repairs, in characters of all documents together.</summary>
    private const int MostRepaired = 600_000;

    /// <summary>What a line costs beside its characters, in characters.</summary>
    private const int CostOfLine = 10;

    private readonly Dictionary<DerivedText, YamlDocument> _read = [];
    private int _repaired;

    /// <summary>How many texts were parsed.</summary>
    public int Texts { get; private set; }

    /// <summary>How many characters they have in total.</summary>
    public long Characters { get; private set; }

    /// <summary>Notes that a text is parsed.</summary>
    public void Add(string text) => (Texts, Characters) = (Texts + 1, Characters + text.Length);

    /// <summary>Whether a text may be read once more; if so, its cost counts.</summary>
    public bool MayReadAgain(DerivedText text)
    {
        var cost = text.Text.Length + CostOfLine * text.SeparateLines.Count;
        if (cost > MostRepaired - _repaired) return false;
        _repaired += cost;
        return true;
    }

    /// <summary>What was read from a text; null when it has not been read.</summary>
    public YamlDocument? Find(DerivedText text) => _read.GetValueOrDefault(text);

    /// <summary>Keeps what was read from a text.</summary>
    public YamlDocument Keep(DerivedText text, YamlDocument read) => _read[text] = read;
}
