using PodTimeline.Manifests.Assist;

namespace PodTimeline.Manifests.Tests.Assist;

/// <summary>What is said of the field at the place that ‸ marks.</summary>
public class DescriptionTests
{
    private const string Pod = "apiVersion: v1\nkind: Pod\nspec:\n";

    [Theory]
    [InlineData(Pod + "  terminationGrace‸PeriodSeconds: 5", "terminationGracePeriodSeconds", "PodSpec", "whole number", "30", null)]
    [InlineData(Pod + "  restartPolicy: Al‸ways", "restartPolicy", "PodSpec", "text", "Always", null)]
    [InlineData(Pod + "  initContainers:\n  - name: a\n    restart‸Policy: Always", "restartPolicy", "Container", "text", null, 28)]
    [InlineData(Pod + "  containers:\n  - readinessProbe: { period‸Seconds: 5 }", "periodSeconds", "Probe", "whole number", "10", null)]
    [InlineData(Pod + "  cont‸ainers: []", "containers", "PodSpec", "list of Container", null, null)]
    [InlineData(Pod + "  containers:\n  - resources: { lim‸its: {} }", "limits", "ResourceRequirements", "quantities by name", null, null)]
    [InlineData("{\"kind\": \"Pod\", \"apiVersion\": \"v1\", \"spec\": {\"dns‸Policy\": \"None\"}}", "dnsPolicy", "PodSpec", "text", "ClusterFirst", null)]
    [InlineData("apiVersion: apps/v1\nkind: Deployment\nspec:\n  repl‸icas: 3", "replicas", "DeploymentSpec", "whole number", "1", null)]
    [InlineData("metadata:\n  annotations:\n    podtimeline.dev/behavior: |\n      app: { on‸Term: 2s }", "onTerm", "behavior run", "behavior reaction", null, null)]
    public void A_field_is_described(string marked, string name, string owner, string type, string? @default, int? since)
    {
        var (text, at) = Marked.Split(marked);
        var (note, start, end) = new ManifestAssist(text).Describe(at)!.Value;
        Assert.Equal((name, owner, type, @default, since), (note.Name, note.Owner, note.Type, note.Default, note.Since));
        Assert.InRange(at, start, end);
    }

    [Theory]
    [InlineData(Pod + "  conteiners‸: []")]
    [InlineData(Pod + "  containers: [] # cont‸ainers")]
    [InlineData("apiVersion: example.org/v1\nkind: Thing\nspec:\n  repl‸icas: 1")]
    [InlineData(Pod + "  containers:\n  - args:\n    - |\n      restart‸Policy: Always")]
    [InlineData("‸")]
    public void Of_what_is_no_known_field_nothing_is_said(string marked)
    {
        var (text, at) = Marked.Split(marked);
        Assert.Null(new ManifestAssist(text).Describe(at));
    }
}
