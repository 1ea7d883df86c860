using System.Text.Json.Nodes;
using Dashboard.Data.Feedback;
using Dashboard.Data.FeedbackApi;
using Dashboard.Data.Store.Entities;

namespace Dashboard.Benchmarks.Stores;

/// <summary>
/// Invented feedback as X tells of them: one event when a prompt is sent, another for its score, another for its comment.
/// </summary>
internal static class MadeEvents
{
    /// <summary>The events of some feedback, in the order in which they happen.</summary>
    public static IEnumerable<MadeEvent> InOrder(IEnumerable<StoredFeedback> feedback) => feedback.SelectMany(Of).OrderBy(made => made.At);

    /// <summary>The events as the bodies of pages: JSON arrays of 100.</summary>
    public static IEnumerable<string> Pages(IEnumerable<MadeEvent> events) => events.Chunk(100).Select(Page);

    /// <summary>Some events as one JSON array.</summary>
    public static string Page(IEnumerable<MadeEvent> events) => $"[{string.Join(',', events.Select(made => made.Json))}]";

    private static IEnumerable<MadeEvent> Of(StoredFeedback row)
    {
        yield return new MadeEvent(row.SentAt, Json(row, "feedback.created", row.SentAt, null));
        if (row.ScoredAt is { } scoredAt)
            yield return new MadeEvent(
                scoredAt,
                Json(row, "feedback.updated", scoredAt, new JsonObject { ["score"] = Given(row.Score, scoredAt) }));
        if (row is { ScoredAt: { } first, CommentedAt: { } commentedAt })
        {
            var both = new JsonObject { ["score"] = Given(row.Score, first), ["text"] = Given(row.Comment, commentedAt) };
            yield return new MadeEvent(commentedAt, Json(row, "feedback.updated", commentedAt, both));
        }
    }

    private static string Json(StoredFeedback row, string type, DateTimeOffset at, JsonObject? response) => new JsonObject
    {
        ["event_type"] = type,
        ["created_at"] = XDate.Format(at),
        ["feedback"] = new JsonObject
        {
            ["created_at"] = XDate.Format(row.SentAt),
            ["updated_at"] = XDate.Format(at),
            ["id"] = row.Id,
            ["type"] = row.Kind is SurveyKind.Csat ? "csat" : "nps",
            ["test"] = row.IsTest,
            ["dm_id"] = row.DmId,
            ["from_user_id"] = MadeCompany.XUserIdOf(row.AccountId),
            ["to_user_id"] = row.ToUserId,
            ["privacy_url"] = row.PrivacyUrl,
            ["external_id"] = row.ExternalId,
            ["question_variant_id"] = row.QuestionVariant,
            ["display_name"] = row.DisplayName,
            ["response"] = response,
        },
    }.ToJsonString();

    private static JsonObject Given(JsonNode? value, DateTimeOffset at) => new() { ["created_at"] = XDate.Format(at), ["value"] = value };
}

/// <summary>One event.</summary>
/// <param name="At">When it happened.</param>
/// <param name="Json">What X says.</param>
internal sealed record MadeEvent(DateTimeOffset At, string Json);
