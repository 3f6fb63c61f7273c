using PodTimeline.Model.Versions;

namespace PodTimeline.Manifests.Tests.Validation;

/// <summary>
/// Compares everything the API server says of a few lines of YAML, in its order, with what is expected; a message may break off
/// with <c>…</c>, and warnings begin with <c>warning: </c>.
/// </summary>
internal static class Says
{
    /// <summary>Lines of a Pod's spec.</summary>
    public static void OfPod(int minor, string yaml, params string[] messages) =>
        Of(minor, "apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n"
            + (yaml.Contains("containers:", StringComparison.Ordinal) ? "" : "  containers: [{name: app, image: app:1}]\n") + Indented(yaml, "  "), messages);

    /// <summary>Lines of a Pod's only container.</summary>
    public static void OfContainer(int minor, string yaml, params string[] messages) =>
        Of(minor, "apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  containers:\n  - name: app\n    image: app:1\n"
            + Indented(yaml, "    "), messages);

    /// <summary>Lines of an init container.</summary>
    public static void OfInitContainer(int minor, string yaml, params string[] messages) =>
        Of(minor, "apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  containers: [{name: app, image: app:1}]\n"
            + "  initContainers:\n  - name: init\n    image: init:1\n" + Indented(yaml, "    "), messages);

    /// <summary>Lines of a volume named v.</summary>
    public static void OfVolume(int minor, string yaml, params string[] messages) =>
        OfPod(minor, "volumes:\n- name: v\n" + Indented(yaml, "  "), messages);

    /// <summary>A whole text.</summary>
    public static void Of(int minor, string yaml, params string[] messages)
    {
        var manifest = ManifestReader.Read(yaml, new ManifestOptions { Kubernetes = new KubernetesVersion(minor) });
        var found = manifest.Diagnostics.Where(d => d.Severity == Severity.Error || (d.Severity == Severity.Warning && d.Stage < Stage.PodTimeline))
            .OrderBy(d => d.Severity).ThenBy(d => d.ServerOrder)
            .Select(d => (d.Severity == Severity.Warning ? "warning: " : "") + (d.Words ?? d.Message)).ToList();
        var shown = found.Select((text, i) => i < messages.Length && messages[i].EndsWith('…')
            && text.StartsWith(messages[i][..^1], StringComparison.Ordinal) ? messages[i] : text);
        Assert.Equal(string.Join('\n', messages), string.Join('\n', shown));
    }

    private static string Indented(string yaml, string indent) =>
        string.Concat(yaml.Split('\n').Where(line => line.Length > 0).Select(line => $"{indent}{line}\n"));
}
