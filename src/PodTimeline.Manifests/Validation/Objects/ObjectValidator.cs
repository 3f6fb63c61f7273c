using PodTimeline.Manifests.Decoding;
using PodTimeline.Manifests.Diagnostics;
using PodTimeline.Manifests.Validation.Apps;
using PodTimeline.Manifests.Validation.Batch;
using PodTimeline.Manifests.Validation.Metadata;
using PodTimeline.Manifests.Validation.Pods;
using PodTimeline.Manifests.Validation.Warnings;
using PodTimeline.Manifests.Workloads;

namespace PodTimeline.Manifests.Validation.Objects;

/// <summary>Everything the API server checks when an object is created, after decoding and defaulting, in its order.</summary>
internal static class ObjectValidator
{
    /// <summary>Validates an object of one of the kinds that have a pod.</summary>
    public static void Validate(DecodedObject @object, DiagnosticBag bag)
    {
        var errors = new FieldErrors(@object, bag);
        var (metadata, spec) = (@object.View.GetObject("metadata"), @object.View.GetObject("spec"));
        if (@object.Template is { } template)
        {
            // Nothing is known of the object itself; the server validates the pods that its controller makes.
            TemplateValidator.Validate(errors, new ObjectView(@object, template.Node, template.Path));
            ObjectWarnings.Warn(@object, bag);
            return;
        }

        var name = PodNaming.NameObject(@object);
        switch (@object.Kind)
        {
            case "Pod":
                MetadataValidator.CheckObject(errors, metadata);
                PodValidator.Validate(errors, metadata, spec, name);
                break;
            case "Deployment":
                MetadataValidator.CheckObject(errors, metadata);
                DeploymentValidator.CheckDeployment(errors, spec);
                break;
            case "ReplicaSet":
                MetadataValidator.CheckObject(errors, metadata);
                DeploymentValidator.CheckReplicaSet(errors, spec);
                break;
            case "ReplicationController":
                MetadataValidator.CheckObject(errors, metadata);
                ReplicationControllerValidator.Validate(errors, spec);
                break;
            case "PodTemplate":
                MetadataValidator.CheckObject(errors, metadata);
                TemplateValidator.Validate(errors, @object.View.GetObject("template"));
                break;
            case "StatefulSet":
                MetadataValidator.CheckStatefulSet(errors, metadata);
                StatefulSetValidator.Validate(errors, spec);
                break;
            case "DaemonSet":
                MetadataValidator.CheckObject(errors, metadata);
                DaemonSetValidator.Validate(errors, spec);
                break;
            case "Job":
                MetadataValidator.CheckObject(errors, metadata);
                JobSelectorValidator.CheckGenerated(errors, spec);
                var job = new JobValidator(errors, spec, isOfCronJob: false);
                job.Validate();
                JobSelectorValidator.Matches(errors, spec);
                job.CheckHostName(name, metadata.Path / "name");
                break;
            case "CronJob":
                MetadataValidator.CheckObject(errors, metadata);
                CronJobValidator.Validate(errors, spec);
                CronJobValidator.CheckName(errors, metadata, name);
                break;
        }

        ObjectWarnings.Warn(@object, bag);
    }
}
