using System.Globalization;
using PodTimeline.Kubelet.Timing;
using PodTimeline.Model.Catalogue;
using PodTimeline.Model.Events;
using PodTimeline.Model.Kernel;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Versions;

namespace PodTimeline.Kubelet.ControlPlane;

/// <summary>What is told of a Job: the events of its controllers, and its conditions.</summary>
internal sealed class JobReporter(SimKernel kernel, EventLog log, PodSpec pod, JobSpec job, KubernetesVersion version)
{
    private readonly EventRecorder _events = new(kernel, log, "job-controller", version);
    private readonly EventRecorder _cronEvents = new(kernel, log, "cronjob-controller", version);
    private readonly Chance _names = new(Chance.ToSeed(pod.Name));

    /// <summary>The pod that was told of last; "": none was.</summary>
    public string LastName { get; private set; } = "";

    private string Object => "Job/" + job.Name;

    /// <summary>The Job begins, with so many pods at a time, the first of which is played.</summary>
    public void RecordBegin(int cause, int count)
    {
        if (job.CronJob is { } cronJob) _cronEvents.RecordNormal("SuccessfulCreate", $"Created job {job.Name}", "CronJob/" + cronJob, cause, Rules.J1);
        if (job.IsSuspended)
        {
            RecordNormal("Suspended", "Job suspended", cause, Rules.J1);
            RecordNormal("Resumed", "Job resumed", cause, Rules.J1);
        }

        RecordNormal("SuccessfulCreate", $"Created pod: {pod.Name}", cause, Rules.J1);
        RecordCreations(cause, 1, count - 1);
    }

    /// <summary>Pods that are only told of are created.</summary>
    /// <param name="cause">Why.</param>
    /// <param name="index">The index of the first.</param>
    /// <param name="count">How many.</param>
    public void RecordCreations(int cause, long index, int count)
    {
        for (var i = 0; i < count; i++) RecordNormal("SuccessfulCreate", $"Created pod: {MakeNextName(index + i)}", cause, Rules.J1);
    }

    /// <summary>A pod is deleted, such as the last that was told of.</summary>
    public void RecordDeletion(string name, int cause, Rule rule) => RecordNormal("SuccessfulDelete", $"Deleted pod: {name}", cause, rule);

    /// <summary>A condition of the Job becomes true.</summary>
    public void SetCondition(string condition, string reason, string message, int cause) =>
        log.Append(new SimEvent.JobConditionSet(condition, reason, message), cause, Rules.J4);

    /// <summary>The Job has ended.</summary>
    /// <param name="end">Its last condition.</param>
    /// <param name="failure">Why it failed; null: it is complete.</param>
    /// <param name="cause">Why.</param>
    public void RecordEnd(string end, (string Reason, string Message)? failure, int cause)
    {
        if (failure is { } why) _events.RecordWarning(why.Reason, why.Message, Object, cause, Rules.J4);
        else RecordNormal("Completed", "Job completed", cause, Rules.J4);
        if (job.CronJob is { } cronJob) _cronEvents.RecordNormal("SawCompletedJob", $"Saw completed job: {job.Name}, condition: {end}", "CronJob/" + cronJob, cause, Rules.J4);
    }

    private void RecordNormal(string reason, string message, int cause, Rule rule) => _events.RecordNormal(reason, message, Object, cause, rule);

    /// <summary>A name like the first pod's, with another ending, and its own index where pods have one.</summary>
    private string MakeNextName(long index)
    {
        const string letters = "bcdfghjklmnpqrstvwxz2456789";
        var ending = string.Create(5, _names, static (text, chance) =>
        {
            for (var i = 0; i < text.Length; i++) text[i] = letters[(int)(chance.Draw("name") * letters.Length)];
        });
        var stem = pod.Name[..(pod.Name.LastIndexOf('-') + 1)];
        if (job.IsIndexed && stem.EndsWith("-0-", StringComparison.Ordinal)) stem = string.Create(CultureInfo.InvariantCulture, $"{stem.AsSpan(..^2)}{index}-");
        return LastName = stem + ending;
    }
}
