using Dashboard.Data.Access;
using Dashboard.Data.Feedback;
using Dashboard.Data.Foundation;
using Dashboard.Data.Reporting;
using Dashboard.Data.Store.Entities;
using Dashboard.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Data.Tests.Reporting;

public sealed class OverviewQueryTests
{
    private static readonly DateTimeOffset Noon = new(2026, 2, 10, 12, 0, 0, TimeSpan.Zero);

    private static readonly ReportFilter TenDays = new() { Period = new Period(new DateOnly(2026, 2, 1), new DateOnly(2026, 2, 10)) };

    [Theory, Databases]
    public async Task RunAsync_TheVectorOfMetrics_GivesItsCounts(StoreKind database)
    {
        await using var host = await StoreOf(database, [5, 5, 4, 3, 1]);

        var report = await host.Get<OverviewQuery>().RunAsync(DataHost.Manager, TenDays, CancellationToken.None);

        var csat = CsatResult.FromCounts(report.Current.Csat)!;
        Assert.Equal((3.60, 0.60, 5), (Math.Round(csat.Average, 2), csat.SatisfiedShare, csat.N));
        Assert.Null(NpsResult.FromCounts(report.Current.Nps));
        Assert.Equal(10, report.Days.Count);
        Assert.Equal(5, report.Days[^1].Tally.Csat.Total);
        Assert.Equal([QuestionFamily.CsatBusiness], report.Families);
    }

    [Theory, Databases]
    public async Task RunAsync_NothingInThePeriod_HasCountsOfNothing(StoreKind database)
    {
        await using var host = await StoreOf(database, [5]);
        var march = TenDays with { Period = new Period(new DateOnly(2026, 3, 1), new DateOnly(2026, 3, 1)) };

        var report = await host.Get<OverviewQuery>().RunAsync(DataHost.Manager, march, CancellationToken.None);

        Assert.Equal(0, report.Current.Scored);
        Assert.Null(CsatResult.FromCounts(report.Current.Csat));
        Assert.Null(RateResult.FromCounts(report.Current.Answered, report.Current.Sent));
    }

    [Theory, Databases]
    public async Task RunAsync_PeriodOfOneDay_HasThatDayFromItsFirstInstantToItsLast(StoreKind database)
    {
        Assert.True(ReportingZone.TryCreate("Europe/Berlin", out var berlin, out _));
        await using var host = await DataHost.StartAsync(store: database, zone: berlin);
        var fixture = new FeedbackFixture(host);
        var account = await fixture.AddAccountAsync();
        var midnight = new DateTimeOffset(2026, 2, 9, 23, 0, 0, TimeSpan.Zero);
        DateTimeOffset[] scored = [midnight.AddSeconds(-1), midnight, midnight.AddDays(1).AddSeconds(-1), midnight.AddDays(1)];
        await fixture.MergeAsync(
            account,
            [.. scored.Select((at, index) => FeedbackFixture.Scored(FeedbackFixture.Prompt($"{index}", at), index + 1, at))]);
        var day = new DateOnly(2026, 2, 10);
        var filter = new ReportFilter { Period = new Period(day, day) };

        var report = await host.Get<OverviewQuery>().RunAsync(DataHost.Manager, filter, CancellationToken.None);
        var rows = await host.Get<ResponsesQuery>().StreamAsync(DataHost.Manager, filter, CancellationToken.None).ToListAsync();

        Assert.Equal((2, 2, 2), ((int)report.Current.Scored, (int)report.Current.Sent, (int)report.Current.Answered));
        Assert.Equal([2, 3], rows.Select(row => row.Score).Order());
        Assert.Equal(day, Assert.Single(report.Days).Day);
        Assert.Equal(new Period(day.AddDays(-1), day.AddDays(-1)), filter.ComparedPeriod);
    }

    [Theory, Databases]
    public async Task RunAsync_ScoresOfTheViewersOwnAgent_AreInNoNumber(StoreKind database)
    {
        await using var host = await StoreOf(database, [5, 1]);
        var own = await AgentIdAsync(host, "a-0");
        var viewer = new Viewer("u", "u", ViewerRoles.Manager, [], [own]);

        var report = await host.Get<OverviewQuery>().RunAsync(viewer, TenDays, CancellationToken.None);
        var rows = await host.Get<ResponsesQuery>().StreamAsync(viewer, TenDays, CancellationToken.None).ToListAsync();
        var choices = await host.Get<FilterChoicesQuery>().RunAsync(viewer, CancellationToken.None);

        Assert.Equal((1, 1, 1), ((int)report.Current.Scored, (int)report.Current.Sent, (int)report.Current.Answered));
        Assert.Equal(1, report.Current.Csat[1]);
        Assert.Equal(1, Assert.Single(rows).Score);
        Assert.DoesNotContain(choices.Agents, agent => agent.Id == own);
    }

