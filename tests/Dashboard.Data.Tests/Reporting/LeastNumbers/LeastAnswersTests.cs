using Dashboard.Data.Access;
using Dashboard.Data.Feedback;
using Dashboard.Data.Feedback.Parts;
using Dashboard.Data.Foundation;
using Dashboard.Data.Reporting;
using Dashboard.Data.Reporting.Topics;
using Dashboard.Data.Reporting.WhatMoved;
using Dashboard.Data.Reporting.Words;
using Dashboard.TestKit;
using Xunit;

namespace Dashboard.Data.Tests.Reporting.LeastNumbers;

/// <summary>Random stores, everybody who looks and every filter: what is said of agents and teams is of enough answers.</summary>
public sealed class LeastAnswersTests
{
    private const int Least = 12;
    private const int LeastComments = 20;

    private static readonly EmployeeDataRules Rules = new([]) { LeastAnswers = Least, LeastComments = LeastComments };

    private static readonly ReportFilter All = new() { Period = RandomStore.Days };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static IEnumerable<Viewer> Viewers { get; } =
    [
        new("m", "m", ViewerRoles.Manager, [], [], Rules),
        new("mo", "mo", ViewerRoles.Manager | ViewerRoles.Agent, [], [2, 4], Rules),
        new("s", "s", ViewerRoles.Supervisor, [1, 3], [], Rules),
        new("so", "so", ViewerRoles.Supervisor, [1, 2], [1, 5], Rules),
    ];

    private static IEnumerable<ReportFilter> Filters => Plain.Filters.Where(filter => filter.Period.Days < 100).Concat(
        Enumerable.Range(1, RandomStore.Agents).Select(agent => All with { Agents = [agent] })).Append(
        All with { Agents = [1, 2, 3, 4] }).Append(
        All with { Teams = [1], Period = new Period(new DateOnly(2026, 3, 28), new DateOnly(2026, 3, 29)) });

    [Theory, Databases]
    public async Task Numbers_AboutAgentsAndTeams_AreOfEnoughAnswers(StoreKind database)
    {
        await using var store = await RandomStore.CreateAsync(database, 51, feedback: 900);
        var (given, withheld) = (0, 0);
        foreach (var viewer in Viewers)
        {
            foreach (var filter in Filters)
            {
                var plain = Plain.Totals(store.Rows, viewer, filter, ReportingZone.Utc);
                var report = await store.Host.Get<OverviewQuery>().RunAsync(viewer, filter, Token);
                if (!IsPersonal(viewer, filter))
                {
                    Assert.Equal(plain, report.Current);
                    continue;
                }

                Assert.True(report.Current == plain || report.Current == Tally.Empty);
                Assert.False(IsTooFew(report.Current));
                Assert.All(report.Days, day => Assert.False(IsTooFew(day.Tally)));
                Assert.Equal(report.Current, report.Days.Aggregate(Tally.Empty, (sum, day) => sum.Plus(day.Tally)));
                var hours = (await store.Host.Get<HeatmapQuery>().RunAsync(viewer, filter, Token)).Hours;
                Assert.All(hours, hour => Assert.False(IsTooFew(hour.Tally)));
                Assert.NotInRange((await store.Host.Get<TimeToAnswerQuery>().RunAsync(viewer, filter, Token)).N, 1, Least - 1);
                (given, withheld) = report.Current == Tally.Empty ? (given, withheld + 1) : (given + 1, withheld);
            }
        }

        Assert.True(given > 20 && withheld > 10, $"{given} given, {withheld} withheld");
    }

    [Theory, Databases]
    public async Task Groups_OfABreakdown_AreOfEnoughAnswersAndAddUp(StoreKind database)
    {
        await using var store = await RandomStore.CreateAsync(database, 52, feedback: 250);
        var together = 0;
        foreach (var viewer in Viewers)
        {
            foreach (var filter in Filters)
            {
                foreach (var by in new[] { BreakdownBy.Team, BreakdownBy.Agent, BreakdownBy.Question, BreakdownBy.Tag, BreakdownBy.Topic })
                {
                    if (by is not (BreakdownBy.Team or BreakdownBy.Agent) && !IsPersonal(viewer, filter))
                        continue;
                    var report = await store.Host.Get<BreakdownQuery>().RunAsync(viewer, filter, by, true, Token);
                    var single = report.Groups.Where(group => group.Key != BreakdownKey.Together && group.Key.Id != 0).ToList();
                    Assert.All(single, group => Assert.False(IsTooFew(group.Current)));
                    Assert.All(single, group => Assert.False(group.Compared is { } before && IsTooFew(before)));
                    Assert.All(report.Groups, group => Assert.Empty(group.Weeks));
                    if (by is BreakdownBy.Tag or BreakdownBy.Topic)
                        continue;
                    Assert.Equal(report.Current, report.Groups.Aggregate(Tally.Empty, (sum, group) => sum.Plus(group.Current)));
                    if (report.Groups.SingleOrDefault(group => group.Key == BreakdownKey.Together) is not { } rest)
                        continue;
                    together++;
                    Assert.False(IsTooFew(rest.Current) && report.Groups.Any(group => group != rest && group.Current.Scored > 0));
                }
            }
        }

        Assert.True(together > 20);
    }

