namespace Dashboard.Data.FeedbackApi;

/// <summary>A connection that has begun. Never printed.</summary>
/// <param name="Token">Comes back with the browser.</param>
/// <param name="TokenSecret">To be kept on the server until then.</param>
public sealed record RequestToken(string Token, string TokenSecret)
{
    /// <summary>Says only that there is a token.</summary>
    public override string ToString() => $"{nameof(RequestToken)} {{ *** }}";
}

/// <summary>An account whose owner has consented.</summary>
/// <param name="Credentials">To be kept protected.</param>
/// <param name="UserId">The account's id, a decimal string.</param>
/// <param name="ScreenName">The @handle without its @.</param>
public sealed record ConnectedAccount(AccountCredentials Credentials, string UserId, string ScreenName);
