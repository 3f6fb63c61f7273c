using PodTimeline.Manifests.Text;
using PodTimeline.Manifests.Yaml;

namespace PodTimeline.Manifests.Syntax;

/// <summary>The values of a document that run over several lines.</summary>
internal sealed class LongValues
{
    private readonly List<YamlScalar> _values = [];
    private readonly DerivedText _text;

    /// <summary>Finds them.</summary>
    /// <param name="root">The tree of the document; null when it is empty.</param>
    /// <param name="text">A text that holds the document.</param>
    public LongValues(YamlNode? root, DerivedText text)
    {
        _text = text;
        if (root is not null) Collect(root);
        _values.Sort((a, b) => a.Start.CompareTo(b.Start));
    }

    /// <summary>The value that an offset of the text is in; null when there is none.</summary>
    /// <param name="offset">An offset in the text.</param>
    public YamlScalar? FindAt(int offset)
    {
        var place = _text.Map.ToOriginal(offset);
        var (low, high) = (0, _values.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_values[middle].Start <= place) low = middle + 1;
            else high = middle;
        }

        return low > 0 && place < _values[low - 1].End ? _values[low - 1] : null;
    }

    /// <summary>An alias is a place of its own, and what it repeats is found where it is written.</summary>
    private void Collect(YamlNode node)
    {
        switch (node)
        {
            case YamlScalar scalar when _text.FindOriginalLine(scalar.Start) < _text.FindOriginalLine(Math.Max(scalar.Start, scalar.End - 1)):
                _values.Add(scalar);
                break;
            case YamlMapping mapping:
                foreach (var entry in mapping.Entries.Where(entry => !entry.IsMerged))
                {
                    Collect(entry.Key);
                    Collect(entry.Value);
                }

                break;
            case YamlSequence sequence:
                foreach (var item in sequence.Items) Collect(item);
                break;
        }
    }
}
