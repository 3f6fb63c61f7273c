namespace PodTimeline.Shell.Images;

/// <summary>The table of known images, and how an image's name is looked up in it.</summary>
public static partial class KnownImages
{
    private static readonly TimeSpan UnknownPull = TimeSpan.FromSeconds(2);

    /// <summary>How long a first pull typically takes; 2 s for an image that is not known.</summary>
    public static TimeSpan TypicalPull(string image) => Find(image)?.Pull ?? UnknownPull;

    /// <summary>What is known of an image: looked up by its last two name parts, then by its last; null when nothing is.</summary>
    /// <param name="image">As written, such as <c>registry.example/team/nginx:1.27-alpine</c>.</param>
    public static KnownImage? Find(string image)
    {
        var repository = Repository(image);
        var last = repository.LastIndexOf('/');
        var known = last > 0 && ByName.TryGetValue(repository[(repository.LastIndexOf('/', last - 1) + 1)..], out var two) ? two
            : ByName.GetValueOrDefault(repository[(last + 1)..]);
        return known is null ? null : Variant(known, Tag(image));
    }

    /// <summary>Which shell and tools an image has: from the table, or from what its name and tag say.</summary>
    public static Userland UserlandOf(string image)
    {
        if (Find(image) is { } known) return known.Userland;
        if (image.Contains("distroless", StringComparison.Ordinal)) return Userland.None;
        return TagUserland(Tag(image)) ?? Userland.Unknown;
    }

    // Tags such as 1.27-alpine or 3.12-slim-bookworm say what the image is built on.
    private static KnownImage Variant(KnownImage known, string tag)
    {
        if (TagUserland(tag) is { } userland) known = known with { Userland = userland };
        if (known.Name == "php" && tag.Contains("fpm", StringComparison.Ordinal)) return PhpFpm with { Userland = known.Userland };
        return known.Name == "php" && tag.Contains("apache", StringComparison.Ordinal) ? PhpApache : known;
    }

    private static Userland? TagUserland(string tag) =>
        tag.Contains("alpine", StringComparison.Ordinal) || tag.Contains("musl", StringComparison.Ordinal) ? Userland.BusyBox
        : tag.Contains("distroless", StringComparison.Ordinal) ? Userland.None
        : tag.Contains("slim", StringComparison.Ordinal) || tag.Contains("bookworm", StringComparison.Ordinal)
            || tag.Contains("bullseye", StringComparison.Ordinal) || tag.Contains("jammy", StringComparison.Ordinal) ? Userland.Debian
        : null;

    private static string Repository(string image)
    {
        var digest = image.IndexOf('@');
        var name = digest < 0 ? image : image[..digest];
        var tag = name.IndexOf(':', name.LastIndexOf('/') + 1);
        return tag < 0 ? name : name[..tag];
    }

    private static string Tag(string image)
    {
        var name = image.AsSpan(image.LastIndexOf('/') + 1);
        var digest = name.IndexOf('@');
        if (digest >= 0) name = name[..digest];
        var tag = name.IndexOf(':');
        return tag < 0 ? "" : name[(tag + 1)..].ToString();
    }
}
