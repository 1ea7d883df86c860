using Bunit;
using Dashboard.Data.Access;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Dashboard.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;
using SendingAccount = Dashboard.Data.Store.Entities.Account;

namespace Dashboard.Tests.Pages.Overview;

/// <summary>While not everything of the days shown, or of those before them, is stored, pages claim no change.</summary>
public sealed class OverviewFirstReadTests
{
    private const string Query = "from=2026-02-09&to=2026-02-12&compare=previous";

    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Page_BothPeriodsStored_ClaimsTheChange()
    {
        await using var desk = await OpenAsync();
        await ReadBackToAsync(desk, Now.AddDays(-60));

        Assert.Equal("CSAT average fell from 5.00 to 1.50", TitleOf(desk));
    }

    [Fact]
    public async Task Page_HoleBehindTheNewest_ShowsTheNumbersAndClaimsNothing()
    {
        await using var desk = await OpenAsync();
        await ReadBackToAsync(desk, new DateTimeOffset(2026, 2, 7, 0, 0, 0, TimeSpan.Zero));

        Assert.Equal("CSAT average is 1.50", TitleOf(desk));
        var page = desk.Show(Query);
        Assert.Contains("1.50", page.Find("[data-testid=csat-average]").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("5.00", page.Find("[data-testid=csat-average]").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("[data-chart=csat-trend] .partial-ground"));
        Assert.Contains("still being read", page.Find("[data-testid=history]").TextContent, StringComparison.Ordinal);
        Assert.Single(page.FindAll("[data-testid=first-sync]"));
    }

    [Fact]
    public async Task Page_HoleInThePeriod_HatchesItAndClaimsNothing()
    {
        await using var desk = await OpenAsync();
        await ReadBackToAsync(desk, new DateTimeOffset(2026, 2, 10, 0, 0, 0, TimeSpan.Zero));

        Assert.Equal("CSAT average is 1.50", TitleOf(desk));
        Assert.Single(desk.Show(Query).FindAll("[data-chart=csat-trend] .partial-ground"));
    }

    [Fact]
    public async Task Page_DaysLost_TellsThemAndClaimsNothing()
    {
        await using var desk = await OpenAsync();
        await ReadBackToAsync(desk, Now.AddDays(-60));
        var account = await desk.AccountAsync();
        await desk.Host.Get<StoreWriter>().WriteAsync(
            (context, _) =>
            {
                var from = new DateTimeOffset(2026, 2, 10, 8, 0, 0, TimeSpan.Zero);
                context.LostStretches.Add(new LostStretch
                {
                    AccountId = account.Id, From = from, Until = from.AddHours(20), Cause = LossCause.NotReadInTime, NotedAt = Now,
                });
                return Task.CompletedTask;
            },
            CancellationToken.None);

        Assert.Equal("CSAT average is 1.50", TitleOf(desk));
        var page = desk.Show(Query);
        Assert.Contains("10 Feb – 11 Feb 2026", page.Find("[data-testid=history]").TextContent, StringComparison.Ordinal);
        Assert.Single(page.FindAll("[data-chart=csat-trend] .partial-ground"));
        Assert.Contains("a part is lost", page.Find("[data-chart=csat-trend]").TextContent, StringComparison.Ordinal);
    }

    /// <summary>Says from when on the account is complete, while its history is being read.</summary>
    private static async Task ReadBackToAsync(OverviewDesk desk, DateTimeOffset from)
    {
        await desk.CompleteThroughAsync(Now.AddHours(-24));
        var account = await desk.AccountAsync();
        await desk.Host.Get<StoreWriter>().WriteAsync(
            async (context, token) =>
            {
                await context.SyncProgress.ExecuteUpdateAsync(row => row.SetProperty(progress => progress.HistoryFrom, from), token);
                context.PullRanges.Add(
                    new PullRange { AccountId = account.Id, Purpose = PullPurpose.History, From = from.AddDays(-365), Until = from });
            },
            CancellationToken.None);
    }

    private static string TitleOf(OverviewDesk desk) => desk.Show(Query).Find("[data-chart=csat-trend] h2").TextContent.Trim();

    /// <summary>Six fives in the days before the ninth of February, then six ones beside the two answers of the desk's store.</summary>
    private static async Task<OverviewDesk> OpenAsync()
    {
        var desk = await OverviewDesk.OpenAsync(RoleNames.Manager);
        var account = await desk.AccountAsync();
        for (var answer = 0; answer < 6; answer++)
        {
            await ScoreAsync(desk, account, $"b{answer}", 5, new DateTimeOffset(2026, 2, 6, 9, answer, 0, TimeSpan.Zero));
            await ScoreAsync(desk, account, $"a{answer}", 1, new DateTimeOffset(2026, 2, 11, 9, answer, 0, TimeSpan.Zero));
        }

        return desk;
    }

    private static Task ScoreAsync(OverviewDesk desk, SendingAccount account, string id, int score, DateTimeOffset at) =>
        desk.Fixture.MergeAsync(account, FeedbackFixture.Scored(FeedbackFixture.Prompt(id, at.AddHours(-1)), score, at));
}
