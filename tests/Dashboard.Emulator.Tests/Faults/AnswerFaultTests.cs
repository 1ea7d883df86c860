using System.Globalization;
using Dashboard.Emulator.Faults;
using Dashboard.Emulator.Tests.Kit;

namespace Dashboard.Emulator.Tests.Faults;

public sealed class AnswerFaultTests
{
    [Fact]
    public async Task TooManyRequests_Drawn_RefusesUntilTheResetAndNoLonger()
    {
        var plan = FaultPlan.Only(Fault.TooManyRequests);
        (plan.MaxConsecutive, plan.RateLimitedFor) = (1, TimeSpan.FromMinutes(12));
        await using var world = await FaultyWorld.StartAsync(plan);

        var refused = await FaultyWorld.AskAsync(world);
        world.Clock.Advance(TimeSpan.FromMinutes(12) - TimeSpan.FromSeconds(1));
        var tooEarly = await FaultyWorld.AskAsync(world);
        world.Clock.Advance(TimeSpan.FromSeconds(1));
        var after = await FaultyWorld.AskAsync(world);

        Assert.Equal((429, 88, "0"), (refused.Status, refused.ErrorCode, refused.Headers["x-rate-limit-remaining"]));
        Assert.Equal(
            ManualClock.Noon.AddMinutes(12).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
            refused.Headers["x-rate-limit-reset"]);
        Assert.Equal((429, refused.Headers["x-rate-limit-reset"]), (tooEarly.Status, tooEarly.Headers["x-rate-limit-reset"]));
        Assert.Equal((200, "899"), (after.Status, after.Headers["x-rate-limit-remaining"]));
        Assert.Single(world.Host.InjectedFaults);
    }

    [Fact]
    public async Task ServerError_Drawn_ComesInXsShapeAndEnds()
    {
        await using var world = await FaultyWorld.StartAsync(FaultPlan.Only(Fault.ServerError));

        var first = await FaultyWorld.AskAsync(world);
        var second = await FaultyWorld.AskAsync(world);
        var third = await FaultyWorld.AskAsync(world);

        Assert.Equal((500, 131), (first.Status, first.ErrorCode));
        Assert.Equal((500, 200), (second.Status, third.Status));
    }

    [Fact]
    public async Task ServerError_OnCreate_SendsNothing()
    {
        await using var world = await FaultyWorld.StartAsync(FaultPlan.Only(Fault.ServerError));

        Assert.Equal(500, (await FaultyWorld.CreateAsync(world)).Status);

        Assert.Equal(0, world.Host.World.FeedbackCount);
    }

    [Fact]
    public async Task Hang_Drawn_AnswersAfterItsTimeOnTheClock()
    {
        var plan = FaultPlan.Only(Fault.Hang);
        plan.HangFor = TimeSpan.FromHours(0.1);
        await using var world = await FaultyWorld.StartAsync(plan);
        var asked = FaultyWorld.AskAsync(world);
        using var ticking = new Ticking(world.Clock, TimeSpan.FromSeconds(2));

        Assert.Equal(200, (await asked).Status);

        Assert.InRange(world.Clock.GetUtcNow(), ManualClock.Noon.AddHours(0.1), DateTimeOffset.MaxValue);
    }

    [Fact]
    public async Task Hang_ClientThatGivesUp_LeavesThePromptSent()
    {
        await using var world = await FaultyWorld.StartAsync(FaultPlan.Only(Fault.Hang));
        var client = world.Client;
        var asked = FaultyWorld.CreateAsync(client);
        while (world.Host.World.FeedbackCount is 0)
            await Task.Yield();
        Assert.False(asked.IsCompleted);

        client.Dispose();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asked);
        Assert.Equal(1, world.Host.World.FeedbackCount);
    }

    [Fact]
    public async Task CutOff_Drawn_BreaksOffInTheMiddleOfTheJson()
    {
        await using var world = await FaultyWorld.StartAsync(FaultPlan.Only(Fault.CutOff));
        FaultyWorld.Fill(world, 100);

        var broken = await Assert.ThrowsAsync<HttpRequestException>(() => FaultyWorld.FirstPageAsync(world));

        Assert.IsAssignableFrom<IOException>(broken.InnerException);
    }

    [Fact]
    public async Task Html_Drawn_ComesWith200InPlaceOfJson()
    {
        await using var world = await FaultyWorld.StartAsync(FaultPlan.Only(Fault.Html));

        var answer = await FaultyWorld.CreateAsync(world);

        Assert.Equal(200, answer.Status);
        Assert.StartsWith("<!DOCTYPE html>", answer.Body, StringComparison.Ordinal);
        Assert.Equal(1, world.Host.World.FeedbackCount);
    }

    [Fact]
    public async Task Unanswered_Drawn_EndsTheConnectionWithThePromptSent()
    {
        await using var world = await FaultyWorld.StartAsync(FaultPlan.Only(Fault.Unanswered));

        await Assert.ThrowsAsync<HttpRequestException>(() => FaultyWorld.CreateAsync(world));

        Assert.Equal(1, world.Host.World.FeedbackCount);
    }

    [Fact]
    public async Task TokenRevoked_Drawn_RefusesEveryEndpointAndIsRestored()
    {
        var plan = FaultPlan.Only(Fault.TokenRevoked);
        plan.MaxConsecutive = 1;
        await using var world = await FaultyWorld.StartAsync(plan);

        var refused = await FaultyWorld.AskAsync(world);
        var elsewhere = await FaultyWorld.CreateAsync(world);
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        var after = await FaultyWorld.AskAsync(world);

        Assert.Equal((401, 89), (refused.Status, refused.ErrorCode));
        Assert.Equal((401, 89), (elsewhere.Status, elsewhere.ErrorCode));
        Assert.Equal(200, after.Status);
    }

    [Fact]
    public async Task AnyFault_ForAnotherAccount_IsItsOwn()
    {
        var plan = FaultPlan.Only(Fault.TokenRevoked);
        plan.MaxConsecutive = 1;
        await using var world = await FaultyWorld.StartAsync(plan);
        var other = world.Host.World.AddAccount("99", "other", "Other", "https://other.example/");
        await FaultyWorld.AskAsync(world);

        var refused = await world.ClientFor(other.Token, other.TokenSecret).GetAsync(FaultyWorld.UsersShow, ("user_id", "1"));
        world.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(401, refused.Status);
        Assert.Equal(["users/show 1212121212121", "users/show 99"], world.Host.InjectedFaults.Select(fault => fault.About));
    }
}
