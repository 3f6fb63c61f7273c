using PodTimeline.Model.Time;
using PodTimeline.Timeline.Folds;

namespace PodTimeline.Timeline.Pictures;

/// <summary>A bar as it is drawn, or several that are too narrow to be told apart.</summary>
/// <param name="Bar">The bar, or the first of them.</param>
/// <param name="To">Where it ends; null while it goes on.</param>
/// <param name="Count">How many bars it stands for.</param>
/// <param name="Runs">How many runs of the container it stands for.</param>
public sealed record DrawnBar(Bar Bar, SimInstant? To, int Count, int Runs)
{
    /// <summary>Whether it stands for several.</summary>
    public bool IsJoined => Count > 1;
}
