namespace PodTimeline.Web.Runs;

/// <summary>Limits on shared runs; the section <c>Runs</c> of the configuration.</summary>
public sealed class RunLimits
{
    /// <summary>How many runs may live at once. Default 200.</summary>
    public int Most { get; set; } = 200;

    /// <summary>How many of them one client address may have. Default 50.</summary>
    public int MostPerAddress { get; set; } = 50;

    /// <summary>A run that nobody watches for this long ends. Default 30 minutes.</summary>
    public TimeSpan IdleAfter { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>A run ends when it is this old, watched or not. Default 12 hours.</summary>
    public TimeSpan OldestAge { get; set; } = TimeSpan.FromHours(12);

    /// <summary>How many streams may watch one run. Default 500.</summary>
    public int MostWatchers { get; set; } = 500;
}