    [Theory, Databases]
    public async Task RunAsync_Supervisor_SeesOnlyAssignedTeams(StoreKind database)
    {
        await using var host = await StoreOf(database, [5, 1]);
        await using var store = host.OpenStore();
        var team = await store.Teams.SingleAsync(row => row.ExternalId == "t-1");
        var viewer = new Viewer("u", "u", ViewerRoles.Supervisor, [team.Id], []);

        var report = await host.Get<OverviewQuery>().RunAsync(viewer, TenDays, CancellationToken.None);
        var choices = await host.Get<FilterChoicesQuery>().RunAsync(viewer, CancellationToken.None);

        Assert.Equal(1, report.Current.Csat[1]);
        Assert.Equal(1, report.Current.Scored);
        Assert.Equal(["t-1"], choices.Teams.Select(choice => choice.Key));
        Assert.Equal(["a-1"], choices.Agents.Select(choice => choice.Key));
    }

    [Theory]
    [Databases(ViewerRoles.None)]
    [Databases(ViewerRoles.Agent)]
    [Databases(ViewerRoles.Admin)]
    [Databases(ViewerRoles.Agent | ViewerRoles.Admin)]
    public async Task RunAsync_RoleWithoutResults_SeesNothing(StoreKind database, ViewerRoles roles)
    {
        await using var host = await StoreOf(database, [5, 1]);
        var viewer = new Viewer("u", "u", roles, [1, 2], []);

        var report = await host.Get<OverviewQuery>().RunAsync(viewer, TenDays, CancellationToken.None);

        Assert.Equal((0, 0), ((int)report.Current.Scored, (int)report.Current.Sent));
        Assert.Equal(0, await host.Get<ResponsesQuery>().CountAsync(viewer, TenDays, CancellationToken.None));
        Assert.Empty((await host.Get<FilterChoicesQuery>().RunAsync(viewer, CancellationToken.None)).Accounts);
        Assert.Empty((await host.Get<CoverageQuery>().RunAsync(viewer, CancellationToken.None)).Accounts);
    }

    [Theory, Databases]
    public async Task RunAsync_ComparedPeriod_HoldsTheDaysRightBefore(StoreKind database)
    {
        await using var host = await StoreOf(database, [5]);
        var after = TenDays with { Period = new Period(new DateOnly(2026, 2, 11), new DateOnly(2026, 2, 20)) };

        var report = await host.Get<OverviewQuery>().RunAsync(DataHost.Manager, after, CancellationToken.None);

        Assert.Equal((TenDays.Period.From, TenDays.Period.To), (report.ComparedDays[0].Day, report.ComparedDays[^1].Day));
        Assert.Equal(1, report.Compared!.Csat[5]);
    }

    [Theory, Databases]
    public async Task RunAsync_ComparedPeriodBeforeTheHistory_ComparesNothing(StoreKind database)
    {
        await using var host = await StoreOf(database, [5]);
        await using (var store = host.OpenStore())
        {
            var start = new DateTimeOffset(2026, 1, 25, 7, 0, 0, TimeSpan.Zero);
            store.SyncProgress.Add(new SyncProgress { AccountId = 1, HistoryFrom = start, CompleteThrough = start });
            await store.SaveChangesAsync();
        }

        var report = await host.Get<OverviewQuery>().RunAsync(DataHost.Manager, TenDays, CancellationToken.None);

        Assert.Equal(new DateOnly(2026, 1, 26), report.Holdings.WholeFrom);
        Assert.Null(report.Compared);
        Assert.Equal(1, report.Current.Scored);
    }

    [Theory, Databases]
    public async Task StreamAsync_EveryFilter_GivesAsManyRowsAsTheChartCounts(StoreKind database)
    {
        await using var host = await StoreOf(database, [5, 4, 3, 2, 1]);
        var agent = await AgentIdAsync(host, "a-2");
        foreach (
            var filter in new[]
            {
                TenDays,
                TenDays with
                {
                    Agents = [agent],
                },
                TenDays with
                {
                    Kind = SurveyKind.Nps,
                },
                TenDays with
                {
                    Accounts = [1],
                },
            })
        {
            var report = await host.Get<OverviewQuery>().RunAsync(DataHost.Manager, filter, CancellationToken.None);
            var rows = await host.Get<ResponsesQuery>().StreamAsync(DataHost.Manager, filter, CancellationToken.None).CountAsync();

            Assert.Equal(report.Current.Scored, rows);
            Assert.Equal(rows, await host.Get<ResponsesQuery>().CountAsync(DataHost.Manager, filter, CancellationToken.None));
        }
    }

    /// <summary>One CSAT feedback a score; the n-th is handled by agent a-n of team t-n.</summary>
    private static async Task<DataHost> StoreOf(StoreKind database, int[] scores)
    {
        var host = await DataHost.StartAsync(store: database);
        var fixture = new FeedbackFixture(host);
        var account = await fixture.AddAccountAsync();
        await fixture.CloseAsync([.. scores.Select((_, n) => ($"case-{n}", $"a-{n}", $"t-{n}"))]);
        await fixture.MergeAsync(
            account,
            [
                .. scores.Select(
                    (score, n) =>
                        FeedbackFixture.Scored(FeedbackFixture.Prompt($"{n}", Noon.AddHours(-1), externalId: $"case-{n}"), score, Noon)),
            ]);
        return host;
    }

    private static async Task<int> AgentIdAsync(DataHost host, string externalId)
    {
        await using var store = host.OpenStore();
        return (await store.Agents.SingleAsync(agent => agent.ExternalId == externalId)).Id;
    }
}
