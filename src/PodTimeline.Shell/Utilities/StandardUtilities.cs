using System.Collections.Frozen;
using PodTimeline.Shell.Interpreting;

namespace PodTimeline.Shell.Utilities;

/// <summary>The programs that scripts use and that are modelled, by name. The topics are in files of their own.</summary>
internal static class StandardUtilities
{
    /// <summary>Rounds after which a utility that repeats the same for ever is at rest.</summary>
    public const int RoundsBeforeRest = 3;

    private static readonly FrozenDictionary<string, Utility> All = new IEnumerable<KeyValuePair<string, Utility>>[]
    {
        PrintingUtilities.All, FileUtilities.All, FileChangingUtilities.All, TextUtilities.All, StreamUtilities.All, ProcessUtilities.All,
        RunningUtilities.All, SystemUtilities.All, NetworkUtilities.All, WorkUtilities.All,
    }.SelectMany(topic => topic).ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The utility of a name; null when there is none.</summary>
    public static Utility? Find(string name) => All.GetValueOrDefault(name);
}
