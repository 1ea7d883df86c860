using Dashboard.Data.Reporting.Prompts;
using Dashboard.Data.Store.Entities;

namespace Dashboard.Controls.Prompting;

/// <summary>What has become of prompts, in words.</summary>
internal static class PromptTexts
{
    public static string Of(PromptState state) => state switch
    {
        PromptState.Waiting => PromptTableWords.Waiting,
        PromptState.Sending => PromptTableWords.Sending,
        PromptState.Uncertain => PromptTableWords.MayBeOut,
        PromptState.Sent => PromptTableWords.Sent,
        PromptState.HeldBack => PromptTableWords.HeldBack,
        PromptState.Refused => PromptTableWords.Refused,
        PromptState.Withdrawn => PromptTableWords.Withdrawn,
        _ => "",
    };

    public static string Of(PromptGroup group) => group switch
    {
        PromptGroup.Next => PromptTableWords.Next,
        PromptGroup.Sent => PromptTableWords.Sent,
        PromptGroup.NotSent => PromptTableWords.NotSent,
        PromptGroup.Uncertain => PromptTableWords.Uncertain,
        _ => PromptTableWords.All,
    };

    /// <summary>Why it waits or did not go out; nothing where there is nothing to explain.</summary>
    public static string Why(PromptState state, PromptReason? reason) => reason is { } why ? PromptReasonTexts.Of(why)
        : state is PromptState.Waiting ? PromptTableWords.NotLookedAt
        : "";
}
