using PodTimeline.Shell.Files;
using PodTimeline.Shell.Images;
using PodTimeline.Shell.Scripts;

namespace PodTimeline.Shell.Interpreting;

/// <summary>Which programs an image has in its standard places.</summary>
internal static class InstalledPrograms
{
    /// <summary>Whether a path is in a directory that <c>PATH</c> names.</summary>
    public static bool IsStandardPlace(string path) =>
        PathText.GetDirectory(path) is "/bin" or "/sbin" or "/usr/bin" or "/usr/sbin" or "/usr/local/bin" or "/usr/local/sbin";

    /// <summary>Whether an image has a program, as far as its kind tells; an unknown image is assumed to have any.</summary>
    public static bool Has(ScriptContext context, string path)
    {
        var name = PathText.GetName(path);
        var isOwn = context.Program is { } own && PathText.GetName(own) == name;
        // All that is known of an image without a shell is that it has no tools.
        if (context.Userland == Userland.None) return isOwn || !PlainSystems.IsTool(name);
        return name switch
        {
            "bash" => context.HasBash,
            "ash" => context.Userland == Userland.BusyBox,
            "dash" => context.Userland == Userland.Debian,
            _ => isOwn || !context.IsPlainSystem || PlainSystems.Has(context.Userland, name),
        };
    }
}
