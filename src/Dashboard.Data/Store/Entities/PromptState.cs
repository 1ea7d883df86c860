namespace Dashboard.Data.Store.Entities;

/// <summary>What has become of the prompt of a closing.</summary>
public enum PromptState
{
    /// <summary>It is judged when its time has come.</summary>
    Waiting = 0,

    /// <summary>An instance is sending it.</summary>
    Sending = 1,

    /// <summary>It may be out or not, and is not sent again before that is known.</summary>
    Uncertain = 2,

    /// <summary>It is out.</summary>
    Sent = 3,

    /// <summary>A rule says that it does not go out.</summary>
    HeldBack = 4,

    /// <summary>X did not take it.</summary>
    Refused = 5,

    /// <summary>What it would have asked about is not over, or nobody is there to be asked any more.</summary>
    Withdrawn = 6,
}
