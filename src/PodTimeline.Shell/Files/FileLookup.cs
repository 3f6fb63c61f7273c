namespace PodTimeline.Shell.Files;

/// <summary>What stands at a path.</summary>
/// <param name="Path">The absolute path.</param>
/// <param name="Parent">The directory it would stand in; null when that is missing.</param>
/// <param name="Name">Its name there.</param>
/// <param name="Node">What is there; null when nothing is known to be.</param>
/// <param name="ReadOnly">The file system refuses writes.</param>
/// <param name="MayExist">Nothing is known to be there, but something may be: the place holds more than is known.</param>
/// <param name="Error">Why it cannot be reached; <see cref="FileError.None"/> when it can, or is merely missing.</param>
/// <param name="MissingFrom">Where the first missing name begins in the path.</param>
internal readonly record struct FileLookup(
    string Path, DirectoryNode? Parent, string Name, FileNode? Node, bool ReadOnly, bool MayExist, FileError Error, int MissingFrom = 0)
{
    /// <summary>The actor may not write there.</summary>
    public bool IsDenied { get; init; }

    /// <summary>Why nothing can be written there; <see cref="FileError.None"/> when it can.</summary>
    public FileError WriteError => ReadOnly ? FileError.ReadOnly : IsDenied ? FileError.Denied : FileError.None;

    public RegularFile? File => Node as RegularFile;

    public DirectoryNode? Directory => Node as DirectoryNode;
}
