using System.Collections.Immutable;

namespace PodTimeline.Model.Pods;

/// <summary>One entry of a container's <c>restartPolicyRules</c>; the first that matches the exit code decides.</summary>
/// <param name="Action">What happens when the rule matches.</param>
/// <param name="Operator">How the exit code is compared with <paramref name="ExitCodes"/>.</param>
/// <param name="ExitCodes">The codes, 0 to 255 each.</param>
public sealed record RestartRule(RestartRuleAction Action, ExitCodeOperator Operator, ImmutableArray<int> ExitCodes)
{
    /// <summary>Whether the rule matches this exit code.</summary>
    public bool Matches(int exitCode) => ExitCodes.Contains(exitCode) == (Operator == ExitCodeOperator.In);
}

/// <summary>The action of a <see cref="RestartRule"/>.</summary>
public enum RestartRuleAction
{
    /// <summary>Restart this container.</summary>
    Restart,

    /// <summary>Stop every container and run the pod from its first init container, in the same sandbox (1.36 and later).</summary>
    RestartAllContainers,
}

/// <summary>How a <see cref="RestartRule"/> compares exit codes.</summary>
public enum ExitCodeOperator
{
    /// <summary>The code is one of them.</summary>
    In,

    /// <summary>The code is none of them.</summary>
    NotIn,
}
