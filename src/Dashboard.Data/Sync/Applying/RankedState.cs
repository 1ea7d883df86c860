using Dashboard.Data.FeedbackApi;

namespace Dashboard.Data.Sync.Applying;

/// <summary>A state and what its place among all states of its feedback depends on.</summary>
/// <param name="Fingerprint">Of the body that brought it.</param>
internal readonly record struct RankedState(FeedbackSnapshot State, long Fingerprint)
{
    /// <summary>By updated_at, and where that ties, by what was said: any order will do, as long as it is always the same.</summary>
    public (DateTimeOffset UpdatedAt, long Fingerprint) Rank => (State.UpdatedAt, Fingerprint);
}
