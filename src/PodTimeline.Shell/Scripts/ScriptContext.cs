using System.Collections.Immutable;
using PodTimeline.Model.Behaviors;
using PodTimeline.Model.Pods;
using PodTimeline.Shell.Files;
using PodTimeline.Shell.Images;

namespace PodTimeline.Shell.Scripts;

/// <summary>What the scripts of a container need to know of it.</summary>
internal sealed record ScriptContext
{
    public required string Container { get; init; }

    public required ContainerKind Kind { get; init; }

    /// <summary>The pod's name; <c>hostname</c> prints it.</summary>
    public required string HostName { get; init; }

    public required string Image { get; init; }

    public required Userland Userland { get; init; }

    public required bool HasBash { get; init; }

    /// <summary>The image is an operating system and nothing more: what is not a standard tool or file is not there.</summary>
    public required bool IsPlainSystem { get; init; }

    /// <summary>Variables by name; unknown values stand as unknown text.</summary>
    public required ImmutableArray<KeyValuePair<string, string>> Variables { get; init; }

    public string WorkingDirectory { get; init; } = "/";

    public ImmutableArray<Mount> Mounts { get; init; } = [];

    /// <summary>All that its main process does to files is seen; else files may appear where it may write.</summary>
    public bool IsUnderstood { get; init; } = true;

    /// <summary>What a person says of assumptions, by key.</summary>
    public ImmutableDictionary<string, RunLength> Said { get; init; } = ImmutableDictionary<string, RunLength>.Empty;

    /// <summary>What is known of the image; null when nothing is.</summary>
    public KnownImage? ImageFacts { get; init; }

    /// <summary>The image's own program; null when it has none or it is not known.</summary>
    public string? Program => ImageFacts is { Program.Length: > 0 } facts ? facts.Program : null;
}
