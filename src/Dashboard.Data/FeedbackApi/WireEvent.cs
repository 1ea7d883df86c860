namespace Dashboard.Data.FeedbackApi;

/// <summary>
/// One event as X sent it, in a page of the events endpoint, by webhook, or as the answer of <c>show</c>: one of the three records below.
/// </summary>
public abstract record WireEvent
{
    private protected WireEvent(string raw) => Raw = raw;

    /// <summary>Its JSON, character by character as it came.</summary>
    public string Raw { get; }
}

/// <summary>What became of a feedback.</summary>
public enum EventKind
{
    /// <summary>The prompt was sent: <c>feedback.created</c>.</summary>
    Created = 1,

    /// <summary>An answer or a change came in: <c>feedback.updated</c>, any number of times.</summary>
    Updated = 2,

    /// <summary>We asked for the feedback: the answer of <c>show</c>, which is no event of X's.</summary>
    Shown = 3,
}

/// <summary>An event that is understood. It may come twice and in any order.</summary>
/// <param name="At">When it happened, UTC; of one that was shown, or that does not say so, when X last changed the feedback.</param>
public sealed record FeedbackEvent(EventKind Kind, DateTimeOffset At, FeedbackSnapshot Feedback, string Raw) : WireEvent(Raw);

/// <summary>An event of a type that X may have added since; it can be skipped.</summary>
/// <param name="Type">Its <c>event_type</c>.</param>
public sealed record UnknownEvent(string Type, string Raw) : WireEvent(Raw);

/// <summary>An event that cannot be used; it is set aside where an admin sees it, and the others go on.</summary>
/// <param name="Reason">Every fault found, each naming its field.</param>
/// <param name="Raw">What came, as text.</param>
public sealed record MalformedEvent(string Reason, string Raw) : WireEvent(Raw);
