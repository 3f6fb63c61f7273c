using System.Collections.Immutable;
using PodTimeline.Manifests.Decoding;
using PodTimeline.Model.Pods;

namespace PodTimeline.Manifests.Mapping;

/// <summary>What the downward API gives to variables and files.</summary>
internal static class DownwardMapper
{
    /// <summary>The source that <c>fieldRef</c> or <c>resourceFieldRef</c> names; null where neither stands.</summary>
    public static DownwardSource? Source(ObjectView owner)
    {
        if (owner.Object("fieldRef") is { IsPresent: true } field) return new DownwardSource.Field(field.Text("fieldPath"));
        if (owner.Object("resourceFieldRef") is not { IsPresent: true } resource) return null;
        var divisor = Quantity.TryParse(resource.Text("divisor"), out var amount) == QuantityError.None && !amount.IsZero ? amount : (Quantity?)null;
        return new DownwardSource.Resource(resource.TextOrNull("containerName") is { Length: > 0 } name ? name : null, resource.Text("resource"), divisor);
    }

    /// <summary>The files of a volume's <c>downwardAPI</c>, also of one in a projection.</summary>
    public static ImmutableArray<DownwardFile> Files(ObjectView volume)
    {
        IEnumerable<ObjectView> sources = [volume.Object("downwardAPI"), .. volume.Object("projected").Objects("sources").Select(source => source.Object("downwardAPI"))];
        return [.. sources.SelectMany(source => source.Objects("items")).Select(File).OfType<DownwardFile>()];
    }

    private static DownwardFile? File(ObjectView item) => Source(item) is { } source ? new DownwardFile(item.Text("path"), source) : null;
}
