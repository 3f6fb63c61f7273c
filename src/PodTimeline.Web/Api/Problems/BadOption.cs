namespace PodTimeline.Web.Api.Problems;

/// <summary>An invalid option of a request.</summary>
/// <param name="Name">As the client wrote it, such as <c>until</c> or <c>commands[1].container</c>.</param>
/// <param name="Message">What is wrong, and what is allowed.</param>
public sealed record BadOption(string Name, string Message);
