using System.Collections.Immutable;
using PodTimeline.Manifests.Decoding;
using PodTimeline.Model.Pods;

namespace PodTimeline.Manifests.Workloads;

/// <summary>Where in an object its pod is described.</summary>
/// <param name="Metadata">Of the pod or template.</param>
/// <param name="Spec">Of the pod or template.</param>
/// <param name="ClaimVolumes">Volumes that a StatefulSet adds for its claim templates; they hide volumes of the same name.</param>
internal sealed record PodTemplate(ObjectView Metadata, ObjectView Spec, ImmutableArray<VolumeSpec> ClaimVolumes)
{
    /// <summary>The template of an object of one of the kinds that have one; null for the others.</summary>
    public static PodTemplate? Of(DecodedObject @object)
    {
        var root = @object.View;
        if (@object.Template is { } template)
        {
            var part = new ObjectView(@object, template.Node, template.Path);
            return new PodTemplate(part.Object("metadata"), part.Object("spec"), []);
        }

        var owner = @object.Kind switch
        {
            "Pod" => root,
            "PodTemplate" => root.Object("template"),
            "ReplicationController" or "Deployment" or "ReplicaSet" or "StatefulSet" or "DaemonSet" or "Job" => root.Object("spec").Object("template"),
            "CronJob" => root.Object("spec").Object("jobTemplate").Object("spec").Object("template"),
            _ => (ObjectView?)null,
        };
        if (owner is not { } at) return null;
        var claims = @object.Kind == "StatefulSet" ? root.Object("spec").Objects("volumeClaimTemplates") : [];
        return new PodTemplate(at.Object("metadata"), at.Object("spec"),
            [.. claims.Select(claim => new VolumeSpec(claim.Object("metadata").Text("name"), VolumeKind.Claim))]);
    }

    /// <summary>Names of all containers, init containers first.</summary>
    public IReadOnlyList<string> ContainerNames() =>
        [.. Spec.Objects("initContainers").Concat(Spec.Objects("containers")).Select(c => c.Text("name")).Where(name => name.Length > 0)];
}
