using System.Globalization;
using System.Runtime.InteropServices;
using Dashboard.Data.Feedback;
using Dashboard.Data.Foundation;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Cells;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Rollups;

/// <summary>
/// The part of <see cref="RollupCheck"/> about hour cells: it unpacks them as charts do, and says in its own way what they should hold.
/// </summary>
internal static class HourCheck
{
    private const int ExactSeconds = 128;
    private const int StepsPerDoubling = 64;
    private const int NoStep = 2047;

    /// <summary>A line per score, hour, comment and time that is in a cell too often or not often enough.</summary>
    public static async Task<IReadOnlyList<string>> RunAsync(
        DashboardContext context, RollupState state, ReportingZone zone, CancellationToken cancellationToken)
    {
        if (state.CellFormat != PackedScores.Format)
            return ["The sums by hour are not made yet: rollups rebuild makes them, and so does the product once it runs."];
        var expected = await CountAsync(context, zone, cancellationToken);
        var stored = await context.HourCells.AsNoTracking()
            .Where(cell => cell.Generation == state.Generation)
            .ToDictionaryAsync(KeyOf, cell => cell.Scores, cancellationToken);
        return
        [
            .. expected.Keys.Union(stored.Keys).OrderBy(key => key.Order).ThenBy(key => key.Tags, StringComparer.Ordinal)
                .SelectMany(key => Differences(key, Unpacked(stored.GetValueOrDefault(key)), expected.GetValueOrDefault(key) ?? [])),
        ];
    }

    private static async Task<Dictionary<CellKey, List<int>>> CountAsync(
        DashboardContext context, ReportingZone zone, CancellationToken cancellationToken)
    {
        var scores = new Dictionary<CellKey, List<int>>();
        await foreach (var row in RowsOf(context).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            var hour = zone.ToLocal(row.ScoredAt).Hour;
            var step = row.HasNoDuration ? NoStep : StepOf(row.ScoredAt - row.SentAt);
            var score = new PackedScore(hour, row.Score, row.HasComment, step, row.Handling).Code;
            Add(KeyOf(row, zone, TagSet.None), score);
            if (row.Tags.Length > 0)
                Add(KeyOf(row, zone, row.Tags), score);
        }

        return scores;

        void Add(CellKey key, int score)
        {
            if (!scores.TryGetValue(key, out var cell))
                scores.Add(key, cell = []);
            cell.Add(score);
        }
    }

    private static IQueryable<Row> RowsOf(DashboardContext context) => context.StoredFeedback.AsNoTracking()
        .Where(feedback => !feedback.IsTest && feedback.Score != null && feedback.ScoredAt != null)
        .Select(feedback => new Row(
            feedback.AccountId, feedback.TeamId, feedback.AgentId, feedback.Kind, feedback.QuestionVariant,
            feedback.SentAt, feedback.Score!.Value, feedback.ScoredAt!.Value, feedback.Comment != null, feedback.Tags,
            feedback.Handling, (feedback.SentDoubts & SentDoubts.NoDuration) != SentDoubts.None));

    /// <summary>Whole seconds, halved until they are few enough, and 64 steps on for each halving.</summary>
    private static int StepOf(TimeSpan time)
    {
        var (seconds, step) = (Math.Min((long)Math.Max(0, time.TotalSeconds), int.MaxValue), 0);
        for (; seconds >= ExactSeconds; seconds /= 2)
            step += StepsPerDoubling;
        return step + (int)seconds;
    }

    private static List<int> Unpacked(byte[]? packed)
    {
        var codes = new List<int>();
        foreach (var score in new PackedScores(packed))
            codes.Add(score.Code);
        return codes;
    }

    private static IEnumerable<string> Differences(CellKey key, List<int> stored, List<int> expected)
    {
        stored.Sort();
        expected.Sort();
        return CollectionsMarshal.AsSpan(stored).SequenceEqual(CollectionsMarshal.AsSpan(expected))
            ? []
            : from code in stored.Union(expected).Order()
              let has = stored.Count(one => one == code)
              let should = expected.Count(one => one == code)
              where has != should
              select Difference(key, new PackedScore(code), has, should);
    }

    private static string Difference(CellKey key, PackedScore score, int has, int should) => string.Create(
        CultureInfo.InvariantCulture,
        $"{RollupCheck.Describe(key)}: score {score.Score} {(score.HasComment ? "with" : "without")} comment at {score.Hour:00}:00 after "
            + $"some {AnswerTimes.MiddleOf(score.Step)}{(score.Handling == 0 ? "" : $", handled as {score.Handling},")} is {has} times, "
            + $"should be {should}");

    private static CellKey KeyOf(Row row, ReportingZone zone, string tags) => new(
        zone.DayOf(row.ScoredAt),
        row.Kind,
        row.QuestionVariant,
        row.AccountId,
        row.TeamId ?? DayCell.Unattributed,
        row.AgentId ?? DayCell.Unattributed,
        tags);

    private static CellKey KeyOf(HourCell cell) =>
        new(cell.Day, cell.Kind, cell.QuestionVariant, cell.AccountId, cell.TeamId, cell.AgentId, cell.Tags);

    private readonly record struct Row(
        int AccountId,
        int? TeamId,
        int? AgentId,
        SurveyKind Kind,
        int QuestionVariant,
        DateTimeOffset SentAt,
        int Score,
        DateTimeOffset ScoredAt,
        bool HasComment,
        string Tags,
        int Handling,
        bool HasNoDuration);
}
