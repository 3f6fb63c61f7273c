namespace PodTimeline.Testing.Folds;

/// <summary>Small pods of which nothing takes time but what they say themselves.</summary>
internal static class FoldManifests
{
    private const string Head = "apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  annotations:\n    podtimeline.dev/behavior: |\n";

    /// <summary>A pod from its behavior, a line for each container, and its spec, indented by nothing.</summary>
    public static string Pod(string behavior, string spec) => $"{Head}{Indented(behavior, 6)}spec:\n{Indented(spec, 2)}";

    /// <summary>Init container <c>seed</c> of 3 s, sidecar <c>proxy</c>, app <c>web</c> that needs 2 s to stop.</summary>
    public static readonly string SeedProxyWeb = Pod(
        "seed: {runs: 3s, exits: 0}\nproxy: {onTerm: {takes: 1s, exits: 0}}\nweb: {onTerm: {takes: 2s, exits: 0}}",
        """
        initContainers:
          - {name: seed, image: acme/seed:1}
          - {name: proxy, image: acme/proxy:1, restartPolicy: Always}
        containers:
          - {name: web, image: acme/web:1}
        """);

    private static string Indented(string text, int by) =>
        string.Concat(text.Trim('\n').Split('\n').Select(line => new string(' ', by) + line + "\n"));
}
