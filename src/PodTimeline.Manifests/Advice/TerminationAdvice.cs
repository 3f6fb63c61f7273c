using System.Globalization;
using PodTimeline.Manifests.Diagnostics;
using PodTimeline.Manifests.Yaml;
using PodTimeline.Model.Catalogue;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Time;

namespace PodTimeline.Manifests.Advice;

/// <summary>Pods that end late, or whose containers have no time to shut down cleanly.</summary>
internal static class TerminationAdvice
{
    /// <summary>Time that a suggested grace period leaves a program after its hook.</summary>
    private const int Spare = 15;

    public static void Give(AdviceContext context)
    {
        if (GetGracePeriod(context) == TimeSpan.Zero)
        {
            AdviseNoTime(context);
            return;
        }

        var deaf = new List<AdvisedContainer>();
        foreach (var container in context.Containers.Where(c => c.Spec.Kind != ContainerKind.Init))
        {
            if (AdviseDeafShell(context, container)) deaf.Add(container);
            AdvisePreStop(context, container);
        }

        AdviseSidecars(context, deaf);
    }

    /// <summary>The time between the request to delete the pod and its end; one below zero counts as 1 s (T6).</summary>
    private static TimeSpan GetGracePeriod(AdviceContext context) =>
        context.Pod.TerminationGracePeriod < TimeSpan.Zero ? TimeSpan.FromSeconds(1) : context.Pod.TerminationGracePeriod;

    /// <summary>PT0315: nothing waits for anything.</summary>
    private static void AdviseNoTime(AdviceContext context)
    {
        var spec = context.Template.Spec;
        context.Say(DiagnosticCodes.NoGrace, spec.Node!.Find("terminationGracePeriodSeconds")!.Value, (spec.Path / "terminationGracePeriodSeconds").ToString(),
            "terminationGracePeriodSeconds is 0: a deletion removes the pod from the API at once, while the node still stops its containers. They have 2 s from SIGTERM to SIGKILL, "
            + "and a preStop hook has 1 s; a new pod of the same name may start beside them.", Rules.T7, OfferGracePeriod(context, 30));
    }

    /// <summary>PT0304: the first process of the container never reacts to SIGTERM.</summary>
    private static bool AdviseDeafShell(AdviceContext context, AdvisedContainer container)
    {
        var spec = container.Spec;
        if (context.Pod.ShareProcessNamespace || context.Pod.HostPid || spec.Command.IsEmpty) return false;
        List<string> command = [.. spec.Command, .. spec.Args];
        if (ShellScripts.FindDeafPart(command) is not { } program) return false;
        var nodes = FindNodes(container, "command").Concat(FindNodes(container, "args")).ToList();
        var script = ShellScripts.FindScript(command) is { } index && index < nodes.Count ? nodes[index] : null;
        var fix = script is not null ? ShellScripts.OfferTrap(context.Source.Text, script) : null;
        var grace = FormatSeconds(GetGracePeriod(context));
        var path = (container.View.Path / "command").ToString();
        var at = script is { Style: not (ScalarStyle.Literal or ScalarStyle.Folded) } ? (YamlNode)script : container.LocateField("command");
        context.Say(DiagnosticCodes.SigtermUnheard, at, path,
            $"\"{spec.Name}\" never reacts to SIGTERM: {program} is its first process (PID 1) and has no handler, so the signal has no "
                + $"effect. Every deletion waits for the whole grace period of {grace} and then kills it (exit code 137).", Rules.T34, fix);
        return true;
    }

    /// <summary>PT0305: the hook takes the whole grace period.</summary>
    private static void AdvisePreStop(AdviceContext context, AdvisedContainer container)
    {
        var grace = GetGracePeriod(context);
        var length = MeasureHook(container.Spec);
        if (length < grace || length == TimeSpan.Zero) return;
        var lifecycle = container.View.GetObject("lifecycle");
        var at = (YamlNode?)lifecycle.Node?.Find("preStop")?.Key ?? container.LocateField("lifecycle");
        context.Say(DiagnosticCodes.HookTooLong, at, (container.View.Path / "lifecycle.preStop").ToString(),
            $"This hook takes {FormatSeconds(length)}, but the pod has only {FormatSeconds(grace)} to stop. The hook is cut off, and "
                + $"\"{container.Spec.Name}\" gets SIGTERM with 2 s left. The grace period covers both the hook and the program.", Rules.T16, OfferGracePeriod(context, length));
    }

