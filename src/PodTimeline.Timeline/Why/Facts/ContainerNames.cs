using PodTimeline.Timeline.Folds;

namespace PodTimeline.Timeline.Why.Facts;

/// <summary>Names of containers in sentences, between asterisks.</summary>
internal static class ContainerNames
{
    /// <summary>Such as <c>*a*</c>, <c>*a* and *b*</c>, or <c>*a*, *b* and *c*</c>.</summary>
    public static string Join(IReadOnlyList<ContainerRow> rows)
    {
        var names = rows.Select(row => $"*{row.Container.Name}*").ToList();
        return names.Count < 2 ? string.Concat(names) : $"{string.Join(", ", names[..^1])} and {names[^1]}";
    }
}
