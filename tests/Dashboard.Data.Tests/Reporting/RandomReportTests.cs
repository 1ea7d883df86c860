using Dashboard.Data.Access;
using Dashboard.Data.Feedback;
using Dashboard.Data.Foundation;
using Dashboard.Data.Reporting;
using Dashboard.TestKit;
using Xunit;

namespace Dashboard.Data.Tests.Reporting;

/// <summary>
/// Every report over random stores, before and after changes, for every kind of viewer: as plain sums over the rows have it.
/// </summary>
public sealed class RandomReportTests
{
    [Theory, Databases(1, "Europe/Berlin"), Databases(2, "America/St_Johns"), Databases(3, "UTC")]
    public async Task OverviewQuery_RandomStore_AgreesWithPlainSums(StoreKind database, int seed, string zoneId)
    {
        var zone = Zone(zoneId);
        await using var store = await RandomStore.CreateAsync(database, seed, zone);
        await EachAsync(store, async (viewer, filter) =>
        {
            var report = await store.Host.Get<OverviewQuery>().RunAsync(viewer, filter, CancellationToken.None);

            Assert.Equal(Plain.Totals(store.Rows, viewer, filter, zone), report.Current);
            Assert.Equal(
                filter.ComparedPeriod is { } before ? Plain.Totals(store.Rows, viewer, filter with { Period = before }, zone) : null,
                report.Compared);
            Assert.Equal(filter.Period.Days, report.Days.Count);
            Assert.Equal(filter.ComparedPeriod?.Days ?? 0, report.ComparedDays.Count);
            if (filter.Period.Days < 100)
                Every.One(report.Days.Where((_, index) => index % 5 == 0), day =>
                {
                    var plain = Plain.Totals(store.Rows, viewer, filter with { Period = new Period(day.Day, day.Day) }, zone);
                    Assert.Equal(new DayResults(day.Day, plain), day);
                });
            var families = Plain.Scored(store.Rows, viewer, filter, zone).Select(row => Plain.FamilyOf(row.Kind, row.QuestionVariant));
            Assert.True(report.Families.SetEquals(families));
        });
    }

    [
        Theory,
        Databases(BreakdownBy.Team),
        Databases(BreakdownBy.Agent),
        Databases(BreakdownBy.Account),
        Databases(BreakdownBy.Question),
        Databases(BreakdownBy.Family),
        Databases(BreakdownBy.Tag),
        Databases(BreakdownBy.Topic)
    ]
    public async Task BreakdownQuery_RandomStore_AgreesWithPlainSums(StoreKind database, BreakdownBy by)
    {
        var zone = Zone("Europe/Berlin");
        await using var store = await RandomStore.CreateAsync(database, 4 + (int)by, zone);
        await EachAsync(store, async (viewer, filter) =>
        {
            var report = await store
                .Host.Get<BreakdownQuery>()
                .RunAsync(viewer, filter, by, filter.Period.Days < 100, CancellationToken.None);

            Assert.Equal(Plain.Totals(store.Rows, viewer, filter, zone), report.Current);
            var groups = store
                .Rows.SelectMany(row => Plain.KeysOf(viewer, row, by, zone).Select(key => (Key: key, Row: row)))
                .ToLookup(pair => pair.Key, pair => pair.Row);
            Assert.True(groups.Count > 1 && report.Groups.Count <= groups.Count);
            foreach (var key in groups.Select(group => group.Key))
            {
                var hasPrompts = by is not BreakdownBy.Topic;
                var plain = Plain.Totals(groups[key], viewer, filter, zone, hasPrompts);
                var compared = filter.ComparedPeriod is { } before
                    ? Plain.Totals(groups[key], viewer, filter with { Period = before }, zone, hasPrompts)
                    : null;
                var found = report.Groups.SingleOrDefault(group => group.Key == key);
                if (plain is { Scored: 0, Sent: 0 } && compared is null or { Scored: 0, Sent: 0 })
                    Assert.Null(found);
                else
                    Assert.Equal((plain, compared), (found!.Current, found.Compared));
                if (found is { Weeks.Count: > 0 })
                    Assert.Equal(plain.Scored, found.Weeks.Sum(week => week.Tally.Scored));
            }
        });
    }

