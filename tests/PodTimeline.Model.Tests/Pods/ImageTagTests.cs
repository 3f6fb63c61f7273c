using PodTimeline.Model.Pods;

namespace PodTimeline.Model.Tests.Pods;

public sealed class ImageTagTests
{
    [Theory]
    [InlineData("nginx", "nginx:next")]
    [InlineData("nginx:1.27", "nginx:next")]
    [InlineData("localhost:5000/team/app", "localhost:5000/team/app:next")]
    [InlineData("localhost:5000/team/app:2", "localhost:5000/team/app:next")]
    [InlineData("acme/app:2@sha256:0123456789abcdef0123456789abcdef", "acme/app:next")]
    public void Another_tag_takes_the_place_of_tag_and_digest(string image, string expected) => Assert.Equal(expected, ImageReference.WithTag(image, "next"));
}
