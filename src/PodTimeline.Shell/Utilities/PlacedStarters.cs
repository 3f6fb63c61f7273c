using System.Collections.Frozen;
using PodTimeline.Model.Kernel;
using PodTimeline.Shell.Interpreting;

namespace PodTimeline.Shell.Utilities;

/// <summary>
/// Programs that an init container puts into a volume, where the app's container starts its own command through them: those of workflow
/// engines. They forward signals, and end as the command does.
/// </summary>
internal static class PlacedStarters
{
    private static readonly FrozenDictionary<string, Utility> ByPath = new Dictionary<string, Utility>
    {
        // Tekton: cmd/entrypoint. The command's program is an option, its arguments follow the dashes.
        ["/tekton/bin/entrypoint"] = call => Start(call, "-entrypoint"),
        ["/tekton/tools/entrypoint"] = call => Start(call, "-entrypoint"),
        // Argo Workflows: cmd/argoexec emissary.
        ["/var/run/argo/argoexec"] = call => Start(call, null),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The starter at a path; null when there is none.</summary>
    public static Utility? Find(string path) => ByPath.GetValueOrDefault(path);

    private static async SimTask<int> Start(UtilityCall call, string? option)
    {
        var words = call.Arguments.ToList();
        var dashes = words.IndexOf("--");
        var program = option is null ? -1 : words.IndexOf(option);
        List<string> command = [.. program >= 0 && program + 1 < words.Count && (dashes < 0 || program < dashes) ? words.Slice(program + 1, 1) : [], .. dashes < 0 ? [] : words.Skip(dashes + 1)];
        call.Process.HasInit = true;
        return command.Count == 0 ? 0 : await call.Shell.RunInPlace(call.Name, command, call.Descriptors);
    }
}
