using System.Globalization;
using Dashboard.Data.Feedback;
using Dashboard.Data.Foundation;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Cells;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Rollups;

/// <summary>
/// Compares every day cell and every hour cell with what the raw feedback says. It shares nothing with what makes the cells: it reads the
/// rows in its own way, and says once more, for one row alone, what counts where (metrics.md, "Numbers" and "Dates").
/// </summary>
/// <param name="zones">The time zone in force.</param>
public sealed class RollupCheck(IDbContextFactory<DashboardContext> contexts, ZoneInForce zones)
{
    /// <summary>Names every count that differs; an empty answer means that the charts tell the truth.</summary>
    /// <returns>A line per differing count, in the order of the cells.</returns>
    public async Task<IReadOnlyList<string>> RunAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);

        // Rows and cells as of the same moment.
        await using var snapshot = await context.BeginSnapshotAsync(cancellationToken);
        var state = await context.RollupStates.AsNoTracking().SingleAsync(cancellationToken);
        var expected = await CountAsync(context, zones.Named(state.TimeZone), cancellationToken);
        var stored = await context.DayCells.AsNoTracking()
            .Where(cell => cell.Generation == state.Generation)
            .ToDictionaryAsync(KeyOf, CountsOf, cancellationToken);
        var days =
            from key in expected.Keys.Union(stored.Keys).OrderBy(key => key.Order).ThenBy(key => key.Tags, StringComparer.Ordinal)
            from difference in Differences(key, stored.GetValueOrDefault(key), expected.GetValueOrDefault(key))
            select difference;
        return [.. days, .. await HourCheck.RunAsync(context, state, zones.Named(state.TimeZone), cancellationToken)];
    }

    /// <summary>What a cell is about, in words.</summary>
    internal static string Describe(CellKey key) => string.Create(
        CultureInfo.InvariantCulture,
        $"{key.Day:yyyy-MM-dd} account {key.AccountId} team {key.TeamId} agent {key.AgentId} {key.Kind} question "
            + $"{key.QuestionVariant}{(key.IsTagged ? $" tags {key.Tags}" : "")}");

    private static async Task<Dictionary<CellKey, int[]>> CountAsync(
        DashboardContext context,
        ReportingZone zone,
        CancellationToken cancellationToken)
    {
        var counts = new Dictionary<CellKey, int[]>();
        await foreach (var row in RowsOf(context).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            foreach (var (tags, (at, measure)) in Places(row).SelectMany(tags => Counted(row).Select(counted => (tags, counted))))
            {
                var key = new CellKey(
                    zone.DayOf(at),
                    row.Kind,
                    row.QuestionVariant,
                    row.AccountId,
                    row.TeamId ?? DayCell.Unattributed,
                    row.AgentId ?? DayCell.Unattributed,
                    tags);
                if (!counts.TryGetValue(key, out var cell))
                    counts.Add(key, cell = new int[CellMeasure.Count]);
                cell[measure]++;
            }
        }

        return counts;
    }

    private static IQueryable<Row> RowsOf(DashboardContext context) => context.StoredFeedback.AsNoTracking()
        .Where(feedback => !feedback.IsTest)
        .Select(feedback => new Row(
            feedback.AccountId, feedback.TeamId, feedback.AgentId, feedback.Kind, feedback.QuestionVariant,
            feedback.SentAt, feedback.Score, feedback.ScoredAt, feedback.Comment != null, feedback.Tags,
            (feedback.SentDoubts & SentDoubts.NotInRates) != SentDoubts.None));

    /// <summary>Whatever the tags; and, where there are some, by them.</summary>
    private static IReadOnlyList<string> Places(Row row) => row.Tags.Length == 0 ? [""] : ["", row.Tags];

    /// <summary>
    /// A prompt, and that it is answered, count when it was sent, unless that is in doubt; a score, and that it has a comment, when it was
    /// given.
    /// </summary>
    private static IEnumerable<(DateTimeOffset At, int Measure)> Counted(Row row)
    {
        if (!row.IsInDoubt)
            yield return (row.SentAt, CellMeasure.Sent);
        if (row is not { Score: { } score, ScoredAt: { } scoredAt })
            yield break;
        if (!row.IsInDoubt)
            yield return (row.SentAt, CellMeasure.Answered);
        yield return (scoredAt, CellMeasure.FirstScore + score);
        if (row.HasComment)
            yield return (scoredAt, CellMeasure.Commented);
    }

    private static IEnumerable<string> Differences(CellKey key, int[]? stored, int[]? expected) =>
        from measure in Enumerable.Range(0, CellMeasure.Count)
        let has = stored?[measure] ?? 0
        let should = expected?[measure] ?? 0
        where has != should
        select string.Create(
            CultureInfo.InvariantCulture,
            $"{Describe(key)}: {CellMeasure.Columns[measure]} is {has}, should be {should}");

    private static CellKey KeyOf(DayCell cell) =>
        new(cell.Day, cell.Kind, cell.QuestionVariant, cell.AccountId, cell.TeamId, cell.AgentId, cell.Tags);

    private static int[] CountsOf(DayCell cell) =>
    [
        cell.Sent, cell.Answered, cell.Commented, cell.Score0, cell.Score1, cell.Score2, cell.Score3, cell.Score4,
        cell.Score5, cell.Score6, cell.Score7, cell.Score8, cell.Score9, cell.Score10,
    ];

    private readonly record struct Row(
        int AccountId,
        int? TeamId,
        int? AgentId,
        SurveyKind Kind,
        int QuestionVariant,
        DateTimeOffset SentAt,
        int? Score,
        DateTimeOffset? ScoredAt,
        bool HasComment,
        string Tags,
        bool IsInDoubt);
}
