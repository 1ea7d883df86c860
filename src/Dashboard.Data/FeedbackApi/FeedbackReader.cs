using System.Globalization;
using System.Text.Json;
using Dashboard.Data.Feedback;
using Dashboard.Data.Foundation;

namespace Dashboard.Data.FeedbackApi;

/// <summary>
/// Reads the feedback object, which events, <c>show</c> and <c>create</c> share. Without an id, a kind and the time of the prompt a
/// feedback stands nowhere; whatever else is missing or odd takes no valid score along (feedback-api.md, "Wire traps").
/// </summary>
internal static class FeedbackReader
{
    /// <summary>The snapshot, or null when a field is unsound; the reason is then in <paramref name="fields"/>.</summary>
    /// <param name="eventAt">When its event happened, which is when the feedback was updated, where it does not say so itself.</param>
    public static FeedbackSnapshot? Read(WireFields fields, DateTimeOffset? eventAt = null)
    {
        var id = fields.XId("id", required: true);
        var kind = Kind(fields);
        var createdAt = fields.Date("created_at", required: true);
        var updatedAt = fields.Date("updated_at", required: eventAt is null) ?? eventAt;
        var answer = Answer(fields, "response");
        var snapshot = new FeedbackSnapshot
        {
            Id = id ?? "",
            Kind = kind ?? default,
            IsTest = fields.Flag("test") ?? false,
            CreatedAt = createdAt ?? default,
            UpdatedAt = updatedAt ?? default,
            DmId = fields.XId("dm_id"),
            FromUserId = fields.XId("from_user_id"),
            ToUserId = fields.XId("to_user_id"),
            PrivacyUrl = fields.Text("privacy_url"),
            ExternalId = Case(fields),
            QuestionVariantId = fields.Number("question_variant_id"),
            DisplayName = fields.Text("display_name"),
            Score = answer is null ? null : Score(Answer(answer, "score"), kind),
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

    /// <summary>What may hold a score: it may be missing, but where it is of another kind nobody knows whether one was given.</summary>
    private static WireFields? Answer(WireFields owner, string name) => owner.Object(name, required: owner.Get(name) is not null);

    private static Given<int>? Score(WireFields? score, SurveyKind? kind)
    {
        if (score is null || kind is null)
            return null;
        var (least, most) = (ScoreRules.Lowest(kind.Value), ScoreRules.Highest(kind.Value));
        if (WholeNumber(score.Get("value")) is { } value && value >= least && value <= most)
            return new Given<int>(value, score.Date("created_at"));
        score.Fault("value", string.Create(CultureInfo.InvariantCulture, $"is not a whole number from {least} to {most}"));
        return null;
    }

    /// <summary><c>5</c>, <c>"5"</c>, or <c>5.0</c>, which is the same JSON number.</summary>
    private static int? WholeNumber(JsonElement? json) =>
        json switch
        {
            { ValueKind: JsonValueKind.Number } number
                when number.TryGetDecimal(out var value) && value == decimal.Truncate(value) && Math.Abs(value) < 100 => (int)value,
            { ValueKind: JsonValueKind.String } text
                when int.TryParse(RawJson.String(text), NumberStyles.None, CultureInfo.InvariantCulture, out var value) => value,
            _ => null,
        };

    /// <summary>An empty comment is none: the customer sent a score alone.</summary>
    private static Given<string>? Comment(WireFields? text)
    {
        if (text is null)
            return null;
        var at = text.Date("created_at");
        return text.Text("value") is { } value ? new Given<string>(value, at) : null;
    }
}
