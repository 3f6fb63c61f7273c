using PodTimeline.Model.Behaviors;
using PodTimeline.Model.Kernel;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Versions;
using PodTimeline.Shell.Behaviors;
using PodTimeline.Shell.Network;

namespace PodTimeline.Kubelet.Runtime;

/// <summary>Runs the handlers of hooks and probes in a container, or calls the port that they name.</summary>
/// <param name="runtime">The runtime of the container.</param>
/// <param name="kernel">Virtual time.</param>
/// <param name="version">The cluster's version.</param>
internal sealed class HandlerRunner(ContainerRuntime runtime, SimKernel kernel, KubernetesVersion version)
{
    /// <summary>An exec probe whose answer depends on time is assumed to have settled after this long.</summary>
    private static readonly TimeSpan LongestWatch = TimeSpan.FromHours(1);

    private readonly Dictionary<(string, ProbeKind), bool> _probeOverrides = [];

    private string? Ip => runtime.Sandbox?.Ip;

    /// <summary>Runs a hook's command beside the main process, or calls the port that it names.</summary>
    /// <returns>Its exit code, or null when the container ended under it.</returns>
    public async SimTask<int?> RunHook(RuntimeContainer container, HandlerSpec handler, HookModel hook)
    {
        if (!container.IsRunning) return null;
        if (hook is HookModel.Network) return IsAnswered(container, handler) ? 0 : 1;
        if (hook is HookModel.Script script) return await runtime.Scripts.RunHook(container, script.Plan, new ProcessHost(runtime, container));
        if (hook is not HookModel.Timed timed) throw new InvalidOperationException($"Unknown hook {hook}.");
        if (timed.Takes.IsForever)
        {
            await container.Exited.Task;
            return null;
        }

        var done = await container.Exited.WaitAtMost(kernel, timed.Takes.Length);
        return done ? null : timed.ExitCode;
    }

    /// <summary>Runs a probe's handler once; takes as long as the handler does.</summary>
    public async SimTask<ProbeAnswer> Probe(RuntimeContainer container, ProbeKind kind, ProbeSpec spec)
    {
        if (PortAnswer.FindUnknownPort(spec.Handler, container.Spec) is { } name) return new ProbeAnswer(ProbeVerdict.Unknown, KubernetesText.PortNotFound.FormatFor(version, name));
        if (!container.IsRunning)
            return spec.Handler is HandlerSpec.Exec ? new ProbeAnswer(ProbeVerdict.Unknown, ProbeOutput.OfExited) : new ProbeAnswer(ProbeVerdict.Failure, ProbeOutput.Format(spec.Handler, Ip));
        if (_probeOverrides.TryGetValue((container.Name, kind), out var decided)) return FindAnswer(decided, spec);
        switch (GetModel(container.Behavior, kind))
        {
            case ProbeModel.Window(var window):
                return await AskSlowly(container, window, spec) ?? FindAnswer(window.SucceedsAt(kernel.Now - container.StartedAt!.Value, container.StopSignalled), spec);
            case ProbeModel.Script(var plan):
                return await runtime.Scripts.Probe(container, kind, plan, spec.Timeout, new ProcessHost(runtime, container));
            case ProbeModel.Network:
                return AskPort(container, spec.Handler);
            case var other:
                throw new InvalidOperationException($"Unknown probe {other}.");
        }
    }

    /// <summary>Waits for a handler that takes time.</summary>
    /// <returns>Null when it is ready to answer in time.</returns>
    private async SimTask<ProbeAnswer?> AskSlowly(RuntimeContainer container, ProbeWindow window, ProbeSpec spec)
    {
        if (window.Takes == TimeSpan.Zero) return null;
        var isLate = window.Takes >= spec.Timeout;
        if (await container.Exited.WaitAtMost(kernel, isLate ? spec.Timeout : window.Takes))
            return spec.Handler is HandlerSpec.Exec ? new ProbeAnswer(ProbeVerdict.Unknown) : FindAnswer(succeeds: false, spec);
        return isLate ? new ProbeAnswer(ProbeVerdict.Failure, ProbeOutput.OfTimeout(spec.Handler, Ip)) : null;
    }

    /// <summary>What a port of the pod, or of another host, answers a probe.</summary>
    private ProbeAnswer AskPort(RuntimeContainer container, HandlerSpec handler)
    {
        // What other hosts do is not known; they are assumed to answer.
        if (PortAnswer.FindHost(handler) is { } host && host != Ip) return new ProbeAnswer(ProbeVerdict.Success);
        return runtime.Network.Ask(PortAnswer.FindPort(handler, container.Spec)!.Value, fromInside: false, container) switch
        {
            PortState.Open open => PortAnswer.Answer(handler, open, Ip),
            PortState.Unsure => new ProbeAnswer(ProbeVerdict.Success),
            _ => new ProbeAnswer(ProbeVerdict.Failure, ProbeOutput.Format(handler, Ip)),
        };
    }

    /// <summary>
    /// Whether anything answers a hook's request, with any status. A program that started at this very instant has not opened its port
    /// yet, which is why an httpGet as postStart fails (kubernetes issue 78286).
    /// </summary>
    /// <remarks>Source: pkg/kubelet/lifecycle/handlers.go, runHTTPHandler: the status is ignored.</remarks>
    private bool IsAnswered(RuntimeContainer container, HandlerSpec handler)
    {
        if (PortAnswer.FindHost(handler) is { } host && host != Ip) return true;
        if (PortAnswer.FindPort(handler, container.Spec) is not { } port) return false;
        return runtime.Network.Ask(port, fromInside: false, container) is PortState.Unsure or PortState.Open { For.Ticks: > 0 };
    }

    private ProbeAnswer FindAnswer(bool succeeds, ProbeSpec spec) =>
        succeeds ? new ProbeAnswer(ProbeVerdict.Success) : new ProbeAnswer(ProbeVerdict.Failure, ProbeOutput.Format(spec.Handler, Ip));

    /// <summary>Whether a probe, asked now or at any later time, would answer as it did last.</summary>
    public bool KeepsAnswering(RuntimeContainer container, ProbeKind kind, ProbeVerdict last)
    {
        var succeeded = last == ProbeVerdict.Success;
        if (_probeOverrides.TryGetValue((container.Name, kind), out var decided)) return decided == succeeded;
        var runningFor = kernel.Now - container.StartedAt!.Value;
        return GetModel(container.Behavior, kind) switch
        {
            ProbeModel.Window(var window) => window.SucceedsAt(runningFor, container.StopSignalled) == succeeded && !window.ChangesAfter(runningFor),
            ProbeModel.Network => AskPort(container, container.Spec.FindProbe(kind)!.Handler).Verdict == last,
            _ => !container.ProbesChange || runningFor >= LongestWatch,
        };
    }

    /// <summary>Sets how a probe's handler answers; null: as the behavior says.</summary>
    public void OverrideProbe(string container, ProbeKind kind, bool? succeeds)
    {
        if (succeeds is { } answer) _probeOverrides[(container, kind)] = answer;
        else _probeOverrides.Remove((container, kind));
    }

    private static ProbeModel GetModel(RunBehavior behavior, ProbeKind kind) => kind switch
    {
        ProbeKind.Startup => behavior.Startup,
        ProbeKind.Readiness => behavior.Readiness,
        ProbeKind.Liveness => behavior.Liveness,
    };
}
