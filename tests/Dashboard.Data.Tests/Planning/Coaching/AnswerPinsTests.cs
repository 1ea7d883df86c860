using Dashboard.Data.Access;
using Dashboard.Data.Planning.Coaching;
using Dashboard.TestKit;
using Xunit;

namespace Dashboard.Data.Tests.Planning.Coaching;

public sealed class AnswerPinsTests
{
    private static CancellationToken Token => CoachingDesk.Token;

    [Theory, Databases]
    public async Task PinAsync_TwiceAndAway_IsThereOnceAndThenGone(StoreKind database)
    {
        await using var desk = await CoachingDesk.OpenAsync(database);

        for (var time = 0; time < 2; time++)
            Assert.Equal(CoachingProblem.None, await desk.Pins.PinAsync(desk.Supervisor, desk.Ada.AgentId, "1", Token));

        Assert.Equal(["1"], await desk.PinnedAsync(desk.Supervisor, desk.Ada));
        Assert.Equal(
            (AuditActions.AnswerPinned, "agent A-1 of team T-1: 1", "sam@example.com"), Assert.Single(await desk.AuditAsync()));
        Assert.Equal(CoachingProblem.None, await desk.Pins.UnpinAsync(CoachingDesk.Manager, desk.Ada, "1", Token));
        Assert.Equal(CoachingProblem.None, await desk.Pins.UnpinAsync(CoachingDesk.Manager, desk.Ada, "1", Token));
        Assert.Empty(await desk.PinnedAsync(desk.Supervisor, desk.Ada));
        Assert.Equal(2, (await desk.AuditAsync()).Count);
    }

    [Theory, Databases]
    public async Task PinAsync_WhatIsNotTheAgentsOrNotSeen_IsNotThere(StoreKind database)
    {
        await using var desk = await CoachingDesk.OpenAsync(database);
        Task<CoachingProblem> PinAsync(Viewer viewer, int agent, string id) => desk.Pins.PinAsync(viewer, agent, id, Token);

        Assert.Equal(CoachingProblem.Gone, await PinAsync(CoachingDesk.Manager, desk.Ada.AgentId, "2"));
        Assert.Equal(CoachingProblem.Gone, await PinAsync(CoachingDesk.Manager, desk.Ada.AgentId, "3"));
        Assert.Equal(CoachingProblem.Gone, await PinAsync(CoachingDesk.Manager, desk.Ada.AgentId, "4711"));
        Assert.Equal(CoachingProblem.Gone, await PinAsync(desk.Supervisor, desk.Ben.AgentId, "2"));
        Assert.Equal(CoachingProblem.Gone, await PinAsync(desk.AdaHerself(ViewerRoles.Manager), desk.Ada.AgentId, "1"));
        Assert.Empty(await desk.AuditAsync());
    }

    [Theory, Databases]
    public async Task Pin_OfAnAnswerThatBecomesAnothers_IsShownToNobody(StoreKind database)
    {
        await using var desk = await CoachingDesk.OpenAsync(database);
        await desk.Pins.PinAsync(CoachingDesk.Manager, desk.Ada.AgentId, "1", Token);

        await desk.AttributeAsync("C-1", "A-2", "T-2");

        Assert.Empty(await desk.PinnedAsync(CoachingDesk.Manager, desk.Ada));
        Assert.Empty(await desk.PinnedAsync(CoachingDesk.Manager, desk.Ben));
    }

    [Theory, Databases]
    public async Task Pins_ToTheAgent_AreNotThere(StoreKind database)
    {
        await using var desk = await CoachingDesk.OpenAsync(database);
        await desk.Pins.PinAsync(CoachingDesk.Manager, desk.Ada.AgentId, "1", Token);

        Assert.Empty(await desk.PinnedAsync(desk.AdaHerself(ViewerRoles.Manager), desk.Ada));
        Assert.Equal(
            CoachingProblem.NotAllowed, await desk.Pins.UnpinAsync(desk.AdaHerself(ViewerRoles.Supervisor), desk.Ada, "1", Token));
        Assert.Equal(["1"], await desk.PinnedAsync(CoachingDesk.Manager, desk.Ada));
    }
}
