namespace Dashboard.Data.Settings.Testing;

/// <summary>What became of a test prompt.</summary>
public abstract record TestOutcome
{
    private TestOutcome()
    {
    }

    /// <summary>X has taken it: the message is out.</summary>
    /// <param name="FeedbackId">X's id of it.</param>
    /// <param name="ToHandle">To whom, as X writes the handle, without the @.</param>
    public sealed record Sent(string FeedbackId, string ToHandle) : TestOutcome;

    /// <summary>It was not sent; after <see cref="TestRefusal.OutcomeUnknown"/> it may have been.</summary>
    /// <param name="Why">The reason.</param>
    public sealed record Refused(TestRefusal Why) : TestOutcome;
}

/// <summary>Why a test prompt was not sent.</summary>
public enum TestRefusal
{
    /// <summary>What was typed is no handle.</summary>
    HandleWrong = 1,

    /// <summary>X knows nobody by the handle.</summary>
    NobodyThere = 2,

    /// <summary>The account may not send this person a Direct Message.</summary>
    CannotMessage = 3,

    /// <summary>This person had a prompt of the account in the last 24 hours.</summary>
    PromptedToday = 4,

    /// <summary>The account is paused.</summary>
    AccountPaused = 5,

    /// <summary>The account is not connected any more.</summary>
    AccountGone = 6,

    /// <summary>Ten tests were sent in the last hour.</summary>
    TooManyTests = 7,

    /// <summary>X allows no more requests for now.</summary>
    TooManyAtX = 8,

    /// <summary>X does not accept the account's tokens.</summary>
    TokensRejected = 9,

    /// <summary>X refuses access: the app or the account is not on its allow-list, or is suspended.</summary>
    NotAllowed = 10,

    /// <summary>X found fault with what was sent.</summary>
    NotAccepted = 11,

    /// <summary>X did not answer before anything was sent.</summary>
    Unreachable = 12,

    /// <summary>X's answer did not come: the message may be out.</summary>
    OutcomeUnknown = 13,

    /// <summary>The account's tokens cannot be decrypted: the keys are not those that encrypted them.</summary>
    KeysLost = 14,
}
