using System.Text.Json.Nodes;
using PodTimeline.Kubectl.Json;

namespace PodTimeline.Kubectl.Tests.Json;

public sealed class MergePatchTests
{
    [Theory]
    [InlineData("""{"a":1}""", """{"a":1}""", "{}")]
    [InlineData("""{"a":1}""", """{"a":2}""", """{"a":2}""")]
    [InlineData("""{"a":1,"b":2}""", """{"a":1}""", """{"b":null}""")]
    [InlineData("""{"a":{"b":1,"c":2}}""", """{"a":{"b":1,"c":3}}""", """{"a":{"c":3}}""")]
    [InlineData("""{"a":[1,2]}""", """{"a":[1,3]}""", """{"a":[1,3]}""")]
    [InlineData("""{"a":{"b":1}}""", """{"a":[1]}""", """{"a":[1]}""")]
    public void A_patch_says_what_changed_and_applying_it_gives_the_new_object(string from, string to, string expected)
    {
        var (before, after) = (JsonNode.Parse(from)!.AsObject(), JsonNode.Parse(to)!.AsObject());
        var patch = MergePatch.Create(before, after);
        Assert.Equal(expected, patch.ToJsonString());
        Assert.True(JsonNode.DeepEquals(after, MergePatch.Apply(before, patch)));
    }
}
