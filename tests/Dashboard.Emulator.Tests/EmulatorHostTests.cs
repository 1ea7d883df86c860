using System.Globalization;
using System.Net;
using Dashboard.Emulator.Tests.Kit;
using Dashboard.TestKit;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Dashboard.Emulator.Tests;

public sealed class EmulatorHostTests
{
    [Fact]
    public async Task Demo_TwoStarts_ShowTheSameDay()
    {
        var clock = new ManualClock();
        await using var now = await EmulatorHost.StartAsync(
            new EmulatorOptions { Days = 10 },
            clock,
            TestContext.Current.CancellationToken);
        await using var later = await EmulatorHost.StartAsync(
            new EmulatorOptions { Days = 10 }, new ManualClock(ManualClock.Noon.AddDays(4)), TestContext.Current.CancellationToken);
        Assert.NotEqual(now.ConsumerSecret, later.ConsumerSecret);

        Assert.Equal(await DayAsync(now, clock), await DayAsync(later, new ManualClock(ManualClock.Noon.AddDays(4))));
    }

    [Fact]
    public async Task Demo_AYear_IsServedAndSmall()
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        await using var host = await EmulatorHost.StartAsync(
            new EmulatorOptions(),
            new ManualClock(),
            TestContext.Current.CancellationToken);
        var megabytes = (GC.GetTotalMemory(forceFullCollection: true) - before) / 1_000_000;

        Assert.InRange(host.World.FeedbackCount, 38_000, 42_000);
        Assert.InRange(host.World.EventCount, 60_000, 90_000);
        Assert.True(megabytes < 60, megabytes.ToString(CultureInfo.InvariantCulture) + " MB");
        Assert.Equal(["haldenair", "lumoramobile", "tarnandpine"], host.Accounts.Select(account => account.Handle));
        Every.One(host.Accounts, account => Assert.InRange(account.DisplayName.Length, 1, 20));
    }

    [Fact]
    public async Task Demo_AYear_PulledDayByDayIsCompleteWithinTheLimits()
    {
        var clock = new ManualClock();
        await using var host = await EmulatorHost.StartAsync(new EmulatorOptions(), clock, TestContext.Current.CancellationToken);
        var pulled = 0;
        foreach (var account in host.Accounts)
        {
            using var client = new SigningClient(host.BaseAddress, host.ConsumerKey, host.ConsumerSecret, clock).As(
                account.Token,
                account.TokenSecret);
            for (var day = 366; day > 1; day--)
                pulled += await EventReader.CountAsync(
                    client,
                    clock.GetUtcNow().AddDays(-day),
                    clock.GetUtcNow().AddDays(1 - day).AddMilliseconds(-1));
        }

        clock.Advance(TimeSpan.FromDays(1));
        Assert.InRange(pulled, 60_000, 90_000);
        Assert.True(pulled < host.World.EventCount);
    }

    [Fact]
    public async Task Start_ImpossibleSettings_NamesEach()
    {
        var options = new EmulatorOptions { Days = 0, Port = -1 };
        var wrong = await Assert.ThrowsAsync<OptionsValidationException>(()
            => EmulatorHost.StartAsync(options, new ManualClock(), TestContext.Current.CancellationToken));
        Assert.Equal(2, wrong.Failures.Count());
    }

    [Fact]
    public async Task BaseAddress_Always_IsLoopback()
    {
        await using var world = await EmptyWorld.StartAsync();
        Assert.Equal(IPAddress.Loopback, IPAddress.Parse(world.Host.BaseAddress.Host));
    }

    [Fact]
    public async Task Interference_Given_AnswersInPlaceOfTheApi()
    {
        await using var world = await EmptyWorld.StartAsync(options => options.Interference = (http, _) =>
        {
            http.Response.StatusCode = StatusCodes.Status500InternalServerError;
            return Task.CompletedTask;
        });
        Assert.Equal(500, (await world.Client.GetAsync("/1.1/users/show.json", ("user_id", "1"))).Status);
    }

    private static async Task<string> DayAsync(EmulatorHost host, ManualClock clock)
    {
        var account = host.Accounts[0];
        using var client = new SigningClient(host.BaseAddress, host.ConsumerKey, host.ConsumerSecret, clock).As(
            account.Token,
            account.TokenSecret);
        var (from, to) = (ManualClock.Noon.AddDays(-3), ManualClock.Noon.AddDays(-2));
        var answer = await client.GetAsync("/1.1/feedback/events.json", ("from_time", Ms(from)), ("to_time", Ms(to)));
        Assert.Equal(200, answer.Status);
        return answer.Json.GetProperty("events").GetRawText();

        static string Ms(DateTimeOffset time) => time.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
    }
}
