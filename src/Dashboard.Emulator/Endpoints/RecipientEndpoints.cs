using System.Globalization;
using Dashboard.Emulator.Wire;
using Dashboard.Emulator.World;

namespace Dashboard.Emulator.Endpoints;

/// <summary>
/// <c>POST /1.1/feedback/submit/{id}.json</c> and <c>…/dismiss/{id}.json</c>, called as the recipient. X documents neither;
/// they exist so that an answer can be given without a phone.
/// </summary>
internal sealed class RecipientEndpoints(WorldStore store, TimeProvider clock)
{
    private const int LongestComment = 2000;

    /// <summary>Score and text together make one event; what was given before stays.</summary>
    internal Reply Submit(Call call)
    {
        if (Find(call) is not { } feedback)
            return Reply.Error(ApiError.NotFound);
        if (!IsRecipient(call, feedback))
            return Reply.Error(ApiError.NotYours);
        var text = call.Fields.Find("text") is { Length: > 0 } given ? given : null;
        var scoreText = call.Fields.Find("score");
        if (scoreText is null && text is null)
            return Reply.Error(ApiError.Missing("score"));
        if (scoreText is not null && ParseScore(scoreText, feedback.Kind) is null)
            return Reply.Error(ApiError.Invalid("score", "it is not on this card."));
        if (text?.Length > LongestComment)
            return Reply.Error(ApiError.Invalid("text", "it has at most 2000 characters."));
        return Answer(feedback, scoreText is null ? null : ParseScore(scoreText, feedback.Kind), text);
    }

    internal Reply Dismiss(Call call)
    {
        if (Find(call) is not { } feedback)
            return Reply.Error(ApiError.NotFound);
        if (!IsRecipient(call, feedback))
            return Reply.Error(ApiError.NotYours);
        feedback.Dismissed = true;
        return Reply.Json(json => FeedbackJson.WriteCreated(json, feedback));
    }

    private Feedback? Find(Call call) => store.Find(call.RouteId);

    private static bool IsRecipient(Call call, Feedback feedback)
        => feedback.ToUserId.Equals(call.Caller.UserId, StringComparison.Ordinal);

    private static int? ParseScore(string text, CardKind kind)
        => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var score)
            && score >= kind.LowestScore() && score <= kind.HighestScore()
            ? score
            : null;

    private Reply Answer(Feedback feedback, int? score, string? text)
    {
        if (feedback.Dismissed)
            return Reply.Error(ApiError.NotFound);
        store.Answer(feedback, clock.NowSeconds(), score, text);
        return store.Snapshot(() => Reply.Json(json => FeedbackJson.WriteShown(json, feedback)));
    }
}
