using PodTimeline.Model.Time;
using PodTimeline.Shell.Limits;

namespace PodTimeline.Shell.Files;

internal sealed partial class ContainerFiles
{
    /// <summary>Opens a file for writing; makes it when it is missing, and empties it unless it is appended to.</summary>
    /// <param name="path">As written.</param>
    /// <param name="workingDirectory">What a relative path starts from.</param>
    /// <param name="append">Keep what is there.</param>
    /// <param name="now">Time of the change.</param>
    /// <param name="actor">Who does it.</param>
    /// <param name="file">The file; null after an error.</param>
    public FileError Open(string path, string workingDirectory, bool append, SimInstant now, FileActor actor, out OpenFile? file)
    {
        file = null;
        var found = Walk(PathText.ToAbsolute(path, workingDirectory));
        if (found.Directory is not null || path.EndsWith('/')) return FileError.IsDirectory;
        if (found.WriteError is not FileError.None and var refused) return refused;
        if (found.File is { } existing)
        {
            file = new OpenFile(existing, new FileKey(found.Parent!, found.Name));
            if (append || existing.Content.Length == 0) return FileError.None;
            existing.Content.Clear();
            OnChanged(file.Value, now, actor);
            return FileError.None;
        }

        if (FindParent(found) is not { } parent) return found.Error == FileError.NotDirectory ? FileError.NotDirectory : FileError.NotFound;
        var name = PathText.GetName(found.Path);
        if (!_pod.TryTake(1, 0)) return FileError.NoSpace;
        var made = new RegularFile { ModifiedAt = now };
        parent.Entries[name] = made;
        file = new OpenFile(made, new FileKey(parent, name));
        NoteEntry(parent, name, actor);
        return FileError.None;
    }

    /// <summary>Adds text to an open file.</summary>
    public FileError Append(OpenFile file, string text, SimInstant now, FileActor actor)
    {
        if (text.Length == 0) return FileError.None;
        if (file.File.Content.Length + text.Length > ShellLimits.FileLength || !_pod.TryTake(0, text.Length)) return FileError.NoSpace;
        file.File.Content.Append(text);
        OnChanged(file, now, actor);
        return FileError.None;
    }

    /// <summary>Makes a directory.</summary>
    /// <param name="path">As written.</param>
    /// <param name="workingDirectory">What a relative path starts from.</param>
    /// <param name="parents">Make missing parents too, and accept an existing directory.</param>
    /// <param name="actor">Who does it.</param>
    public FileError MakeDirectory(string path, string workingDirectory, bool parents, FileActor actor)
    {
        var absolute = PathText.ToAbsolute(path, workingDirectory);
        var found = Walk(absolute);
        if (found.Directory is not null) return parents ? FileError.None : FileError.Exists;
        if (found.Node is not null) return FileError.Exists;
        if (found.Error == FileError.NotDirectory) return FileError.NotDirectory;
        if (found.WriteError is not FileError.None and var refused) return refused;
        if (found.Error == FileError.NotFound && !parents && !found.MayExist) return FileError.NotFound;
        return MakePath(found, absolute, actor) is null ? FileError.NoSpace : FileError.None;
    }

    /// <summary>Removes a file, or a directory with all that is in it.</summary>
    public FileError Remove(string path, string workingDirectory, bool recursive, FileActor actor)
    {
        var found = Walk(PathText.ToAbsolute(path, workingDirectory));
        if (found.Node is null) return found.MayExist ? FileError.None : found.Error == FileError.None ? FileError.NotFound : found.Error;
        if (found.WriteError is not FileError.None and var refused) return refused;
        if (found.Parent is null || MountAt(PathText.ToCanonical(found.Path)) is not null) return FileError.ReadOnly;
        if (found.Directory is { } directory && !recursive) return directory.Entries.Count > 0 ? FileError.NotEmpty : FileError.IsDirectory;
        Release(found.Node);
        found.Parent.Entries.Remove(found.Name);
        NoteEntry(found.Parent, found.Name, actor);
        return FileError.None;
    }

    /// <summary>Puts a node at a path, replacing what was there.</summary>
    public FileError Put(FileNode node, string path, string workingDirectory, FileActor actor)
    {
        var found = Walk(PathText.ToAbsolute(path, workingDirectory));
        if (found.WriteError is not FileError.None and var refused) return refused;
        if (FindParent(found) is not { } parent) return found.Error == FileError.NotDirectory ? FileError.NotDirectory : FileError.NotFound;
        if (!_pod.TryTake(1, (node as RegularFile)?.Content.Length ?? 0)) return FileError.NoSpace;
        var name = PathText.GetName(found.Path);
        if (found.Node is not null) Release(found.Node);
        parent.Entries[name] = node;
        NoteEntry(parent, name, actor);
        return FileError.None;
    }

    /// <summary>Sets a node's time; for readers, a file that is only touched has not changed.</summary>
    public static void Touch(FileNode node, SimInstant now) => node.ModifiedAt = now;

    private void OnChanged(OpenFile file, SimInstant now, FileActor actor)
    {
        file.File.ModifiedAt = now;
        _pod.Note(file.Key, actor);
        file.File.Announce();
    }

    private void NoteEntry(DirectoryNode parent, string name, FileActor actor)
    {
        _pod.Note(new FileKey(parent, name), actor);
        _pod.Note(new FileKey(parent, ""), actor);
    }

    /// <summary>The directory that something new goes into; one of the image's that is not known is made.</summary>
    private DirectoryNode? FindParent(FileLookup found)
    {
        if (found.Error == FileError.NotDirectory) return null;
        if (found.Error == FileError.None) return found.Parent;
        return found.MayExist ? MakePath(found, PathText.GetDirectory(found.Path), _nobody) : null;
    }

    private DirectoryNode? MakePath(FileLookup found, string absolute, FileActor actor)
    {
        // The walk stopped at the first missing name; everything from there on is to be made.
        var current = found.Parent!;
        var missing = absolute[found.MissingFrom..];
        foreach (var part in missing.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!_pod.TryTake(1, 0)) return null;
            var made = new DirectoryNode { HoldsUnknown = found.MayExist };
            current.Entries[part] = made;
            NoteEntry(current, part, actor);
            current = made;
        }

        return current;
    }

    private void Release(FileNode node)
    {
        if (node is RegularFile file) _pod.TryTake(-1, -file.Content.Length);
        if (node is not DirectoryNode directory) return;
        _pod.TryTake(-1, 0);
        foreach (var entry in directory.Entries.Values) Release(entry);
    }
}

/// <summary>A file that is open for writing.</summary>
internal readonly record struct OpenFile(RegularFile File, FileKey Key);
