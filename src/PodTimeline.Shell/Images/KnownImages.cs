namespace PodTimeline.Shell.Images;

/// <summary>The table of known images, and how an image's name is looked up in it.</summary>
public static partial class KnownImages
{
    /// <summary>Where Docker's own images are found besides <c>library</c>.</summary>
    private static readonly string[] LibraryPlaces =
        ["docker.io", "index.docker.io", "registry-1.docker.io", "registry.k8s.io", "k8s.gcr.io", "gcr.io/google-containers", "gcr.io/google_containers", "quay.io/libpod"];

    private static readonly TimeSpan UnknownPull = TimeSpan.FromSeconds(2);

    /// <summary>How long a first pull typically takes; 2 s for an unknown image.</summary>
    public static TimeSpan EstimatePull(string image) => Find(image)?.Pull ?? UnknownPull;

    /// <summary>
    /// What is known of an image: looked up by its last two name parts, then by its last; null when nothing is. A server of a known
    /// name from elsewhere is taken to be that server with its own configuration; an interpreter or a tool is not.
    /// </summary>
    /// <param name="image">As written, such as <c>registry.example/team/nginx:1.27-alpine</c>.</param>
    public static KnownImage? Find(string image)
    {
        if (FindRow(image) is not { } known) return null;
        var isGenuine = IsAt(GetRepository(image), known);
        if (!isGenuine && !known.Runs.IsForever) return null;
        return ChooseVariant(known, ReadTag(image)) with { IsGenuine = isGenuine };
    }

    /// <summary>Which shell and tools an image has: from the table, or from what its name and tag say.</summary>
    public static Userland FindUserland(string image)
    {
        if (Find(image) is { } known) return known.Userland;
        if (image.Contains("distroless", StringComparison.Ordinal)) return ReadTag(image).Contains("debug", StringComparison.Ordinal) ? Userland.BusyBox : Userland.None;
        return FindTagUserland(ReadTag(image)) ?? (FindRow(image) is { Name: "busybox" or "alpine" } system ? system.Userland : Userland.Unknown);
    }

    /// <summary>The tag of an image; empty when it has none.</summary>
    internal static string GetTag(string image) => ReadTag(image);

    private static KnownImage? FindRow(string image)
    {
        var repository = GetRepository(image);
        var last = repository.LastIndexOf('/');
        return last > 0 && ByName.TryGetValue(repository[(repository.LastIndexOf('/', last - 1) + 1)..], out var two) ? two
            : ByName.GetValueOrDefault(repository[(last + 1)..]);
    }

    /// <summary>Whether a repository is one of an image's homes; mirrors keep the owner's name before the image's.</summary>
    private static bool IsAt(string repository, KnownImage known)
    {
        if (known.Homes.Length == 0) return true;
        var last = repository.LastIndexOf('/');
        var owner = last < 0 ? "library" : repository[..last];
        foreach (var home in known.Homes.Split(' '))
        {
            if (owner == home || owner.EndsWith("/" + home, StringComparison.Ordinal)) return true;
            if (home == "library" && Array.IndexOf(LibraryPlaces, owner) >= 0) return true;
        }

        return false;
    }

    // Tags such as 1.27-alpine or 3.12-slim-bookworm say what the image is built on.
    private static KnownImage ChooseVariant(KnownImage known, string tag)
    {
        if (FindTagUserland(tag) is { } userland) known = known with { Userland = userland };
        if (known.Name == "php" && tag.Contains("fpm", StringComparison.Ordinal)) return PhpFpm with { Userland = known.Userland };
        return known.Name == "php" && tag.Contains("apache", StringComparison.Ordinal) ? PhpApache : known;
    }

    private static Userland? FindTagUserland(string tag) =>
        tag.Contains("alpine", StringComparison.Ordinal) || tag.Contains("musl", StringComparison.Ordinal) ? Userland.BusyBox
        : tag.Contains("distroless", StringComparison.Ordinal) ? Userland.None
        : tag.Contains("slim", StringComparison.Ordinal) || tag.Contains("bookworm", StringComparison.Ordinal)
            || tag.Contains("bullseye", StringComparison.Ordinal) || tag.Contains("jammy", StringComparison.Ordinal) ? Userland.Debian
        : null;

    private static string GetRepository(string image)
    {
        var digest = image.IndexOf('@');
        var name = digest < 0 ? image : image[..digest];
        var tag = name.IndexOf(':', name.LastIndexOf('/') + 1);
        return tag < 0 ? name : name[..tag];
    }

    private static string ReadTag(string image)
    {
        var name = image.AsSpan(image.LastIndexOf('/') + 1);
        var digest = name.IndexOf('@');
        if (digest >= 0) name = name[..digest];
        var tag = name.IndexOf(':');
        return tag < 0 ? "" : name[(tag + 1)..].ToString();
    }
}
