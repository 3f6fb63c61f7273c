using PodTimeline.Timeline.Wording;

namespace PodTimeline.Timeline.Tests.Wording;

public sealed class SplitNameTests
{
    [Theory]
    [InlineData("app", "app", "")]
    [InlineData("log-shipper-main", "log-shipper-main", "")]
    [InlineData("cloud-sql-auth-proxy", "cloud-sql-", "auth-proxy")]
    [InlineData("opentelemetry-collector", "opentelemetry-", "collector")]
    [InlineData("kube-prometheus-config-reloader", "kube-prometheus-config-", "reloader")]
    [InlineData("averylongnamewithoutanydash", "averylongnamewit", "houtanydash")]
    [InlineData("a-name-whose-last-word-is-unpronounceable", "a-name-whose-last-word-is-unpr", "onounceable")]
    public void A_long_name_is_split_before_a_word_near_its_end(string name, string head, string tail) => Assert.Equal(new SplitName(head, tail), SplitName.Of(name));

    [Theory]
    [InlineData(1)]
    [InlineData(17)]
    [InlineData(63)]
    public void Nothing_of_a_name_is_lost(int length)
    {
        var name = string.Concat(Enumerable.Range(0, length).Select(i => i % 7 == 6 ? '-' : (char)('a' + i % 26)));
        var split = SplitName.Of(name);
        Assert.Equal(name, split.Head + split.Tail);
        Assert.InRange(split.Tail.Length, 0, 11);
    }
}
