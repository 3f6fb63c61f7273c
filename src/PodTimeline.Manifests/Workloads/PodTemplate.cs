using System.Collections.Immutable;
using PodTimeline.Manifests.Decoding;
using PodTimeline.Model.Pods;

namespace PodTimeline.Manifests.Workloads;

/// <summary>Where an object describes its pod.</summary>
/// <param name="Metadata">Of the pod or template.</param>
/// <param name="Spec">Of the pod or template.</param>
/// <param name="ClaimVolumes">Volumes that a StatefulSet adds for its claim templates; they hide volumes of the same name.</param>
internal sealed record PodTemplate(ObjectView Metadata, ObjectView Spec, ImmutableArray<VolumeSpec> ClaimVolumes)
{
    /// <summary>The template of an object of one of the kinds that have one; null for the others.</summary>
    public static PodTemplate? Find(DecodedObject @object)
    {
        var root = @object.View;
        if (@object.Template is { } template)
        {
            var part = new ObjectView(@object, template.Node, template.Path);
            return new PodTemplate(part.GetObject("metadata"), part.GetObject("spec"), []);
        }

        var owner = @object.Kind switch
        {
            "Pod" => root,
            "PodTemplate" => root.GetObject("template"),
            "ReplicationController" or "Deployment" or "ReplicaSet" or "StatefulSet" or "DaemonSet" or "Job" => root.GetObject("spec").GetObject("template"),
            "CronJob" => root.GetObject("spec").GetObject("jobTemplate").GetObject("spec").GetObject("template"),
            _ => (ObjectView?)null,
        };
        if (owner is not { } at) return null;
        var claims = @object.Kind == "StatefulSet" ? root.GetObject("spec").GetObjects("volumeClaimTemplates") : [];
        return new PodTemplate(at.GetObject("metadata"), at.GetObject("spec"),
            [.. claims.Select(claim => new VolumeSpec(claim.GetObject("metadata").GetText("name"), VolumeKind.Claim))]);
    }

    /// <summary>Names of all containers, init containers first.</summary>
    public IReadOnlyList<string> ListContainerNames() =>
        [.. Spec.GetObjects("initContainers").Concat(Spec.GetObjects("containers")).Select(c => c.GetText("name")).Where(name => name.Length > 0)];
}
