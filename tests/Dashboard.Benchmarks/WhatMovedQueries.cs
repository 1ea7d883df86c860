using System.Data.Common;
using System.Globalization;
using Dashboard.Data.Access;
using Dashboard.Data.Feedback.Parts;
using Dashboard.Data.Foundation;
using Dashboard.Data.Reporting;
using Dashboard.Data.Reporting.WhatMoved;
using Dashboard.Data.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Benchmarks;

/// <summary>
/// What moved a number of a made store, by every breakdown: 90 days against the 90 before, and the whole year against the
/// one before, or where the store has none before it, its second half against its first. Beside it the sums alone, by SQL over the raw
/// feedback.
/// </summary>
internal static class WhatMovedQueries
{
    private const double Target = 100;
    private const int WarmUps = 100;
    private const int Runs = 30;
    private const long MillisecondsPerDay = 86_400_000;

    public static async Task<IReadOnlyList<Figure>> RunAsync(Workshop workshop, CancellationToken cancellationToken)
    {
        var figures = new List<Figure>();
        await using var services = await workshop.OverMadeAsync(cancellationToken);
        foreach (var (name, days) in new[]
        {
            ("90 days against the 90 before", 90), ("365 days, half against half", 182), ("365 days against the 365 before", 365),
        })
        {
            var filter = new ReportFilter { Period = await MadeViewers.LastDaysAsync(services, days, cancellationToken) };
            if (await FirstDayAsync(services, cancellationToken) > filter.Period.Previous().From)
                continue;
            foreach (var (role, viewer) in MadeViewers.All)
                figures.AddRange(await MeasureAsync(services, new Look($"{name}, {role}", viewer, filter), cancellationToken));
        }

        return figures;
    }

    private static async Task<DateOnly> FirstDayAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        await using var context = await services
            .GetRequiredService<IDbContextFactory<DashboardContext>>()
            .CreateDbContextAsync(cancellationToken);
        return await context.DayCells.MinAsync(cell => cell.Day, cancellationToken);
    }

    private static async Task<IReadOnlyList<Figure>> MeasureAsync(IServiceProvider services, Look look, CancellationToken cancellationToken)
    {
        var query = services.GetRequiredService<WhatMovedQuery>();
        var (csat, nps) = (look.Ask(ScoreMeasure.CsatAverage), look.Ask(ScoreMeasure.Nps));
        var first = await Timing.MedianAsync(0, 1, () => query.RunAsync(look.Viewer, csat, cancellationToken));
        var average = await Timing.MedianAsync(WarmUps, Runs, () => query.RunAsync(look.Viewer, csat, cancellationToken));
        var score = await Timing.MedianAsync(WarmUps, Runs, () => query.RunAsync(look.Viewer, nps, cancellationToken));
        var report = await query.RunAsync(look.Viewer, csat, cancellationToken);
        var team = report.Breakdowns[0].Parts[0].Key;
        var split = await Timing.MedianAsync(
            WarmUps,
            Runs,
            () => query.SplitAsync(look.Viewer, csat, BreakdownBy.Team, team, [BreakdownBy.Agent], cancellationToken));
        var raw = await RawAsync(services, look, cancellationToken);
        return
        [
            new Figure($"What moved CSAT, {look.Name}: {report.Breakdowns.Sum(list => list.Parts.Count)} parts", average, "ms", Target)
            {
                Plain = raw,
                Against = "SQL on raw feedback",
            },
            new Figure($"… NPS, {look.Name}", score, "ms", Target),
            new Figure($"… the greatest team by agent, {look.Name}", split, "ms", Target),
            new Figure($"… the first question, {look.Name}", first, "ms", null),
        ];
    }

    /// <summary>How long the database takes to add up what is split: by weekday, question, account, team, agent and score.</summary>
    private static async Task<double> RawAsync(IServiceProvider services, Look look, CancellationToken cancellationToken)
    {
        await using var context = await services
            .GetRequiredService<IDbContextFactory<DashboardContext>>()
            .CreateDbContextAsync(cancellationToken);
        await context.Database.OpenConnectionAsync(cancellationToken);
        var connection = context.Database.GetDbConnection();
        return Timing.Once(() =>
        {
            Read(connection, look.Viewer, look.Filter.Period);
            Read(connection, look.Viewer, look.Filter.Period.Previous());
        });
    }

    private static void Read(DbConnection connection, Viewer viewer, Period days)
    {
        using var command = connection.CreateCommand();
        command.CommandTimeout = 600;
        command.CommandText =
            $"SELECT \"ScoredAt\" / {MillisecondsPerDay} % 7, \"QuestionVariant\", \"AccountId\", \"TeamId\", \"AgentId\", \"Score\","
            + " count(*) FROM \"Feedback\" WHERE NOT \"IsTest\" AND \"Score\" IS NOT NULL AND \"Kind\" = 1"
            + $" AND \"ScoredAt\" >= {Milliseconds(days.From)} AND \"ScoredAt\" < {Milliseconds(days.To.AddDays(1))}"
            + (viewer.SeesAllTeams ? "" : $" AND \"TeamId\" IN ({string.Join(',', viewer.Teams)})")
            + " GROUP BY 1, 2, 3, 4, 5, 6";
        using var reader = command.ExecuteReader();
        while (reader.Read())
            continue;
    }

    private static string Milliseconds(DateOnly day) =>
        new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero).ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);

    private sealed record Look(string Name, Viewer Viewer, ReportFilter Filter)
    {
        public MoveQuestion Ask(ScoreMeasure measure) => new(Filter, measure);
    }
}
