namespace PodTimeline.Timeline.Examples;

/// <summary>The names of the groups in the menu.</summary>
public static class ExampleGroupText
{
    /// <summary>The group's name.</summary>
    public static string GetTitle(this ExampleGroup group) => group switch
    {
        ExampleGroup.StartUp => "Start-up",
        ExampleGroup.Sidecars => "Sidecars",
        ExampleGroup.Restarts => "Restarts",
        ExampleGroup.Shutdown => "Shutdown",
        ExampleGroup.Jobs => "Jobs",
        ExampleGroup.Broken => "Broken",
    };
}
