namespace Dashboard.Data.FeedbackApi;

/// <summary>One feedback as it is now.</summary>
/// <param name="Event">The feedback as an event of the kind <see cref="EventKind.Shown"/>, or what makes it malformed.</param>
/// <param name="Limit">What X still allows for this account: 180 in 15 minutes at large.</param>
public sealed record ShowAnswer(WireEvent Event, RateLimit? Limit)
{
    /// <summary>The feedback's JSON, character by character as it came; <see cref="WireEventParser.ParseShown"/> reads it.</summary>
    public string Raw => Event.Raw;

    /// <summary>Takes an answer for the feedback that was asked for. One without its id is broken, whatever else it holds.</summary>
    internal static ShowAnswer Read(ApiAnswer answer, string feedbackId)
    {
        return string.Equals(new WireFields(answer.Json, "", []).Id("id"), feedbackId, StringComparison.Ordinal)
            ? new ShowAnswer(WireEventParser.ParseShown(RawJson.Text(answer.Json)), answer.Limit)
            : throw new BrokenAnswerException("it is not the feedback that was asked for", answer.Failure());
    }
}
