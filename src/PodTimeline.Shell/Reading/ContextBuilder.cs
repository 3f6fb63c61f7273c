using System.Collections.Immutable;
using System.Globalization;
using PodTimeline.Model.Behaviors;
using PodTimeline.Model.Pods;
using PodTimeline.Shell.Assumptions;
using PodTimeline.Shell.Files;
using PodTimeline.Shell.Images;
using PodTimeline.Shell.Scripts;
using PodTimeline.Shell.Utilities;

namespace PodTimeline.Shell.Reading;

/// <summary>Builds the environment of a container's scripts: variables, volumes, tools.</summary>
internal sealed class ContextBuilder
{
    private static readonly string[] PlainImages =
        ["busybox", "alpine", "debian", "ubuntu", "fedora", "centos", "rockylinux", "amazonlinux"];

    /// <summary>Address of the service <c>kubernetes</c>.</summary>
    private const string ApiAddress = "10.96.0.1";

    private readonly PodSpec _pod;
    private readonly Dictionary<string, ImmutableArray<string>> _commands = new(StringComparer.Ordinal);

    public ContextBuilder(PodSpec pod)
    {
        _pod = pod;
        foreach (var container in pod.AllContainers)
            _commands[container.Name] = CommandLine.Build(container, KnownImages.Find(container.Image), CollectVariables(container));
    }

    /// <summary>The resolved command of a container; empty when only the image defines it.</summary>
    public ImmutableArray<string> GetCommand(ContainerSpec container) => _commands[container.Name];

    /// <summary>What a container's scripts find.</summary>
    /// <param name="container">The container.</param>
    /// <param name="said">What the annotation says of its assumptions, by key.</param>
    /// <param name="isSaid">The annotation says what its main process does, so its command is not all that happens.</param>
    public ScriptContext Build(ContainerSpec container, ImmutableDictionary<string, RunLength> said, bool isSaid)
    {
        var image = KnownImages.Find(container.Image);
        var userland = KnownImages.FindUserland(container.Image);
        return new ScriptContext
        {
            Container = container.Name,
            Kind = container.Meant,
            PodName = _pod.Name,
            HostName = DownwardValues.GetHostName(_pod),
            MayEnd = container.Meant == ContainerKind.Init || (container.Meant == ContainerKind.App && (_pod.IsOfJob || _pod.RestartPolicy != RestartPolicy.Always)),
            IsToEnd = container.Meant == ContainerKind.Init || (container.Meant == ContainerKind.App && _pod.IsOfJob),
            Group = container.Security.RunAsGroup?.ToString(CultureInfo.InvariantCulture),
            HasTerminal = container.Tty,
            HasOpenInput = container.Stdin || container.Tty,
            HasUnknownVariables = container.HasUnknownVariables,
            Security = container.Security,
            User = container.Security.RunAsUser?.ToString(CultureInfo.InvariantCulture) ?? image?.User,
            MemoryLimit = FindMemoryLimit(container),
            Files = [.. StandardFiles.List(_pod), .. container.VolumeMounts.Select(FindFile).OfType<KnownFile>()],
            Image = container.Image,
            Userland = userland,
            HasBash = image is { HasBash: true } || userland is Userland.Debian or Userland.RedHat or Userland.Unknown,
            IsPlainSystem = image is { IsGenuine: true } && PlainImages.Contains(image.Name),
            ImageFacts = image,
            IsUnderstood = !isSaid && IsUnderstood(container),
            Variables = [.. CollectVariables(container)],
            WorkingDirectory = container.WorkingDir is { Length: > 0 } directory ? PathText.ToAbsolute(directory, "/") : "/",
            Mounts = [.. container.VolumeMounts.Where(mount => FindFile(mount) is null).Select(mount => MountOf(mount, container))],
            Said = said,
        };
    }

