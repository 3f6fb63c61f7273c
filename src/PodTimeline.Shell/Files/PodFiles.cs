using PodTimeline.Model.Pods;
using PodTimeline.Shell.Limits;

namespace PodTimeline.Shell.Files;

/// <summary>
/// The files of a pod: volumes that live as long as the pod and are shared by its containers. Bounds their number and size, and
/// notifies those who read a place when another actor changes it.
/// </summary>
internal sealed class PodFiles
{
    private readonly Dictionary<string, DirectoryNode> _volumes = new(StringComparer.Ordinal);
    private readonly List<FileActor> _actors = [];
    private int _length;
    private int _count;

    /// <summary>The root of a mount's volume; created, with its initial files, on first use.</summary>
    public DirectoryNode GetVolume(Mount mount)
    {
        if (_volumes.TryGetValue(mount.Volume, out var root)) return root;
        _volumes[mount.Volume] = root = new DirectoryNode { HoldsUnknown = mount.HoldsUnknown };
        foreach (var file in mount.Files) Put(root, file);
        return root;
    }

    /// <summary>Puts a file that is known from the start below a directory.</summary>
    public static void Put(DirectoryNode root, KnownFile file)
    {
        var current = root;
        var parts = file.Path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        for (var index = 0; index < parts.Length - 1; index++)
        {
            if (!current.Entries.TryGetValue(parts[index], out var next)) current.Entries[parts[index]] = next = new DirectoryNode();
            if (next is not DirectoryNode directory) return;
            current = directory;
        }

        if (parts.Length == 0 || current.Entries.ContainsKey(parts[^1])) return;
        var made = new RegularFile { Mode = file.Mode };
        made.Content.Append(file.Text);
        current.Entries[parts[^1]] = made;
    }

    /// <summary>Notifies an actor of changes from now on.</summary>
    public void Join(FileActor actor) => _actors.Add(actor);

    /// <summary>No longer notifies it.</summary>
    public void Leave(FileActor actor) => _actors.Remove(actor);

    /// <summary>Reserves room for a file or directory, and for its text.</summary>
    /// <returns>False when the disk is full.</returns>
    public bool TryTake(int entries, int length)
    {
        if (_count + entries > ShellLimits.Files || _length + (long)length > ShellLimits.DiskLength) return false;
        _count += entries;
        _length += length;
        return true;
    }

    /// <summary>How many changes there were.</summary>
    public long Changes { get; private set; }

    /// <summary>A place has changed.</summary>
    public void Note(FileKey key, FileActor by)
    {
        Changes++;
        for (var index = _actors.Count - 1; index >= 0; index--)
            if (index < _actors.Count) _actors[index].Notify(key, by);
    }

    /// <summary>Whether the content of a volume of a kind is not fully known.</summary>
    public static bool HoldsUnknown(VolumeKind kind) => kind switch
    {
        VolumeKind.EmptyDir => false,
        VolumeKind.Projected or VolumeKind.Claim or VolumeKind.HostPath or VolumeKind.Image or VolumeKind.Other => true,
    };
}
