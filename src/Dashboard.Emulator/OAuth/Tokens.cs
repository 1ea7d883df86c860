namespace Dashboard.Emulator.OAuth;

/// <summary>Lets the app act for one user until revoked.</summary>
internal sealed record AccessToken(string Token, string Secret, string UserId, string ScreenName);

/// <summary>One connection in the making; good once, for 15 minutes.</summary>
/// <param name="Callback">Where the browser goes back to, or <c>oob</c> for a PIN on the page.</param>
/// <param name="ExpiresAt">Epoch seconds.</param>
/// <param name="Verifier">Set when a user has agreed.</param>
internal sealed record RequestToken(
    string Token,
    string Secret,
    string Callback,
    long ExpiresAt,
    string? Verifier = null,
    string? UserId = null);
