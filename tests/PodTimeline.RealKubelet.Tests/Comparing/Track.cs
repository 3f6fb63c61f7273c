namespace PodTimeline.RealKubelet.Tests.Comparing;

/// <summary>What one thing showed from when on; a value stays until the next.</summary>
internal sealed class Track
{
    private readonly List<(double From, string Value)> _changes = [];

    /// <summary>The values in order, no two alike beside each other.</summary>
    public IEnumerable<string> Values => _changes.Select(change => change.Value);

    /// <summary>When the last change was.</summary>
    public double LastChange => _changes.Count == 0 ? 0 : _changes[^1].From;

    public void Show(double at, string value)
    {
        if (_changes.Count == 0 || _changes[^1].Value != value) _changes.Add((at, value));
    }

    /// <summary>The values that lasted so long or longer and began before an instant, in order.</summary>
    /// <param name="shortest">Seconds.</param>
    /// <param name="end">Until when the last one lasts.</param>
    /// <param name="before">Later ones are left out.</param>
    public List<string> Lasting(double shortest, double end, double before)
    {
        var values = new List<string>();
        for (var i = 0; i < _changes.Count; i++)
        {
            var until = i + 1 < _changes.Count ? _changes[i + 1].From : end;
            if (until - _changes[i].From >= shortest && _changes[i].From < before && (values.Count == 0 || values[^1] != _changes[i].Value))
                values.Add(_changes[i].Value);
        }

        return values;
    }
}
