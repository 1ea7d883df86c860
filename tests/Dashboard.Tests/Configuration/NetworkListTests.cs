using System.Net;
using Dashboard.Configuration;
using Xunit;

namespace Dashboard.Tests.Configuration;

public sealed class NetworkListTests
{
    private static readonly NetworkList Documented = NetworkList.Of(
        ["199.59.148.0/22", "199.16.156.0/22", "10.0.0.7", "2001:db8::/32", "::1"]);

    [Theory]
    [InlineData("199.59.148.0", true)]
    [InlineData("199.59.151.255", true)]
    [InlineData("199.59.152.0", false)]
    [InlineData("199.59.147.255", false)]
    [InlineData("199.16.157.3", true)]
    [InlineData("::ffff:199.16.157.3", true)]
    [InlineData("::ffff:199.17.0.1", false)]
    [InlineData("10.0.0.7", true)]
    [InlineData("10.0.0.8", false)]
    [InlineData("2001:db8:1::5", true)]
    [InlineData("2001:db9::5", false)]
    [InlineData("::1", true)]
    public void Contains_Address_IsInOneOfItsNetworks(string address, bool expected) =>
        Assert.Equal(expected, Documented.Contains(IPAddress.Parse(address)));

    [Fact]
    public void Contains_NoAddress_IsOutside() => Assert.False(Documented.Contains(address: null));

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("example.com")]
    [InlineData("10.0.0.1/8")]
    [InlineData("10.0.0.0/33")]
    [InlineData("::ffff:10.0.0.0/104")]
    public void Faults_NoNetwork_NamesItsPlace(string text) =>
        Assert.StartsWith("A:B:1: ", Assert.Single(NetworkList.Faults("A:B", ["10.0.0.0/8", text])), StringComparison.Ordinal);
}
