using System.Globalization;
using Dashboard.BrowserTests.Browser;
using Dashboard.BrowserTests.Pages;
using Dashboard.Data.Access;
using Dashboard.Data.FeedbackApi;
using Dashboard.Data.Prompting.ClosedConversations;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Dashboard.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.BrowserTests.Product;

/// <summary>
/// A quiet product whose CSAT fell for a reason that is known. Two teams got 40 scores each, 38 days ago and again 10 days ago, all of them
/// 4.5 in the mean but for the last 40 of the Night Desk: the 20 about delivery fell to 1.5, the 20 about returns to 4.1. So all together
/// went from 4.50 to 3.65, the Night Desk from 4.50 to 2.80, and of the 0.85 it lost for all, 0.75 are of delivery.
/// </summary>
internal sealed class KnownCauseDesk : IAsyncDisposable
{
    private const string Email = "manager@acme.example";
    private const string Password = "a long enough password";
    private const int ScoresOfATeam = 40;

    private readonly FileStore _file;
    private readonly DataHost _data;

    private KnownCauseDesk(FileStore file, DataHost data, ProductProcess process) => (_file, _data, Process) = (file, data, process);

    public ProductProcess Process { get; }

    public static async Task<KnownCauseDesk> OpenAsync()
    {
        var store = new FileStore();
        var host = await DataHost.StartAsync(database: store, clock: new ManualTimeProvider(TimeProvider.System.GetUtcNow()));
        await FillAsync(host);
        return new KnownCauseDesk(store, host, await ProductProcess.StartQuietAsync(store.ConnectionString));
    }

    public static async Task SignInAsync(Visit visit)
    {
        var login = LoginPage.Of(visit);
        await login.OpenAsync();
        await login.TryAsync(Email, Password);
        await visit.Page.WaitForURLAsync(url => !url.Contains(LoginPage.Path, StringComparison.Ordinal));
        await OverviewPage.Of(visit).UntilShownAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Process.DisposeAsync();
        await _data.DisposeAsync();
        await _file.DisposeAsync();
    }

    private static async Task FillAsync(DataHost data)
    {
        var fixture = new FeedbackFixture(data);
        var account = await fixture.AddAccountAsync();
        var now = data.Clock.GetUtcNow();
        await data.Get<StoreWriter>().WriteAsync(
            async (context, token) =>
            {
                // Its tokens are sealed with other keys, and X is not there.
                await context.Accounts.ExecuteUpdateAsync(row => row.SetProperty(one => one.PausedBecause, "a test"), token);
                context.SyncProgress.Add(
                    new SyncProgress
                    {
                        AccountId = account.Id, HistoryFrom = now.AddDays(-90), CompleteThrough = now.AddDays(-1), LastPulledAt = now,
                    });
            },
            CancellationToken.None);
        foreach (var daysAgo in new[] { 38, 10 })
            await AnswersOfADayAsync(data, fixture, account, now.AddDays(-daysAgo), isLast: daysAgo == 10);
        var users = data.Get<UserRegistry>();
        Assert.True((await users.AddAsync(Email, [RoleNames.Manager], Password, Actor.CommandLine, CancellationToken.None)).Succeeded);
    }

    private static async Task AnswersOfADayAsync(
        DataHost data, FeedbackFixture fixture, Account account, DateTimeOffset day, bool isLast)
    {
        var answers = Enumerable.Range(0, 2 * ScoresOfATeam).Select(number => new Answer(number, isLast)).ToList();
        var recorded = await data.Get<ConversationRecorder>().RecordAsync(
            [.. answers.Select(answer => answer.Closed(day))], CancellationToken.None);
        Assert.Equal(answers.Count, recorded.Accepted);
        await fixture.MergeAsync(account, [.. answers.Select(answer => answer.Scored(day))]);
    }

    /// <summary>One answer of a day.</summary>
    private sealed record Answer(int Number, bool IsLast)
    {
        private bool IsOfNight => Number < ScoresOfATeam;

        // Of a team one half, and half of each agent's.
        private bool IsOfDelivery => Number % 2 == 0;

        private string Case => string.Create(CultureInfo.InvariantCulture, $"case-{(IsLast ? "last" : "first")}-{Number}");

        private int Score => (IsOfNight && IsLast, IsOfDelivery) switch
        {
            (true, true) => 1 + (Number / 2 % 2),
            (true, false) => Number is 1 or 21 ? 5 : 4,
            _ => 4 + (Number / 2 % 2),
        };

        public ClosedConversation Closed(DateTimeOffset day) => new()
        {
            ExternalId = Case,
            AccountUserId = FeedbackFixture.AccountUserId,
            AgentId = $"a-{(IsOfNight ? "night" : "day")}-{Number / 4 % 2}",
            TeamId = IsOfNight ? "t-night" : "t-day",
            TeamName = IsOfNight ? "Night Desk" : "Day Desk",
            ClosedAt = day.AddHours(-1),
            Tags = [IsOfDelivery ? "delivery" : "returns"],
        };

        public FeedbackSnapshot Scored(DateTimeOffset day)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"{(IsLast ? 80_000 : 70_000) + Number}");
            return FeedbackFixture.Scored(FeedbackFixture.Prompt(id, day, externalId: Case), Score, day.AddMinutes(5));
        }
    }
}
