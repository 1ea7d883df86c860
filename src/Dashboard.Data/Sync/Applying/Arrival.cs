using Dashboard.Data.FeedbackApi;
using Dashboard.Data.Store.Entities;

namespace Dashboard.Data.Sync.Applying;

/// <summary>An understood event on its way into a feedback and its history.</summary>
/// <param name="AccountId">The account it is about.</param>
/// <param name="Entry">When and how it came.</param>
internal sealed record Arrival(int AccountId, InboxEntry Entry, FeedbackEvent Event, long Fingerprint)
{
    public FeedbackSnapshot State => Event.Feedback;

    public RankedState Ranked => new(Event.Feedback, Fingerprint);

    /// <summary>The line of history that it is.</summary>
    public FeedbackArrival ToRow() => new()
    {
        FeedbackId = State.Id,
        Fingerprint = Fingerprint,
        Kind = (ArrivalKind)(int)Event.Kind,
        At = Event.At,
        UpdatedAt = State.UpdatedAt,
        ByEventsAt = CameBy(ArrivalSource.Events),
        ByWebhookAt = CameBy(ArrivalSource.Webhook),
        ByShowAt = CameBy(ArrivalSource.Show),
        Body = Event.Raw,
    };

    private DateTimeOffset? CameBy(ArrivalSource source) => Entry.Source == source ? Entry.ReceivedAt : null;
}
