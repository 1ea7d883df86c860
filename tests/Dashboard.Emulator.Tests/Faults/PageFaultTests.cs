using Dashboard.Emulator.Faults;
using Dashboard.Emulator.Tests.Kit;

namespace Dashboard.Emulator.Tests.Faults;

public sealed class PageFaultTests
{
    [Fact]
    public async Task EmptyPage_Drawn_HasACursorToTheEvents()
    {
        await using var world = await FaultyWorld.StartAsync(FaultPlan.Only(Fault.EmptyPage));
        var ids = FaultyWorld.Fill(world, 3);

        var first = await FaultyWorld.FirstPageAsync(world);

        Assert.Equal(0, first.Json.GetProperty("events").GetArrayLength());
        Assert.NotEqual("", first.Json.GetProperty("next_cursor").GetString());
        Assert.Equal(ids, await FaultyWorld.Reader(world).ReadAsync());
    }

    [Fact]
    public async Task RepeatedPage_Drawn_ComesAgainUnderANewCursor()
    {
        await using var world = await FaultyWorld.StartAsync(FaultPlan.Only(Fault.RepeatedPage));
        FaultyWorld.Fill(world, 3);

        var first = await FaultyWorld.FirstPageAsync(world);
        var second = await world.Client.GetAsync(FaultyWorld.Events, ("cursor", CursorOf(first)));
        var third = await world.Client.GetAsync(FaultyWorld.Events, ("cursor", CursorOf(second)));

        Assert.Equal([3, 3, 3], new[] { first, second, third }.Select(page => page.Json.GetProperty("events").GetArrayLength()));
        Assert.Equal(EventsOf(first), EventsOf(second));
        Assert.NotEqual(CursorOf(first), CursorOf(second));
        Assert.Equal("", CursorOf(third));
    }

    [Fact]
    public async Task RepeatedEvent_Drawn_StandsTwiceOnAPageThatKeepsToItsCount()
    {
        await using var world = await FaultyWorld.StartAsync(FaultPlan.Only(Fault.RepeatedEvent));
        var ids = FaultyWorld.Fill(world, 25);

        var read = await FaultyWorld.Reader(world).ReadAsync();

        Assert.Equal(10, (await FaultyWorld.FirstPageAsync(world, ("count", "10"))).Json.GetProperty("events").GetArrayLength());
        Assert.Equal(ids, read.Distinct());
        Assert.True(read.Count > ids.Count);
    }

    [Fact]
    public async Task ReversedPage_Drawn_BeginsWithItsNewest()
    {
        await using var world = await FaultyWorld.StartAsync(FaultPlan.Only(Fault.ReversedPage));
        var ids = FaultyWorld.Fill(world, 25);

        var read = await FaultyWorld.Reader(world).ReadAsync();

        Assert.Equal(ids[..10], read[..10].AsEnumerable().Reverse());
        Assert.Equal(ids, read.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task LostCursor_Drawn_IsRefusedForGoodAsAnUnknownOne()
    {
        await using var world = await FaultyWorld.StartAsync(FaultPlan.Only(Fault.LostCursor));
        FaultyWorld.Fill(world, 25);
        var cursor = CursorOf(await FaultyWorld.FirstPageAsync(world, ("count", "10")));

        var lost = await world.Client.GetAsync(FaultyWorld.Events, ("cursor", cursor));
        var later = await world.Client.GetAsync(FaultyWorld.Events, ("cursor", cursor));

        Assert.Equal((400, 44), (lost.Status, lost.ErrorCode));
        Assert.Equal(lost.Body, later.Body);
    }

    [Fact]
    public async Task LostCursor_RangeBegunAgain_EndsAtLast()
    {
        await using var world = await FaultyWorld.StartAsync(FaultPlan.Only(Fault.LostCursor));
        var ids = FaultyWorld.Fill(world, 25);
        var reader = FaultyWorld.Reader(world);

        Assert.Equal(ids, (await reader.ReadAsync()).Distinct());

        Assert.Equal(2, reader.Statuses.Count(status => status is 400));
        Assert.Equal(2, world.Host.InjectedFaults.Count);
    }

    private static string CursorOf(ApiAnswer page) => page.Json.GetProperty("next_cursor").GetString()!;

    private static string EventsOf(ApiAnswer page) => page.Json.GetProperty("events").GetRawText();
}
