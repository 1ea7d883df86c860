using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dashboard.Data.Comments;
using Dashboard.Data.Feedback;

namespace Dashboard.Data.FeedbackApi;

/// <summary>
/// An event with nothing in it but what the merge needs, written anew: fields that we do not know are gone, since anything may stand in
/// them. What is left out is left out of the state and of the body alike.
/// </summary>
internal static class ReducedEvent
{
    /// <param name="keepsComment">Whether the comment stays; otherwise a mark says that there was one.</param>
    /// <param name="keepsCustomer">Whether the ids of the customer and of the Direct Message stay.</param>
    public static FeedbackEvent From(FeedbackEvent said, bool keepsComment, bool keepsCustomer)
    {
        var state = said.Feedback with
        {
            ToUserId = keepsCustomer ? said.Feedback.ToUserId : null,
            DmId = keepsCustomer ? said.Feedback.DmId : null,
            Comment = said.Feedback.Comment is { } comment && !keepsComment
                ? comment with { Value = ErasedComment.Mark }
                : said.Feedback.Comment,
        };
        var feedback = Write(state);
        if (said.Kind is EventKind.Shown)
            return new FeedbackEvent(said.Kind, said.At, state, feedback.ToJsonString());
        var body = new JsonObject
        {
            ["event_type"] = said.Kind is EventKind.Created ? "feedback.created" : "feedback.updated",
            ["created_at"] = XDate.Format(said.At),
            ["feedback"] = feedback,
        };
        return new FeedbackEvent(said.Kind, said.At, state, body.ToJsonString());
    }

    /// <summary>The same of a body that is kept; null where it is not understood.</summary>
    public static string? From(string body, bool isShown, bool keepsComment, bool keepsCustomer) =>
        (isShown ? WireEventParser.ParseShown(body) : WireEventParser.ParseBody(Encoding.UTF8.GetBytes(body))) is FeedbackEvent said
            ? From(said, keepsComment, keepsCustomer).Raw
            : null;

    private static JsonObject Write(FeedbackSnapshot state) => Without(new JsonObject
    {
        ["id"] = state.Id,
        ["type"] = state.Kind is SurveyKind.Csat ? "csat" : "nps",
        ["test"] = state.IsTest,
        ["created_at"] = XDate.Format(state.CreatedAt),
        ["updated_at"] = XDate.Format(state.UpdatedAt),
        ["dm_id"] = state.DmId,
        ["from_user_id"] = state.FromUserId,
        ["to_user_id"] = state.ToUserId,
        ["privacy_url"] = state.PrivacyUrl,
        ["external_id"] = state.ExternalId,
        ["question_variant_id"] = state.QuestionVariantId,
        ["display_name"] = state.DisplayName,
        ["response"] = state is { Score: null, Comment: null }
            ? null
            : Without(new JsonObject { ["score"] = Given(state.Score), ["text"] = Given(state.Comment) }),
    });

    private static JsonObject? Given<T>(Given<T>? given) => given is null
        ? null
        : Without(new JsonObject
        {
            ["value"] = JsonSerializer.SerializeToNode(given.Value), ["created_at"] = given.At is { } at ? XDate.Format(at) : null,
        });

    private static JsonObject Without(JsonObject body)
    {
        foreach (var name in body.Where(field => field.Value is null).Select(field => field.Key).ToList())
            body.Remove(name);
        return body;
    }
}
