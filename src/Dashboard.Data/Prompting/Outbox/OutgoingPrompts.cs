using Dashboard.Data.Store.Entities;

namespace Dashboard.Data.Prompting.Outbox;

/// <summary>Which prompts of the outbox are meant.</summary>
internal static class OutgoingPrompts
{
    /// <summary>Those that are out, or of which nobody can say that they are not.</summary>
    public static IQueryable<OutgoingPrompt> MayBeOut(this IQueryable<OutgoingPrompt> prompts) => prompts.Where(prompt =>
        prompt.State == PromptState.Sending || prompt.State == PromptState.Uncertain || prompt.State == PromptState.Sent);
}
