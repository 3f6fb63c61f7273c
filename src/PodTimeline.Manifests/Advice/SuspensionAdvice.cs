using PodTimeline.Manifests.Decoding;
using PodTimeline.Manifests.Diagnostics;
using PodTimeline.Manifests.Yaml;
using PodTimeline.Model.Catalogue;

namespace PodTimeline.Manifests.Advice;

/// <summary>PT0319: a Job that makes no pod yet, or a CronJob that makes no Job.</summary>
internal static class SuspensionAdvice
{
    public static void Give(DecodedObject owner, DiagnosticBag bag)
    {
        var spec = owner.View.GetObject("spec");
        if (owner.Kind is "Job" or "CronJob" && spec.GetBoolean("suspend") == true) Say(spec, owner.Kind == "Job" ? "pod" : "Job", owner.Kind.ToLowerInvariant());
        var job = spec.GetObject("jobTemplate").GetObject("spec");
        if (owner.Kind == "CronJob" && job.GetBoolean("suspend") == true) Say(job, "pod", "job");

        void Say(ObjectView suspended, string made, string kind) => bag.Add(new Diagnostic(
            DiagnosticCodes.Suspended, bag.Source.GetSpan(suspended.GetNode("suspend")!), suspended.Path.AppendField("suspend").ToString(),
            $"As long as suspend is true, no {made} is made. What is drawn begins when somebody resumes it: kubectl patch {kind} NAME -p '{{\"spec\":{{\"suspend\":false}}}}'.", null, Rules.J1));
    }
}
