namespace Dashboard.Data.FeedbackApi;

/// <summary>Who waits for a request's answer.</summary>
public enum RequestPriority
{
    /// <summary>A person, or a prompt that is due: it may use all that X allows.</summary>
    User = 1,

    /// <summary>Nobody: it leaves a part for people.</summary>
    Background = 2,
}
