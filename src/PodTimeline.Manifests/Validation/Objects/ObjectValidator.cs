using PodTimeline.Manifests.Decoding;
using PodTimeline.Manifests.Diagnostics;
using PodTimeline.Manifests.Validation.Apps;
using PodTimeline.Manifests.Validation.Batch;
using PodTimeline.Manifests.Validation.Metadata;
using PodTimeline.Manifests.Validation.Pods;
using PodTimeline.Manifests.Validation.Warnings;
using static PodTimeline.Manifests.Catalogue.ManifestRules;

namespace PodTimeline.Manifests.Validation.Objects;

/// <summary>Everything the API server checks when an object is created, after decoding and defaulting, in its order.</summary>
internal static class ObjectValidator
{
    /// <summary>Validates an object of one of the kinds that have a pod.</summary>
    public static void Validate(DecodedObject @object, DiagnosticBag bag)
    {
        var errors = new FieldErrors(@object, bag);
        var (metadata, spec) = (@object.View.Object("metadata"), @object.View.Object("spec"));
        switch (@object.Kind)
        {
            case "Pod":
                MetadataValidator.Object(errors, metadata);
                PodValidator.Validate(errors, metadata, spec);
                break;
            case "Deployment":
                MetadataValidator.Object(errors, metadata);
                DeploymentValidator.Deployment(errors, spec);
                break;
            case "ReplicaSet":
                MetadataValidator.Object(errors, metadata);
                DeploymentValidator.ReplicaSet(errors, spec);
                break;
            case "StatefulSet":
                MetadataValidator.StatefulSet(errors, metadata);
                StatefulSetValidator.Validate(errors, spec);
                break;
            case "DaemonSet":
                MetadataValidator.Object(errors, metadata);
                DaemonSetValidator.Validate(errors, spec);
                break;
            case "Job":
                MetadataValidator.Object(errors, metadata);
                JobSelectorValidator.Generated(errors, spec);
                var job = new JobValidator(errors, spec, isOfCronJob: false);
                job.Validate();
                JobSelectorValidator.Matches(errors, spec);
                job.HostName(metadata.Text("name"), metadata.Path / "name");
                break;
            case "CronJob":
                MetadataValidator.Object(errors, metadata);
                CronJobValidator.Validate(errors, spec);
                CronJobValidator.Name(errors, metadata);
                break;
        }

        ObjectWarnings.Warn(@object, bag);
    }
}
