namespace Dashboard.Emulator.Wire;

/// <summary>One refusal in X's shape, <c>{"errors":[{"code":32,"message":"…"}]}</c>, with the HTTP status it travels under.</summary>
internal sealed record ApiError(int Status, int Code, string Message)
{
    internal static readonly ApiError BadAuthentication = new(401, 215, "Bad Authentication data.");
    internal static readonly ApiError CannotAuthenticate = new(401, 32, "Could not authenticate you.");
    internal static readonly ApiError InvalidToken = new(401, 89, "Invalid or expired token.");
    internal static readonly ApiError TimestampOutOfBounds = new(401, 135, "Timestamp out of bounds.");
    internal static readonly ApiError RateLimited = new(429, 88, "Rate limit exceeded");
    internal static readonly ApiError InternalError = new(500, 131, "Internal error");
    internal static readonly ApiError NotFound = new(404, 34, "Sorry, that page does not exist.");
    internal static readonly ApiError NoSuchUser = new(404, 50, "User not found.");
    internal static readonly ApiError Suspended = new(403, 64, "Your account is suspended and is not permitted to access this feature.");
    internal static readonly ApiError NotYours = new(403, 220, "Your credentials do not allow access to this resource.");
    internal static readonly ApiError NotFollowing = new(403, 150, "You cannot send messages to users who are not following you.");
    internal static readonly ApiError CannotMessage = new(403, 349, "You cannot send messages to this user.");

    internal static readonly ApiError AppNotAllowed =
        new(403, 453, "This app is not on the allow-list of the Feedback API.");

    internal static readonly ApiError HandleNotAllowed =
        new(403, 261, "This account is not on the allow-list of the Feedback API.");

    internal static readonly ApiError PromptedToday =
        new(403, 185, "This recipient has already been sent a feedback prompt in the last 24 hours.");

    internal static ApiError Missing(string parameter) => new(400, 38, parameter + " parameter is missing.");

    internal static ApiError Invalid(string parameter, string why) => new(400, 44, parameter + " parameter is invalid: " + why);
}
