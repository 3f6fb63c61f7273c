using System.Security.Cryptography;
using System.Text.Json;
using PodTimeline.Web.Tests.Support;

namespace PodTimeline.Web.Tests.Hosting;

/// <summary>The editor's library is committed as one file; it is what the lock file's packages make, and their licences go with it.</summary>
public class EditorBundleTests(WebApp app) : IClassFixture<WebApp>
{
    [Theory]
    [InlineData("codemirror.js")]
    [InlineData("LICENSES.txt")]
    public async Task What_is_served_has_the_hash_that_was_written_down_when_it_was_made(string file)
    {
        using var client = app.CreateClient();
        var served = await client.GetByteArrayAsync("/lib/codemirror/" + file);
        var expected = Read("codemirror.sha256").Split('\n').Select(line => line.Split("  ")).Single(line => line[^1] == file)[0];
        Assert.Equal(expected, Convert.ToHexStringLower(SHA256.HashData(served)));
    }

    [Fact]
    public async Task Every_package_in_it_is_MIT_and_its_licence_is_served_with_it()
    {
        using var client = app.CreateClient();
        var licences = await client.GetStringAsync("/lib/codemirror/LICENSES.txt");
        using var locked = JsonDocument.Parse(Read("package-lock.json"));
        var bundled = locked.RootElement.GetProperty("packages").EnumerateObject()
            .Where(package => package.Name.Length > 0 && !package.Value.TryGetProperty("dev", out _)).ToList();
        Assert.NotEmpty(bundled);
        Assert.All(bundled, package =>
        {
            Assert.Equal("MIT", package.Value.GetProperty("license").GetString());
            Assert.Contains($"==== {package.Name["node_modules/".Length..]} {package.Value.GetProperty("version")} (MIT)", licences, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void The_lock_file_names_no_registry() => Assert.DoesNotContain("://", Read("package-lock.json"), StringComparison.Ordinal);

    [Fact]
    public async Task What_it_is_made_from_is_not_served()
    {
        using var client = app.CreateClient();
        foreach (var file in new[] { "package.json", "package-lock.json", "codemirror.sha256" })
            Assert.Equal(System.Net.HttpStatusCode.NotFound, (await client.GetAsync(new Uri("/lib/codemirror/" + file, UriKind.Relative))).StatusCode);
    }

    private static string Read(string file)
    {
        using var stream = typeof(EditorBundleTests).Assembly.GetManifestResourceStream("editor-bundle/" + file)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
