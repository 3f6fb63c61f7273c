using System.Net;
using PodTimeline.Web.Hosting;

namespace PodTimeline.Web.Tests.Hosting;

public sealed class ClientAddressTests
{
    [Theory]
    [InlineData("203.0.113.7", "203.0.113.7")]
    [InlineData("::ffff:203.0.113.7", "203.0.113.7")]
    [InlineData("2001:db8:1:2:aaaa:bbbb:cccc:dddd", "2001:db8:1:2::/64")]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2::/64")]
    [InlineData("2001:db8:1:3::1", "2001:db8:1:3::/64")]
    [InlineData("::1", "::/64")]
    public void A_client_is_its_address_or_the_network_of_it(string address, string client) =>
        Assert.Equal(client, ClientAddress.Find(IPAddress.Parse(address)));

    [Fact]
    public void In_memory_there_is_none() => Assert.Equal("", ClientAddress.Find((IPAddress?)null));
}
