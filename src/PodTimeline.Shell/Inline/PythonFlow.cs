namespace PodTimeline.Shell.Inline;

/// <summary>Where a Python program goes on after a statement.</summary>
internal enum PythonFlow
{
    /// <summary>To the next statement.</summary>
    On,

    /// <summary>Out of the loop.</summary>
    Break,

    /// <summary>To the loop's next round.</summary>
    Continue,

    /// <summary>Out of the function.</summary>
    Return,

    /// <summary>Nothing comes after it.</summary>
    End,
}
