using System.Collections.Immutable;

namespace PodTimeline.Shell.Files;

/// <summary>A container's file system: its own root, with volumes mounted into it.</summary>
internal sealed partial class ContainerFiles
{
    private static readonly string[] Empty = ["/tmp", "/var/tmp", "/var/log", "/run", "/root", "/home", "/mnt", "/dev", "/dev/shm", "/srv", "/media"];
    private static readonly string[] OfTheImage = ["/etc", "/usr", "/bin", "/sbin", "/lib", "/lib64", "/opt", "/proc", "/sys", "/var/lib"];
    private static readonly string[] OfTheKernel = ["/proc/sys", "/sys"];
    private static readonly string[] Writable = ["/tmp", "/var/tmp", "/dev", "/proc", "/sys"];

    private readonly PodFiles _pod;
    private readonly FileRights _rights;
    private readonly ImmutableArray<Mount> _mounts;
    private readonly DirectoryNode _root;
    private readonly FileActor _nobody = new();

    /// <summary>The file system of a container that has just been made.</summary>
    /// <param name="pod">The pod's volumes.</param>
    /// <param name="mounts">What is mounted where.</param>
    /// <param name="known">Files that are there from the start.</param>
    /// <param name="rights">What is known of the image, and what its user may do.</param>
    public ContainerFiles(PodFiles pod, ImmutableArray<Mount> mounts, ImmutableArray<KnownFile> known, FileRights rights)
    {
        (_pod, _rights) = (pod, rights);
        _mounts = [.. mounts.Select(mount => mount with { Path = PathText.ToCanonical(mount.Path) })];
        _root = new DirectoryNode { HoldsUnknown = !rights.IsPlainSystem };
        // In an image that is more than an operating system, any directory may hold further files.
        foreach (var path in Empty) MakeStandard(path, !rights.IsUnderstood || HoldsImageFiles(path));
        foreach (var path in OfTheImage) MakeStandard(path, true);
        foreach (var file in known) PodFiles.Put(_root, file);
        foreach (var mount in _mounts) MakeStandard(mount.Path, false);
    }

    private bool HoldsImageFiles(string path) => !_rights.IsPlainSystem && path is "/root" or "/home" or "/srv" or "/var/log";

    /// <summary>What is at a path. The place counts as read.</summary>
    public FileLookup LookUp(string path, string workingDirectory, FileActor actor)
    {
        var absolute = PathText.ToAbsolute(path, workingDirectory);
        var found = Walk(absolute);
        if (found.Parent is not null) actor.Reads.Add(new FileKey(found.Parent, found.Name));
        if (found.Directory is { } directory) actor.Reads.Add(new FileKey(directory, ""));
        return path.EndsWith('/') && found.Node is RegularFile ? found with { Error = FileError.NotDirectory } : found;
    }

    /// <summary>Names in a directory, mount points included, sorted.</summary>
    public IEnumerable<string> ListNames(DirectoryNode directory) => directory.Entries.Keys;

    private void MakeStandard(string path, bool holdsUnknown)
    {
        var current = _root;
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        for (var index = 0; index < parts.Length; index++)
        {
            if (!current.Entries.TryGetValue(parts[index], out var next))
                current.Entries[parts[index]] = next = new DirectoryNode { HoldsUnknown = holdsUnknown && index == parts.Length - 1 };
            if (next is not DirectoryNode directory) return;
            current = directory;
        }
    }

    private FileLookup Walk(string written)
    {
        var found = WalkTo(PathText.ToCanonical(written));
        return found with { IsDenied = !IsInVolume(found.Path) && !MayWrite(found.Path) };
    }

    private bool IsInVolume(string path)
    {
        foreach (var mount in _mounts)
            if (PathText.IsAtOrBelow(path, mount.Path)) return true;
        return false;
    }

    // In an image that is more than an operating system, the owners of its directories are unknown.
    private bool MayWrite(string path) =>
        !_rights.IsUnprivileged || !_rights.IsPlainSystem || Array.Exists(Writable, open => PathText.IsAtOrBelow(path, open) && path != open);

    private FileLookup WalkTo(string absolute)
    {
        var current = _root;
        var readOnly = _rights.HasReadOnlyRoot || (!_rights.MayChangeKernel && Array.Exists(OfTheKernel, place => PathText.IsAtOrBelow(absolute, place)));
        var holdsUnknown = _root.HoldsUnknown;
        DirectoryNode? parent = null;
        var name = "";
        var end = 0;
        while (true)
        {
            var here = end == 0 ? "/" : absolute[..end];
            if (here == "/dev") readOnly = false;
            if (MountAt(here) is { } mount)
            {
                readOnly = mount.ReadOnly;
                holdsUnknown = mount.HoldsUnknown || mount.OthersMayWrite;
                if (FindRoot(mount) is not { } root) return new FileLookup(absolute, parent, name, null, readOnly, true, FileError.None);
                current = root;
            }
            else
            {
                holdsUnknown = InheritsUnknown(here) ? holdsUnknown || current.HoldsUnknown : current.HoldsUnknown;
            }

            if (end >= absolute.Length || absolute == "/") return new FileLookup(absolute, parent, name, current, readOnly, false, FileError.None);
            var start = end + 1;
            end = absolute.IndexOf('/', start);
            if (end < 0) end = absolute.Length;
            name = absolute[start..end];
            parent = current;
            var isLast = end == absolute.Length;
            if (!current.Entries.TryGetValue(name, out var next))
                return new FileLookup(absolute, current, name, null, readOnly, holdsUnknown, isLast ? FileError.None : FileError.NotFound, start);
            if (next is RegularFile file)
                return new FileLookup(absolute, current, name, isLast ? file : null, readOnly, false, isLast ? FileError.None : FileError.NotDirectory);
            current = (DirectoryNode)next;
        }
    }

    // Below a volume or a directory of the image everything is as unknown as its top; the standard directories are known.
    private bool InheritsUnknown(string path) =>
        path != "/" && !Array.Exists(Empty, known => path == known || known.StartsWith(path + "/", StringComparison.Ordinal));

    private Mount? MountAt(string path)
    {
        foreach (var mount in _mounts)
            if (mount.Path == path) return mount;
        return null;
    }

    /// <summary>The directory that a mount shows; null when it is an unknown place in a volume.</summary>
    private DirectoryNode? FindRoot(Mount mount)
    {
        var current = _pod.GetVolume(mount);
        foreach (var part in mount.SubPath.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!current.Entries.TryGetValue(part, out var next))
            {
                if (mount.HoldsUnknown) return null;
                current.Entries[part] = next = new DirectoryNode();
            }

            if (next is not DirectoryNode directory) return null;
            current = directory;
        }

        return current;
    }
}
