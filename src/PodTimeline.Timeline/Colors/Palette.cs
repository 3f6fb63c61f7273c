using System.Collections.Immutable;
using PodTimeline.Model.Pods;
using PodTimeline.Timeline.Folds;

namespace PodTimeline.Timeline.Colors;

/// <summary>
/// The colors of the timeline, one meaning each: kind is hue, luminance and shape; state is fill, height and pattern; red is stopping
/// only, the yellow marker difference only. The page's style sheet has the same under the same names, and a test compares them.
/// </summary>
public static class Palette
{
    /// <summary>The background of the timeline, and what is cut out of it.</summary>
    public static readonly ThemedColor Surface = new("surface", "#ffffff", "#11161f");

    /// <summary>The background of a fold.</summary>
    public static readonly ThemedColor Sunk = new("sunk", "#eceff4", "#1a212d");

    /// <summary>Rules and ticks.</summary>
    public static readonly ThemedColor Line = new("line", "#e4e8ef", "#222a37");

    /// <summary>Edges of a fold.</summary>
    public static readonly ThemedColor Strong = new("strong", "#cbd2de", "#3a4557");

    /// <summary>Words, the playhead, gates of the start-up.</summary>
    public static readonly ThemedColor Ink = new("text", "#121826", "#eef2f8");

    /// <summary>Quieter words.</summary>
    public static readonly ThemedColor Muted = new("muted", "#47526a", "#aeb8c9");

    /// <summary>The quietest words, and dotted lines.</summary>
    public static readonly ThemedColor Faint = new("faint", "#5e6880", "#8792a6");

    /// <summary>Init containers.</summary>
    public static readonly ThemedColor Init = new("init", "#f3ae3d", "#ffc658"), InitLine = new("init-line", "#a06400", "#ffc658"), InitText = new("init-text", "#121826", "#0b0f16");

    /// <summary>Native sidecars.</summary>
    public static readonly ThemedColor Sidecar = new("sidecar", "#0e7c7b", "#27998d"), SidecarLine = new("sidecar-line", "#0e7c7b", "#27998d"), SidecarText = new("sidecar-text", "#ffffff", "#0b0f16");

    /// <summary>App containers.</summary>
    public static readonly ThemedColor App = new("app", "#2e3da8", "#4957dc"), AppLine = new("app-line", "#2e3da8", "#8792ff"), AppText = new("app-text", "#ffffff", "#ffffff");

    /// <summary>preStop hooks.</summary>
    public static readonly ThemedColor PreStop = new("pre-stop", "#cbb5f3", "#9277dd"), PreStopLine = new("pre-stop-line", "#7442c0", "#cdbbff");

    /// <summary>A process that has its stop signal, and words on it.</summary>
    public static readonly ThemedColor Terminating = new("terminating", "#ea6653", "#ff9a90"), OnStop = new("on-stop", "#121826", "#0b0f16");

    /// <summary>Stop numbers, gates of the shutdown, the deletion.</summary>
    public static readonly ThemedColor Stop = new("stop", "#b02a22", "#ff9088"), StopText = new("stop-text", "#ffffff", "#0b0f16");

    /// <summary>The background of the shutdown, and the grace period.</summary>
    public static readonly ThemedColor ShutdownGround = new("shutdown-ground", "#fdf3f1", "#1b1619"), Grace = new("grace", "#f0b8b2", "#6b2f2a");

    /// <summary>Waiting before a retry.</summary>
    public static readonly ThemedColor BackOff = new("back-off", "#a8541a", "#e39a5c");

    /// <summary>Pulling and creating.</summary>
    public static readonly ThemedColor Neutral = new("neutral", "#8c97ab", "#6f7c92");

    /// <summary>Where runs differ, and only that: a background, the edge of a box and of a tag, and words on a tag.</summary>
    public static readonly ThemedColor Marker = new("marker", "#ffe993", "#54480f"), MarkerTag = new("marker-tag", "#8a6a00", "#ffe27a"), MarkerText = new("marker-text", "#ffffff", "#0b0f16");

    /// <summary>Ended well, ended badly.</summary>
    public static readonly ThemedColor Ok = new("ok", "#187a43", "#55c78e"), Bad = new("bad", "#c6342b", "#ff9088");

    /// <summary>The phases of the run.</summary>
    public static readonly ThemedColor StartPhase = new("phase-start", "#a06400", "#ffc658"), SteadyPhase = new("phase-steady", "#187a43", "#55c78e"), StopPhase = new("phase-stop", "#c6342b", "#ff9088");

    private static readonly ThemedColor
        NeutralTone = new("tone-neutral", "#dde2ea", "#2a3342"), ProgressTone = new("tone-progress", "#f8dda8", "#5a4414"), GoodTone = new("tone-good", "#bfe5cb", "#1d4a35"),
        BadTone = new("tone-bad", "#f3d3b2", "#5a3a1b"), StoppingTone = new("tone-stopping", "#f4c3be", "#5e2622");

    /// <summary>All of them.</summary>
    public static ImmutableArray<ThemedColor> All { get; } =
    [
        Surface, Sunk, Line, Strong, Ink, Muted, Faint, Init, InitLine, InitText, Sidecar, SidecarLine, SidecarText, App, AppLine, AppText, PreStop, PreStopLine, Terminating, OnStop,
        Stop, StopText, ShutdownGround, Grace, BackOff, Neutral, Marker, MarkerTag, MarkerText, Ok, Bad, StartPhase, SteadyPhase, StopPhase, NeutralTone, ProgressTone, GoodTone, BadTone, StoppingTone,
    ];

    /// <summary>The color of a kind, of its outline, and of words on it.</summary>
    public static (ThemedColor Fill, ThemedColor Edge, ThemedColor Text) Choose(ContainerKind kind) => kind switch
    {
        ContainerKind.Init => (Init, InitLine, InitText),
        ContainerKind.Sidecar => (Sidecar, SidecarLine, SidecarText),
        ContainerKind.App => (App, AppLine, AppText),
    };

    /// <summary>The color of a lane.</summary>
    public static ThemedColor Choose(Tone tone) => tone switch
    {
        Tone.Neutral or Tone.Frozen => NeutralTone,
        Tone.Progress => ProgressTone,
        Tone.Good => GoodTone,
        Tone.Bad => BadTone,
        Tone.Stopping => StoppingTone,
    };

    /// <summary>The color of a phase of the run.</summary>
    public static ThemedColor OfPhase(Tone tone) => tone switch
    {
        Tone.Progress => StartPhase,
        Tone.Stopping => StopPhase,
        Tone.Neutral or Tone.Good or Tone.Bad or Tone.Frozen => SteadyPhase,
    };
}
