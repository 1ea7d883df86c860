using Microsoft.Extensions.Configuration;
using Xunit;

namespace Dashboard.Tests.Endpoints;

/// <summary>A host name that somebody makes up, while any is answered to: nothing is made of it (CWE-644).</summary>
public sealed class HostNameTests(AppHost host) : IClassFixture<AppHost>
{
    private const string Evil = "evil.example";

    public static TheoryData<string> Everyone { get; } = [.. People.All];

    [Theory]
    [MemberData(nameof(Everyone))]
    public async Task Host_NotOurs_IsInNoHeaderAndNoBody(string person)
    {
        var visitor = await host.AsAsync(person);
        var (led, wrong) = (0, new List<string>());
        foreach (var door in Doors.All)
        {
            using var request = new HttpRequestMessage(door.Method, door.Path) { Headers = { Host = Evil } };
            if (door.Method == HttpMethod.Post)
                request.Content = new FormUrlEncodedContent([]);
            request.Headers.TryAddWithoutValidation("Cookie", visitor.Cookies.GetCookieHeader(host.Address));
            using var answer = await visitor.SendAsync(request);
            led += answer.Headers.Location is null ? 0 : 1;
            var all = $"{answer.Headers}{answer.Content.Headers}{await answer.Content.ReadAsStringAsync(AppHost.Token)}";
            if (all.Contains(Evil, StringComparison.OrdinalIgnoreCase))
                wrong.Add(door.Name);
        }

        Assert.InRange(led, 1, int.MaxValue);
        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("*", "http://0.0.0.0:5080", true)]
    [InlineData(null, "http://[::]:80", true)]
    [InlineData(" ; ", "http://10.0.0.11:5080", true)]
    [InlineData("feedback.example;*", "http://10.0.0.11:5080", true)]
    [InlineData("*", "http://localhost:5080", false)]
    [InlineData("*", "http://127.0.0.1:5080", false)]
    [InlineData("*", "http://[::1]:5080", false)]
    [InlineData("feedback.example", "http://10.0.0.11:5080", false)]
    public void AnyHost_ByWhereItListens_IsWarnedAboutWhereOthersCanReachIt(string? allowed, string address, bool isOpen)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("AllowedHosts", allowed)]).Build();

        Assert.Equal(isOpen, OpenHosts.IsOpen(settings, [address]));
        Assert.Equal(isOpen, OpenHosts.IsOpen(settings, ["http://127.0.0.1:1", address]));
    }
}
