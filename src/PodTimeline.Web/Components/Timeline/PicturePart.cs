using Microsoft.AspNetCore.Components;
using PodTimeline.Timeline.Pictures;

namespace PodTimeline.Web.Components.Timeline;

/// <summary>A part of the timeline that is rendered again only when the picture changes.</summary>
public abstract class PicturePart : ComponentBase
{
    private TimelinePicture? _rendered;

    /// <summary>What is drawn.</summary>
    [Parameter, EditorRequired]
    public required TimelinePicture Picture { get; set; }

    /// <inheritdoc />
    protected override bool ShouldRender()
    {
        if (ReferenceEquals(_rendered, Picture)) return false;
        _rendered = Picture;
        return true;
    }

    /// <inheritdoc />
    protected override void OnInitialized() => _rendered = Picture;
}
