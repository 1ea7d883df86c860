using System.Globalization;
using Dashboard.Emulator.Faults;
using Dashboard.TestKit;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Data.Tests.Sync.Pulling;

public sealed class AccountPullerTests
{
    [Fact]
    public async Task PullAllAsync_RevokedToken_PausesThatAccountAndPullsTheOther()
    {
        var (x, account) = await EmulatedX.StartConnectedAsync();
        await using var _ = x;
        var other = await x.AddAccountAsync("other", "99");
        x.Prompt(other, TimeSpan.FromDays(3));
        x.Emulator.World.RevokeToken(account.UserId);

        Assert.False(await x.PullAsync());

        var paused = await x.AccountAsync();
        Assert.Contains("connect the account again", paused.PausedBecause, StringComparison.Ordinal);
        Assert.DoesNotContain("clock", paused.PausedBecause, StringComparison.Ordinal);
        Assert.NotNull(paused.PausedAt);
        Assert.Null((await x.AccountAsync("other")).PausedBecause);
        Assert.Single(await x.FeedbackAsync());
        Assert.Single(await x.RunsAsync(), run => run.Error is not null);
    }

    [Fact]
    public async Task PullAllAsync_PausedAccount_IsLeftAloneUntilItIsAddedAgain()
    {
        var (x, account) = await EmulatedX.StartConnectedAsync();
        await using var _ = x;
        x.Prompt(account, TimeSpan.FromDays(3));
        x.Emulator.World.RevokeToken(account.UserId);
        await x.PullAsync();
        var asked = x.Requests.Count;
        await x.PullAsync();
        Assert.Equal(asked, x.Requests.Count);

        await x.ConnectAsync(x.Emulator.World.AddAccount(account.UserId, account.Handle, "Acme", account.PrivacyUrl));
        Assert.True(await x.PullAsync());

        Assert.Null((await x.AccountAsync()).PausedBecause);
        Assert.Single(await x.FeedbackAsync());
        Assert.Null((await x.ProgressAsync()).LastError);
    }

    [Fact]
    public async Task PullAllAsync_RejectedForAWrongClock_GoesOnByXsClock()
    {
        var (x, _) = await EmulatedX.StartConnectedAsync();
        await using var __ = x;
        var signedAt = new List<DateTimeOffset>();
        x.Interference = (http, _) =>
        {
            signedAt.Add(SignedAt(http));
            http.Response.Headers.Date = x.Clock.GetUtcNow().AddHours(1).ToString("R", CultureInfo.InvariantCulture);
            return signedAt.Count == 1
                ? EventPullerTests.AnswerAsync(http, 401, "{}")
                : EventPullerTests.AnswerAsync(http, 200, """{"events":[],"next_cursor":""}""");
        };

        Assert.True(await x.PullAsync());

        Assert.Null((await x.AccountAsync()).PausedBecause);
        Assert.Equal(TimeSpan.FromHours(1), signedAt[1] - signedAt[0]);
    }

