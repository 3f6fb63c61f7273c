using PodTimeline.Timeline.Pictures;

namespace PodTimeline.Web.Workbench;

/// <summary>The run as it would be if a person let go of what they drag.</summary>
/// <param name="Picture">What is drawn of it, on an axis that has room for the run as it is too.</param>
/// <param name="Before">The run as it is: its ghost.</param>
public sealed record ShapePreview(TimelinePicture Picture, TimelinePicture Before);
