namespace PodTimeline.Web.Examples;

/// <summary>Names of groups.</summary>
public static class ExampleGroups
{
    /// <summary>The heading of a group.</summary>
    public static string Title(ExampleGroup group) => group switch
    {
        ExampleGroup.StartUp => "Start-up",
        ExampleGroup.Sidecars => "Sidecars",
        ExampleGroup.Restarts => "Restarts",
        ExampleGroup.Shutdown => "Shutdown",
        ExampleGroup.Jobs => "Jobs",
        ExampleGroup.Broken => "Broken",
    };
}
