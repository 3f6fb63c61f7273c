using System.Globalization;
using System.Text.RegularExpressions;
using PodTimeline.Manifests.Diagnostics;
using PodTimeline.Model.Catalogue;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Time;
using PodTimeline.Shell.Behaviors;

namespace PodTimeline.Manifests.Advice;

/// <summary>Probes that kill too soon, and sidecars without a readiness probe.</summary>
internal static partial class ProbeAdvice
{
    /// <summary>How long a program of this kind is assumed to take until it answers.</summary>
    private static readonly TimeSpan SlowStart = TimeSpan.FromSeconds(60);

    public static void Give(AdviceContext context)
    {
        foreach (var container in context.Containers)
        {
            AdviseSlowStarter(context, container);
            if (container.Spec.Kind == ContainerKind.Sidecar) AdviseReadiness(context, container);
        }
    }

    /// <summary>PT0307: the liveness probe gives up before the container can answer.</summary>
    private static void AdviseSlowStarter(AdviceContext context, AdvisedContainer container)
    {
        var spec = container.Spec;
        if (spec.LivenessProbe is not { } liveness || spec.StartupProbe is not null || spec.Kind == ContainerKind.Init) return;
        var kill = liveness.InitialDelay.AddCapped(liveness.Period.MultiplyCapped(Math.Max(0, liveness.FailureThreshold - 1)));
        var (start, why) = FindStart(container);
        if (start <= kill) return;
        var failures = (int)Math.Ceiling(start.TotalSeconds * 2 / 10);
        var fix = ProbeWriter.Add(context, container, "startupProbe", liveness.Handler, period: 10, failures: Math.Max(failures, 30));
        context.Say(DiagnosticCodes.LivenessTooEarly, container.LocateField("livenessProbe"), (container.View.Path / "livenessProbe").ToString(),
            $"This probe gets \"{spec.Name}\" killed {FormatSeconds(kill)} after it starts, but {why}, so it is killed again and again before it "
                + "can work. A startupProbe holds the liveness probe back until it first succeeds.", Rules.S93, fix);
    }

    private static (TimeSpan Start, string Why) FindStart(AdvisedContainer container)
    {
        if (container.Behavior.Run(0).Liveness is ProbeModel.Window { When.From: { } from } && from > TimeSpan.Zero)
            return (from, $"it answers only after {FormatSeconds(from)}");
        if (container.Spec.ReadinessProbe is { } readiness && readiness.InitialDelay > TimeSpan.Zero
            && readiness.Handler == container.Spec.LivenessProbe!.Handler)
            return (readiness.InitialDelay, $"its readiness probe does not begin before {FormatSeconds(readiness.InitialDelay)}");
        return SlowProgram.IsMatch(ImageReference.ToShortName(container.Spec.Image))
            ? (SlowStart, "programs of its kind often take a minute to start") : (TimeSpan.Zero, "");
    }

    /// <summary>PT0311: the pod counts as ready while a sidecar it depends on is not.</summary>
    private static void AdviseReadiness(AdviceContext context, AdvisedContainer sidecar)
    {
        if (sidecar.Spec.ReadinessProbe is not null || (HelperContainers.FindRole(sidecar.Spec) != HelperRole.Proxy
            && !sidecar.View.Has("ports"))) return;
        var fix = ProbeWriter.Add(context, sidecar, "readinessProbe", sidecar.Spec.StartupProbe?.Handler
            ?? sidecar.Spec.LivenessProbe?.Handler, period: 5, failures: 3);
        context.Say(DiagnosticCodes.SidecarWithoutReadiness, sidecar.Name, sidecar.View.Path.ToString(),
            $"\"{sidecar.Spec.Name}\" has no readinessProbe, so the pod counts as ready and gets traffic even while this sidecar does not "
                + "respond. A sidecar's readiness counts toward the pod's.", Rules.C11, fix);
    }

    private static string FormatSeconds(TimeSpan length) => length.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture) + " s";

    [GeneratedRegex(@"\b(elasticsearch|opensearch|kafka|cassandra|jenkins|sonarqube|keycloak|tomcat|wildfly|jboss-eap|openjdk|eclipse-temurin|"
        + @"spring-boot|gitlab-ce|nexus3?|neo4j|mssql|oracle-xe|activemq|logstash|hbase|solr)\b")]
    private static partial Regex SlowProgram { get; }
}
