using System.Globalization;
using PodTimeline.Manifests.Schema;
using PodTimeline.Model.Versions;

namespace PodTimeline.Manifests.Tests.Schema;

/// <summary>Fields that a server knows and drops: the schema's gates, against a table that was read in Kubernetes' sources.</summary>
public class FieldGateTests
{
    private static readonly ILookup<string, (string Gate, int[] Minors)> Rows = TestData.Text("dropped-by-default.txt").Split('\n')
        .Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split(' '))
        .ToLookup(cells => cells[0], cells => (cells[1], cells[2..].Select(minor => int.Parse(minor, CultureInfo.InvariantCulture)).ToArray()));

    [Theory]
    [InlineData(34)]
    [InlineData(35)]
    [InlineData(36)]
    [InlineData(37)]
    public void A_version_drops_the_fields_of_its_gates_that_are_off(int minor)
    {
        var version = new KubernetesVersion(minor);
        var expected = Rows.Where(row => row.Single().Minors.Contains(minor)).Select(row => $"{row.Key} {row.Single().Gate}");
        var dropped = KubernetesSchema.Instance.Types
            .SelectMany(type => type.Fields.Values.Where(field => field.IsDroppedIn(version)).Select(field => $"{type.Name}.{field.Name} {field.Gate}"));
        Assert.Equal(expected.Order(StringComparer.Ordinal), dropped.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_field_that_is_not_there_yet_is_not_dropped() =>
        Assert.False(KubernetesSchema.Instance["HTTPGetAction"].Fields["protocol"].IsDroppedIn(new KubernetesVersion(36)));
}
