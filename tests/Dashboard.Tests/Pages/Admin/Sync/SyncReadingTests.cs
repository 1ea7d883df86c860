using Bunit;
using Dashboard.Data.Store.Entities;
using Xunit;

namespace Dashboard.Tests.Pages.Admin.Sync;

/// <summary>What the page says of an account whose events are not all there.</summary>
public sealed class SyncReadingTests
{
    [Fact]
    public async Task Page_HistoryUnderWay_SaysHowFarBackItGoes()
    {
        await using var desk = await SyncDesk.OpenAsync();
        var account = await desk.AddPulledAccountAsync();
        await desk.AddAsync(new PullRange
        {
            AccountId = account,
            Purpose = PullPurpose.History,
            From = new DateTimeOffset(2025, 3, 1, 12, 0, 0, TimeSpan.Zero),
            Until = new DateTimeOffset(2026, 2, 1, 0, 0, 0, TimeSpan.Zero),
            WindowFrom = new DateTimeOffset(2026, 1, 2, 0, 0, 0, TimeSpan.Zero),
            WindowTo = new DateTimeOffset(2026, 2, 1, 0, 10, 0, TimeSpan.Zero),
        });
        var page = desk.Show();

        Assert.Equal("Reading its history", page.Find("[data-testid=state]").TextContent);
        Assert.Contains("back to 1 Mar 2025", page.Find("[data-testid=history]").TextContent, StringComparison.Ordinal);
        Assert.Contains("Reading events from 2 Jan 2026", page.Markup, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("[data-testid=lost]"));
    }

    [Fact]
    public async Task Page_EventsLost_NamesEachStretchAndWhy()
    {
        await using var desk = await SyncDesk.OpenAsync();
        var account = await desk.AddPulledAccountAsync();
        await desk.AddAsync(Lost(account, new DateTimeOffset(2026, 1, 3, 9, 0, 0, TimeSpan.Zero), LossCause.TooOld));
        await desk.AddAsync(Lost(account, new DateTimeOffset(2026, 2, 3, 9, 0, 0, TimeSpan.Zero), LossCause.NotReadInTime));
        var page = desk.Show();

        var lines = page.FindAll("[data-testid=lost] li").Select(line => line.TextContent).ToArray();
        Assert.Equal(2, lines.Length);
        Assert.StartsWith("3 Jan 2026, 09:00 to 5 Jan 2026, 09:00: older than X gives.", lines[0], StringComparison.Ordinal);
        Assert.Contains("paused or not connected", lines[1], StringComparison.Ordinal);
        Assert.Contains("28 Feb 2026", lines[1], StringComparison.Ordinal);
    }

    private static LostStretch Lost(int account, DateTimeOffset from, LossCause cause) => new()
    {
        AccountId = account,
        From = from,
        Until = from.AddDays(2),
        Cause = cause,
        NotedAt = new DateTimeOffset(2026, 2, 28, 10, 0, 0, TimeSpan.Zero),
    };
}
