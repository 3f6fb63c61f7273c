using System.Collections.Immutable;
using PodTimeline.Manifests.Decoding;
using PodTimeline.Manifests.Surroundings;
using PodTimeline.Model.Pods;

namespace PodTimeline.Manifests.Mapping;

/// <summary>What a pod gets from ConfigMaps and Secrets in the same text.</summary>
/// <param name="surroundings">These, and everything else the pod refers to.</param>
/// <param name="namespace">The pod's namespace.</param>
/// <remarks>Source: pkg/kubelet/kubelet_pods.go :: makeEnvironmentVariables; pkg/volume/configmap/configmap.go :: MakePayload.</remarks>
internal sealed class ConfigMapper(PodSurroundings surroundings, string @namespace)
{
    /// <summary>The variables of a container, those of whole objects first.</summary>
    /// <param name="container">The container.</param>
    /// <param name="hasUnknown">Whether there are others whose names are not known.</param>
    /// <param name="error">Why the kubelet cannot create the container; null when it can.</param>
    public ImmutableArray<EnvVar> MapVariables(ObjectView container, out bool hasUnknown, out string? error)
    {
        (hasUnknown, error) = (false, null);
        var variables = ImmutableArray.CreateBuilder<EnvVar>();
        foreach (var source in container.GetObjects("envFrom"))
        {
            var (kind, reference) = ReadReference(source, "configMapRef", "secretRef");
            if (reference is not { } owner) continue;
            if (surroundings.FindConfig(kind, owner.GetText("name"), owner.GetBoolean("optional") ?? false) is { } config)
                variables.AddRange(config.Entries.Select(entry => new EnvVar(source.GetText("prefix") + entry.Key, entry.Value) { IsVerbatim = true }));
            else hasUnknown = true;
        }

        foreach (var variable in container.GetObjects("env"))
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
        Add(volume.GetObject("configMap"), ConfigKind.ConfigMap, "name");
        Add(volume.GetObject("secret"), ConfigKind.Secret, "secretName");
        foreach (var source in volume.GetObject("projected").GetObjects("sources"))
        {
            Add(source.GetObject("configMap"), ConfigKind.ConfigMap, "name");
            Add(source.GetObject("secret"), ConfigKind.Secret, "name");
            areAll &= source.Has("configMap") || source.Has("secret");
        }

        areAll &= sources.Count > 0 && !volume.Has("downwardAPI");
        var mode = volume.GetObject("configMap").GetInteger("defaultMode") ?? volume.GetObject("secret").GetInteger("defaultMode") ?? volume.GetObject("projected").GetInteger("defaultMode");
        var files = ImmutableArray.CreateBuilder<VolumeFile>();
        foreach (var (kind, source, name) in sources)
        {
            var isOptional = source.GetBoolean("optional") ?? false;
            if (surroundings.FindConfig(kind, name, isOptional) is not { } config)
            {
                areAll = false;
                continue;
            }

            var items = source.GetObjects("items");
            if (items.Count == 0) files.AddRange(config.Entries.Select(entry => new VolumeFile(entry.Key, entry.Value, MapMode(mode))));
            foreach (var item in items)
            {
                if (config.Entries.TryGetValue(item.GetText("key"), out var text)) files.Add(new VolumeFile(item.GetText("path"), text, MapMode(item.GetInteger("mode") ?? mode)));
                else if (!isOptional)
                    error ??= $"MountVolume.SetUp failed for volume \"{volume.GetText("name")}\" : references non-existent {(kind == ConfigKind.Secret ? "secret" : "config")} key: {item.GetText("key")}";
            }
        }

        return (files.ToImmutable(), areAll);

        void Add(ObjectView source, ConfigKind kind, string field)
        {
            if (source.IsPresent) sources.Add((kind, source, source.GetText(field)));
        }
    }

    /// <summary>A variable; null when it is left out, because something optional is missing.</summary>
    private EnvVar? MapVariable(ObjectView variable, out string? error)
    {
        error = null;
        var name = variable.GetText("name");
        if (!variable.Has("valueFrom")) return new EnvVar(name, variable.GetText("value"));
        var from = variable.GetObject("valueFrom");
        var (kind, reference) = ReadReference(from, "configMapKeyRef", "secretKeyRef");
        if (reference is not { } key) return new EnvVar(name, null, DownwardMapper.MapSource(from));
        var isOptional = key.GetBoolean("optional") ?? false;
        if (surroundings.FindConfig(kind, key.GetText("name"), isOptional) is not { } config) return new EnvVar(name, null);
        if (config.Entries.TryGetValue(key.GetText("key"), out var value)) return new EnvVar(name, value) { IsVerbatim = true };
        if (!isOptional) error = $"couldn't find key {key.GetText("key")} in {kind} {@namespace}/{key.GetText("name")}";
        return null;
    }

    private static (ConfigKind Kind, ObjectView? Reference) ReadReference(ObjectView owner, string configMap, string secret) =>
        owner.GetObject(configMap) is { IsPresent: true } map ? (ConfigKind.ConfigMap, map)
            : owner.GetObject(secret) is { IsPresent: true } other ? (ConfigKind.Secret, other) : (ConfigKind.ConfigMap, null);

    private static int MapMode(long? written) => (int)(written ?? VolumeFile.DefaultMode) & 0x1ff;
}
