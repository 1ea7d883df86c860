namespace Dashboard.Data.FeedbackApi;

/// <summary>A prompt that X has sent.</summary>
/// <param name="Feedback">What X made of it.</param>
/// <param name="Raw">The feedback's JSON, character by character as it came; <see cref="WireEventParser.ParseShown"/> reads it.</param>
public sealed record CreatedPrompt(FeedbackSnapshot Feedback, string Raw)
{
    /// <summary>Takes an answer of <c>create</c>, which is a feedback as <c>show</c> answers it.</summary>
    internal static CreatedPrompt Read(ApiAnswer answer)
    {
        var fields = new WireFields(answer.Json, "", []);
        return FeedbackReader.Read(fields) is { } feedback
            ? new CreatedPrompt(feedback, RawJson.Text(answer.Json))
            : throw new BrokenAnswerException(fields.Reason, answer.Failure());
    }
}
