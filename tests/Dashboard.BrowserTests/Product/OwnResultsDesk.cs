using System.Globalization;
using System.Text.Json;
using Dashboard.BrowserTests.Browser;
using Dashboard.Data.Access;
using Dashboard.Data.Reporting;
using Dashboard.Data.Store.Entities;
using Dashboard.TestKit;
using Xunit;

namespace Dashboard.BrowserTests.Product;

/// <summary>
/// A quiet product, outside the demo: one account that nothing is pulled of, two agents of one team, and a lead who is one of them. All
/// that happens is what a test lets happen. The test looks into the store as another process does.
/// </summary>
internal sealed class OwnResultsDesk : IAsyncDisposable
{
    public const string OwnCase = "case-own";
    public const string OthersCase = "case-other";
    public const string OthersAgent = "a-other";
    public const string OthersAnswer = "70001";

    private const string Email = "lead@acme.example";
    private const string OwnAgent = "a-own";
    private const string Team = "t-1";

    private static readonly DateTimeOffset Sent = TimeProvider.System.GetUtcNow().AddDays(-2);

    private readonly QuietProduct _quiet;

    private OwnResultsDesk(QuietProduct quiet) => _quiet = quiet;

    public ProductProcess Process => _quiet.Process;

    public static async Task<OwnResultsDesk> OpenAsync() => new(await QuietProduct.OpenAsync(FillAsync));

    public static Task SignInAsync(Visit visit) => QuietProduct.SignInAsync(visit, Email);

    /// <summary>X pushes a state, and the product has taken it into the store.</summary>
    public async Task PushAsync(string id, string externalId, int minute, int? score, string? comment)
    {
        await Process.PushAsync(StateOf(id, externalId, minute, score, comment));
        await Until.TrueAsync(async () => await IsStoredAsync(id, score, comment), "the product has applied what was pushed");
    }

    /// <summary>Says, from outside of the product, that the lead is the other agent too.</summary>
    public async Task LinkOtherAsync()
    {
        var users = _quiet.Data.Get<UserRegistry>();
        var linked = await users.LinkAgentAsync(Email, OthersAgent, Actor.CommandLine, TestContext.Current.CancellationToken);
        Assert.True(linked.Succeeded);
    }

    public ValueTask DisposeAsync() => _quiet.DisposeAsync();

    private static async Task FillAsync(DataHost data)
    {
        var fixture = new FeedbackFixture(data);
        await QuietProduct.AddAccountAsync(data, from: Sent.AddDays(-90), through: Sent.AddDays(1), pulledAt: Sent);
        await fixture.CloseAsync((OwnCase, OwnAgent, Team), (OthersCase, OthersAgent, Team));
        await fixture.MergeAsync(null, ArrivalSource.Webhook, StateOf(OthersAnswer, OthersCase, 1, 4, "The first of all"));
        var users = data.Get<UserRegistry>();
        var added = await users.AddAsync(
            Email, [RoleNames.Supervisor], QuietProduct.Password, Actor.CommandLine, CancellationToken.None);
        Assert.True(added.Succeeded);
        Assert.True((await users.AssignTeamAsync(Email, Team, Actor.CommandLine, CancellationToken.None)).Succeeded);
        Assert.True((await users.LinkAgentAsync(Email, OwnAgent, Actor.CommandLine, CancellationToken.None)).Succeeded);
    }

    private async Task<bool> IsStoredAsync(string id, int? score, string? comment) =>
        await new FeedbackFixture(_quiet.Data).IsAppliedAsync()
            && await _quiet.Data.Get<FeedbackHistoryQuery>().RunAsync(DataHost.Manager, id, CancellationToken.None)
                is { Agent: not null } stored
            && stored.Score == score && string.Equals(stored.Comment, comment, StringComparison.Ordinal);

    private static string StateOf(string id, string externalId, int minute, int? score, string? comment)
    {
        var at = Sent.AddMinutes(minute).ToString("ddd MMM dd HH:mm:ss +0000 yyyy", CultureInfo.InvariantCulture);
        var sent = Sent.ToString("ddd MMM dd HH:mm:ss +0000 yyyy", CultureInfo.InvariantCulture);
        var response = new Dictionary<string, object>(StringComparer.Ordinal);
        if (score is not null)
            response["score"] = new { created_at = at, value = score };
        if (comment is not null)
            response["text"] = new { created_at = at, value = comment };
        return JsonSerializer.Serialize(new
        {
            event_type = "feedback.updated",
            created_at = at,
            feedback = new
            {
                created_at = sent, updated_at = at, id, type = "csat", test = false, dm_id = "8989898989",
                from_user_id = FeedbackFixture.AccountUserId, to_user_id = "343434343434", privacy_url = "https://acme.example/privacy",
                external_id = externalId, question_variant_id = 0, display_name = "Acme", response,
            },
        });
    }
}
