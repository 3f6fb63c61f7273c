namespace PodTimeline.Architecture.Tests;

/// <summary>The source of the projects under <c>src/</c>.</summary>
internal static class SourceTree
{
    /// <summary>The folder of the solution.</summary>
    public static DirectoryInfo Root { get; } = FindRoot();

    /// <summary>The projects' names, in alphabetical order.</summary>
    public static IReadOnlyList<string> Projects { get; } =
        [.. Root.GetDirectories("src").Single().GetFiles("*.csproj", SearchOption.AllDirectories).Select(file => Path.GetFileNameWithoutExtension(file.Name)).Order(StringComparer.Ordinal)];

    /// <summary>Every source file.</summary>
    public static IReadOnlyList<SourceFile> Files { get; } = [.. Projects.SelectMany(Read)];

    /// <summary>The files of a project.</summary>
    public static IEnumerable<SourceFile> FilesOf(string project) => Files.Where(file => file.Project == project);

    private static IEnumerable<SourceFile> Read(string project)
    {
        var folder = Path.Combine(Root.FullName, "src", project);
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var inside = Path.GetRelativePath(folder, path).Replace('\\', '/');
            if (inside.StartsWith("bin/", StringComparison.Ordinal) || inside.StartsWith("obj/", StringComparison.Ordinal)) continue;
            if (Path.GetExtension(path) is ".cs" or ".razor") yield return new SourceFile(project, inside, File.ReadAllText(path));
        }
    }

    private static DirectoryInfo FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "PodTimeline.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not lie in the source tree.");
        return folder;
    }
}
