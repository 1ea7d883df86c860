using Dashboard.Data.FeedbackApi;

namespace Dashboard.Data.Settings.Connecting;

/// <summary>X's refusals as reasons.</summary>
internal static class XFailures
{
    public static ConnectionRefusal Of(FeedbackApiException failure) => failure switch
    {
        CredentialsRejectedException or BadRequestException or FeedbackNotFoundException => ConnectionRefusal.NotAccepted,
        AccessRefusedException => ConnectionRefusal.NotAllowed,
        RateLimitedException => ConnectionRefusal.TooMany,
        _ => ConnectionRefusal.Unreachable,
    };
}
