using Dashboard.Emulator.World;

namespace Dashboard.TestKit.Expectation;

/// <summary>Where something is counted. Names are those of X and of the help desk; "" is nobody.</summary>
internal sealed record CellPlace(DateOnly Day, string Account, string Team, string Agent, string Kind, int Question, string What);

/// <summary>Counts as the definitions of the numbers say: one line for each thing that counts, and then how many are alike.</summary>
internal static class ExpectedCells
{
    public static IReadOnlyDictionary<CellPlace, int> FromRows(IReadOnlyDictionary<string, ExpectedRow> rows, TimeZoneInfo zone) =>
        rows.Values.Where(row => !row.Feedback.Test).SelectMany(row => Counted(row, zone)).CountBy(place => place).ToDictionary();

    /// <summary>
    /// A prompt and whether it is answered count on the day it was sent, a score and whether it has a comment on the day it was given.
    /// </summary>
    private static IEnumerable<CellPlace> Counted(ExpectedRow row, TimeZoneInfo zone)
    {
        yield return Place(row, row.Feedback.CreatedAt, "sent", zone);
        if (row.Score is not { } score)
            yield break;
        yield return Place(row, row.Feedback.CreatedAt, "answered", zone);
        yield return Place(row, row.Feedback.ScoreAt, FormattableString.Invariant($"score {score}"), zone);
        if (row.Comment is not null)
            yield return Place(row, row.Feedback.ScoreAt, "commented", zone);
    }

    private static CellPlace Place(ExpectedRow row, long at, string what, TimeZoneInfo zone) => new(
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(DateTimeOffset.FromUnixTimeSeconds(at), zone).DateTime),
        row.Feedback.FromUserId,
        row.Team,
        row.Agent,
        row.Feedback.Kind is CardKind.Csat ? "Csat" : "Nps",
        row.Feedback.QuestionVariantId,
        what);
}
