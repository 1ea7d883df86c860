using Dashboard.Data.Foundation;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Dashboard.Data.Sync.Health;
using Dashboard.Pages.Admin.Sync;
using Xunit;

namespace Dashboard.Tests.Pages.Admin.Sync;

public sealed class SyncTroublesTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly AccountHealth Well = new()
    {
        AccountId = 1,
        Handle = "acme",
        Reading = new ReadingHealth(Now.AddDays(-365), Now.AddHours(-24.1), Now.AddHours(-24.1), null),
        LastPulledAt = Now.AddMinutes(-2),
        ClockSkewSeconds = 0,
    };

    private static readonly SyncHealth Healthy = new()
    {
        Now = Now,
        Provider = "Sqlite",
        IsLeading = true,
        Inbox = new InboxHealth(1, 1, Now.AddSeconds(-1)),
        Quarantine = new QuarantineHealth([]),
        Anomalies = new AnomalyHealth(0, []),
        Rollups = new RollupHealth("UTC", "UTC", null),
        Accounts = [Well],
    };

    [Fact]
    public void Of_AllWell_SaysNothing()
    {
        var troubles = Of(Healthy);

        Assert.True(troubles.AreNone);
        Assert.Empty(troubles.News);
    }

    [Fact]
    public void Of_StoreInTrouble_ComesFirstWithSinceAndRemedy()
    {
        var troubles = SyncTroubles.Of(
            Healthy with { Accounts = [Well with { LastError = "x" }] },
            new StoreFailure(Now.AddHours(-1), StoreFault.DiskFull),
            ReportingZone.Utc);

        Assert.Equal(
            "The store cannot be used since 1 Mar 2026, 11:00. The disk under the store is full. Make room on it."
                + " What came is kept, and everything goes on by itself.",
            troubles.Problems[0]);
        Assert.Equal(2, troubles.Problems.Count);
    }

    [Fact]
    public void Of_AccountTroubles_NameTheAccountAndWhatToDo()
    {
        Assert.Contains(
            "then press Resume",
            Problem(Well with { Pause = new PauseHealth("X refuses.", Now, false), LastError = "X refuses." }),
            StringComparison.Ordinal);
        Assert.Contains("tried again by itself", Problem(Well with { LastError = "X is not available" }), StringComparison.Ordinal);
        Assert.Contains(
            "is 26",
            Problem(Well with { Reading = Well.Reading! with { CompleteThrough = Now.AddHours(-50) } }),
            StringComparison.Ordinal);
        Assert.Contains(
            "5 min behind X's",
            Problem(Well with { ClockSkewSeconds = 300 }).Replace('\u00A0', ' '),
            StringComparison.Ordinal);
        Assert.Contains(
            "5 min ahead of X's",
            Problem(Well with { ClockSkewSeconds = -300 }).Replace('\u00A0', ' '),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Of_InboxThatStands_SaysSinceWhen() =>
        Assert.Contains(
            "since 1 Mar 2026, 11:55",
            Assert.Single(Of(Healthy with { Inbox = new InboxHealth(4, 9, Now.AddMinutes(-5)) }).Problems),
            StringComparison.Ordinal);

    [Fact]
    public void Of_WhatIsUnderWay_IsNewsAndNoProblem()
    {
        var troubles = Of(Healthy with
        {
            IsLeading = false,
            Rollups = new RollupHealth("UTC", "Europe/Berlin", new RebuildHealth("Europe/Berlin", 0.4, Now)),
            Quarantine = new QuarantineHealth([new QuarantineCount(QuarantineKind.Malformed, 3)]),
            Accounts =
            [
                Well with { Pause = new PauseHealth("Paused by ada", Now, true) },
                Well with { Handle = "b", WaitingUntil = Now.AddMinutes(9) },
            ],
        });

        Assert.True(troubles.AreNone);
        Assert.Equal(5, troubles.News.Count);
        Assert.Contains("Europe/Berlin: 40", troubles.News[1], StringComparison.Ordinal);
        Assert.Contains("waits until 1 Mar 2026, 12:09", troubles.News[4], StringComparison.Ordinal);
    }

    private static string Problem(AccountHealth account) => Assert.Single(Of(Healthy with { Accounts = [account] }).Problems);

    private static SyncTroubles Of(SyncHealth health) => SyncTroubles.Of(health, null, ReportingZone.Utc);
}
