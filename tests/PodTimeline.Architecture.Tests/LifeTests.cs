using System.Text.RegularExpressions;

namespace PodTimeline.Architecture.Tests;

/// <summary>
/// A kubelet that dies must not go on: what its code waits for, it waits for within its life (<c>await life.Of(…)</c>). What a container
/// or the runtime waits for goes on without a kubelet.
/// </summary>
public partial class LifeTests
{
    private const string Kubelet = "PodTimeline.Kubelet";

    /// <summary>The folders whose code outlives a kubelet.</summary>
    private static readonly string[] Outside = [Kubelet + ".Runtime", Kubelet + ".ControlPlane"];

    /// <summary>Waits without a life, each with the reason why that is right.</summary>
    private static readonly Dictionary<string, string> Allowed = new()
    {
        ["ExecutePreStopHook(container, preStop, grace, cause)"] = "a part of Kill, which waits within the life for everything it begins",
        ["Stop(container, grace, cause, rule)"] = "a part of Kill, which waits within the life for everything it begins",
        ["app.WaitAtMost(kernel, remaining - (kernel.Now - start))"] = "waits for containers; whoever asked for the order waits for it within the life",
        ["later.WaitAtMost(kernel, remaining - (kernel.Now - start))"] = "waits for containers; whoever asked for the order waits for it within the life",
        ["node.Kernel.Delay(sleep.Length)"] = "a hook; whoever runs it waits for it within the life",
        ["node.Runtime.Handlers.Probe(container, kind, _probe)"] = "a probe; a worker whose kubelet has died is stopped, and takes no answer any more",
        ["node.Runtime.Handlers.RunHook(container, handler, behavior)"] = "a hook; whoever runs it waits for it within the life",
    };

    [Fact]
    public void What_the_kubelet_waits_for_it_waits_for_within_its_life() => Faults.None(
        Waits().Where(wait => !wait.What.StartsWith("life.Of(", StringComparison.Ordinal) && !wait.What.StartsWith("_life.Of(", StringComparison.Ordinal))
            .Where(wait => !Allowed.Keys.Any(allowed => wait.What.StartsWith(allowed, StringComparison.Ordinal)))
            .Select(wait => $"{wait.File}: await {wait.What}"));

    [Fact]
    public void Every_exception_is_still_needed() =>
        Assert.All(Allowed.Keys, allowed => Assert.Contains(Waits(), wait => wait.What.StartsWith(allowed, StringComparison.Ordinal)));

    private static IEnumerable<(SourceFile File, string What)> Waits() =>
        from file in SourceTree.FilesOf(Kubelet)
        where !Outside.Contains(file.Folder)
        from Match match in Await().Matches(file.Text)
        select (file, match.Groups[1].Value);

    [GeneratedRegex(@"^(?!\s*//).*?\bawait ([^;\n]*)", RegexOptions.Multiline)]
    private static partial Regex Await();
}
