namespace PodTimeline.Shell.Files;

/// <summary>Why an operation on a file failed.</summary>
internal enum FileError
{
    /// <summary>It did not fail.</summary>
    None,

    /// <summary>ENOENT.</summary>
    NotFound,

    /// <summary>ENOTDIR.</summary>
    NotDirectory,

    /// <summary>EISDIR.</summary>
    IsDirectory,

    /// <summary>EEXIST.</summary>
    Exists,

    /// <summary>ENOTEMPTY.</summary>
    NotEmpty,

    /// <summary>EROFS.</summary>
    ReadOnly,

    /// <summary>EACCES.</summary>
    Denied,

    /// <summary>ENOSPC.</summary>
    NoSpace,
}

/// <summary>The system's messages for errors.</summary>
internal static class FileErrors
{
    /// <summary>What <c>strerror</c> says.</summary>
    public static string ToText(this FileError error) => error switch
    {
        FileError.None => "Success",
        FileError.NotFound => "No such file or directory",
        FileError.NotDirectory => "Not a directory",
        FileError.IsDirectory => "Is a directory",
        FileError.Exists => "File exists",
        FileError.NotEmpty => "Directory not empty",
        FileError.ReadOnly => "Read-only file system",
        FileError.Denied => "Permission denied",
        FileError.NoSpace => "No space left on device",
    };
}
