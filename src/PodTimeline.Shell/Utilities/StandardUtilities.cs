using System.Collections.Frozen;
using PodTimeline.Shell.Files;
using PodTimeline.Shell.Interpreting;

namespace PodTimeline.Shell.Utilities;

/// <summary>The modelled utilities, by name. Each topic has its own file.</summary>
internal static class StandardUtilities
{
    private static readonly FrozenDictionary<string, Utility> All = new IEnumerable<KeyValuePair<string, Utility>>[]
    {
        PrintingUtilities.All, FileUtilities.All, FileChangingUtilities.All, TextUtilities.All, StreamUtilities.All, ProcessUtilities.All,
        RunningUtilities.All, SystemUtilities.All, KernelUtilities.All, NetworkUtilities.All, WorkUtilities.All,
    }.SelectMany(topic => topic).ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>
    /// The utility that a path means; null when there is none. A program outside the system's directories is not a Unix tool, whatever
    /// its name.
    /// </summary>
    public static Utility? Find(string path)
    {
        if (PlacedStarters.Find(path) is { } starter) return starter;
        var name = PathText.GetName(path);
        if (path.Contains('/') && !InstalledPrograms.IsStandardPlace(path) && PlainSystems.IsTool(name)) return null;
        return All.GetValueOrDefault(name);
    }
}
