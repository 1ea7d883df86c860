using Dashboard.Data.Access;
using Dashboard.Data.Planning.Coaching;
using Dashboard.Data.Store.Changes;
using Dashboard.TestKit;
using Xunit;

namespace Dashboard.Data.Tests.Planning.Coaching;

public sealed class CoachingEditorTests
{
    private static readonly CoachingDraft Draft = new("Read aloud", "Name the next step", null);

    private static CancellationToken Token => CoachingDesk.Token;

    [Theory, Databases]
    public async Task AddAsync_ByTheTeamsSupervisor_IsKeptAuditedWithoutItsWordsAndToldToThoseWhoSeeTheAgent(StoreKind database)
    {
        await using var desk = await CoachingDesk.OpenAsync(database);

        var problem = await desk.Editor.AddAsync(
            desk.Supervisor, desk.Ada, new CoachingDraft(" Two\r\nlines\t", "One\nline ", desk.Today), Token);

        Assert.Equal(CoachingProblem.None, problem);
        var talk = Assert.Single(await desk.TalksAsync(desk.Supervisor, desk.Ada));
        Assert.Equal(("Two\nlines", "One line", desk.Today, "Team T-1"), (talk.Note, talk.Step, talk.NextLook, talk.Team));
        Assert.Equal((desk.Ada, "sam@example.com"), (talk.About, talk.ChangedBy));
        Assert.Equal((AuditActions.CoachingNoted, "agent A-1 of team T-1", "sam@example.com"), Assert.Single(await desk.AuditAsync()));
        var heard = Assert.Single(desk.Heard);
        Assert.True(desk.Supervisor.Scope.IsConcernedBy(heard));
        Assert.False(desk.AdaHerself(ViewerRoles.Manager).Scope.IsConcernedBy(heard));
        Assert.False(new Viewer("b", "b", ViewerRoles.Supervisor, [desk.Ben.TeamId], []).Scope.IsConcernedBy(heard));
    }

    [Theory]
    [Databases(ViewerRoles.Supervisor)]
    [Databases(ViewerRoles.Manager)]
    [Databases(ViewerRoles.Manager | ViewerRoles.Supervisor | ViewerRoles.Admin)]
    [Databases(ViewerRoles.Agent)]
    [Databases(ViewerRoles.Admin)]
    public async Task Talks_ToTheAgent_AreNotThereUnderAnySpelling(StoreKind database, ViewerRoles roles)
    {
        await using var desk = await CoachingDesk.OpenAsync(database);
        foreach (var about in new[] { desk.Ada, desk.AdaTwin })
            await desk.Editor.AddAsync(CoachingDesk.Manager, about, Draft with { NextLook = desk.Today }, Token);
        var ada = desk.AdaHerself(roles);
        var known = Assert.Single(await desk.TalksAsync(CoachingDesk.Manager, desk.Ada));
        desk.Heard.Clear();

        foreach (var about in new[] { desk.Ada, desk.AdaTwin })
        {
            Assert.Empty(await desk.TalksAsync(ada, about));
            Assert.Equal(CoachingProblem.NotAllowed, await desk.Editor.AddAsync(ada, about, Draft, Token));
        }

        Assert.Empty(await desk.LooksAsync(ada));
        Assert.Equal(CoachingProblem.NotAllowed, await desk.Editor.ChangeAsync(ada, known, Draft, Token));
        Assert.Equal(CoachingProblem.NotAllowed, await desk.Editor.RemoveAsync(ada, known, Token));
        Assert.Empty(desk.Heard);
        Assert.Equal(2, (await desk.AuditAsync()).Count);
    }

    [Theory, Databases]
    public async Task Talks_BeyondOnesTeams_AreNotThere(StoreKind database)
    {
        await using var desk = await CoachingDesk.OpenAsync(database);
        await desk.Editor.AddAsync(CoachingDesk.Manager, desk.Ben, Draft with { NextLook = desk.Today }, Token);
        var bens = Assert.Single(await desk.TalksAsync(CoachingDesk.Manager, desk.Ben));

        Assert.Empty(await desk.TalksAsync(desk.Supervisor, desk.Ben));
        Assert.Empty(await desk.LooksAsync(desk.Supervisor));
        Assert.Equal(CoachingProblem.NotAllowed, await desk.Editor.AddAsync(desk.Supervisor, desk.Ben, Draft, Token));
        Assert.Equal(CoachingProblem.NotAllowed, await desk.Editor.ChangeAsync(desk.Supervisor, bens, Draft, Token));

        // Whoever names a team of theirs does not reach the row of another.
        Assert.Equal(CoachingProblem.Gone, await desk.Editor.RemoveAsync(desk.Supervisor, bens with { About = desk.Ada }, Token));
        Assert.Equal(
            CoachingProblem.NotAllowed,
            await desk.Editor.AddAsync(CoachingDesk.Manager, new AgentInTeam(desk.Ada.TeamId, 4711), Draft, Token));
        Assert.Single(await desk.TalksAsync(CoachingDesk.Manager, desk.Ben));
    }

