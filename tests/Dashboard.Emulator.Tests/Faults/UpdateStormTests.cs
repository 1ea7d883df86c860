using Dashboard.Emulator.Faults;
using Dashboard.Emulator.Tests.Kit;
using Dashboard.TestKit;

namespace Dashboard.Emulator.Tests.Faults;

public sealed class UpdateStormTests
{
    [Fact]
    public async Task UpdateStorm_Drawn_UpdatesAFeedbackFiftyTimes()
    {
        await using var world = await FaultyWorld.StartAsync(FaultPlan.Only(Fault.UpdateStorm));
        var id = world.AddFeedback(TimeSpan.FromDays(3));
        var answer = await FaultyWorld.FirstPageAsync(world);

        var events = answer.Json.GetProperty("events").EnumerateArray().ToList();

        Assert.Equal(51, events.Count);
        Assert.Equal(
            51,
            events.Select(happened => happened.GetProperty("feedback").GetProperty("updated_at").GetString()).Distinct().Count());
        Every.One(events, happened => Assert.Equal(id, happened.GetProperty("feedback").GetProperty("id").GetString()));
        Assert.Equal("feedback.created", events[0].GetProperty("event_type").GetString());
    }

    [Fact]
    public async Task UpdateStorm_PromptOfNow_GoesOnAsTimePasses()
    {
        await using var world = await FaultyWorld.StartAsync(FaultPlan.Only(Fault.UpdateStorm));
        await FaultyWorld.CreateAsync(world);
        Assert.Equal(1, world.Host.World.EventCount);

        world.Clock.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal(16, world.Host.World.EventCount);
    }
}
