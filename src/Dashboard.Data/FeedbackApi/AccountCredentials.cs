namespace Dashboard.Data.FeedbackApi;

/// <summary>What one connected @handle lets the app do in its name. Never printed: see <see cref="ToString"/>.</summary>
/// <param name="Token">The OAuth token; it travels in every request's header.</param>
/// <param name="TokenSecret">The token's secret; it signs and is never sent.</param>
public sealed record AccountCredentials(string Token, string TokenSecret)
{
    /// <summary>
    /// Our key of the account, by which its requests are counted (<see cref="RequestBudgets"/>); null while it is being connected.
    /// </summary>
    public int? AccountId { get; init; }

    /// <summary>Says only that there are credentials, so that no log or message can give them away.</summary>
    public override string ToString() => $"{nameof(AccountCredentials)} {{ *** }}";
}
