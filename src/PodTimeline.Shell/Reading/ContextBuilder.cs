using System.Collections.Immutable;
using PodTimeline.Model.Behaviors;
using PodTimeline.Model.Pods;
using PodTimeline.Shell.Assumptions;
using PodTimeline.Shell.Files;
using PodTimeline.Shell.Images;
using PodTimeline.Shell.Scripts;
using PodTimeline.Shell.Utilities;

namespace PodTimeline.Shell.Reading;

/// <summary>Puts together what the scripts of a container find: variables, volumes, tools.</summary>
internal sealed class ContextBuilder
{
    private static readonly string[] PlainImages =
        ["busybox", "alpine", "debian", "ubuntu", "fedora", "centos", "rockylinux", "amazonlinux"];

    private readonly PodSpec _pod;
    private readonly Dictionary<string, ImmutableArray<string>> _commands = new(StringComparer.Ordinal);

    public ContextBuilder(PodSpec pod)
    {
        _pod = pod;
        foreach (var container in pod.AllContainers)
            _commands[container.Name] = CommandLine.Of(container, KnownImages.Find(container.Image), Variables(container));
    }

    /// <summary>The resolved command of a container; empty when the image alone says it.</summary>
    public ImmutableArray<string> CommandOf(ContainerSpec container) => _commands[container.Name];

    /// <summary>What a container's scripts find.</summary>
    /// <param name="container">The container.</param>
    /// <param name="said">What a person says of its assumptions, by key.</param>
    /// <param name="isSaid">A person says what its main process does: its command is not all that happens.</param>
    public ScriptContext Build(ContainerSpec container, ImmutableDictionary<string, RunLength> said, bool isSaid)
    {
        var image = KnownImages.Find(container.Image);
        var userland = KnownImages.UserlandOf(container.Image);
        return new ScriptContext
        {
            Container = container.Name,
            Kind = container.Kind,
            HostName = _pod.Name.Length > 63 ? _pod.Name[..63] : _pod.Name,
            Image = container.Image,
            Userland = userland,
            HasBash = image is { HasBash: true } || userland is Userland.Debian or Userland.RedHat or Userland.Unknown,
            IsPlainSystem = image is not null && PlainImages.Contains(image.Name),
            ImageFacts = image,
            IsUnderstood = !isSaid && IsUnderstood(container),
            Variables = [.. Variables(container)],
            WorkingDirectory = container.WorkingDir is { Length: > 0 } directory ? PathText.Absolute(directory, "/") : "/",
            Mounts = [.. container.VolumeMounts.Select(MountOf)],
            Said = said,
        };
    }

    private Mount MountOf(VolumeMountSpec mount)
    {
        var kind = _pod.Volumes.FirstOrDefault(volume => volume.Name == mount.Volume)?.Kind ?? VolumeKind.Other;
        var others = _pod.AllContainers.Any(container =>
            !IsUnderstood(container) && container.VolumeMounts.Any(other => other.Volume == mount.Volume && !other.ReadOnly));
        return new Mount(
            mount.Volume, PathText.Absolute(mount.MountPath, "/"), mount.SubPath, mount.ReadOnly || kind == VolumeKind.Projected,
            PodFiles.HoldsUnknown(kind), others);
    }

    /// <summary>Whether all that its main process does to files is seen: it is a shell or a usual tool.</summary>
    private bool IsUnderstood(ContainerSpec container) =>
        _commands[container.Name] is [var program, ..]
        && PathText.Name(program) is var name
        && (name is "sh" or "bash" or "ash" or "dash" || (StandardUtilities.Find(name) is not null && name is not ("git" or "nginx")));

    private SortedDictionary<string, string> Variables(ContainerSpec container)
    {
        var variables = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["PATH"] = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
            ["HOSTNAME"] = _pod.Name,
            ["HOME"] = "/root",
            ["KUBERNETES_SERVICE_HOST"] = "10.96.0.1",
            ["KUBERNETES_SERVICE_PORT"] = "443",
        };
        foreach (var (name, value) in container.Env)
            variables[name] = value is null ? UnknownText.From(name) : KubernetesExpansion.Expand(value, variables);
        return variables;
    }
}
