using Dashboard.Data.Access;
using Dashboard.Data.Feedback;
using Dashboard.Data.Foundation;
using Dashboard.Data.Reporting;
using Dashboard.Data.Store.Changes;
using Dashboard.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Data.Tests.Reporting;

/// <summary>
/// Filters with several choices of every kind, drawn at random, in each way in which results are reached: as plain words have them.
/// </summary>
public sealed class FilterScopeTests
{
    private const int FiltersPerViewer = 25;

    private static readonly QuestionFamily[] Families = Enum.GetValues<QuestionFamily>();

    private static readonly ReportingZone Zone =
        ReportingZone.TryCreate("America/St_Johns", out var zone, out _) ? zone : ReportingZone.Utc;

    private static readonly string?[] Searches = [null, null, "support", "support na"];

    [Theory, Databases]
    public async Task Narrow_RandomChoices_QueryCellSearchAndSignalAgreeWithPlainWords(StoreKind database)
    {
        var random = new Random(31);
        await using var store = await RandomStore.CreateAsync(database, 31, Zone);
        var found = 0;
        foreach (var viewer in Plain.Viewers)
        {
            for (var drawn = 0; drawn < FiltersPerViewer; drawn++)
            {
                var filter = Draw(random);
                found += await CheckQueryAsync(store, viewer, filter);
                await CheckCellsAsync(store, viewer, filter);
                await CheckSearchAsync(store, viewer, filter with { Search = Pick(random, Searches) });
                CheckSignal(filter);
            }
        }

        Assert.True(found > 100, "The filters leave enough to tell them apart.");
    }

    [Fact]
    public void Chosen_SameIdsInAnotherOrderAndTwice_AreTheSameFilter()
    {
        var filter = new ReportFilter
        {
            Period = RandomStore.Days,
            Teams = [3, 1],
            Questions = [(SurveyKind.Nps, 6), (SurveyKind.Csat, 14)],
        };
        var same = filter with { Teams = [1, 3, 1], Questions = [(SurveyKind.Csat, 14), (SurveyKind.Nps, 6)] };

        Assert.Equal(filter, same);
        Assert.Equal(filter.GetHashCode(), same.GetHashCode());
        Assert.NotEqual(filter, filter with { Teams = [1] });
        Assert.Equal(new ReportFilter { Period = RandomStore.Days, Teams = [] }, new ReportFilter { Period = RandomStore.Days });
    }

    private static async Task<int> CheckQueryAsync(RandomStore store, Viewer viewer, ReportFilter filter)
    {
        await using var context = store.Host.OpenStore();
        var ids = await context.Scored(viewer, filter, Zone)
            .OrderByDescending(row => row.ScoredAt).ThenByDescending(row => row.Id)
            .Select(row => row.Id)
            .ToListAsync();

        Assert.Equal(Listed(store, viewer, filter), ids);
        return ids.Count;
    }

    private static async Task CheckCellsAsync(RandomStore store, Viewer viewer, ReportFilter filter)
    {
        var report = await store.Host.Get<OverviewQuery>().RunAsync(viewer, filter, CancellationToken.None);

        Assert.Equal(Plain.Totals(store.Rows, viewer, filter, Zone), report.Current);
    }

    private static async Task CheckSearchAsync(RandomStore store, Viewer viewer, ReportFilter filter)
    {
        await using var context = store.Host.OpenStore();
        await context.Database.OpenConnectionAsync();
        var ids = await context.FindAllVisibleToAsync(
            viewer,
            FilteredResults.SearchQuestionOf(filter, Zone),
            CancellationToken.None);

        // The index has feedback with a comment alone.
        Assert.Equal(Listed(store, viewer, filter with { HasComment = true }), ids);
    }

    private static void CheckSignal(ReportFilter filter)
    {
        for (var team = 0; team <= RandomStore.Teams; team++)
        {
            for (var agent = 0; agent <= RandomStore.Agents; agent++)
            {
                Assert.Equal(
                    Plain.IsAmong(filter.Teams, team) && Plain.IsAmong(filter.Agents, agent),
                    new FilterScope(filter).Includes(new AgentInTeam(team, agent)));
            }
        }
    }

    private static IEnumerable<string> Listed(RandomStore store, Viewer viewer, ReportFilter filter) =>
        Plain.Listed(store.Rows, viewer, filter, Zone).Select(row => row.Id);

    private static ReportFilter Draw(Random random) => new()
    {
        Period = RandomStore.Days,
        Compare = Comparison.None,
        Accounts = Some(random, RandomStore.Accounts, id => id),
        Teams = Some(random, RandomStore.Teams, id => id),
        Agents = Some(random, RandomStore.Agents + 1, id => id),
        Tags = Some(random, RandomStore.TagOfOneAgent, id => id),
        Kind = Pick<SurveyKind?>(random, [SurveyKind.Csat, SurveyKind.Nps, null, null, null]),
        Families = Some(random, Families.Length, place => Families[place - 1]),
        Questions = Some(random, 6, place => (place % 2 == 0 ? SurveyKind.Csat : SurveyKind.Nps, Pick(random, [0, 6, 14, 21, 30, 99]))),
        Weekdays = Some(random, 7, day => (DayOfWeek)(day - 1)),
        Hours = Some(random, 24, hour => hour - 1),
        Scores = Pick<Func<SurveyScores>>(
            random,
            [
                () => SurveyScores.OfAny(ScoreSet.Between(random.Next(4), random.Next(4, 11))),
                () => Segments.ScoresOf(Enumerable.Range(0, random.Next(1, 4)).Select(_ => Pick(random, Segments.All))),
                () => SurveyScores.None,
                () => SurveyScores.None,
            ])(),
        HasComment = Pick<bool?>(random, [true, false, null, null]),
    };

    // Mostly nothing, sometimes one, sometimes several.
    private static Chosen<T> Some<T>(Random random, int most, Func<int, T> of)
        where T : struct => Chosen.Of(Enumerable.Range(0, Math.Max(0, random.Next(-4, 5))).Select(_ => of(random.Next(most) + 1)));

    private static T Pick<T>(Random random, IReadOnlyList<T> from) => from[random.Next(from.Count)];
}
