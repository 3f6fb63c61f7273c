using System.Collections.Immutable;
using PodTimeline.Model.Behaviors;
using PodTimeline.Model.Pods;
using PodTimeline.Shell.Files;
using PodTimeline.Shell.Images;

namespace PodTimeline.Shell.Scripts;

/// <summary>The environment of a container's scripts.</summary>
internal sealed record ScriptContext
{
    public required string Container { get; init; }

    public required ContainerKind Kind { get; init; }

    /// <summary>The pod's name; <c>hostname</c> prints it.</summary>
    public required string HostName { get; init; }

    public required string Image { get; init; }

    public required Userland Userland { get; init; }

    public required bool HasBash { get; init; }

    /// <summary>The image is only an operating system: nothing but standard tools and files exists.</summary>
    public required bool IsPlainSystem { get; init; }

    /// <summary>Variables by name; unknown values are unknown text.</summary>
    public required ImmutableArray<KeyValuePair<string, string>> Variables { get; init; }

    public string WorkingDirectory { get; init; } = "/";

    public ImmutableArray<Mount> Mounts { get; init; } = [];

    /// <summary>Everything its main process does to files is known; otherwise files may appear where it may write.</summary>
    public bool IsUnderstood { get; init; } = true;

    /// <summary>What the annotation says of assumptions, by key.</summary>
    public ImmutableDictionary<string, RunLength> Said { get; init; } = ImmutableDictionary<string, RunLength>.Empty;

    /// <summary>The pod's name; its host name may be another.</summary>
    public string PodName { get; init; } = "";

    /// <summary>It is plausible that its program ends: an init container, a Job's, or one that is not always restarted.</summary>
    public bool MayEnd { get; init; }

    /// <summary>It is meant to end: an init container, or one of a Job.</summary>
    public bool IsToEnd { get; init; }

    /// <summary>Its standard input stays open and delivers nothing: a program that reads it waits.</summary>
    public bool HasOpenInput { get; init; }

    /// <summary>It has variables whose names are not known.</summary>
    public bool HasUnknownVariables { get; init; }

    /// <summary>Nothing but its volumes can be written to.</summary>
    public bool HasReadOnlyRoot => Security.ReadOnlyRoot;

    /// <summary>What its root may do.</summary>
    public ContainerSecurity Security { get; init; } = ContainerSecurity.None;

    /// <summary>The user it runs as; null when that is not known.</summary>
    public string? User { get; init; }

    /// <summary>Its group; null when that is not known.</summary>
    public string? Group { get; init; }

    /// <summary>Its standard streams are a terminal.</summary>
    public bool HasTerminal { get; init; }

    /// <summary>Bytes that it may use; null: as many as the node has.</summary>
    public long? MemoryLimit { get; init; }

    /// <summary>Files that every container has, by path.</summary>
    public ImmutableArray<KnownFile> Files { get; init; } = [];

    /// <summary>It is known to run as another user than root.</summary>
    public bool IsUnprivileged => User is not (null or "0" or "root");

    /// <summary>Whether it may do what needs a capability, such as <c>NET_ADMIN</c>.</summary>
    public bool MayUse(string capability) => !IsUnprivileged && (Security.IsPrivileged || Security.Capabilities.Has(capability));

    /// <summary>The value of a variable; null when it is not set. It may be one of the variables of unknown name.</summary>
    public string? FindVariable(string name)
    {
        foreach (var (known, value) in Variables)
            if (known == name) return value;
        return null;
    }

    /// <summary>Whether a volume is mounted at a path, above or below it.</summary>
    public bool HasVolumeAt(string path) => Mounts.Any(mount => PathText.IsAtOrBelow(path, mount.Path) || PathText.IsAtOrBelow(mount.Path, path));

    /// <summary>What is known of the image; null when nothing is.</summary>
    public KnownImage? ImageFacts { get; init; }

    /// <summary>The image's own program; null when it has none or it is not known.</summary>
    public string? Program => ImageFacts is { Program.Length: > 0 } facts ? facts.Program : null;
}
