using PodTimeline.Model.Kernel;
using PodTimeline.Shell.Interpreting;
using PodTimeline.Shell.Streams;

namespace PodTimeline.Shell.Utilities;

/// <summary>Waiting for files to change, as <c>tail -f</c> does.</summary>
internal static class FollowedFiles
{
    /// <summary>Waits until one of the inputs has more to read.</summary>
    public static async SimTask WaitForChange(UtilityCall call, List<ShellInput> inputs)
    {
        var any = new SimCompletion();
        foreach (var input in inputs)
            if (input.Changed is { } changed) Pass(changed, any).Forget();
        await call.Process.Block(any);
    }

    /// <summary>Waits until something has changed where a file may appear.</summary>
    public static async SimTask WaitForFile(UtilityCall call, string path)
    {
        var found = call.LookUp(path);
        var appears = new SimCompletion();
        var files = call.Process.Files;
        var before = files.Disturbed;
        if (found.MayExist) await call.Process.WaitForever();
        files.Disturbed = () =>
        {
            files.Disturbed = before;
            before?.Invoke();
            appears.Complete();
        };
        await call.Process.Block(appears);
    }

    private static async SimTask Pass(SimCompletion from, SimCompletion to)
    {
        await from.Task;
        to.Complete();
    }
}
