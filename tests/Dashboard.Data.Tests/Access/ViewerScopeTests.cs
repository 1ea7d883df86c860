using Dashboard.Data.Access;
using Dashboard.Data.Feedback;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Cells;
using Dashboard.Data.Store.Changes;
using Dashboard.Data.Store.Entities;
using Dashboard.Data.Store.Search;
using Dashboard.Data.Tests.Reporting;
using Dashboard.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Data.Tests.Access;

/// <summary>Random stores and random viewers: the four ways to results agree with one plain statement of the rule.</summary>
public sealed class ViewerScopeTests
{
    private const int ViewersPerStore = 60;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, Databases(21), Databases(22), Databases(23)]
    public async Task Scope_RandomViewers_IsTheSameForQueryCellsSearchAndSignal(StoreKind database, int seed)
    {
        await using var store = await RandomStore.CreateAsync(database, seed, feedback: 300);
        var shown = 0;
        foreach (var viewer in RandomViewers(seed))
        {
            var rows = store.Rows.Where(row => PlainRule.Sees(viewer, row.TeamId, row.AgentId)).ToList();
            shown += rows.Count;
            await QueryAgreesAsync(store, viewer, rows);
            await CellsAgreeAsync(store, viewer, rows);
            await SearchAgreesAsync(store, viewer, rows);
            SignalAgrees(viewer, rows);
        }

        Assert.InRange(shown, ViewersPerStore, (ViewersPerStore * store.Rows.Count) - 1);
    }

    [Fact]
    public void Scope_OfTwoViewers_IsEqualWhereTheySeeTheSame()
    {
        var viewers = Enumerable.Range(0, 2_048).Select(VisibleRows.ViewerOf).ToList();
        var scopes = viewers.GroupBy(viewer => viewer.Scope).ToList();

        Every.One(
            scopes,
            scope => Assert.Single(scope.Select(viewer => string.Join(' ', VisibleRows.VisibleTo(viewer))).Distinct(StringComparer.Ordinal))
        );

        // Managers: 16 mixes of own agents. Supervisors: 8 mixes of teams with each. All others see nothing.
        Assert.Equal(16 + (8 * 16) + 1, scopes.Count);
    }

    // An agent linked to a manager may be behind a result that names nobody; a supervisor's teams never hold such results.
    [Theory]
    [InlineData(ViewerRoles.Manager, true, true)]
    [InlineData(ViewerRoles.Manager, false, false)]
    [InlineData(ViewerRoles.Supervisor, true, false)]
    [InlineData(ViewerRoles.Agent, true, false)]
    public void Scope_LeavesOutUnattributed_OfLinkedManagersAlone(ViewerRoles roles, bool isLinked, bool expected)
    {
        var viewer = new Viewer("1", "ann", roles, [1], isLinked ? [2] : []);

        Assert.Equal(expected, viewer.Scope.LeavesOutUnattributed);
    }

    private static async Task QueryAgreesAsync(RandomStore store, Viewer viewer, IReadOnlyList<StoredFeedback> rows)
    {
        await using var context = await OpenAsync(store);
        Assert.Equal(
            rows.Select(row => row.Id).Order(StringComparer.Ordinal),
            (await context.FeedbackVisibleTo(viewer).Select(row => row.Id).ToListAsync(Token)).Order(StringComparer.Ordinal));
    }

    private static async Task CellsAgreeAsync(RandomStore store, Viewer viewer, IReadOnlyList<StoredFeedback> rows)
    {
        var counted = rows.Where(row => !row.IsTest).ToList();
        var cells = await store.Host.Get<VisibleCells>().ReadAsync(viewer, CellSort.Days, [RandomStore.Days], Token);
        Assert.Equal(
            counted.CountBy(row => (row.TeamId ?? 0, row.AgentId ?? 0)).OrderBy(pair => pair.Key),
            cells.In(RandomStore.Days, _ => true).GroupBy(cell => (cell.TeamId, cell.AgentId)).OrderBy(group => group.Key)
                .Select(group => KeyValuePair.Create(group.Key, group.Sum(cell => cell.Sent))).Where(pair => pair.Value > 0));

        var hours = await store.Host.Get<VisibleCells>().ReadAsync(viewer, CellSort.Hours, [RandomStore.Days], Token);
        Assert.Equal(
            counted.Where(row => row.Score is not null).CountBy(row => (row.TeamId ?? 0, row.AgentId ?? 0)).OrderBy(pair => pair.Key),
            hours.In(RandomStore.Days, _ => true).GroupBy(cell => (cell.TeamId, cell.AgentId)).OrderBy(group => group.Key)
                .Select(group => KeyValuePair.Create(group.Key, group.Sum(ScoresIn))).Where(pair => pair.Value > 0));

        var groups = await store.Host.Get<VisibleCells>().GroupsAsync(viewer, Token);
        Assert.Subset(
            counted.Select(row => (row.TeamId ?? 0, row.AgentId ?? 0)).ToHashSet(),
            groups.Select(group => (group.TeamId, group.AgentId)).ToHashSet());
    }

    private static int ScoresIn(Cell cell)
    {
        var count = 0;
        foreach (var _ in new PackedScores(cell.Packed))
            count++;
        return count;
    }

    private static async Task SearchAgreesAsync(RandomStore store, Viewer viewer, IReadOnlyList<StoredFeedback> rows)
    {
        await using var context = await OpenAsync(store);
        await context.Database.OpenConnectionAsync(Token);
        var everything = SearchQuestion.For(null, DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100))
            .With(SearchFacet.Kind(SurveyKind.Csat), SearchFacet.Kind(SurveyKind.Nps));
        var ids = rows.Where(row => row is { IsTest: false, Score: not null, Comment: not null })
            .Select(row => row.Id)
            .Order(StringComparer.Ordinal)
            .ToList();

        Assert.Equal(ids, (await context.FindAllVisibleToAsync(viewer, everything, Token)).Order(StringComparer.Ordinal));
        Assert.Equal(ids, (await context.FindVisibleToAsync(viewer, everything, 0, 10_000, Token)).Order(StringComparer.Ordinal));
        Assert.Equal(ids.Count, await context.CountVisibleToAsync(viewer, everything, 10_000, Token));
    }

    private static void SignalAgrees(Viewer viewer, IReadOnlyList<StoredFeedback> rows)
    {
        var seen = rows.Select(row => new AgentInTeam(row.TeamId ?? 0, row.AgentId ?? 0)).ToHashSet();
        foreach (var agent in from team in Enumerable.Range(0, RandomStore.Teams + 1)
                              from agent in Enumerable.Range(0, RandomStore.Agents + 1)
                              select new AgentInTeam(team, agent))
        {
            var isSeen = PlainRule.Sees(viewer, OrNull(agent.TeamId), OrNull(agent.AgentId));
            Assert.Equal(isSeen, viewer.Scope.IsConcernedBy(StoreChange.OfResults([agent])));
            Assert.True(isSeen || !seen.Contains(agent));
        }

        Assert.Equal(viewer.SeesResults, viewer.Scope.IsConcernedBy(StoreChange.Anything));
        Assert.Equal(viewer.SeesResults, viewer.Scope.IsConcernedBy(StoreChange.OfKinds(ChangeKinds.Progress)));
        Assert.False(viewer.Scope.IsConcernedBy(StoreChange.Nothing));
        Assert.False(viewer.Scope.IsConcernedBy(StoreChange.OfKinds(ChangeKinds.Syncing).And(StoreChange.OfRights(viewer.UserId))));
    }

    private static int? OrNull(int id) => id == 0 ? null : id;

    private static Task<DashboardContext> OpenAsync(RandomStore store) =>
        store.Host.Get<IDbContextFactory<DashboardContext>>().CreateDbContextAsync(Token);

    private static IEnumerable<Viewer> RandomViewers(int seed)
    {
#pragma warning disable CA5394 // Invented people, the same for the same seed.
        var random = new Random(seed);
        return Enumerable
            .Range(0, ViewersPerStore)
            .Select(_ => new Viewer(
                "1",
                "viewer",
                (ViewerRoles)random.Next(16),
                Some(RandomStore.Teams),
                Some(random.Next(2) * RandomStore.Agents)))
            .ToList();

        List<int> Some(int count) => [.. Enumerable.Range(1, count).Where(_ => random.Next(3) == 0)];
#pragma warning restore CA5394
    }
}
