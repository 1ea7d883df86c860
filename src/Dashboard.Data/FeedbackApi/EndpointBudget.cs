namespace Dashboard.Data.FeedbackApi;

/// <summary>What an account may still ask of one endpoint.</summary>
/// <param name="Remaining">
/// Requests left until <paramref name="ResetAt"/>, those that are on their way taken off; after it they say nothing.
/// </param>
/// <param name="ResetAt">When X counts anew, UTC, by X's clock (<see cref="XClock"/>).</param>
/// <param name="SeenAt">When X last said so, UTC, by our clock.</param>
public sealed record EndpointBudget(ApiEndpoint Endpoint, int Limit, int Remaining, DateTimeOffset ResetAt, DateTimeOffset SeenAt);
