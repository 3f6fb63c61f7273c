using System.Net.Http.Headers;

namespace PodTimeline.Web.Api.Runs;

/// <summary>The key that a request brings.</summary>
internal static class RunKey
{
    /// <summary>The key of <c>Authorization: Bearer KEY</c>; null when there is none.</summary>
    public static string? Find(HttpRequest request) =>
        request.Headers.Authorization is [{ } header]
        && AuthenticationHeaderValue.TryParse(header, out var value)
        && value is { Scheme: var scheme, Parameter: { Length: > 0 } key }
        && scheme.Equals("Bearer", StringComparison.OrdinalIgnoreCase)
            ? key
            : null;
}
