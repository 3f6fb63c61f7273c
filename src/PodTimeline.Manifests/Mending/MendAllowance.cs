namespace PodTimeline.Manifests.Mending;

/// <summary>How many readings of lines may still be tried in one paste; a hostile one has very many that are equally bad.</summary>
internal sealed class MendAllowance
{
    /// <summary>A flattened pod of 100 lines takes some 5,000.</summary>
    private const int Most = 45_000;

    private int _left = Most;

    /// <summary>Whether it is used up; then the text is read as it is written.</summary>
    public bool IsSpent => _left <= 0;

    /// <summary>Takes readings off.</summary>
    public void Spend(int readings) => _left -= readings;
}
