using System.Text.RegularExpressions;
using PodTimeline.Manifests.Decoding;
using PodTimeline.Manifests.Validation.Formats;
using PodTimeline.Model.Catalogue;

namespace PodTimeline.Manifests.Validation.Containers;

/// <summary>securityContext.windowsOptions of pods and containers.</summary>
/// <remarks>Source: validation.go :: validateWindowsSecurityContextOptions.</remarks>
internal static partial class WindowsOptionsValidator
{
    private const int LongestSpec = 64 * 1024;
    private const int LongestDomain = 256;
    private const int LongestUser = 104;

    /// <summary>The credentials and the user.</summary>
    public static void Validate(FieldErrors errors, Rule rule, ObjectView options)
    {
        if (options.GetTextOrNull("gmsaCredentialSpecName") is { } name)
            errors.AddInvalid(rule, options.Path / "gmsaCredentialSpecName", name, NameFormats.FindSubdomainFaults(name));
        if (options.GetTextOrNull("gmsaCredentialSpec") is { } spec)
        {
            var path = options.Path / "gmsaCredentialSpec";
            if (spec.Length == 0) errors.AddInvalid(rule, path, spec, "gmsaCredentialSpec cannot be an empty string");
            else if (NameFormats.CountBytes(spec) > LongestSpec)
                errors.AddInvalid(rule, path, spec, $"gmsaCredentialSpec size must be under {LongestSpec / 1024} KiB");
        }

        if (options.GetTextOrNull("runAsUserName") is { } user)
            errors.AddInvalid(rule, options.Path / "runAsUserName", user, FindUserNameFaults(user).Select(fault => "runAsUserName" + fault));
    }

    /// <summary>A user, or domain\user.</summary>
    private static IEnumerable<string> FindUserNameFaults(string text)
    {
        var parts = text.Split('\\');
        return text.Length == 0 ? [" cannot be an empty string"]
            : text.Any(c => c is < ' ' or '\x7f') ? [" cannot contain control characters"]
            : parts.Length > 2 ? [" cannot contain more than one backslash"]
            : [.. parts.Length == 2 ? FindDomainFaults(parts[0]) : [], .. FindUserFaults(parts[^1])];
    }

    private static IEnumerable<string> FindDomainFaults(string domain)
    {
        if (NameFormats.CountBytes(domain) >= LongestDomain) yield return $"'s Domain length must be under {LongestDomain} characters";
        if (!NetBiosName.IsMatch(domain) && !DnsName.IsMatch(domain))
            yield return "'s Domain doesn't match the NetBios nor the DNS format";
    }

    private static IEnumerable<string> FindUserFaults(string user)
    {
        if (user.Length == 0) yield return "'s User cannot be empty";
        else if (NameFormats.CountBytes(user) > LongestUser) yield return $"'s User length must not be longer than {LongestUser} characters";
        if (user.Length > 0 && user.All(c => c is '.' or ' ')) yield return "'s User cannot contain only periods or spaces";
        if (user.Any("\"/\\:;|=,+*?<>@[]".Contains))
            yield return @"'s User cannot contain the following characters: ""/\:;|=,+*?<>@[]";
    }

    [GeneratedRegex(@"^[^\\/:*?""<>|.][^\\/:*?""<>|]{0,14}\z")]
    private static partial Regex NetBiosName { get; }

    [GeneratedRegex(@"^[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*\z")]
    private static partial Regex DnsName { get; }
}
