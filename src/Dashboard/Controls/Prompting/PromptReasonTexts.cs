using Dashboard.Data.Store.Entities;

namespace Dashboard.Controls.Prompting;

/// <summary>Why a prompt waits or did not go out, in words.</summary>
internal static class PromptReasonTexts
{
    public static string Of(PromptReason reason) => reason switch
    {
        PromptReason.AccountEnabled => PromptReasonWords.AccountEnabled,
        PromptReason.CustomerKnown => PromptReasonWords.CustomerKnown,
        PromptReason.OptedOut => PromptReasonWords.OptedOut,
        PromptReason.ClosureReason => PromptReasonWords.ClosureReason,
        PromptReason.ExcludedTag => PromptReasonWords.ExcludedTag,
        PromptReason.AgentReplied => PromptReasonWords.AgentReplied,
        PromptReason.Sample => PromptReasonWords.Sample,
        PromptReason.Age => PromptReasonWords.Age,
        PromptReason.CustomerThrottle => PromptReasonWords.CustomerThrottle,
        PromptReason.RecipientDay => PromptReasonWords.RecipientDay,
        PromptReason.Reach => PromptReasonWords.Reach,
        PromptReason.Delay => PromptReasonWords.Delay,
        PromptReason.QuietHours => PromptReasonWords.QuietHours,
        PromptReason.AccountDay => PromptReasonWords.AccountDay,
        PromptReason.LimitAtX => PromptReasonWords.LimitAtX,
        PromptReason.Unreachable => PromptReasonWords.Unreachable,
        PromptReason.AccountRefused => PromptReasonWords.AccountRefused,
        PromptReason.NoAnswer => PromptReasonWords.NoAnswer,
        PromptReason.CannotMessage => PromptReasonWords.CannotMessage,
        PromptReason.PromptedToday => PromptReasonWords.PromptedToday,
        PromptReason.NotAccepted => PromptReasonWords.NotAccepted,
        PromptReason.Reopened => PromptReasonWords.Reopened,
        PromptReason.Erased => PromptReasonWords.Erased,
        _ => "",
    };
}
