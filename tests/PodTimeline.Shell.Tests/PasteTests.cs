namespace PodTimeline.Shell.Tests;

/// <summary>The manifests that people copy from tutorials: what their commands do. The cluster takes no time.</summary>
public sealed class PasteTests
{
    [Theory]
    [InlineData("init-demo", "init-prep", "exit 0 at 15")]
    [InlineData("init-demo", "app", "15 du-lieu-do-init-chuan-bi")]
    [InlineData("sidecar-demo", "logshipper", "0 shipping logs | 10 shipping logs | 20 shipping logs")]
    [InlineData("sidecar-demo", "app", "0 app dang chay")]
    [InlineData("demo-pod-sidecar", "init", "0 init container starts. | 10 init container completed | exit 0 at 10")]
    [InlineData("wait-for-db", "wait-for-db",
        "0 waiting for db | 2 waiting for db | 4 waiting for db | 6 waiting for db | 8 waiting for db | exit 0 at 10")]
    [InlineData("web-app", "run-migrations", "exit 0 at 15")]
    [InlineData("three-inits", "fetch-config", "exit 0 at 1")]
    [InlineData("three-inits", "run-migrations", "exit 0 at 6")]
    [InlineData("three-inits", "warm-cache", "6 ‹answer of cache-service› | exit 0 at 6")]
    [InlineData("git-clone", "clone-repo", "0 Cloning into '/app'... | exit 0 at 5")]
    [InlineData("git-clone", "app", "nothing")]
    [InlineData("webapp-deployment", "wait-for-db", "exit 0 at 10")]
    [InlineData("webapp-deployment", "migrate", "exit 0 at 15")]
    [InlineData("webapp-deployment", "fetch-assets", "exit 0 at 16")]
    [InlineData("nginx-with-content", "nginx", "nothing")]
    public void A_pasted_manifest_does_what_it_says(string paste, string container, string outcome) =>
        Assert.Equal(outcome, ScriptScenario.Text(ManifestScenario.Run(Read(paste), until: 25), container));

    private static string Read(string paste)
    {
        using var stream = typeof(PasteTests).Assembly.GetManifestResourceStream($"Pastes/{paste}.yaml")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
