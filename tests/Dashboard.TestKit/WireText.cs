using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dashboard.Data.Feedback;
using Dashboard.Data.FeedbackApi;

namespace Dashboard.TestKit;

/// <summary>Writes states of feedback the way X does, so that tests bring them in by the product's own doors.</summary>
public static class WireText
{
    /// <param name="type">Its type; by its times, created or updated.</param>
    public static string Event(FeedbackSnapshot state, string? type = null) => new JsonObject
    {
        ["event_type"] = type ?? (state.UpdatedAt == state.CreatedAt ? "feedback.created" : "feedback.updated"),
        ["created_at"] = Date(state.UpdatedAt),
        ["feedback"] = Object(state),
    }.ToJsonString(JsonSerializerOptions.Web);

    /// <param name="state">The feedback as it is.</param>
    public static string Shown(FeedbackSnapshot state) => Object(state).ToJsonString(JsonSerializerOptions.Web);

    private static JsonObject Object(FeedbackSnapshot state)
    {
        var json = new JsonObject
        {
            ["id"] = state.Id,
            ["type"] = state.Kind is SurveyKind.Csat ? "csat" : "nps",
            ["test"] = state.IsTest,
            ["created_at"] = Date(state.CreatedAt),
            ["updated_at"] = Date(state.UpdatedAt),
            ["from_user_id"] = state.FromUserId,
            ["to_user_id"] = state.ToUserId,
        };
        Add(json, "dm_id", state.DmId);
        Add(json, "external_id", state.ExternalId);
        Add(json, "privacy_url", state.PrivacyUrl);
        Add(json, "display_name", state.DisplayName);
        Add(json, "question_variant_id", state.QuestionVariantId);
        if (state.Score is not null || state.Comment is not null)
            json["response"] = Response(state);
        return json;
    }

    private static JsonObject Response(FeedbackSnapshot state)
    {
        var json = new JsonObject();
        if (state.Score is { } score)
            json["score"] = Given(score.Value, score.At);
        if (state.Comment is { } comment)
            json["text"] = Given(comment.Value, comment.At);
        return json;
    }

    private static JsonObject Given(JsonNode value, DateTimeOffset? at)
    {
        var json = new JsonObject { ["value"] = value };
        Add(json, "created_at", at is { } instant ? Date(instant) : null);
        return json;
    }

    private static void Add(JsonObject json, string name, JsonNode? value)
    {
        if (value is not null)
            json[name] = value;
    }

    private static string Date(DateTimeOffset instant) =>
        instant.ToUniversalTime().ToString("ddd MMM dd HH:mm:ss +0000 yyyy", CultureInfo.InvariantCulture);
}
