using System.Security.Cryptography;
using Dashboard.Data.FeedbackApi;
using Dashboard.Data.Store.Entities;

namespace Dashboard.Data.Prompting.Outbox;

/// <summary>What a failed sending means for its prompt.</summary>
/// <param name="State">Waiting, uncertain or refused.</param>
/// <param name="Reason">Why.</param>
/// <param name="Until">When it is looked at again, where X says so; null for a time of our own choice.</param>
/// <param name="PausesAccount">Whether only a person can help the account.</param>
internal sealed record PromptOutcome(PromptState State, PromptReason Reason, DateTimeOffset? Until = null, bool PausesAccount = false)
{
    /// <summary>By kind of failure; whatever says nothing certain leaves it open whether the prompt is out.</summary>
    /// <param name="untilReset">How long it is until X takes requests again.</param>
    public static PromptOutcome Of(Exception failure, DateTimeOffset now, Func<DateTimeOffset, TimeSpan> untilReset) => failure switch
    {
        OutcomeUnknownException => new(PromptState.Uncertain, PromptReason.NoAnswer),
        RateLimitedException limited => new(PromptState.Waiting, PromptReason.LimitAtX, now + untilReset(limited.ResetAt)),
        AccessRefusedException { Refusal: AccessRefusal.CannotMessage } => new(PromptState.Refused, PromptReason.CannotMessage),
        AccessRefusedException { Refusal: AccessRefusal.PromptedToday } => new(PromptState.Refused, PromptReason.PromptedToday),
        CredentialsRejectedException { IsClockLikely: true } => new(PromptState.Waiting, PromptReason.Unreachable),
        AccessRefusedException or CredentialsRejectedException or CryptographicException =>
            new(PromptState.Waiting, PromptReason.AccountRefused, now, PausesAccount: true),
        ConnectionFailedException => new(PromptState.Waiting, PromptReason.Unreachable),
        BadRequestException or FeedbackNotFoundException or ArgumentException => new(PromptState.Refused, PromptReason.NotAccepted),
        _ => new(PromptState.Uncertain, PromptReason.NoAnswer),
    };
}
