using System.Net;
using Dashboard.Identity;
using Xunit;

namespace Dashboard.Tests.Identity;

public sealed class ClientPlaceTests
{
    [Theory]
    [InlineData("203.0.113.7", "203.0.113.7")]
    [InlineData("::ffff:203.0.113.7", "203.0.113.7")]
    [InlineData("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64")]
    [InlineData("2001:db8:1:2:ffff::1", "2001:db8:1:2::/64")]
    [InlineData("::1", "::1")]
    public void Place_OfAnAddress_IsWhatOneClientHas(string address, string place) =>
        Assert.Equal(place, ClientPlace.Of(IPAddress.Parse(address)));

    [Fact]
    public void Place_WithoutAnAddress_IsOneForAll() => Assert.Equal("unknown", ClientPlace.Of((IPAddress?)null));
}
