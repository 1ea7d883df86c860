namespace Dashboard.Data.Store.Entities;

/// <summary>
/// Why a prompt waits or did not go out. The first ones are the names of rules, in the order in which they are asked. Kept by number, which
/// never changes.
/// </summary>
public enum PromptReason
{
    /// <summary>The account's rules let no prompts go out.</summary>
    AccountEnabled = 1,

    /// <summary>The help desk does not know the customer's id at X.</summary>
    CustomerKnown = 2,

    /// <summary>The customer does not want to be asked.</summary>
    OptedOut = 3,

    /// <summary>It was closed for a reason that nobody is asked about.</summary>
    ClosureReason = 4,

    /// <summary>It is about something that nobody is asked about.</summary>
    ExcludedTag = 5,

    /// <summary>No agent has written in it.</summary>
    AgentReplied = 6,

    /// <summary>It is not in the sample.</summary>
    Sample = 7,

    /// <summary>It was closed too long ago.</summary>
    Age = 8,

    /// <summary>The customer was asked a short time ago.</summary>
    CustomerThrottle = 9,

    /// <summary>X allows one prompt to a customer in 24 hours.</summary>
    RecipientDay = 10,

    /// <summary>X does not let the account message the customer, or does not say so.</summary>
    Reach = 11,

    /// <summary>It may still be opened again.</summary>
    Delay = 12,

    /// <summary>It is a quiet hour.</summary>
    QuietHours = 13,

    /// <summary>The account may send no more prompts today.</summary>
    AccountDay = 14,

    /// <summary>X takes no more requests for now (429).</summary>
    LimitAtX = 20,

    /// <summary>X could not be reached, and has certainly sent nothing.</summary>
    Unreachable = 21,

    /// <summary>X refuses the account or the app, which is paused until an admin has looked at it.</summary>
    AccountRefused = 22,

    /// <summary>X's answer did not come: whether the prompt is out is being found out.</summary>
    NoAnswer = 23,

    /// <summary>X says that the account cannot message the customer (403).</summary>
    CannotMessage = 30,

    /// <summary>X says that the customer got a prompt from the account within 24 hours (403).</summary>
    PromptedToday = 31,

    /// <summary>X, or its own table of rules, finds fault with the prompt itself.</summary>
    NotAccepted = 32,

    /// <summary>The case was opened again before its prompt went out.</summary>
    Reopened = 40,

    /// <summary>What the conversation was about was erased before the prompt went out.</summary>
    Erased = 41,
}
