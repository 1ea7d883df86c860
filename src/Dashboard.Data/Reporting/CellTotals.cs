using Dashboard.Data.Feedback;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Reporting;

/// <summary>Day cells added up by the database, one row per day and question.</summary>
internal sealed record CellTotals
{
    public required DateOnly Day { get; init; }

    public required SurveyKind Kind { get; init; }

    public required int QuestionVariant { get; init; }

    public required int Sent { get; init; }

    public required int Answered { get; init; }

    public required int Commented { get; init; }

    public required int[] Scores { get; init; }

    /// <summary>The scores, as counts.</summary>
    public ScoreCounts Counts => ScoreCounts.FromCounts(Scores);

    /// <summary>Whether any score is in it.</summary>
    public bool HasScores => Scores.AsSpan().IndexOfAnyExcept(0) >= 0;

    public static async Task<IReadOnlyList<CellTotals>> ByDayAsync(IQueryable<DayCell> cells, CancellationToken cancellationToken) =>
        await cells
            .GroupBy(cell => new { cell.Day, cell.Kind, cell.QuestionVariant })
            .Select(group => new CellTotals
            {
                Day = group.Key.Day,
                Kind = group.Key.Kind,
                QuestionVariant = group.Key.QuestionVariant,
                Sent = group.Sum(cell => cell.Sent),
                Answered = group.Sum(cell => cell.Answered),
                Commented = group.Sum(cell => cell.Commented),
                Scores = new[]
                {
                    group.Sum(cell => cell.Score0), group.Sum(cell => cell.Score1), group.Sum(cell => cell.Score2),
                    group.Sum(cell => cell.Score3), group.Sum(cell => cell.Score4), group.Sum(cell => cell.Score5),
                    group.Sum(cell => cell.Score6), group.Sum(cell => cell.Score7), group.Sum(cell => cell.Score8),
                    group.Sum(cell => cell.Score9), group.Sum(cell => cell.Score10),
                },
            })
            .ToListAsync(cancellationToken);
}
