using System.Net;
using Dashboard.Conversations;
using Dashboard.Data.Access;
using Dashboard.Data.Access.Doors;
using Dashboard.Data.Foundation;
using Dashboard.Data.Store.Entities;
using Dashboard.TestKit;
using Dashboard.Webhooks;
using Xunit;

namespace Dashboard.Tests.Endpoints;

/// <summary>Credentials that admins make open their door beside those of the settings; knocks are noted without what was in them.</summary>
public sealed class MadeCredentialTests : IAsyncLifetime
{
    private static readonly Viewer Admin = new("ada", "ada@acme.example", ViewerRoles.Admin, [], []);
    private AppHost? _host;

    private AppHost Host => _host!;

    public async ValueTask InitializeAsync() => _host = await AppHost.StartAsync();

    public ValueTask DisposeAsync() => Host.DisposeAsync();

    [Fact]
    public async Task Credential_MadeAndEnded_OpensItsDoorForAsLong()
    {
        var made = await MakeAsync(WebhookEndpoints.Section);
        await PushedAsync(made, HttpStatusCode.OK);
        await PushedAsync(MachineDoors.Webhook, HttpStatusCode.OK);
        using (var other = await Host.ReportAsync("[]", made))
            Assert.Equal(HttpStatusCode.Unauthorized, other.StatusCode);

        var listed = Assert.Single(await Host.Get<DoorCredentials>().ListAsync(WebhookEndpoints.Section, AppHost.Token));
        await Host.Get<DoorCredentials>().EndAsync(listed.Id, Acting.As("ada"), AppHost.Token);
        await Until.TrueAsync(
            async () =>
            {
                using var answer = await Host.PushAsync(Event(), made);
                return answer.StatusCode is HttpStatusCode.Unauthorized;
            },
            "the door is shut to it");
    }

    [Fact]
    public async Task Credential_OfTheHelpDesk_OpensItsDoor()
    {
        var made = await MakeAsync(ConversationEndpoints.Section);
        await Until.TrueAsync(
            async () =>
            {
                using var answer = await Host.ReportAsync("[]", made);
                return answer.StatusCode is not HttpStatusCode.Unauthorized;
            },
            "the door opens");
    }

    [Fact]
    public async Task Knocks_OfEveryKind_AreNotedWithTheirAccountAndNothingElse()
    {
        await PushedAsync(MachineDoors.Webhook, HttpStatusCode.OK);
        await PushedAsync(null, HttpStatusCode.Unauthorized);
        await PushedAsync(new Credential("x", "y"), HttpStatusCode.Unauthorized);
        using var tooLong = await Host.PushAsync(new string('x', 100_000), MachineDoors.Webhook);

        DoorAnswer[] expected =
            [DoorAnswer.NoCredentials, DoorAnswer.Taken, DoorAnswer.TooLong, DoorAnswer.WrongCredentials];
        await Until.TrueAsync(
            async () => expected.ToHashSet().SetEquals((await CountsAsync()).Select(count => count.Answer)),
            "every knock is written down");
        var visits = await Host.Get<DoorQuery>().VisitsAsync(
            Admin, WebhookEndpoints.Section, isOldestFirst: false, new RowRange(0, 50), AppHost.Token);
        Assert.Equal("acme", visits!.Rows.Single(visit => visit.Answer is DoorAnswer.Taken).Account);
    }

    private async Task<IReadOnlyList<DoorCount>> CountsAsync() =>
        (await Host.Get<DoorQuery>().CountAsync(Admin, WebhookEndpoints.Section, AppHost.Token))!;

    private async Task<Credential> MakeAsync(string door)
    {
        var made = await Host.Get<DoorCredentials>().MakeAsync(door, grace: null, Acting.As("ada"), AppHost.Token);
        return new Credential(made.UserName, made.Password.Reveal());
    }

    private async Task PushedAsync(Credential? credential, HttpStatusCode status) => await Until.TrueAsync(
        async () =>
        {
            using var answer = await Host.PushAsync(Event(), credential);
            return answer.StatusCode == status;
        },
        $"the answer is {status}");

    private static string Event() =>
        new PushedEvent("901", "csat", new DateTimeOffset(2025, 4, 1, 8, 0, 0, TimeSpan.Zero)) { Score = 5 }.ToJson();
}
