namespace Dashboard.Emulator.Faults;

/// <summary>
/// What can go wrong between X and a client. None of them loses an event: who follows cursors to the empty one, and asks again after a
/// failure, is given every event of a range at least once.
/// </summary>
public enum Fault
{
    /// <summary>429, and again until its reset: the endpoint's window is used up at once.</summary>
    TooManyRequests = 1,

    /// <summary>500 in place of the answer; nothing has happened.</summary>
    ServerError = 2,

    /// <summary>The answer is right, and comes late. A prompt is out by then.</summary>
    Hang = 3,

    /// <summary>The connection ends in the middle of the answer's JSON. A prompt is out by then.</summary>
    CutOff = 4,

    /// <summary>200 with a page of HTML instead of the answer's JSON. A prompt is out by then.</summary>
    Html = 5,

    /// <summary>The account's token is refused (401, code 89), and after a while in force again.</summary>
    TokenRevoked = 6,

    /// <summary>Events: a page without events, whose cursor leads to the events that belong here.</summary>
    EmptyPage = 7,

    /// <summary>Events: the page's cursor leads to the same page again.</summary>
    RepeatedPage = 8,

    /// <summary>Events: one event stands twice on the page.</summary>
    RepeatedEvent = 9,

    /// <summary>Events: the newest of the page comes first.</summary>
    ReversedPage = 10,

    /// <summary>Events: a cursor that was given out is refused for good, as one that never was (400, code 44).</summary>
    LostCursor = 11,

    /// <summary>World: a new feedback is updated 50 times, every 20 seconds, without a change.</summary>
    UpdateStorm = 12,

    /// <summary>Webhook: an event is pushed twice.</summary>
    WebhookTwice = 13,

    /// <summary>Webhook: an event is pushed late, after younger ones.</summary>
    WebhookLate = 14,

    /// <summary>Webhook: create is answered only after the webhook has brought the new feedback.</summary>
    WebhookFirst = 15,

    /// <summary>The connection ends without a byte of an answer. A prompt is out by then, and the request's nonce is used up.</summary>
    Unanswered = 16,
}
