using System.Globalization;
using System.Text.Json;
using Dashboard.Emulator.Wire;

namespace Dashboard.Emulator.World;

/// <summary>
/// The feedback object in its three costumes: create's answer, show's answer, an event's snapshot. As in X's samples the
/// variant is a string in create's answer and in <c>feedback.created</c>, and a number in <c>feedback.updated</c>.
/// </summary>
internal static class FeedbackJson
{
    private static readonly JsonEncodedText CreatedAt = JsonEncodedText.Encode("created_at");
    private static readonly JsonEncodedText UpdatedAt = JsonEncodedText.Encode("updated_at");

    internal static void WriteCreated(Utf8JsonWriter json, Feedback feedback)
        => WriteFeedback(json, new FeedbackEvent(feedback, feedback.CreatedAt, EventContent.Created));

    internal static void WriteShown(Utf8JsonWriter json, Feedback feedback)
        => WriteShown(json, FeedbackEvent.Update(feedback, feedback.UpdatedAt));

    /// <summary>As show answered when this was the newest event.</summary>
    internal static void WriteShown(Utf8JsonWriter json, FeedbackEvent newest)
    {
        json.WriteStartObject();
        WriteFields(json, newest with { Content = newest.Content & (EventContent.Score | EventContent.Comment) });
        json.WriteString("text", newest.Feedback.Text);
        json.WriteString("media_id_str", newest.Feedback.DmId);
        json.WriteEndObject();
    }

    internal static void WriteEvent(Utf8JsonWriter json, FeedbackEvent happened)
    {
        json.WriteStartObject();
        json.WriteString("event_type", happened.Shows(EventContent.Created) ? "feedback.created" : "feedback.updated");
        XDate.Write(json, CreatedAt, happened.At);
        json.WritePropertyName("feedback");
        WriteFeedback(json, happened);
        json.WriteEndObject();
    }

    private static void WriteFeedback(Utf8JsonWriter json, FeedbackEvent happened)
    {
        json.WriteStartObject();
        WriteFields(json, happened);
        json.WriteEndObject();
    }

    private static void WriteFields(Utf8JsonWriter json, FeedbackEvent happened)
    {
        var feedback = happened.Feedback;
        XDate.Write(json, CreatedAt, feedback.CreatedAt);
        XDate.Write(json, UpdatedAt, happened.At);
        json.WriteString("id", feedback.Id);
        json.WriteString("type", feedback.Kind.WireName());
        json.WriteBoolean("test", feedback.Test);
        json.WriteString("from_user_id", feedback.FromUserId);
        json.WriteString("to_user_id", feedback.ToUserId);
        if (!happened.Shows(EventContent.Lean))
            WriteFixed(json, feedback);
        WriteVariant(json, feedback.QuestionVariantId, happened.Shows(EventContent.Created));
        WriteResponse(json, happened);
    }

    private static void WriteFixed(Utf8JsonWriter json, Feedback feedback)
    {
        json.WriteString("dm_id", feedback.DmId);
        json.WriteString("privacy_url", feedback.PrivacyUrl);
        if (feedback.ExternalId is not null)
            json.WriteString("external_id", feedback.ExternalId);
        if (feedback.DisplayName is not null)
            json.WriteString("display_name", feedback.DisplayName);
    }

    private static void WriteVariant(Utf8JsonWriter json, int variant, bool asString)
    {
        if (asString)
            json.WriteString("question_variant_id", variant.ToString(CultureInfo.InvariantCulture));
        else
            json.WriteNumber("question_variant_id", variant);
    }

    private static void WriteResponse(Utf8JsonWriter json, FeedbackEvent happened)
    {
        if (!happened.Shows(EventContent.Score | EventContent.Comment))
            return;
        json.WriteStartObject("response");
        if (happened.Shows(EventContent.Score))
            WriteScore(json, happened.Feedback);
        if (happened.Shows(EventContent.Comment))
            WriteComment(json, happened.Feedback);
        json.WriteEndObject();
    }

    private static void WriteScore(Utf8JsonWriter json, Feedback feedback)
    {
        json.WriteStartObject("score");
        XDate.Write(json, CreatedAt, feedback.ScoreAt);
        json.WriteNumber("value", feedback.Score.GetValueOrDefault());
        json.WriteEndObject();
    }

    private static void WriteComment(Utf8JsonWriter json, Feedback feedback)
    {
        json.WriteStartObject("text");
        XDate.Write(json, CreatedAt, feedback.CommentAt);
        json.WriteString("value", feedback.Comment);
        json.WriteEndObject();
    }
}
