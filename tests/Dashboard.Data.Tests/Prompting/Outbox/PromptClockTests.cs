using Dashboard.Data.Prompting.Rules;
using Dashboard.Data.Store.Entities;
using Dashboard.TestKit;
using Xunit;

namespace Dashboard.Data.Tests.Prompting.Outbox;

/// <summary>Clocks that are changed while prompts wait and go out.</summary>
public sealed class PromptClockTests
{
    private static readonly TimeSpan Delay = new PromptRules().Delay;

    [Theory, Databases]
    public async Task Clock_TurnedBackAfterACardIsOut_SendsTheCustomerNoSecondOne(StoreKind database)
    {
        await using var desk = await OutboxDesk.StartAsync(database);
        await desk.CloseAsync("case-1");
        await desk.RunAfterAsync(Delay);
        Assert.Equal((PromptState.Sent, null), await desk.StateAsync("case-1"));

        desk.X.Clock.TurnBack(TimeSpan.FromDays(2));
        await desk.CloseAsync("case-2");
        await desk.RunAfterAsync(Delay);

        Assert.Equal((PromptState.HeldBack, PromptReason.CustomerThrottle), await desk.StateAsync("case-2"));
        Assert.Equal(1, desk.X.Emulator.World.FeedbackCount);
    }

    [Theory, Databases]
    public async Task Clock_TurnedBackWhileAPromptWaits_SendsItOnceWhenItsTimeHasCome(StoreKind database)
    {
        await using var desk = await OutboxDesk.StartAsync(database);
        await desk.CloseAsync("case-1");
        await desk.RunAsync();

        desk.X.Clock.TurnBack(TimeSpan.FromHours(1));
        await desk.RunAfterAsync(Delay);
        Assert.Equal(PromptState.Waiting, (await desk.PromptAsync("case-1")).State);
        await desk.RunAfterAsync(TimeSpan.FromHours(1));
        desk.X.Clock.TurnBack(TimeSpan.FromHours(1));
        await desk.RunAfterAsync(TimeSpan.FromHours(2));

        Assert.Equal((PromptState.Sent, null), await desk.StateAsync("case-1"));
        Assert.Equal(1, desk.X.Emulator.World.FeedbackCount);
    }

    [Theory]
    [Databases("2026-03-28T22:30:00Z", "2026-03-29T06:00:00Z")]
    [Databases("2026-10-24T21:30:00Z", "2026-10-25T07:00:00Z")]
    public async Task Night_InWhichClocksAreChanged_IsQuietUntilTheyShowTheMorning(StoreKind database, string closedAt, string morning)
    {
        await using var desk = await OutboxDesk.StartAsync(database);
        desk.X.Clock.SetUtcNow(DateTimeOffset.Parse(closedAt, null));
        await desk.RuleAsync(new PromptRules
        {
            IsEnabled = true,
            Delay = TimeSpan.Zero,
            Quiet = new QuietHours(new(22, 0), new(8, 0), "Europe/Berlin"),
        });
        await desk.CloseAsync("case-1");

        while ((await desk.PromptAsync("case-1")).State is PromptState.Waiting)
            await desk.RunAfterAsync(TimeSpan.FromMinutes(15));

        var sent = await desk.PromptAsync("case-1");
        Assert.Equal(PromptState.Sent, sent.State);
        Assert.InRange(
            sent.AttemptedAt!.Value, DateTimeOffset.Parse(morning, null), DateTimeOffset.Parse(morning, null) + TimeSpan.FromMinutes(15));
    }
}
