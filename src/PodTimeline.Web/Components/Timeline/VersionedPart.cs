using Microsoft.AspNetCore.Components;
using PodTimeline.Timeline.Folds;

namespace PodTimeline.Web.Components.Timeline;

/// <summary>A part of the timeline that is rendered again only when its version or the scale has changed.</summary>
public abstract class VersionedPart : ComponentBase
{
    private (int Version, Scale Scale, object? Source)? _rendered;

    /// <summary>Grows with every change of what is drawn.</summary>
    [Parameter, EditorRequired]
    public int Version { get; set; }

    /// <summary>Where instants lie.</summary>
    [Parameter, EditorRequired]
    public Scale Scale { get; set; }

    /// <summary>What is drawn: another object means another story.</summary>
    protected abstract object? Source { get; }

    /// <inheritdoc />
    protected override bool ShouldRender()
    {
        var now = (Version, Scale, Source);
        if (_rendered is { } before && before.Version == now.Version && before.Scale == now.Scale && ReferenceEquals(before.Source, now.Source)) return false;
        _rendered = now;
        return true;
    }

    /// <inheritdoc />
    protected override void OnInitialized() => _rendered = (Version, Scale, Source);
}
