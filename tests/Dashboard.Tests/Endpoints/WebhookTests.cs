using System.Net;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Dashboard.Data.Sync.Applying;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Tests.Endpoints;

public sealed class WebhookTests(AppHost host) : IClassFixture<AppHost>
{
    private static readonly DateTimeOffset Sent = new(2025, 4, 1, 8, 0, 0, TimeSpan.Zero);

    public static TheoryData<string, string> Wrong { get; } = new()
    {
        { MachineDoors.Webhook.UserName, "a password that nobody knows" },
        { "someone-else", MachineDoors.Webhook.Password },
        { MachineDoors.Webhook.UserName, "" },
        { MachineDoors.HelpDesk.UserName, MachineDoors.HelpDesk.Password },
        { People.EmailOf(People.Admin), People.Password },
    };

    [Fact]
    public async Task Push_GoodEvent_IsAcceptedAndStored()
    {
        using var answer = await host.PushAsync(Event("201").ToJson(), MachineDoors.Webhook);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var stored = await FindAsync("201");
        Assert.Equal((5, "Good."), (stored?.Score, stored?.Comment));
    }

    [Fact]
    public async Task Push_WithTheNextCredential_IsAcceptedToo()
    {
        using var answer = await host.PushAsync(Event("202").ToJson(), MachineDoors.NextWebhook);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.NotNull(await FindAsync("202"));
    }

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task Push_WrongCredentials_IsRefusedUnread(string userName, string password)
    {
        using var body = new WatchedBody(Event("203").ToJson());
        using var answer = await host.PostAsync("/webhooks/feedback", body, new Credential(userName, password));

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.StartsWith("Basic realm=", answer.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
        Assert.False(body.WasAskedFor);
        Assert.Null(await FindAsync("203"));
    }

    [Fact]
    public async Task Push_WithoutCredentials_IsRefusedUnread()
    {
        using var body = new WatchedBody(Event("204").ToJson());
        using var answer = await host.PostAsync("/webhooks/feedback", body, credential: null);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.False(body.WasAskedFor);
        Assert.Null(await FindAsync("204"));
    }

    [Fact]
    public async Task Push_GoodCredentials_IsAskedForItsBody()
    {
        using var body = new WatchedBody(Event("205").ToJson());
        using var answer = await host.PostAsync("/webhooks/feedback", body, MachineDoors.Webhook);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.True(body.WasAskedFor);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Knock_OtherMethod_IsToldTheRightOne(string method)
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(host.Address, "/webhooks/feedback"));
        using var answer = await client.SendAsync(request, AppHost.Token);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Equal("POST", Assert.Single(answer.Content.Headers.Allow));
    }

    [Fact]
    public async Task Page_ForwardedSchemeWithoutTrustedProxies_ChangesNothing()
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(host.Address, "/account/login"));
        request.Headers.Host = "feedback.example";
        request.Headers.Add("X-Forwarded-Proto", "https");
        using var answer = await client.SendAsync(request, AppHost.Token);

        Assert.StartsWith("dashboard.forms=", Assert.Single(answer.Headers.GetValues("Set-Cookie")), StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Strict-Transport-Security"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Push_LongerThan64Kilobytes_IsTooLarge(bool saysItsLength)
    {
        var tooLong = new PushedEvent("206", "csat", Sent) { Score = 5, Comment = new string('x', 70_000) }.ToJson();
        using HttpContent body = saysItsLength ? new StringContent(tooLong) : new UncountedBody(tooLong);
        using var answer = await host.PostAsync("/webhooks/feedback", body, MachineDoors.Webhook);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Null(await FindAsync("206"));
    }

    [Theory]
    [InlineData("{ this is not JSON")]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"event_type\":\"feedback.updated\"}")]
    public async Task Push_MalformedBody_IsAcceptedAndSetAsideWhole(string body)
    {
        using var answer = await host.PushAsync(body, MachineDoors.Webhook);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var aside = Assert.Single(await AsideAsync(), arrival => string.Equals(arrival.Body, body, StringComparison.Ordinal));
        Assert.Equal(ArrivalSource.Webhook, aside.Source);
        Assert.NotEmpty(aside.Reason);
    }

    /// <summary>What is odd in an event takes no score along, and no length of a body but its own is a limit here.</summary>
    [Fact]
    public async Task Push_ManyLevelsHalfASurrogateAndMissingFields_IsAcceptedAndCounts()
    {
        var deep = new string('[', 10_000) + new string(']', 10_000);
        var body = Event("209").ToJson()
            .Replace("{\"event_type\"", $"{{\"new\":{deep},\"event_type\"", StringComparison.Ordinal)
            .Replace("\"Good.\"", "\"Good\\ud83d\"", StringComparison.Ordinal)
            .Replace("\"value\":5", "\"value\":\"5\"", StringComparison.Ordinal)
            .Replace("\"to_user_id\":\"343434343434\",", "", StringComparison.Ordinal);
        using var answer = await host.PushAsync(body, MachineDoors.Webhook);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var stored = await FindAsync("209");
        Assert.Equal((5, "Good\uFFFD", null), (stored?.Score, stored?.Comment, stored?.ToUserId));
        Assert.DoesNotContain(await AsideAsync(), arrival => string.Equals(arrival.Body, body, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Push_UnknownAccount_IsAcceptedAndSetAside()
    {
        var body = (Event("207") with { Account = "404404404" }).ToJson();
        using var answer = await host.PushAsync(body, MachineDoors.Webhook);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains(
            "404404404",
            Assert.Single(await AsideAsync(), arrival => string.Equals(arrival.Body, body, StringComparison.Ordinal)).Reason,
            StringComparison.Ordinal);
        Assert.Null(await FindAsync("207"));
    }

    [Fact]
    public async Task Push_SameEventTwice_CountsOnce()
    {
        var pushed = new PushedEvent("208", "csat", new DateTimeOffset(2025, 5, 1, 8, 0, 0, TimeSpan.Zero)) { Score = 4 }.ToJson();
        foreach (var time in new[] { 1, 2 })
        {
            using var answer = await host.PushAsync(pushed, time == 1 ? MachineDoors.Webhook : MachineDoors.NextWebhook);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }

        await using var store = await AppliedAsync();
        var cells = await store.Set<DayCell>().Where(cell => cell.Day == new DateOnly(2025, 5, 1)).ToListAsync(AppHost.Token);
        Assert.Equal((1, 1, 1), (cells.Sum(cell => cell.Sent), cells.Sum(cell => cell.Answered), cells.Sum(cell => cell.Score4)));
    }

    private static PushedEvent Event(string id) => new(id, "csat", Sent) { Score = 5, Comment = "Good." };

    private async Task<StoredFeedback?> FindAsync(string id)
    {
        await using var store = await AppliedAsync();
        return await store.Set<StoredFeedback>().SingleOrDefaultAsync(feedback => feedback.Id == id, AppHost.Token);
    }

    private async Task<List<QuarantinedArrival>> AsideAsync()
    {
        await using var store = await AppliedAsync();
        return await store.Quarantine.AsNoTracking().ToListAsync(AppHost.Token);
    }

    /// <summary>The store once everything that was accepted so far is applied.</summary>
    private async Task<DashboardContext> AppliedAsync()
    {
        await host.Get<InboxApplier>().DrainAsync(AppHost.Token);
        return host.OpenStore();
    }
}
