using PodTimeline.Model.Behaviors;
using PodTimeline.Model.Kernel;
using PodTimeline.Shell.Assumptions;
using PodTimeline.Shell.Files;
using PodTimeline.Shell.Interpreting;
using PodTimeline.Shell.Processes;

namespace PodTimeline.Shell.Utilities;

/// <summary>Utilities that move more bytes than are stored: only their number counts, against memory and shared memory.</summary>
internal static class BulkUtilities
{
    /// <summary>Size of <c>/dev/shm</c> without a volume.</summary>
    private const long SharedMemory = 64L * 1024 * 1024;

    /// <summary>dd(1): a block is held in memory; what goes into memory stays there.</summary>
    public static async SimTask<int> CopyBlocks(UtilityCall call)
    {
        var (to, from) = (FindOperand(call, "of"), FindOperand(call, "if"));
        if (to is not null && !SpecialFile.Is(to)
            && call.World.Files.Open(to, call.Shell.State.Directory, append: false, call.Process.Now, call.Process.Files, out _) is var error and not FileError.None)
            return await call.Fail($"failed to open '{to}': {error.ToText()}");
        var block = MemoryUse.ParseSize(FindOperand(call, "bs") ?? FindOperand(call, "ibs") ?? "512") ?? 512;
        if (block > MemoryUse.FindLimit(call.World.Context)) await call.Hold(block);
        var count = MemoryUse.ParseSize(FindOperand(call, "count") ?? "");
        var isEndless = from is "/dev/zero" or "/dev/urandom" or "/dev/random";
        var bytes = !isEndless ? 0 : count is { } blocks ? (long)Math.Min((double)block * blocks, long.MaxValue / 2) : long.MaxValue;
        if (to is not null && bytes > 0 && await Keep(call, to, bytes) is { } failed) return failed;
        if (to is null && bytes > 0 && await call.PassBulk(bytes)) return 0;
        if (bytes == long.MaxValue) await call.Process.WaitForever();
        call.Process.Run.Traits |= ScriptTraits.Assumes;
        var length = call.World.Assumed.AssumeLength("runs:dd", "dd takes 1 s", new RunLength(AssumptionLedger.TypicalFetch));
        if (length.IsForever) await call.Process.WaitForever();
        await call.Process.Sleep(length.Length);
        return 0;
    }

    /// <summary>fallocate(1).</summary>
    public static async SimTask<int> Reserve(UtilityCall call)
    {
        var arguments = new Arguments(call.Arguments, "lo", "--length --offset");
        if (arguments.Operands.FirstOrDefault() is not { } path || MemoryUse.ParseSize(arguments.FindValue("-l", "--length") ?? "") is not { } bytes) return await call.Fail("no length argument specified");
        if (call.World.Files.Open(path, call.Shell.State.Directory, append: true, call.Process.Now, call.Process.Files, out _) is var error and not FileError.None)
            return await call.Fail($"cannot open {path}: {error.ToText()}");
        return await Keep(call, path, bytes) ?? 0;
    }

    /// <summary>Stores bytes in a file: one in memory counts against the container's limit.</summary>
    /// <returns>The status when there is no room; null when there is.</returns>
    private static async SimTask<int?> Keep(UtilityCall call, string path, long bytes)
    {
        var absolute = PathText.ToAbsolute(path, call.Shell.State.Directory);
        var mount = call.World.Context.Mounts.Where(mount => PathText.IsAtOrBelow(absolute, mount.Path)).MaxBy(mount => mount.Path.Length);
        var isShared = mount is null && PathText.IsAtOrBelow(absolute, "/dev/shm");
        if (!isShared && mount is not { InMemory: true }) return null;
        var limit = MemoryUse.FindLimit(call.World.Context);
        if (bytes > limit && (!isShared || limit <= SharedMemory)) await call.Hold(bytes);
        if (!isShared || bytes <= SharedMemory) return null;
        await call.Process.Sleep(MemoryUse.ComputeTimeToFill(SharedMemory));
        return await call.Fail($"error writing '{path}': No space left on device");
    }

    private static string? FindOperand(UtilityCall call, string name) =>
        call.Arguments.FirstOrDefault(word => word.StartsWith(name + "=", StringComparison.Ordinal))?[(name.Length + 1)..];
}
