using Dashboard.Data.Access;
using Dashboard.Data.Store.Cells;
using Dashboard.Data.Store.Entities;
using Dashboard.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Dashboard.Data.Tests.Access;

public sealed class VisibleResultsTests : IAsyncDisposable
{
    /// <summary>Each set of roles with each team and each agent, with and without; and any two of those together and not.</summary>
    private static readonly IReadOnlyList<Viewer> Mixes =
    [
        .. Pairs.Covering([16, .. Enumerable.Repeat(2, VisibleRows.Teams + VisibleRows.Agents)])
            .Select(mix => VisibleRows.ViewerOf(mix.Skip(1).Select((has, bit) => has << (4 + bit)).Sum() + mix[0])),
    ];

    private AccessStore _store = null!;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Theory]
    [Databases(ViewerRoles.None)]
    [Databases(ViewerRoles.Agent)]
    [Databases(ViewerRoles.Admin)]
    [Databases(ViewerRoles.Agent | ViewerRoles.Admin)]
    public async Task Results_ForAgentOrAdmin_AreNone(StoreKind database, ViewerRoles roles)
    {
        await BeginAsync(database);
        Assert.Empty(await FeedbackAsync(new Viewer("1", "v", roles, [1, 2, 3], [])));
        Assert.Empty(await CellsAsync(new Viewer("1", "v", roles, [1, 2, 3], [])));
    }

    [Theory, Databases]
    public async Task Results_ForSupervisor_AreTheirTeamsOnly(StoreKind database)
    {
        await BeginAsync(database);
        var rows = await FeedbackAsync(new Viewer("1", "v", ViewerRoles.Supervisor, [2], []));

        Assert.Equal(VisibleRows.Agents + 1, rows.Count);
        Every.One(rows, row => Assert.Equal(2, row.Team));
    }

    [Theory, Databases]
    public async Task Results_Unattributed_AreForManagersWhoAreNoAgents(StoreKind database)
    {
        await BeginAsync(database);
        Assert.DoesNotContain((0, 0), await FeedbackAsync(new Viewer("1", "v", ViewerRoles.Supervisor, [1, 2, 3], [])));
        Assert.Contains((0, 0), await FeedbackAsync(new Viewer("1", "v", ViewerRoles.Manager, [], [])));
        Assert.DoesNotContain((0, 0), await FeedbackAsync(new Viewer("1", "v", ViewerRoles.Manager, [], [4])));
        Assert.DoesNotContain((0, 0), await CellsAsync(new Viewer("1", "v", ViewerRoles.Manager, [], [4])));
    }

    [Theory]
    [Databases(ViewerRoles.Supervisor)]
    [Databases(ViewerRoles.Manager)]
    [Databases(ViewerRoles.Agent | ViewerRoles.Supervisor)]
    [Databases(ViewerRoles.Agent | ViewerRoles.Supervisor | ViewerRoles.Manager | ViewerRoles.Admin)]
    public async Task Results_OfOneself_AreNeverSeen(StoreKind database, ViewerRoles roles)
    {
        await BeginAsync(database);
        var viewer = new Viewer("1", "v", roles, [1, 2, 3], [1, 3]);

        Assert.NotEmpty(await FeedbackAsync(viewer));
        Assert.DoesNotContain(await FeedbackAsync(viewer), row => row.Agent is 1 or 3);
        Assert.DoesNotContain(await CellsAsync(viewer), row => row.Agent is 1 or 3);
    }

    [Theory, Databases]
    public async Task Results_ForAnyMix_AreThoseOfTheTable(StoreKind database)
    {
        await BeginAsync(database);
        Assert.InRange(Mixes.Count, 32, 48);
        foreach (var viewer in Mixes)
        {
            var expected = VisibleRows.VisibleTo(viewer).Order().ToList();

            Assert.Equal(expected, (await FeedbackAsync(viewer)).Order());
            Assert.Equal(expected, (await CellsAsync(viewer)).Order());
        }
    }

    private async Task BeginAsync(StoreKind database)
    {
        _store = await AccessStore.CreateAsync(database);
        await VisibleRows.FillAsync(_store);
    }

    private async Task<IReadOnlyList<(int Team, int Agent)>> FeedbackAsync(Viewer viewer)
    {
        await using var context = await _store.OpenAsync();
        var rows = await context.FeedbackVisibleTo(viewer).AsNoTracking().ToListAsync(AccessStore.Token);
        return [.. rows.Select(feedback => (feedback.TeamId ?? 0, feedback.AgentId ?? 0))];
    }

    private Task<IReadOnlyList<(int Team, int Agent)>> CellsAsync(Viewer viewer) =>
        SeenAsync(_store.Services.GetRequiredService<VisibleCells>(), viewer);

    private static async Task<IReadOnlyList<(int Team, int Agent)>> SeenAsync(VisibleCells cells, Viewer viewer)
    {
        var seen = await cells.ReadAsync(viewer, CellSort.Days, [VisibleRows.Day], AccessStore.Token);
        var groups = await cells.GroupsAsync(viewer, AccessStore.Token);
        Assert.Equal(
            Of(seen).Order(),
            groups.Select(group => (group.TeamId, group.AgentId)).Order());
        return [.. Of(seen)];
    }

    // What has a team and no agent is shown as such; in the rows it is of nobody.
    private static IEnumerable<(int Team, int Agent)> Of(CellsInScope seen) => seen.In(VisibleRows.Day, _ => true)
        .Select(cell => (cell.TeamId, cell.AgentId is DayCell.NotByAgent ? DayCell.Unattributed : cell.AgentId));
}