    [Theory, Databases]
    public async Task Lists_AboutAgentsAndTeams_AreOfEnoughRowsAndNameNobody(StoreKind database)
    {
        await using var store = await RandomStore.CreateAsync(database, 53);
        var closed = 0;
        foreach (var viewer in Viewers)
        {
            foreach (var filter in Filters.Select((filter, place) => filter with
                     {
                         HasComment = (place % 3) switch { 0 => true, 1 => null, _ => false },
                         Scores = place % 4 == 0 ? SurveyScores.OfAny(ScoreSet.Between(1, 2)) : SurveyScores.None,
                     }))
            {
                var plain = Plain.Listed(store.Rows, viewer, filter, ReportingZone.Utc);
                var total = (await store.Host.Get<ResponsesPageQuery>().TotalAsync(viewer, filter, Token)).Count;
                var rows = await store.Host.Get<ResponsesPageQuery>().RowsAsync(viewer, filter, new ResponseWindow(0, 1000), Token);
                var file = await store.Host.Get<ResponsesQuery>().StreamAsync(viewer, filter, Token).ToListAsync(Token);
                Assert.Equal((total, total), (rows.Count, file.Count));
                Assert.Equal(total, await store.Host.Get<ResponsesQuery>().CountAsync(viewer, filter, Token));
                Assert.All(rows.Concat(file), row => Assert.Equal((null, null, true), (row.Team, row.Agent, row.IsNobodys)));
                Assert.True(total == plain.Count || total == 0);
                if (!IsPersonal(viewer, filter))
                {
                    Assert.Equal(plain.Count, total);
                    continue;
                }

                Assert.NotInRange(total, 1, Least - 1);
                var comments = Plain.Totals(store.Rows, viewer, filter.ForSums, ReportingZone.Utc).Commented;
                if (comments < LeastComments)
                    Assert.All(rows.Concat(file), row => Assert.Null(row.Comment));
                closed += plain.Count > 0 && total == 0 ? 1 : 0;
            }
        }

        Assert.True(closed > 20);
    }

    [Theory, Databases]
    public async Task Words_AboutAgentsAndTeams_AreOfEnoughComments(StoreKind database)
    {
        await using var store = await RandomStore.CreateAsync(database, 54);
        foreach (var viewer in Viewers)
        {
            foreach (var filter in Filters.Where(filter => IsPersonal(viewer, filter)))
            {
                var topics = await store.Host.Get<TopicsQuery>().RunAsync(viewer, filter, Token);
                Assert.All(topics.Topics.Append(topics.NoTopic), topic => Assert.False(IsTooFew(topic.Current)));
                var words = await store.Host.Get<WordsQuery>().RunAsync(viewer, filter, Token);
                Assert.NotInRange(words.Comments, 1, LeastComments - 1);
                Assert.All(
                    words.Languages.SelectMany(language => language.MarksLow.Concat(language.MarksHigh)),
                    term => Assert.NotInRange(term.Comments, 1, Least - 1));
                var languages = await store.Host.Get<LanguageCountsQuery>().RunAsync(viewer, filter, Token);
                Assert.All(languages, language => Assert.True(language.Count >= Least));
            }
        }
    }

    [Theory, Databases]
    public async Task WhatMoved_AboutAgentsAndTeams_IsNotSaid(StoreKind database)
    {
        await using var store = await RandomStore.CreateAsync(database, 55);
        foreach (var viewer in Viewers)
        {
            foreach (var filter in Filters)
            {
                var report = await store.Host.Get<WhatMovedQuery>().RunAsync(
                    viewer, new MoveQuestion(filter, ScoreMeasure.CsatAverage), Token);
                Assert.DoesNotContain(report.Breakdowns, list => list.By is BreakdownBy.Team or BreakdownBy.Agent);
                Assert.False(IsPersonal(viewer, filter) && report.Number is not null);
            }
        }
    }

    private static bool IsPersonal(Viewer viewer, ReportFilter filter) =>
        !viewer.SeesAllTeams || !filter.Teams.IsEmpty || !filter.Agents.IsEmpty;

    private static bool IsTooFew(Tally tally) =>
        tally.Csat.Total is > 0 and < Least || tally.Nps.Total is > 0 and < Least || tally.Answered is > 0 and < Least;
}
