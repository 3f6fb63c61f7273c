namespace PodTimeline.Web.Api.Problems;

/// <summary>An option of a request that cannot be understood.</summary>
/// <param name="Name">As the client wrote it, such as <c>until</c> or <c>commands[1].container</c>.</param>
/// <param name="Message">What is wrong, and what would be right.</param>
public sealed record BadOption(string Name, string Message);
