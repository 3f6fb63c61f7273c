using System.Collections.Frozen;
using PodTimeline.Manifests.Behavior;
using PodTimeline.Manifests.Schema;
using PodTimeline.Model.Versions;

namespace PodTimeline.Manifests.Assist.Fields;

/// <summary>
/// The behavior annotation's objects as types with fields, so that they get completions and notes like those of Kubernetes.
/// </summary>
internal static class BehaviorTypes
{
    /// <summary>One run of a container.</summary>
    public const string Run = "behavior run";

    private const string Pull = "behavior pull", Takes = "behavior reaction", Window = "behavior probe window";

    private static readonly FrozenDictionary<string, StructSchema> Types = new[]
    {
        MakeType(Run, BehaviorKeys.Run), MakeType(Pull, BehaviorKeys.Pull), MakeType(Takes, BehaviorKeys.Takes), MakeType(Window, BehaviorKeys.Window),
    }.ToFrozenDictionary(type => type.Name);

    /// <summary>The annotation's value: runs by the name of their container.</summary>
    public static readonly FieldType Root = new FieldType.Map(new FieldType.Struct(Run));

    /// <summary>A type of the annotation, or null.</summary>
    public static StructSchema? Find(string name) => Types.GetValueOrDefault(name);

    private static StructSchema MakeType(string name, string[] keys) =>
        new(name, keys.Select(key => new FieldSchema(key, FindType(key), "", VersionRange.All, null)).ToFrozenDictionary(field => field.Name));

    private static FieldType FindType(string key) => key switch
    {
        "pull" => new FieldType.Struct(Pull),
        "onTerm" or "postStart" or "preStop" => new FieldType.Struct(Takes),
        "startup" or "readiness" or "liveness" => new FieldType.Struct(Window),
        "exits" => new FieldType.Whole(32),
        "oom" => new FieldType.Flag(),
        "logs" => new FieldType.List(new FieldType.Text()),
        "assume" => new FieldType.Map(new FieldType.Text()),
        _ => new FieldType.Text(),
    };
}
