using System.Collections.Immutable;
using PodTimeline.Manifests.Decoding;
using PodTimeline.Manifests.Diagnostics;
using PodTimeline.Manifests.Workloads;
using PodTimeline.Model.Pods;
using PodTimeline.Shell.Behaviors;

namespace PodTimeline.Manifests.Advice;

/// <summary>Points out where an accepted pod will most likely not do what its author expects.</summary>
internal static class Adviser
{
    /// <summary>Advice on a pod that can run, whose containers' behaviors have been read.</summary>
    public static void Advise(PodSpec pod, ImmutableArray<ContainerBehavior> behaviors, PodTemplate template, DecodedObject owner, DiagnosticBag bag)
    {
        var context = new AdviceContext(pod, behaviors, template, owner.Kind, owner.Version, bag);
        CommandAdvice.Give(context);
        InitServerAdvice.Give(context);
        VersionFaults.Give(context);
        SidecarAdvice.Give(context);
        ProbeAdvice.Give(context);
        OwnPodAdvice.Give(context);
        TerminationAdvice.Give(context);
        ImageAdvice.Give(context);
        ResourceAdvice.Give(context);
        SuspensionAdvice.Give(owner, bag);
    }

    /// <summary>Advice on what the API server refuses; the pod need not be able to run.</summary>
    public static void AdviseOnRefused(PodTemplate template, DiagnosticBag bag) => InitProbeAdvice.Give(template, bag);
}