    /// <summary>Our clock jumps by an hour after X's time was learned from three answers, which one odd answer does not move.</summary>
    [Fact]
    public async Task PullAllAsync_RejectedTwiceForAWrongClock_DoesNotPause()
    {
        var (x, _) = await EmulatedX.StartConnectedAsync();
        await using var __ = x;
        for (var pulls = 0; pulls < 3; pulls++)
        {
            Assert.True(await x.PullAsync());
            x.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        x.Interference = (http, _) =>
        {
            http.Response.Headers.Date = x.Clock.GetUtcNow().AddHours(1).ToString("R", CultureInfo.InvariantCulture);
            return EventPullerTests.AnswerAsync(http, 401, "{}");
        };

        Assert.False(await x.PullAsync());

        Assert.Null((await x.AccountAsync()).PausedBecause);
        Assert.Contains("clock", (await x.ProgressAsync()).LastError, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PullAllAsync_OneRejectedSignature_IsSignedAnewAndPausesNothing()
    {
        var (x, account) = await EmulatedX.StartConnectedAsync();
        await using var _ = x;
        x.Prompt(account, TimeSpan.FromDays(3));
        var rejected = 0;
        x.Interference = (http, next) => rejected++ == 0
            ? EventPullerTests.AnswerAsync(http, 401, """{"errors":[{"code":32,"message":"Could not authenticate you."}]}""")
            : next(http);

        Assert.True(await x.PullAsync());

        Assert.Null((await x.AccountAsync()).PausedBecause);
        Assert.Single(await x.FeedbackAsync());
        Assert.Null(Assert.Single(await x.RunsAsync()).Error);
    }

    [Fact]
    public async Task PullAllAsync_EverySignatureRejected_PausesAfterTheSecond()
    {
        var (x, _) = await EmulatedX.StartConnectedAsync(("FeedbackApi:MaxRetries", "3"), ("FeedbackApi:RetryDelay", "00:00:00.001"));
        await using var __ = x;
        var signatures = new List<string>();
        x.Interference = (http, _) =>
        {
            signatures.Add(http.Request.Headers.Authorization.ToString());
            return EventPullerTests.AnswerAsync(http, 401, """{"errors":[{"code":32,"message":"Could not authenticate you."}]}""");
        };

        Assert.False(await x.PullAsync());

        Assert.Contains("connect the account again", (await x.AccountAsync()).PausedBecause, StringComparison.Ordinal);
        Assert.Equal(2, signatures.Count);
        Assert.Distinct(signatures);
    }

    /// <summary>X takes requests and ends the connection: what it has taken of a nonce it does not take again.</summary>
    [Fact]
    public async Task PullAllAsync_RequestsThatXLeavesUnanswered_PauseNothing()
    {
        var plan = FaultPlan.Only(Fault.Unanswered, 0.5, seed: 3);
        await using var x = await EmulatedX.StartAsync(
            options => options.Faults = plan, settings: [("FeedbackApi:MaxRetries", "3"), ("FeedbackApi:RetryDelay", "00:00:00.001")]);
        var account = await x.AddAccountAsync();
        x.Prompt(account, TimeSpan.FromDays(20), count: 450);

        var pull = x.PullAsync();
        await Until.TrueAsync(() => Later(x, pull), "the pull ends");

        Assert.True(await pull);
        Assert.Null((await x.AccountAsync()).PausedBecause);
        Assert.Equal(450, (await x.FeedbackAsync()).Count);
        Assert.InRange(x.Emulator.InjectedFaults.Count, 2, x.Requests.Count);
    }

    [Fact]
    public async Task PullAllAsync_HandleNotOnTheAllowList_PausesAndNamesBothCauses()
    {
        await using var x = await EmulatedX.StartAsync(options => options.AllowedHandles = ["someone"]);
        await x.AddAccountAsync();

        Assert.False(await x.PullAsync());

        var reason = (await x.AccountAsync()).PausedBecause;
        Assert.Contains("app id", reason, StringComparison.Ordinal);
        Assert.Contains("@handle", reason, StringComparison.Ordinal);
        Assert.Contains("allow-list", reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PullAllAsync_TokensRenewedWhileItRan_DoNotPauseTheAccount()
    {
        var (x, account) = await EmulatedX.StartConnectedAsync();
        await using var _ = x;
        x.Emulator.World.RevokeToken(account.UserId);
        var fresh = x.Emulator.World.AddAccount(account.UserId, account.Handle, "Acme", account.PrivacyUrl);
        x.Interference = async (http, next) =>
        {
            x.Interference = null;
            await x.ConnectAsync(fresh);
            await next(http);
        };
        Assert.False(await x.PullAsync());

        Assert.Null((await x.AccountAsync()).PausedBecause);
        Assert.True(await x.PullAsync());
    }

    [Fact]
    public async Task PullAllAsync_ServerErrors_AreRepeatedThenRecordedWithoutAPause()
    {
        var (x, account) = await EmulatedX.StartConnectedAsync(("FeedbackApi:MaxRetries", "2"), ("FeedbackApi:RetryDelay", "00:00:00.001"));
        await using var _ = x;
        x.Prompt(account, TimeSpan.FromDays(3));
        x.Interference = (http, _) => EventPullerTests.AnswerAsync(http, 500, "oh");

        var pull = x.PullAsync();
        await Until.TrueAsync(() => Later(x, pull), "the pull gives up");

        Assert.False(await pull);
        Assert.Equal(3, x.Requests.Count);
        var failed = await x.ProgressAsync();
        Assert.Contains("not available", failed.LastError, StringComparison.Ordinal);
        Assert.Null(failed.LastPulledAt);
        Assert.Null((await x.AccountAsync()).PausedBecause);

        x.Interference = null;
        Assert.True(await x.PullAsync());
        Assert.Single(await x.FeedbackAsync());
        var well = await x.ProgressAsync();
        Assert.Null(well.LastError);
        Assert.NotNull(well.LastPulledAt);
        Assert.Equal([true, false], (await x.RunsAsync()).Select(run => run.Error is not null));
    }

    [Fact]
    public async Task PullAllAsync_FailureNobodyForesaw_IsWrittenDownAndLeavesTheOther()
    {
        var (x, account) = await EmulatedX.StartConnectedAsync();
        await using var _ = x;
        x.Prompt(account, TimeSpan.FromDays(3));
        var other = await x.AddAccountAsync("other", "99");
        x.Prompt(other, TimeSpan.FromDays(3));
        await using (var store = x.Data.OpenStore())
            await store.Database.ExecuteSqlAsync(
                $"CREATE TRIGGER Broken BEFORE INSERT ON Inbox WHEN NEW.AccountId = 2 BEGIN SELECT RAISE(ABORT, 'broken disk'); END");

        Assert.False(await x.PullAsync());

        Assert.Single(await x.FeedbackAsync());
        var failed = Assert.Single(await x.RunsAsync(), run => run.Error is not null);
        Assert.Contains("nobody foresaw", failed.Error, StringComparison.Ordinal);
        Assert.Equal(failed.Error, (await x.ProgressAsync("other")).LastError);
        Assert.Null((await x.AccountAsync("other")).PausedBecause);
        Assert.Null((await x.ProgressAsync()).LastError);
    }

    private static DateTimeOffset SignedAt(HttpContext http)
    {
        var timestamp = http.Request.Headers.Authorization.ToString().Split("oauth_timestamp=\"")[1].Split('"')[0];
        return DateTimeOffset.FromUnixTimeSeconds(long.Parse(timestamp, CultureInfo.InvariantCulture));
    }

    private static bool Later(EmulatedX x, Task pull)
    {
        x.Clock.Advance(TimeSpan.FromMilliseconds(5));
        return pull.IsCompleted;
    }
}
