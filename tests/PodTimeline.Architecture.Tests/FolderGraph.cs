namespace PodTimeline.Architecture.Tests;

/// <summary>
/// Which folders of a project need which others: those that a file's <c>using</c> lines name, and the folders around it whose types it
/// names, for which C# asks for no <c>using</c>.
/// </summary>
internal sealed class FolderGraph
{
    private readonly SortedDictionary<string, SortedDictionary<string, string>> _arrows = new(StringComparer.Ordinal);

    /// <summary>Draws the graph.</summary>
    /// <param name="files">The files of one project.</param>
    public FolderGraph(IReadOnlyCollection<SourceFile> files)
    {
        var types = files.GroupBy(file => file.Home).ToDictionary(folder => folder.Key, folder => folder.SelectMany(file => file.Types).ToHashSet());
        foreach (var folder in types.Keys) _arrows[folder] = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            foreach (var used in file.Usings)
                if (Around(used, withItself: true).FirstOrDefault(types.ContainsKey) is { } folder) Add(file, folder);
            foreach (var folder in Around(file.Home, withItself: false).Where(types.ContainsKey))
                if (types[folder].Any(type => file.Names.Contains(type) && !types[file.Home].Contains(type))) Add(file, folder);
        }
    }

    /// <summary>The circles, each as its arrows with a file that draws each; none: there is a direction.</summary>
    public IReadOnlyList<string> Circles()
    {
        var reached = _arrows.Keys.ToDictionary(folder => folder, Reached);
        return [.. from arrow in _arrows from to in arrow.Value where reached[to.Key].Contains(arrow.Key) select $"{arrow.Key} -> {to.Key} ({to.Value})"];
    }

    private HashSet<string> Reached(string start)
    {
        var seen = new HashSet<string>();
        var next = new Stack<string>([start]);
        while (next.TryPop(out var folder))
            foreach (var to in _arrows[folder].Keys)
                if (seen.Add(to)) next.Push(to);
        return seen;
    }

    private void Add(SourceFile file, string folder)
    {
        if (folder != file.Home) _arrows[file.Home].TryAdd(folder, file.Path);
    }

    /// <summary>The namespaces around a name, from the inside.</summary>
    private static IEnumerable<string> Around(string name, bool withItself)
    {
        if (withItself) yield return name;
        while (name.LastIndexOf('.') is var end and > 0) yield return name = name[..end];
    }
}
