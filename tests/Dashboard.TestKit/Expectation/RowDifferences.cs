using System.Globalization;
using Dashboard.Data.Store.Entities;

namespace Dashboard.TestKit.Expectation;

/// <summary>Compares stored feedback with expected ones, field by field.</summary>
internal static class RowDifferences
{
    public static IEnumerable<string> Between(
        IReadOnlyDictionary<string, ExpectedRow> expected,
        IReadOnlyCollection<StoredFeedback> stored,
        IEnumerable<FeedbackArrival> lines,
        StoredNames names)
    {
        var heard = lines
            .GroupBy(line => line.FeedbackId, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, FirstHeard, StringComparer.Ordinal);
        var rows = stored.ToDictionary(row => row.Id, StringComparer.Ordinal);
        return
        [
            .. expected.Keys.Except(rows.Keys).Order(StringComparer.Ordinal).Select(id => $"feedback {id}: is missing"),
            .. rows.Keys.Except(expected.Keys).Order(StringComparer.Ordinal).Select(id => $"feedback {id}: should not be there"),
            .. rows
                .Values.Where(row => expected.ContainsKey(row.Id))
                .OrderBy(row => row.Id, StringComparer.Ordinal)
                .SelectMany(row =>
                    Fields(expected[row.Id], row, names)
                        .Append(("first heard of", row.ReceivedAt, heard.GetValueOrDefault(row.Id)))
                        .Where(field => !Equals(field.Is, field.ShouldBe))
                        .Select(field =>
                            string.Create(
                                CultureInfo.InvariantCulture,
                                $"feedback {row.Id}: {field.Name} is {Text(field.Is)}, should be {Text(field.ShouldBe)}"))),
        ];
    }

    private static IEnumerable<(string Name, object? Is, object? ShouldBe)> Fields(
        ExpectedRow expected,
        StoredFeedback row,
        StoredNames names)
    {
        var feedback = expected.Feedback;
        yield return ("account", names.AccountUserIds[row.AccountId], feedback.FromUserId);
        yield return ("kind", row.Kind.ToString(), feedback.Kind.ToString());
        yield return ("test", row.IsTest, feedback.Test);
        yield return ("sent at", row.SentAt, Instant(feedback.CreatedAt));
        yield return ("updated at", row.UpdatedAt, Instant(expected.UpdatedAt));
        yield return ("customer", row.ToUserId, feedback.ToUserId);
        yield return ("message", row.DmId, expected.HasDetails ? feedback.DmId : null);
        yield return ("case", row.ExternalId, expected.HasDetails ? feedback.ExternalId : null);
        yield return ("privacy policy", row.PrivacyUrl, expected.HasDetails ? feedback.PrivacyUrl : null);
        yield return ("display name", row.DisplayName, expected.HasDetails ? feedback.DisplayName : null);
        yield return ("question", row.QuestionVariant, feedback.QuestionVariantId);
        yield return ("score", row.Score, expected.Score);
        yield return ("scored at", row.ScoredAt, expected.Score is null ? null : Instant(feedback.ScoreAt));
        yield return ("score seen in", row.ScoreSeenIn, Instant(expected.ScoreSeenIn));
        yield return ("comment", row.Comment, expected.Comment);
        yield return ("commented at", row.CommentedAt, expected.Comment is null ? null : Instant(feedback.CommentAt));
        yield return ("comment seen in", row.CommentSeenIn, Instant(expected.CommentSeenIn));
        yield return ("agent", names.Agents[row.AgentId ?? DayCell.Unattributed], expected.Agent);
        yield return ("team", names.Teams[row.TeamId ?? DayCell.Unattributed], expected.Team);
    }

    private static DateTimeOffset? FirstHeard(IEnumerable<FeedbackArrival> lines) =>
        lines.SelectMany(line => new[] { line.ByEventsAt, line.ByWebhookAt, line.ByShowAt }).Min();

    private static DateTimeOffset? Instant(long? seconds) => seconds is { } since ? DateTimeOffset.FromUnixTimeSeconds(since) : null;

    private static string Text(object? value) => value is null ? "nothing" : Convert.ToString(value, CultureInfo.InvariantCulture)!;
}
