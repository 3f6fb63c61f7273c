namespace PodTimeline.Model.Pods;

/// <summary>When an exited container is started again: <c>spec.restartPolicy</c> of a pod, or of one container.</summary>
public enum RestartPolicy
{
    /// <summary>After every exit. For a regular init container it acts like <see cref="OnFailure"/>.</summary>
    Always,

    /// <summary>After an exit with a code other than 0.</summary>
    OnFailure,

    /// <summary>Not at all.</summary>
    Never,
}