    [Theory, Databases]
    public async Task AddAsync_WrongFields_AreNamed(StoreKind database)
    {
        await using var desk = await CoachingDesk.OpenAsync(database);
        Task<CoachingProblem> AddAsync(CoachingDraft draft) => desk.Editor.AddAsync(CoachingDesk.Manager, desk.Ada, draft, Token);

        Assert.Equal(CoachingProblem.NothingSaid, await AddAsync(new CoachingDraft(" \n", "\t", null)));
        Assert.Equal(CoachingProblem.NoteTooLong, await AddAsync(Draft with { Note = new string('x', 2001) }));
        Assert.Equal(CoachingProblem.StepTooLong, await AddAsync(Draft with { Step = new string('x', 301) }));
        Assert.Equal(CoachingProblem.DayPast, await AddAsync(Draft with { NextLook = desk.Today.AddDays(-1) }));
        Assert.Equal(CoachingProblem.DayOutOfRange, await AddAsync(Draft with { NextLook = new DateOnly(2100, 1, 1) }));
        Assert.Empty(await desk.TalksAsync(CoachingDesk.Manager, desk.Ada));
        Assert.Equal(
            CoachingProblem.None, await AddAsync(new CoachingDraft(new string('x', 2000), new string('x', 300), desk.Today)));
    }

    [Theory, Databases]
    public async Task ChangeAsync_ReadBeforeSomebodyElse_IsRefusedAndADayThatHasPassedMayStay(StoreKind database)
    {
        await using var desk = await CoachingDesk.OpenAsync(database);
        await desk.Editor.AddAsync(CoachingDesk.Manager, desk.Ada, Draft with { NextLook = desk.Today }, Token);
        var read = (await desk.TalksAsync(CoachingDesk.Manager, desk.Ada))[0];
        var day = desk.Today;
        desk.Advance(TimeSpan.FromDays(3));

        Assert.Equal(
            CoachingProblem.None,
            await desk.Editor.ChangeAsync(desk.Supervisor, read, Draft with { Note = "Newer", NextLook = day }, Token));
        Assert.Equal(CoachingProblem.Changed, await desk.Editor.ChangeAsync(CoachingDesk.Manager, read, Draft, Token));
        Assert.Equal(CoachingProblem.Changed, await desk.Editor.RemoveAsync(CoachingDesk.Manager, read, Token));

        var now = (await desk.TalksAsync(CoachingDesk.Manager, desk.Ada))[0];
        Assert.Equal(("Newer", "sam@example.com", read.NotedAt), (now.Note, now.ChangedBy, now.NotedAt));
        Assert.Equal(CoachingProblem.None, await desk.Editor.RemoveAsync(CoachingDesk.Manager, now, Token));
        Assert.Equal(CoachingProblem.Gone, await desk.Editor.RemoveAsync(CoachingDesk.Manager, now, Token));
        Assert.Equal(
            [AuditActions.CoachingNoted, AuditActions.CoachingChanged, AuditActions.CoachingRemoved],
            (await desk.AuditAsync()).Select(entry => entry.Action));
    }

    [Theory, Databases]
    public async Task LooksAsync_SeveralAgents_AreByDayAndOfTheLatestTalk(StoreKind database)
    {
        await using var desk = await CoachingDesk.OpenAsync(database);
        var today = desk.Today;
        async Task NoteAsync(AgentInTeam about, int? day)
        {
            desk.Advance(TimeSpan.FromSeconds(1));
            var draft = Draft with { NextLook = day is { } days ? today.AddDays(days) : null };
            Assert.Equal(CoachingProblem.None, await desk.Editor.AddAsync(CoachingDesk.Manager, about, draft, Token));
        }

        await NoteAsync(desk.Ada, 9);
        await NoteAsync(desk.Ben, 7);
        await NoteAsync(desk.Ada, 3);
        await NoteAsync(desk.AdaTwin, 1);
        await NoteAsync(desk.AdaTwin, null);

        Assert.Equal(
            [("Agent A-1", "Team T-1", today.AddDays(3)), ("Agent A-2", "Team T-2", today.AddDays(7))],
            (await desk.LooksAsync(CoachingDesk.Manager)).Select(look => (look.Agent, look.Team, look.Day)));
        Assert.Equal(desk.Ada, Assert.Single(await desk.LooksAsync(desk.Supervisor)).About);
    }

    [Theory, Databases]
    public async Task Talks_OfAnAgentWhoTurnsOutToBeAnother_AreThatOnes(StoreKind database)
    {
        await using var desk = await CoachingDesk.OpenAsync(database);
        await desk.Editor.AddAsync(CoachingDesk.Manager, desk.Ada, Draft, Token);
        await desk.Editor.AddAsync(CoachingDesk.Manager, desk.AdaTwin, Draft with { Note = "Of the twin" }, Token);

        await desk.MergeTwinAsync();

        Assert.Equal(
            ["Of the twin", "Read aloud"],
            (await desk.TalksAsync(CoachingDesk.Manager, desk.Ada)).Select(talk => talk.Note).Order(StringComparer.Ordinal));
        Assert.Equal(CoachingProblem.NotAllowed, await desk.Editor.AddAsync(CoachingDesk.Manager, desk.AdaTwin, Draft, Token));
    }
}
