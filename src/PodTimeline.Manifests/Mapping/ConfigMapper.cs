using System.Collections.Immutable;
using PodTimeline.Manifests.Decoding;
using PodTimeline.Manifests.Surroundings;
using PodTimeline.Model.Pods;

namespace PodTimeline.Manifests.Mapping;

/// <summary>What ConfigMaps and Secrets of the same text give to a pod.</summary>
/// <param name="surroundings">They, and all else the pod refers to.</param>
/// <param name="namespace">The pod's namespace.</param>
/// <remarks>Source: pkg/kubelet/kubelet_pods.go :: makeEnvironmentVariables; pkg/volume/configmap/configmap.go :: MakePayload.</remarks>
internal sealed class ConfigMapper(PodSurroundings surroundings, string @namespace)
{
    /// <summary>The variables of a container, those of whole objects first.</summary>
    /// <param name="container">The container.</param>
    /// <param name="hasUnknown">Whether there are others whose names are not known.</param>
    /// <param name="error">Why the kubelet cannot make the container; null when it can.</param>
    public ImmutableArray<EnvVar> MapVariables(ObjectView container, out bool hasUnknown, out string? error)
    {
        (hasUnknown, error) = (false, null);
        var variables = ImmutableArray.CreateBuilder<EnvVar>();
        foreach (var source in container.Objects("envFrom"))
        {
            var (kind, reference) = Reference(source, "configMapRef", "secretRef");
            if (reference is not { } owner) continue;
            if (surroundings.FindConfig(kind, owner.Text("name"), owner.Flag("optional") ?? false) is { } config)
                variables.AddRange(config.Entries.Select(entry => new EnvVar(source.Text("prefix") + entry.Key, entry.Value) { IsVerbatim = true }));
            else hasUnknown = true;
        }

        foreach (var variable in container.Objects("env"))
        {
            var mapped = MapVariable(variable, out var fault);
            error ??= fault;
            if (mapped is not null) variables.Add(mapped);
        }

        return variables.ToImmutable();
    }

    /// <summary>The files of a volume that are known, and whether there are no others.</summary>
    /// <param name="volume">The volume.</param>
    /// <param name="error">Why it cannot be mounted; null when it can.</param>
    public (ImmutableArray<VolumeFile> Files, bool AreAll) MapFiles(ObjectView volume, out string? error)
    {
        error = null;
        List<(ConfigKind Kind, ObjectView Source, string Name)> sources = [];
        var areAll = true;
        Add(volume.Object("configMap"), ConfigKind.ConfigMap, "name");
        Add(volume.Object("secret"), ConfigKind.Secret, "secretName");
        foreach (var source in volume.Object("projected").Objects("sources"))
        {
            Add(source.Object("configMap"), ConfigKind.ConfigMap, "name");
            Add(source.Object("secret"), ConfigKind.Secret, "name");
            areAll &= source.Has("configMap") || source.Has("secret");
        }

        areAll &= sources.Count > 0 && !volume.Has("downwardAPI");
        var mode = volume.Object("configMap").Whole("defaultMode") ?? volume.Object("secret").Whole("defaultMode") ?? volume.Object("projected").Whole("defaultMode");
        var files = ImmutableArray.CreateBuilder<VolumeFile>();
        foreach (var (kind, source, name) in sources)
        {
            var isOptional = source.Flag("optional") ?? false;
            if (surroundings.FindConfig(kind, name, isOptional) is not { } config)
            {
                areAll = false;
                continue;
            }

            var items = source.Objects("items");
            if (items.Count == 0) files.AddRange(config.Entries.Select(entry => new VolumeFile(entry.Key, entry.Value, Mode(mode))));
            foreach (var item in items)
            {
                if (config.Entries.TryGetValue(item.Text("key"), out var text)) files.Add(new VolumeFile(item.Text("path"), text, Mode(item.Whole("mode") ?? mode)));
                else if (!isOptional)
                    error ??= $"MountVolume.SetUp failed for volume \"{volume.Text("name")}\" : references non-existent {(kind == ConfigKind.Secret ? "secret" : "config")} key: {item.Text("key")}";
            }
        }

        return (files.ToImmutable(), areAll);

        void Add(ObjectView source, ConfigKind kind, string field)
        {
            if (source.IsPresent) sources.Add((kind, source, source.Text(field)));
        }
    }

    /// <summary>A variable; null when it is left out, because something optional is not there.</summary>
    private EnvVar? MapVariable(ObjectView variable, out string? error)
    {
        error = null;
        var name = variable.Text("name");
        if (!variable.Has("valueFrom")) return new EnvVar(name, variable.Text("value"));
        var from = variable.Object("valueFrom");
        var (kind, reference) = Reference(from, "configMapKeyRef", "secretKeyRef");
        if (reference is not { } key) return new EnvVar(name, null, DownwardMapper.Source(from));
        var isOptional = key.Flag("optional") ?? false;
        if (surroundings.FindConfig(kind, key.Text("name"), isOptional) is not { } config) return new EnvVar(name, null);
        if (config.Entries.TryGetValue(key.Text("key"), out var value)) return new EnvVar(name, value) { IsVerbatim = true };
        if (!isOptional) error = $"couldn't find key {key.Text("key")} in {kind} {@namespace}/{key.Text("name")}";
        return null;
    }

    private static (ConfigKind Kind, ObjectView? Reference) Reference(ObjectView owner, string configMap, string secret) =>
        owner.Object(configMap) is { IsPresent: true } map ? (ConfigKind.ConfigMap, map)
            : owner.Object(secret) is { IsPresent: true } other ? (ConfigKind.Secret, other) : (ConfigKind.ConfigMap, null);

    private static int Mode(long? written) => (int)(written ?? VolumeFile.DefaultMode) & 0x1ff;
}
