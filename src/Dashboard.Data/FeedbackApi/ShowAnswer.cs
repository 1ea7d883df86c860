namespace Dashboard.Data.FeedbackApi;

/// <summary>One feedback as it is now.</summary>
/// <param name="Feedback">The feedback.</param>
/// <param name="Limit">What X still allows for this account: 180 in 15 minutes at large.</param>
/// <param name="ClockSkew">X's clock minus ours, to the second; null when X sent no date.</param>
public sealed record ShowAnswer(FeedbackSnapshot Feedback, RateLimit? Limit, TimeSpan? ClockSkew);