    [Theory, Databases("Europe/Berlin"), Databases("Asia/Kathmandu"), Databases("Australia/Lord_Howe")]
    public async Task HeatmapQuery_ClocksThatChange_CountsOnTheClocksOfThen(StoreKind database, string zoneId)
    {
        var zone = Zone(zoneId);
        await using var store = await RandomStore.CreateAsync(database, 11, zone);
        await EachAsync(store, async (viewer, filter) =>
        {
            var report = await store.Host.Get<HeatmapQuery>().RunAsync(viewer, filter, CancellationToken.None);

            var plain = Plain
                .Scored(store.Rows, viewer, filter, zone)
                .GroupBy(row => TimeZoneInfo.ConvertTimeBySystemTimeZoneId(row.ScoredAt!.Value, zone.Id))
                .GroupBy(group => (group.Key.DayOfWeek, group.Key.Hour), group => group.AsEnumerable())
                .Select(group => new HeatmapHour(
                    group.Key.DayOfWeek,
                    group.Key.Hour,
                    new Tally(
                        Plain.Counts(group.SelectMany(rows => rows), SurveyKind.Csat),
                        Plain.Counts(group.SelectMany(rows => rows), SurveyKind.Nps))))
                .OrderBy(hour => hour.Weekday)
                .ThenBy(hour => hour.Hour);
            Assert.Equal(plain, report.Hours);
        });
    }

    [Theory, Databases]
    public async Task TimeToAnswerQuery_RandomStore_IsTheMedianAsCloseAsItSays(StoreKind database)
    {
        var zone = Zone("UTC");
        await using var store = await RandomStore.CreateAsync(database, 12, zone);
        await EachAsync(store, async (viewer, filter) =>
        {
            var answer = await store.Host.Get<TimeToAnswerQuery>().RunAsync(viewer, filter, CancellationToken.None);

            // What is known of topics knows no prompt.
            var rows = filter.Topics.IsEmpty ? Plain.Scored(store.Rows, viewer, filter, zone) : [];
            var times = rows.Select(row => row.ScoredAt!.Value - row.SentAt).ToList();
            Assert.Equal(times.Count, answer.N);
            Assert.Equal(times.Count == 0, answer.Median is null);
            if (Plain.Middle(times) is { } middle)
                Assert.InRange(answer.Median!.Value / middle, 1 - AnswerTimes.LargestError, 1 + AnswerTimes.LargestError);
        });
    }

    [Theory, Databases]
    public async Task FilterChoicesQuery_RandomStore_OffersOnlyWhatIsSeen(StoreKind database)
    {
        await using var store = await RandomStore.CreateAsync(database, 13);
        await EachAsync(store, async (viewer, _) =>
        {
            var choices = await store.Host.Get<FilterChoicesQuery>().RunAsync(viewer, CancellationToken.None);

            var seen = store.Rows.Where(row => !row.IsTest && Plain.Sees(viewer, row)).ToList();
            Assert.Subset(choices.Teams.Select(team => team.Id).ToHashSet(), seen.Select(row => row.TeamId).OfType<int>().ToHashSet());
            Assert.Subset(choices.Questions.ToHashSet(), seen.Select(row => new QuestionChoice(row.Kind, row.QuestionVariant)).ToHashSet());
            Assert.Equal(viewer.SeesResults ? PlainTopics.Topics.Count : 0, choices.Topics.Count);
            Assert.Subset(choices.Tags.Select(tag => tag.Id).ToHashSet(), seen.SelectMany(Plain.TagsOf).ToHashSet());
            Assert.Equal(
                viewer.SeesAllTeams && !viewer.OwnAgents.Contains(RandomStore.TaggedAgent),
                viewer.SeesAllTeams && choices.Tags.Any(tag => tag.Id == RandomStore.TagOfOneAgent));
            Assert.DoesNotContain(choices.Agents, agent => viewer.OwnAgents.Contains(agent.Id));
            Assert.DoesNotContain(choices.Teams, team => !(viewer.SeesAllTeams || viewer.Teams.Contains(team.Id)));
        });
    }

    private static async Task EachAsync(RandomStore store, Func<Viewer, ReportFilter, Task> check)
    {
        for (var round = 0; round < 2; round++)
        {
            foreach (var viewer in Plain.Viewers)
            {
                foreach (var filter in Plain.Filters)
                    await check(viewer, filter);
            }

            await store.AddAsync(20);
            await store.ChangeAsync(60);
        }
    }

    private static ReportingZone Zone(string id) =>
        ReportingZone.TryCreate(id, out var zone, out var error) ? zone : throw new InvalidOperationException(error);
}
