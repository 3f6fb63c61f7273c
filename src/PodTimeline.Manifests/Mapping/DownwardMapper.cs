using System.Collections.Immutable;
using PodTimeline.Manifests.Decoding;
using PodTimeline.Model.Pods;

namespace PodTimeline.Manifests.Mapping;

/// <summary>What variables and files get from the downward API.</summary>
internal static class DownwardMapper
{
    /// <summary>The source that <c>fieldRef</c> or <c>resourceFieldRef</c> names; null when there is neither.</summary>
    public static DownwardSource? MapSource(ObjectView owner)
    {
        if (owner.GetObject("fieldRef") is { IsPresent: true } field) return new DownwardSource.Field(field.GetText("fieldPath"));
        if (owner.GetObject("resourceFieldRef") is not { IsPresent: true } resource) return null;
        var divisor = Quantity.TryParse(resource.GetText("divisor"), out var amount) == QuantityError.None && !amount.IsZero ? amount : (Quantity?)null;
        return new DownwardSource.Resource(resource.GetTextOrNull("containerName") is { Length: > 0 } name ? name : null, resource.GetText("resource"), divisor);
    }

    /// <summary>The files of a volume's <c>downwardAPI</c>, also of one in a projection.</summary>
    public static ImmutableArray<DownwardFile> MapFiles(ObjectView volume)
    {
        IEnumerable<ObjectView> sources = [volume.GetObject("downwardAPI"), .. volume.GetObject("projected").GetObjects("sources").Select(source => source.GetObject("downwardAPI"))];
        return [.. sources.SelectMany(source => source.GetObjects("items")).Select(MapFile).OfType<DownwardFile>()];
    }

    private static DownwardFile? MapFile(ObjectView item) => MapSource(item) is { } source ? new DownwardFile(item.GetText("path"), source) : null;
}
