namespace PodTimeline.Kubectl.Get;

/// <summary>One row of <c>kubectl get pod</c>.</summary>
/// <param name="Name">NAME.</param>
/// <param name="Ready">READY, such as <c>1/2</c>.</param>
/// <param name="Status">STATUS.</param>
/// <param name="Restarts">RESTARTS, such as <c>4 (66s ago)</c>.</param>
/// <param name="Age">AGE.</param>
public sealed record PodRow(string Name, string Ready, string Status, string Restarts, string Age)
{
    /// <summary>The header line.</summary>
    public static readonly IReadOnlyList<string> Header = ["NAME", "READY", "STATUS", "RESTARTS", "AGE"];

    /// <summary>The cells in order of the header.</summary>
    public IReadOnlyList<string> Cells => [Name, Ready, Status, Restarts, Age];
}
