namespace PodTimeline.Model.Pods;

/// <summary>What the downward API gives to a variable or a file.</summary>
public abstract record DownwardSource
{
    private DownwardSource() { }

    /// <summary>A field of the pod.</summary>
    /// <param name="Path">Such as <c>metadata.name</c>, <c>metadata.labels['app']</c> or <c>status.podIP</c>.</param>
    public sealed record Field(string Path) : DownwardSource;

    /// <summary>A request or limit of a container.</summary>
    /// <param name="Container">Its name; null means the container that has the variable.</param>
    /// <param name="Name">Such as <c>limits.memory</c>.</param>
    /// <param name="Divisor">The unit of the amount; null means 1.</param>
    public sealed record Resource(string? Container, string Name, Quantity? Divisor) : DownwardSource;
}
