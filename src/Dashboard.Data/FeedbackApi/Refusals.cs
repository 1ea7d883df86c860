using System.Globalization;

namespace Dashboard.Data.FeedbackApi;

/// <summary>Too many requests: X said so (429 or 420), or the account's budget has nothing left and nothing was sent (no status).</summary>
public sealed class RateLimitedException : FeedbackApiException
{
    internal RateLimitedException(FailedAnswer answer, DateTimeOffset resetAt)
        : base(FormattableString.Invariant($"X allows no more of these requests until {resetAt:u}."), answer) => ResetAt = resetAt;

    /// <summary>
    /// When X takes requests again, UTC, by X's clock: <see cref="XClock.TimeUntil"/> tells how long that is. The endpoint's whole window
    /// from now (15 minutes, or 24 hours for <c>create</c>) when X did not say, or named a time that is over; never further away than that.
    /// </summary>
    public DateTimeOffset ResetAt { get; }
}

/// <summary>
/// X does not accept the app's key or the account's tokens (401): the account must be connected again, unless the clock is to blame.
/// </summary>
public sealed class CredentialsRejectedException : FeedbackApiException
{
    private static readonly TimeSpan Tolerated = TimeSpan.FromMinutes(4);

    internal CredentialsRejectedException(FailedAnswer answer)
        : base(Say(answer), answer)
    {
    }

    /// <summary>
    /// Whether the request was signed with a time more than 4 minutes off X's, which alone makes a signature invalid: no reason to doubt
    /// the account. <see cref="XClock"/> has learned from this answer, so later requests are signed with X's time.
    /// </summary>
    public bool IsClockLikely => IsOff(Answer);

    private static string Say(FailedAnswer answer) =>
        IsOff(answer)
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"X rejected the signature: this machine's clock is {answer.SignedOff.GetValueOrDefault().Duration():c} off X's. "
                    + $"Set the clock; the next requests go by X's.")
            : "X rejected the credentials: check the app's key and secret, and connect the account again.";

    private static bool IsOff(FailedAnswer answer) => answer.SignedOff?.Duration() > Tolerated;
}

/// <summary>Why X refuses access, as far as its code tells.</summary>
public enum AccessRefusal
{
    /// <summary>No telling code: the app id or the @handle may be missing from X's allow-list.</summary>
    NotAllowListed = 0,

    /// <summary>The account is suspended (64).</summary>
    Suspended = 1,

    /// <summary>This customer cannot be messaged by this account (150, 151, 349).</summary>
    CannotMessage = 2,

    /// <summary>The app, or the app for this @handle, may not use this endpoint (261, 453).</summary>
    AppNotPermitted = 3,

    /// <summary>This customer got a prompt from this account in the last 24 hours (185).</summary>
    PromptedToday = 4,
}

/// <summary>X refuses access (403): to the app, the account or this customer, as <see cref="Refusal"/> says.</summary>
public sealed class AccessRefusedException : FeedbackApiException
{
    internal AccessRefusedException(FailedAnswer answer, AccessRefusal refusal)
        : base(Say(refusal), answer) => Refusal = refusal;

    /// <summary>The reason, as far as X tells.</summary>
    public AccessRefusal Refusal { get; }

    private static string Say(AccessRefusal refusal) =>
        refusal switch
        {
            AccessRefusal.Suspended => "X refused: the account is suspended.",
            AccessRefusal.CannotMessage => "X refused: this account cannot send this user a Direct Message.",
            AccessRefusal.AppNotPermitted =>
                "X refused: the app has no access to this endpoint. Either the app id or the @handle is not on X's allow-list "
                    + "for feedback; ask X about both.",
            AccessRefusal.PromptedToday => "X refused: this account has sent this user a prompt in the last 24 hours.",
            _ => "X refused access: either the app id or the @handle is not on X's allow-list for feedback. Ask X about both.",
        };
}

/// <summary>X knows no such feedback or user (404).</summary>
public sealed class FeedbackNotFoundException : FeedbackApiException
{
    internal FeedbackNotFoundException(FailedAnswer answer)
        : base("X knows nothing under this id.", answer)
    {
    }
}

/// <summary>X found fault with the request itself (any other 4xx); repeating it does not help.</summary>
public sealed class BadRequestException : FeedbackApiException
{
    internal BadRequestException(FailedAnswer answer)
        : base("X did not accept the request.", answer)
    {
    }
}

/// <summary>X no longer knows a cursor (400 or 404 to a request that used one): its range must be read from the start.</summary>
public sealed class UnknownCursorException : FeedbackApiException
{
    internal UnknownCursorException(FailedAnswer answer, string cursor)
        : base("X does not know the cursor any more: read its range again from the start.", answer) => Cursor = cursor;

    /// <summary>The cursor that was used.</summary>
    public string Cursor { get; }
}

/// <summary>X answered with a cursor that this reading used before, which would go round for ever.</summary>
public sealed class RepeatedCursorException : FeedbackApiException
{
    internal RepeatedCursorException(FailedAnswer answer, string cursor)
        : base("X gave a cursor for the second time, so the range has no end.", answer) => Cursor = cursor;

    /// <summary>The cursor that came again.</summary>
    public string Cursor { get; }
}
