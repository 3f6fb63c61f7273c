namespace PodTimeline.Shell.Images;

/// <summary>What an image refuses to start without.</summary>
/// <param name="Image">Its <see cref="KnownImage.Name"/>.</param>
/// <param name="Any">
/// One of these is enough, separated by blanks: a variable (<c>$NAME</c>, <c>$NAME=value</c>, <c>$NAME*</c> for any name that begins so),
/// a volume at a path (<c>/path</c>), any arguments (<c>args</c>), or a capability of its root (<c>+SETUID</c>).
/// </param>
/// <param name="ExitCode">Code that it ends with.</param>
/// <param name="Log">What it writes first.</param>
public sealed record StartNeed(string Image, string Any, int ExitCode, string Log)
{
    /// <summary>A setting is missing that is not needed if the disk has been set up before.</summary>
    public bool IsOfSettings => Any[0] != '+';

    /// <summary>Only tags with this prefix; empty: every tag.</summary>
    public string Tag { get; init; } = "";

    /// <summary>How long it takes to fail.</summary>
    public TimeSpan After { get; init; } = TimeSpan.FromMilliseconds(100);
}
