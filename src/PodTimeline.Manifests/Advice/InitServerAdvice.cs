using System.Text.RegularExpressions;
using PodTimeline.Manifests.Diagnostics;
using PodTimeline.Model.Catalogue;
using PodTimeline.Model.Pods;
using PodTimeline.Shell.Behaviors;

namespace PodTimeline.Manifests.Advice;

/// <summary>PT0312: a server, or an endless sleep, as an ordinary init container, which keeps everything after it from starting.</summary>
internal static partial class InitServerAdvice
{
    public static void Give(AdviceContext context)
    {
        foreach (var init in context.GetContainers(ContainerKind.Init))
        {
            // Waiting for something that never comes is a different fault.
            if (!RunsForEver(init.Behavior) || init.Spec.Command.Concat(init.Spec.Args).Any(word => Wait.IsMatch(word))) continue;
            var next = context.Containers.SkipWhile(c => c != init).Skip(1).FirstOrDefault()?.Spec.Name;
            var all = context.Pod.InitContainers.Length;
            var done = context.Pod.InitContainers.TakeWhile(c => c.Name != init.Spec.Name).Count();
            var (how, fix) = context.HasSidecars ? ("give it restartPolicy: Always, which makes it a sidecar", OfferFix(context, init)) : ("move it to the containers", null);
            context.Say(DiagnosticCodes.InitNeverEnds, init.Name, init.View.Path.ToString(),
                $"\"{init.Spec.Name}\" never exits by itself, and what comes after an init container starts only once it has exited with 0: \"{next}\" never starts, and the pod "
                + $"stays in Init:{done}/{all}. To keep it running next to the app, {how}.", Rules.S45, fix);
        }
    }

    private static bool RunsForEver(ContainerBehavior behavior) => behavior.Run(0).Process switch
    {
        ProcessModel.Timed timed => timed.Runs.IsForever,
        ProcessModel.Script script => (script.Runs ?? (script.Plan.Outline ?? behavior.Outline)?.Runs) is { IsForever: true },
        _ => false,
    };

    private static Fix? OfferFix(AdviceContext context, AdvisedContainer init)
    {
        if (init.View.Node is not { } node || node.Find("restartPolicy") is not null) return null;
        if (context.Edits.AddField(node, "image", ["restartPolicy: Always"]) is { } edit) return new Fix("Make it a native sidecar", [edit]);
        return node.IsFlow && node.Find("image")?.Value is { } image
            ? Diagnostics.Fix.Replace("Make it a native sidecar", image.End, image.End, ", restartPolicy: Always") : null;
    }

    [GeneratedRegex(@"\buntil\b|\bwhile\s+(!|\[\[?\s*(!|-z|""|\$))|\bwait-for")]
    private static partial Regex Wait { get; }
}
