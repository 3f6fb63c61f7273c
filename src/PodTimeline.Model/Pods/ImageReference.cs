using System.Text.RegularExpressions;

namespace PodTimeline.Model.Pods;

/// <summary>The parts of an image's name.</summary>
public static partial class ImageReference
{
    /// <summary>The name with registry, repository and tag written out, as the runtime prints it: <c>nginx</c> is <c>docker.io/library/nginx:latest</c>.</summary>
    public static string ToFull(string image)
    {
        var hasRegistry = image.IndexOf('/') is var slash and > 0
            && (image.AsSpan(0, slash).ContainsAny('.', ':') || image.AsSpan(0, slash).SequenceEqual("localhost"));
        var name = hasRegistry ? image : "docker.io/" + (image.Contains('/') ? image : "library/" + image);
        return name.Contains('@') || name.IndexOf(':', name.LastIndexOf('/')) >= 0 ? name : name + ":latest";
    }

    /// <summary>The last part of the name without tag and digest: <c>nginx</c> of <c>registry.example/team/nginx:1.27</c>.</summary>
    public static string ToShortName(string image)
    {
        var name = image.AsSpan(image.LastIndexOf('/') + 1);
        var end = name.IndexOfAny(':', '@');
        return (end < 0 ? name : name[..end]).ToString();
    }

    /// <summary>The image of another tag: <c>team/nginx:next</c> of <c>team/nginx:1.27</c>. A digest, which is of one image only, goes.</summary>
    /// <param name="image">The image.</param>
    /// <param name="tag">The tag that it is to have.</param>
    public static string WithTag(string image, string tag)
    {
        var name = image.Contains('@') ? image[..image.IndexOf('@')] : image;
        var colon = name.IndexOf(':', name.LastIndexOf('/') + 1);
        return $"{(colon < 0 ? name : name[..colon])}:{tag}";
    }

    /// <summary>Whether the runtime can read the name at all: lower case, no blanks, a proper tag and digest.</summary>
    public static bool IsValid(string image) => Shape.IsMatch(image);

    /// <summary>What the kubelet says of an invalid name; it says so when lower case would make it valid.</summary>
    /// <remarks>Source: distribution/reference, ParseNormalizedNamed.</remarks>
    public static string ExplainInvalid(string image)
    {
        const string Invalid = "invalid reference format";
        var lower = image.ToLowerInvariant();
        if (lower == image || !IsValid(lower)) return Invalid;
        var full = ToFull(image);
        var repository = full[(full.IndexOf('/') + 1)..];
        var end = repository.IndexOfAny([':', '@']);
        return $"{Invalid}: repository name ({(end < 0 ? repository : repository[..end])}) must be lowercase";
    }

    /// <summary>What containerd says of an image that the registry does not have.</summary>
    public static string ExplainNotFound(string image)
    {
        var full = ToFull(image);
        return $"rpc error: code = NotFound desc = failed to pull and unpack image \"{full}\": failed to resolve reference \"{full}\": {full}: not found";
    }

    [GeneratedRegex(
        @"^(?:(?:[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?)*(?::[0-9]+)?)/)?"
        + @"[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*"
        + @"(?::[\w][\w.-]{0,127})?(?:@[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,})?$")]
    private static partial Regex Shape { get; }
}
