using System.Net;
using Dashboard.Data.Access;
using Dashboard.Links;
using Dashboard.Tests.Identity;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Tests.Endpoints;

/// <summary>How much the doors take from one place (OWASP ASVS 5.0, 2.4.1 and 6.3.1).</summary>
public sealed class DoorLimitTests : IAsyncLifetime
{
    private const string Here = "127.0.0.1";
    private const string There = "127.0.0.2";
    private const int MostWrong = 20;
    private const int Forms = 10;

    private static readonly Credential Wrong = new("x-push", "a password that nobody knows");

    private AppHost? _host;

    public async ValueTask InitializeAsync() => _host = await AppHost.StartAsync(("Security:FormsPerMinute", $"{Forms}"));

    public ValueTask DisposeAsync() => _host!.DisposeAsync();

    [Fact]
    public async Task WrongCredentials_Twenty_MustWaitAndThoseWithRightOnesNeedNot()
    {
        for (var number = 1; number <= MostWrong; number++)
            Assert.Equal(401, await PushAsync(Here, Wrong));

        using var body = new WatchedBody("{}");
        using var refused = await _host!.PostAsync(Paths.FeedbackWebhook, body, Wrong);

        await ProblemAnswer.IsAsync(refused, HttpStatusCode.TooManyRequests);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
        Assert.Empty(refused.Headers.WwwAuthenticate);
        Assert.False(body.WasAskedFor);
        Assert.Equal(401, await PushAsync(There, Wrong));

        // Machines that share an address with whoever guesses are not concerned.
        Assert.Equal(200, await PushAsync(Here, MachineDoors.Webhook));
        using var reported = await _host!.ReportAsync("{\"conversations\":[]}", MachineDoors.HelpDesk);
        Assert.Equal(HttpStatusCode.OK, reported.StatusCode);
    }

    [Fact]
    public async Task WrongCredentials_Block_IsInTheAuditLogOnce()
    {
        for (var number = 1; number <= MostWrong + 5; number++)
            await PushAsync(There, Wrong);

        await using var store = _host!.OpenStore();
        var entries = await store.AuditLog.AsNoTracking().Where(one => one.Action == "door.blocked").ToListAsync(AppHost.Token);
        var entry = Assert.Single(entries);
        Assert.Equal((Actor.Nobody.Id, $"Webhooks, {There}"), (entry.UserId, entry.Details));
    }

    [Fact]
    public async Task WrongCredentials_InABurst_AreCountedAsInARow()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 3 * MostWrong).Select(_ => PushAsync(Here, Wrong)));

        Assert.Equal(MostWrong, answers.Count(status => status == 401));
        Assert.Equal(2 * MostWrong, answers.Count(status => status == 429));
    }

    [Fact]
    public async Task RightCredentials_AnyNumber_NeverCount()
    {
        for (var number = 1; number <= 2 * MostWrong; number++)
            Assert.Equal(200, await PushAsync(Here, MachineDoors.Webhook));
        for (var number = 1; number < MostWrong; number++)
            Assert.Equal(401, await PushAsync(Here, Wrong));
        Assert.Equal(200, await PushAsync(Here, MachineDoors.Webhook));
        for (var number = 1; number <= MostWrong; number++)
            Assert.Equal(401, await PushAsync(Here, credential: null));

        Assert.Equal(200, await PushAsync(Here, MachineDoors.Webhook));
        Assert.Equal(401, await PushAsync(Here, Wrong));
        Assert.Equal(429, await PushAsync(Here, Wrong));
    }

    [Fact]
    public async Task Forms_OfAnotherSiteAndSigningOut_DoNotCount()
    {
        for (var number = 1; number <= 2 * Forms; number++)
        {
            var foreign = Form();
            foreign.Headers.Add("Sec-Fetch-Site", "cross-site");
            using var refused = await Peer.SendAsync(Here, foreign);
            Assert.Contains("stale=1", refused.Headers.Location!.OriginalString, StringComparison.Ordinal);
            using var left = await Peer.SendAsync(Here, Form(Paths.Logout));
            Assert.Equal(HttpStatusCode.Redirect, left.StatusCode);
        }

        using var taken = await Peer.SendAsync(Here, Form());
        Assert.Equal(HttpStatusCode.SeeOther, taken.StatusCode);
    }

    [Fact]
    public async Task Forms_MoreThanAMinuteTakes_AreAnsweredByAPageThatSaysSo()
    {
        for (var number = 1; number <= Forms; number++)
        {
            using var taken = await Peer.SendAsync(Here, Form());
            Assert.Equal(HttpStatusCode.SeeOther, taken.StatusCode);
        }

        using var refused = await Peer.SendAsync(Here, Form());

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
        var page = await Visitor.ReadAsync(refused);
        Assert.Equal("One minute, please", page.QuerySelector("h1")!.TextContent);
        using var elsewhere = await Peer.SendAsync(There, Form());
        Assert.Equal(HttpStatusCode.SeeOther, elsewhere.StatusCode);
        using var looked = await Peer.SendAsync(Here, new HttpRequestMessage(HttpMethod.Get, new Uri(_host!.Address, Paths.Login)));
        Assert.Equal(HttpStatusCode.OK, looked.StatusCode);
    }

    private HttpRequestMessage Form(string path = Paths.Login) => new(HttpMethod.Post, new Uri(_host!.Address, path))
    {
        Content = new FormUrlEncodedContent([KeyValuePair.Create("Form.Email", "ann@acme.example")]),
    };

    private async Task<int> PushAsync(string peer, Credential? credential)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_host!.Address, Paths.FeedbackWebhook))
        {
            Content = new StringContent("{}"),
        };
        request.Headers.Authorization = credential?.Header;
        using var answer = await Peer.SendAsync(peer, request);
        return (int)answer.StatusCode;
    }
}
