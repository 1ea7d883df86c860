using System.Security.Cryptography;
using Dashboard.Data.FeedbackApi;

namespace Dashboard.Data.Sync.Pulling;

/// <summary>What a failed pull means for an account, in words for an admin.</summary>
internal static class PullFailures
{
    public static bool IsForeseen(Exception exception) => exception is FeedbackApiException or CryptographicException;

    /// <summary>Whether only a person can help. A clock that is wrong heals by itself, once it is set.</summary>
    public static bool PausesAccount(Exception exception) =>
        exception is CredentialsRejectedException { IsClockLikely: false } or AccessRefusedException or CryptographicException;

    public static string Explain(Exception exception) =>
        exception switch
        {
            FeedbackApiException => exception.Message,
            CryptographicException =>
                "The stored tokens cannot be decrypted: the data protection keys are not those that encrypted them. Add the account again.",
            _ => $"Something went wrong that nobody foresaw; the log has the details ({exception.GetType().Name}: {exception.Message})",
        };
}
