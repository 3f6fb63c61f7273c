using System.Text;
using PodTimeline.Model.Kernel;
using PodTimeline.Model.Time;

namespace PodTimeline.Shell.Files;

/// <summary>Something in a directory.</summary>
internal abstract class FileNode
{
    /// <summary>When its content last changed, or it was touched.</summary>
    public SimInstant ModifiedAt { get; set; }

    /// <summary>Permission bits, as <c>chmod</c> takes them.</summary>
    public int Mode { get; set; }

    /// <summary>A copy with its content.</summary>
    public FileNode Clone(SimInstant now)
    {
        switch (this)
        {
            case RegularFile file:
                var copy = new RegularFile { ModifiedAt = now, Mode = file.Mode };
                copy.Content.Append(file.Content);
                return copy;
            case DirectoryNode directory:
                var made = new DirectoryNode { ModifiedAt = now, Mode = directory.Mode, HoldsUnknown = directory.HoldsUnknown };
                foreach (var (name, node) in directory.Entries) made.Entries[name] = node.Clone(now);
                return made;
            default:
                throw new InvalidOperationException($"Unknown node {this}.");
        }
    }
}

/// <summary>A file with text in it.</summary>
internal sealed class RegularFile : FileNode
{
    private SimCompletion? _changed;

    public RegularFile() => Mode = 0x1a4;

    public StringBuilder Content { get; } = new();

    /// <summary>Completes at the next change; those who follow the file wait for it.</summary>
    public SimCompletion Changed => _changed is null or { IsCompleted: true } ? _changed = new SimCompletion() : _changed;

    /// <summary>Wakes those who follow the file.</summary>
    public void Announce() => _changed?.Complete();
}

/// <summary>A directory.</summary>
internal sealed class DirectoryNode : FileNode
{
    public DirectoryNode() => Mode = 0x1ed;

    public SortedDictionary<string, FileNode> Entries { get; } = new(StringComparer.Ordinal);

    /// <summary>It may hold more than is known: files of an image, of a ConfigMap, of a disk.</summary>
    public bool HoldsUnknown { get; set; }
}

/// <summary>A place in a directory, whether or not anything is there; identifies what is read and written.</summary>
/// <param name="Directory">The directory.</param>
/// <param name="Name">The name in it; empty for the list of names itself.</param>
internal readonly record struct FileKey(DirectoryNode Directory, string Name);