    /// <summary>Its memory limit: its own, else the pod's.</summary>
    private long? FindMemoryLimit(ContainerSpec container) =>
        (container.Resources.Limits["memory"] ?? _pod.Resources.Limits["memory"]) is { IsZero: false } limit ? (long)decimal.Min(limit.Value, long.MaxValue) : null;

    private Mount MountOf(VolumeMountSpec mount, ContainerSpec container)
    {
        var volume = _pod.Volumes.FirstOrDefault(volume => volume.Name == mount.Volume);
        var kind = volume?.Kind ?? VolumeKind.Other;
        var others = kind != VolumeKind.Projected && _pod.AllContainers.Any(container =>
            !IsUnderstood(container) && container.VolumeMounts.Any(other => other.Volume == mount.Volume && !other.ReadOnly));
        return new Mount(
            mount.Volume, PathText.ToAbsolute(mount.MountPath, "/"), mount.SubPath, mount.ReadOnly || kind == VolumeKind.Projected,
            PodFiles.HoldsUnknown(kind) && volume is not { HoldsOnlyFiles: true }, others)
        {
            InMemory = volume is { InMemory: true },
            Files = volume is null ? [] :
            [
                .. volume.Files.Select(file => ToKnown(file, file.Path)),
                .. volume.DownwardFiles.Select(file => new KnownFile(file.Path, DownwardValues.Resolve(file.Source, _pod, container) ?? UnknownText.Mark("content of " + file.Path))),
            ],
        };
    }

    /// <summary>The single file of a volume that a mount shows; null when it shows a directory or something unknown.</summary>
    private KnownFile? FindFile(VolumeMountSpec mount) => mount.SubPath.Length > 0
        && _pod.Volumes.FirstOrDefault(volume => volume.Name == mount.Volume)?.Files.FirstOrDefault(file => file.Path == mount.SubPath.TrimEnd('/')) is { } file
            ? ToKnown(file, PathText.ToAbsolute(mount.MountPath, "/")) : null;

    private static KnownFile ToKnown(VolumeFile file, string path) => new(path, file.Text ?? UnknownText.Mark("content of " + file.Path), file.Mode);

    /// <summary>Whether everything its main process does to files is known: it is a shell or a standard tool.</summary>
    private bool IsUnderstood(ContainerSpec container) =>
        _commands[container.Name] is [var program, ..]
        && PathText.GetName(program) is var name
        && (name is "sh" or "bash" or "ash" or "dash" || (StandardUtilities.Find(program) is not null && name is not ("git" or "nginx")));

    private SortedDictionary<string, string> CollectVariables(ContainerSpec container)
    {
        var variables = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["PATH"] = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
            ["HOSTNAME"] = DownwardValues.GetHostName(_pod),
            ["HOME"] = container.Security.RunAsUser is > 0 ? "/" : "/root",
            ["KUBERNETES_SERVICE_HOST"] = ApiAddress,
            ["KUBERNETES_SERVICE_PORT"] = "443",
            ["KUBERNETES_SERVICE_PORT_HTTPS"] = "443",
            ["KUBERNETES_PORT"] = $"tcp://{ApiAddress}:443",
            ["KUBERNETES_PORT_443_TCP"] = $"tcp://{ApiAddress}:443",
            ["KUBERNETES_PORT_443_TCP_PROTO"] = "tcp",
            ["KUBERNETES_PORT_443_TCP_PORT"] = "443",
            ["KUBERNETES_PORT_443_TCP_ADDR"] = ApiAddress,
        };
        if (container.Tty) variables["TERM"] = "xterm";
        foreach (var variable in container.Env)
            variables[variable.Name] = variable switch
            {
                { Value: { } value, IsVerbatim: true } => value,
                { Value: { } value } => KubernetesExpansion.Expand(value, variables),
                { From: { } source } => DownwardValues.Resolve(source, _pod, container) ?? UnknownText.Mark(variable.Name),
                _ => UnknownText.Mark(variable.Name),
            };
        return variables;
    }
}
