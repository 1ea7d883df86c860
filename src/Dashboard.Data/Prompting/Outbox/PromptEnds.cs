using Dashboard.Data.Store.Entities;

namespace Dashboard.Data.Prompting.Outbox;

/// <summary>How a prompt goes from one state to the next.</summary>
internal static class PromptEnds
{
    /// <summary>It is looked at no more: its reason is what is told for ever.</summary>
    public static void End(this OutgoingPrompt prompt, PromptState state, PromptReason? reason, DateTimeOffset now) =>
        (prompt.State, prompt.Reason, prompt.NextAt, prompt.EndedAt) = (state, reason, null, now);

    /// <summary>It is certainly not out, and is judged anew later.</summary>
    public static void WaitUntil(this OutgoingPrompt prompt, DateTimeOffset at, PromptReason? reason) =>
        (prompt.State, prompt.Reason, prompt.NextAt) = (PromptState.Waiting, reason, at);

    /// <summary>X says that it is out, so that nothing is left to find out.</summary>
    public static void EndSent(this OutgoingPrompt prompt, string feedbackId, string? dmId, DateTimeOffset sentAt, DateTimeOffset now)
    {
        (prompt.FeedbackId, prompt.DmId, prompt.SentAt, prompt.Detail) = (feedbackId, dmId, sentAt, null);
        prompt.End(PromptState.Sent, reason: null, now);
    }
}
