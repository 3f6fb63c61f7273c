namespace PodTimeline.Web.Components;

/// <summary>The icons; each is beside a text or on a button with a name.</summary>
public enum IconName
{
    /// <summary>Play.</summary>
    Play,

    /// <summary>Pause.</summary>
    Pause,

    /// <summary>Play again.</summary>
    Replay,

    /// <summary>To the previous moment.</summary>
    ToStart,

    /// <summary>To the next moment.</summary>
    Next,

    /// <summary>Opens a menu.</summary>
    Down,

    /// <summary>Share.</summary>
    Share,

    /// <summary>Light or dark.</summary>
    Theme,

    /// <summary>Watchers.</summary>
    Eye,

    /// <summary>Show everything.</summary>
    Fit,

    /// <summary>Fold a pane away.</summary>
    Fold,

    /// <summary>Good.</summary>
    Check,

    /// <summary>Bad.</summary>
    Cross,
}
