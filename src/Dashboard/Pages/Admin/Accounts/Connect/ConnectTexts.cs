using Dashboard.Data.Settings.Connecting;
using Dashboard.Formats;
using Dashboard.Links;

namespace Dashboard.Pages.Admin.Accounts.Connect;

/// <summary>What became of connecting an account, in plain words.</summary>
internal static class ConnectTexts
{
    /// <summary>Whether a word of an address says that it was not connected.</summary>
    public static bool IsProblem(string? word) => ConnectionQuery.Find(word) is not null;

    /// <summary>The sentence of a word of an address; none where it is none of ours.</summary>
    /// <param name="word">The word.</param>
    /// <param name="handle">Which account; null where none is known.</param>
    public static IReadOnlyList<string> Said(string? word, string? handle) => word switch
    {
        ConnectionQuery.New when handle is not null => [Phrases.Of(AccountsWords.NowConnected, handle)],
        ConnectionQuery.Again when handle is not null => [Phrases.Of(AccountsWords.NowReconnected, handle)],
        _ => ConnectionQuery.Find(word) is { } refusal ? [Of(refusal)] : [],
    };

    /// <summary>Why an account was not connected.</summary>
    public static string Of(ConnectionRefusal refusal) => refusal switch
    {
        ConnectionRefusal.Unknown => AccountsWords.RefusedUnknown,
        ConnectionRefusal.OtherSession => AccountsWords.RefusedOtherSession,
        ConnectionRefusal.Denied => AccountsWords.RefusedDenied,
        ConnectionRefusal.OtherAccount => AccountsWords.RefusedOtherAccount,
        ConnectionRefusal.NotAccepted => AccountsWords.RefusedNotAccepted,
        ConnectionRefusal.NotAllowed => AccountsWords.RefusedNotAllowed,
        ConnectionRefusal.TooMany => AccountsWords.RefusedTooMany,
        ConnectionRefusal.HandleTaken => AccountsWords.RefusedHandleTaken,
        ConnectionRefusal.TokensRejected => AccountsWords.RefusedTokens,
        _ => AccountsWords.RefusedUnreachable,
    };
}
