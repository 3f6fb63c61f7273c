using System.Xml.Linq;

namespace PodTimeline.Architecture.Tests;

/// <summary>Everything points one way: the projects as the table says, and the folders inside a project in no circle.</summary>
public class DirectionTests
{
    /// <summary>Each project, and all that it may know. What is not here, nobody may know.</summary>
    private static readonly Dictionary<string, string[]> Table = new()
    {
        ["PodTimeline.Analyzers"] = [],
        ["PodTimeline.Model"] = [],
        ["PodTimeline.Shell"] = ["PodTimeline.Model"],
        ["PodTimeline.Kubelet"] = ["PodTimeline.Model", "PodTimeline.Shell"],
        ["PodTimeline.Manifests"] = ["PodTimeline.Model", "PodTimeline.Shell"],
        ["PodTimeline.Kubectl"] = ["PodTimeline.Model"],
        ["PodTimeline.Timeline"] = ["PodTimeline.Kubectl", "PodTimeline.Kubelet", "PodTimeline.Manifests", "PodTimeline.Model", "PodTimeline.Shell"],
        ["PodTimeline.Web"] =
            ["PodTimeline.Kubectl", "PodTimeline.Kubelet", "PodTimeline.Manifests", "PodTimeline.Model", "PodTimeline.Shell", "PodTimeline.Timeline"],
    };

    /// <summary>Every project.</summary>
    public static TheoryData<string> Projects() => [.. SourceTree.Projects];

    [Fact]
    public void The_table_names_every_project() => Assert.Equal(Table.Keys.Order(StringComparer.Ordinal), SourceTree.Projects);

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_refers_only_to_those_it_may_know(string project)
    {
        var file = XDocument.Load(Path.Combine(SourceTree.Root.FullName, "src", project, project + ".csproj"));
        var named = file.Descendants("ProjectReference").Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value));
        Faults.None(named.Except(Table[project]));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_file_uses_only_projects_that_its_own_may_know(string project)
    {
        string[] known = [project, .. Table[project]];
        Faults.None(
            from file in SourceTree.FilesOf(project)
            from used in file.Usings
            where used.StartsWith("PodTimeline.", StringComparison.Ordinal) && !known.Any(name => used == name || used.StartsWith(name + ".", StringComparison.Ordinal))
            select $"{file}: {used}");
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_files_namespace_is_its_folder(string project) => Faults.None(
        from file in SourceTree.FilesOf(project)
        where file.Home != file.Folder && !IsPartOfATypeAbove(file)
        select $"{file}: {file.Namespace}");

    [Theory]
    [MemberData(nameof(Projects))]
    public void No_folders_of_a_project_need_each_other(string project) =>
        Faults.None(new FolderGraph([.. SourceTree.FilesOf(project)]).Circles());

    /// <summary>A long table may have its parts in a folder below the type that they are parts of.</summary>
    private static bool IsPartOfATypeAbove(SourceFile file) =>
        file.Folder.StartsWith(file.Home + ".", StringComparison.Ordinal)
        && file.Types.IsSubsetOf(SourceTree.FilesOf(file.Project).Where(other => other.Folder == file.Home).SelectMany(other => other.Types));
}
