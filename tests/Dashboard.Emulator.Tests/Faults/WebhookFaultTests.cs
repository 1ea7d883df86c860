using System.Text.Json;
using Dashboard.Emulator.Faults;
using Dashboard.Emulator.Tests.Kit;

namespace Dashboard.Emulator.Tests.Faults;

public sealed class WebhookFaultTests
{
    [Fact]
    public async Task WebhookTwice_Drawn_BringsTheSameBodyAgain()
    {
        await using var receiver = await RecordingReceiver.StartAsync();
        await using var world = await FaultyWorld.StartAsync(
            FaultPlan.Only(Fault.WebhookTwice),
            options => options.Webhook = receiver.Options);
        world.AddFeedback(TimeSpan.FromHours(2));

        var bodies = await receiver.WaitForAsync(2);

        Assert.Equal(bodies[0].GetRawText(), bodies[1].GetRawText());
    }

    [Fact]
    public async Task WebhookLate_DrawnForSome_ComesAfterYoungerOnes()
    {
        await using var receiver = await RecordingReceiver.StartAsync();
        var plan = FaultPlan.Only(Fault.WebhookLate, chance: 0.5, seed: 3);
        await using var world = await FaultyWorld.StartAsync(plan, options => options.Webhook = receiver.Options);
        var ids = Enumerable.Range(0, 20).Select(index => world.AddFeedback(TimeSpan.FromHours(2) - TimeSpan.FromSeconds(index))).ToList();
        var late = await LateAsync(world, receiver, ids.Count);
        Assert.InRange(late.Count, 1, ids.Count - 1);
        world.Clock.Advance(TimeSpan.FromMinutes(9));
        Assert.Equal(ids.Count - late.Count, receiver.Bodies.Count);
        using var ticking = new Ticking(world.Clock, TimeSpan.FromSeconds(30));

        var all = await receiver.WaitForAsync(ids.Count);

        Assert.Equal([.. ids.Except(late), .. ids.Intersect(late)], all.Select(IdOf));
    }

    [Fact]
    public async Task WebhookTwiceAndLate_Certain_BringsEachTwiceInTheEnd()
    {
        await using var receiver = await RecordingReceiver.StartAsync();
        var plan = new FaultPlan { Chances = { [Fault.WebhookTwice] = 1, [Fault.WebhookLate] = 1 } };
        await using var world = await FaultyWorld.StartAsync(plan, options => options.Webhook = receiver.Options);
        var ids = Enumerable.Range(0, 3).Select(_ => world.AddFeedback(TimeSpan.FromHours(2))).ToList();
        using var ticking = new Ticking(world.Clock, TimeSpan.FromSeconds(30));

        var all = await receiver.WaitForAsync(6);

        Assert.Equal(ids.SelectMany(id => new[] { id, id }), all.Select(IdOf));
        Assert.True(world.Clock.GetUtcNow() >= ManualClock.Noon + plan.LateBy);
    }

    [Fact]
    public async Task WebhookFirst_Drawn_BringsTheFeedbackBeforeCreateAnswers()
    {
        await using var receiver = await RecordingReceiver.StartAsync();
        receiver.FailFirst = 3;
        await using var world = await FaultyWorld.StartAsync(
            FaultPlan.Only(Fault.WebhookFirst),
            options => options.Webhook = receiver.Options);
        var create = FaultyWorld.CreateAsync(world);
        using var ticking = new Ticking(world.Clock, TimeSpan.FromMilliseconds(50));

        var answer = await create;

        Assert.Equal(IdOf(Assert.Single(receiver.Bodies)), answer.Json.GetProperty("id").GetString());
    }

    [Fact]
    public async Task WebhookFirst_NobodyReceives_AnswersAllTheSame()
    {
        await using var world = await FaultyWorld.StartAsync(FaultPlan.Only(Fault.WebhookFirst));
        var create = FaultyWorld.CreateAsync(world);
        using var ticking = new Ticking(world.Clock, TimeSpan.FromSeconds(1));

        Assert.Equal(200, (await create).Status);
    }

    private static async Task<List<string>> LateAsync(EmptyWorld world, RecordingReceiver receiver, int count)
    {
        while (receiver.Bodies.Count + world.Host.InjectedFaults.Count < count)
            await Task.Yield();
        return [.. world.Host.InjectedFaults.Select(fault => fault.About.Split(' ')[0])];
    }

    private static string IdOf(JsonElement happened) => happened.GetProperty("feedback").GetProperty("id").GetString()!;
}
