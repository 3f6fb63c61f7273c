using System.Text.RegularExpressions;

namespace PodTimeline.Manifests.Advice;

/// <summary>Recognizes scripts that stop a helper of their pod themselves once their work is done.</summary>
internal static partial class ProxyEnders
{
    /// <summary>Whether any container of the pod does so.</summary>
    public static bool AreIn(AdviceContext context, AdvisedContainer helper) => context.Containers
        .Where(container => container != helper)
        .Any(container => container.Spec.Command.Concat(container.Spec.Args).Any(word => Asks.IsMatch(word) || (context.Pod.ShareProcessNamespace && KillCommand.IsMatch(word)))
            || (context.Pod.ShareProcessNamespace && KillCommand.IsMatch(string.Join(' ', container.Spec.Command.Concat(container.Spec.Args)))));

    [GeneratedRegex(@"quitquitquit|healthcheck/fail|(localhost|127\.0\.0\.1)(:\d+)?/(shutdown|quit|exit|stop|drain_listeners)\b|linkerd-await\b.*--shutdown|linkerd-await|scuttle|/shutdown\b", RegexOptions.IgnoreCase)]
    private static partial Regex Asks { get; }

    [GeneratedRegex(@"\b(pkill|killall|kill)\b")]
    private static partial Regex KillCommand { get; }
}