    /// <summary>PT0306: the apps use up the time that the sidecars need.</summary>
    private static void AdviseSidecars(AdviceContext context, List<AdvisedContainer> deaf)
    {
        var sidecars = context.GetContainers(ContainerKind.Sidecar).ToList();
        if (sidecars.Count == 0) return;
        var grace = GetGracePeriod(context);
        var apps = context.GetContainers(ContainerKind.App).Select(a => MeasureHook(a.Spec)).Max();
        var needed = sidecars.Aggregate(apps, (sum, sidecar) => sum.AddCapped(MeasureHook(sidecar.Spec)));
        var deafApp = deaf.Find(d => d.Spec.Kind == ContainerKind.App);
        var (why, fix) = (deafApp, needed >= grace && needed > TimeSpan.Zero, grace <= TimeSpan.FromSeconds(5)) switch
        {
            (_, true, _) => ($"the preStop hooks alone take {FormatSeconds(needed)}", OfferGracePeriod(context, needed)),
            ({ } app, _, _) => ($"\"{app.Spec.Name}\" uses up all of it", null),
            (_, _, true) => ("that is hardly enough for the apps", OfferGracePeriod(context, 30)),
            _ => ((string?)null, (Fix?)null),
        };
        if (why is null) return;
        var at = (YamlNode?)context.Template.Spec.Node!.Find("terminationGracePeriodSeconds")?.Value ?? sidecars[0].Name;
        context.Say(DiagnosticCodes.NoTimeForSidecars, at, (context.Template.Spec.Path / "terminationGracePeriodSeconds").ToString(),
            $"Sidecars stop after the apps and share their grace period of {FormatSeconds(grace)}; {why}. "
                + $"\"{sidecars[^1].Spec.Name}\" then gets SIGTERM with 2 s left, too little to forward the apps' last output.", Rules.T26, fix);
    }

    private static TimeSpan MeasureHook(ContainerSpec container) => container.Lifecycle.PreStop switch
    {
        HandlerSpec.Sleep sleep => sleep.Length,
        HandlerSpec.Exec exec => ShellScripts.MeasureSleeps(exec.Command),
        _ => TimeSpan.Zero,
    };

    /// <summary>Allows a length and some time after it; null when the field cannot hold it.</summary>
    private static Fix? OfferGracePeriod(AdviceContext context, TimeSpan length) =>
        length.TotalSeconds + Spare <= int.MaxValue ? OfferGracePeriod(context, (int)length.TotalSeconds + Spare) : null;

    private static Fix? OfferGracePeriod(AdviceContext context, int seconds)
    {
        var spec = context.Template.Spec.Node!;
        var text = seconds.ToString(CultureInfo.InvariantCulture);
        if (spec.Find("terminationGracePeriodSeconds")?.Value is YamlScalar written)
            return Fix.Replace($"Allow {text} s", written.Start, written.End, text);
        if (context.Edits.FindColumn(spec) is not { } column || !context.Edits.IsBlankBefore(spec.Entries[0].Key.Start)) return null;
        var start = spec.Entries[0].Key.Start - column;
        return Fix.Replace($"Allow {text} s", start, start, $"{new string(' ', column)}terminationGracePeriodSeconds: {text}\n");
    }

    private static IEnumerable<YamlScalar> FindNodes(AdvisedContainer container, string field) =>
        container.View.GetNode(field) is YamlSequence list ? list.Items.Select(i => i.Target).OfType<YamlScalar>() : [];

    private static string FormatSeconds(TimeSpan length) => length.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture) + " s";
}
