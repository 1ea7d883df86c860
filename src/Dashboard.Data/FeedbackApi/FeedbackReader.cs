using System.Globalization;
using System.Text.Json;
using Dashboard.Data.Feedback;
using Dashboard.Data.Foundation;

namespace Dashboard.Data.FeedbackApi;

/// <summary>Reads the feedback object, which events, <c>show</c> and <c>create</c> share.</summary>
internal static class FeedbackReader
{
    /// <summary>The snapshot, or null when a field is unsound; the reason is then in <paramref name="fields"/>.</summary>
    public static FeedbackSnapshot? Read(WireFields fields)
    {
        var id = fields.Id("id", required: true);
        var kind = Kind(fields);
        var createdAt = fields.Date("created_at", required: true);
        var updatedAt = fields.Date("updated_at", required: true);
        var from = fields.Id("from_user_id", required: true);
        var to = fields.Id("to_user_id", required: true);
        var answer = fields.Object("response");
        var snapshot = new FeedbackSnapshot
        {
            Id = id ?? "",
            Kind = kind ?? default,
            IsTest = fields.Flag("test"),
            CreatedAt = createdAt ?? default,
            UpdatedAt = updatedAt ?? default,
            DmId = fields.Id("dm_id"),
            FromUserId = from ?? "",
            ToUserId = to ?? "",
            PrivacyUrl = fields.Text("privacy_url"),
            ExternalId = Case(fields),
            QuestionVariantId = fields.Number("question_variant_id"),
            DisplayName = fields.Text("display_name"),
            Score = Score(answer?.Object("score"), kind),
            Comment = Comment(answer?.Object("text")),
        };
        return fields.AreSound ? snapshot : null;
    }

    /// <summary>Spelt as closed conversations are, which is how both find each other.</summary>
    private static string? Case(WireFields fields) => HelpDeskId.Normalise(fields.Id("external_id")) is { Length: > 0 } id ? id : null;

    private static SurveyKind? Kind(WireFields fields)
    {
        switch (fields.Text("type", required: true))
        {
            case "csat": return SurveyKind.Csat;
            case "nps": return SurveyKind.Nps;
            case null: return null;
            default:
                fields.Fault("type", "is neither csat nor nps");
                return null;
        }
    }

    private static Given<int>? Score(WireFields? score, SurveyKind? kind)
    {
        if (score is null || kind is null)
            return null;
        var (least, most) = kind is SurveyKind.Csat ? (1, 5) : (0, 10);
        if (score.Get("value") is { ValueKind: JsonValueKind.Number } json && json.TryGetInt32(out var value)
            && value >= least && value <= most)
            return new Given<int>(value, score.Date("created_at"));
        score.Fault("value", string.Create(CultureInfo.InvariantCulture, $"is not a whole number from {least} to {most}"));
        return null;
    }

    /// <summary>An empty comment is none: the customer sent a score alone.</summary>
    private static Given<string>? Comment(WireFields? text)
    {
        if (text is null)
            return null;
        var at = text.Date("created_at");
        return text.Text("value") is { } value ? new Given<string>(value, at) : null;
    }
}
