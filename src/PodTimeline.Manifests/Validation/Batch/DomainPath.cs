using System.Text.RegularExpressions;
using PodTimeline.Manifests.Validation.Formats;

namespace PodTimeline.Manifests.Validation.Batch;

/// <summary>Paths that begin with a domain, such as <c>acme.io/foo</c>.</summary>
/// <remarks>Source: apimachinery pkg/util/validation :: IsDomainPrefixedPath.</remarks>
internal static partial class DomainPath
{
    /// <summary>What is wrong with a text that is not empty, in the API server's words.</summary>
    public static IEnumerable<string> FindFaults(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash <= 0 || slash == text.Length - 1) return ["must be a domain-prefixed path (such as \"acme.io/foo\")"];
        var faults = NameFormats.FindSubdomainFaults(text[..slash]).ToList();
        if (!PathShape.IsMatch(text[(slash + 1)..]))
        {
            faults.Add("Invalid path (regex used for validation is '[A-Za-z0-9/\\-._~%!$&'()*+,;=:]+')");
        }

        return faults;
    }

    [GeneratedRegex(@"^[A-Za-z0-9/\-._~%!$&'()*+,;=:]+\z")]
    private static partial Regex PathShape { get; }
}
