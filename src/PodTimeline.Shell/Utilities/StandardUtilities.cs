using System.Collections.Frozen;
using PodTimeline.Shell.Files;
using PodTimeline.Shell.Interpreting;

namespace PodTimeline.Shell.Utilities;

/// <summary>The programs that scripts use and that are modelled, by name. The topics are in files of their own.</summary>
internal static class StandardUtilities
{
    private static readonly FrozenDictionary<string, Utility> All = new IEnumerable<KeyValuePair<string, Utility>>[]
    {
        PrintingUtilities.All, FileUtilities.All, FileChangingUtilities.All, TextUtilities.All, StreamUtilities.All, ProcessUtilities.All,
        RunningUtilities.All, SystemUtilities.All, KernelUtilities.All, NetworkUtilities.All, WorkUtilities.All,
    }.SelectMany(topic => topic).ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The utility that a path means; null when there is none. What lies outside of the system's directories is no Unix tool, whatever its name.</summary>
    public static Utility? Find(string path)
    {
        if (PlacedStarters.Find(path) is { } starter) return starter;
        var name = PathText.GetName(path);
        if (path.Contains('/') && !InstalledPrograms.IsStandardPlace(path) && PlainSystems.IsTool(name)) return null;
        return All.GetValueOrDefault(name);
    }
}
