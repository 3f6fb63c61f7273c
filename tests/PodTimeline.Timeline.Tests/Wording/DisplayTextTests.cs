using PodTimeline.Timeline.Wording;


namespace PodTimeline.Timeline.Tests.Wording;

public class DisplayTextTests
{
    /// <summary>A line may break at each blank; ~ stands for one at which it may not.</summary>
    [Theory]
    [InlineData("app exits with 1; the kubelet waits 20 s before it restarts it.", "app exits with 1; the kubelet waits 20~s before it restarts it.")]
    [InlineData("after 2 min 40 s", "after 2~min 40~s")]
    [InlineData("2 sidecars stay", "2 sidecars stay")]
    public void A_number_keeps_its_unit_on_its_line(string sentence, string kept) =>
        Assert.Equal(kept, DisplayText.KeepTogether(sentence).Replace('\u00A0', '~'));
}
