using Dashboard.TestKit;
using Xunit;

namespace Dashboard.Tests.Start;

/// <summary>What a start says where it answers to any host name.</summary>
public sealed class OpenHostsTests : IDisposable
{
    private const string Warning = "AllowedHosts is";

    private readonly Product _product = Product.Configured();

    public void Dispose() => _product.Dispose();

    [Fact]
    public async Task Start_AnyHostWhereOthersReachIt_IsWarnedAboutOnce()
    {
        _product.Settings["ASPNETCORE_URLS"] = "http://0.0.0.0:0";
        await using var server = await _product.ServeAsync();

        await Until.TrueAsync(() => Warnings(server) > 0, "the start warns about AllowedHosts");

        using var client = new HttpClient();
        var address = new UriBuilder(server.Address) { Host = "127.0.0.1", Path = "health/live" }.Uri;
        for (var time = 0; time < 3; time++)
            await client.GetStringAsync(address, TestContext.Current.CancellationToken);
        await server.StopAsync();
        Assert.Equal(1, Warnings(server));
    }

    [Theory]
    [InlineData("http://0.0.0.0:0", "feedback.example")]
    [InlineData("http://127.0.0.1:0", "*")]
    public async Task Start_NamedHostOrThisMachineAlone_SaysNothing(string address, string hosts)
    {
        _product.Settings["ASPNETCORE_URLS"] = address;
        _product.Settings["AllowedHosts"] = hosts;
        await using var server = await _product.ServeAsync();

        await server.StopAsync();

        Assert.Equal(0, Warnings(server));
    }

    private static int Warnings(Server server) => server.Lines.Count(line => line.Contains(Warning, StringComparison.Ordinal));
}
