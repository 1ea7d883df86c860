using Dashboard.Identity;
using Dashboard.Identity.SignOn;
using Dashboard.Links;
using Microsoft.AspNetCore.WebUtilities;

namespace Dashboard.Pages.Account.Security;

/// <summary>
/// What was done on the page of one's own security is said by the page that it leads to, so that loading that one again does nothing twice.
/// </summary>
internal static class SecurityDone
{
    public const string Password = "password";
    public const string FactorOff = "second-factor-off";
    public const string PasskeyAdded = "passkey-added";
    public const string PasskeyRemoved = "passkey-removed";
    public const string PasskeysNamed = "passkeys-named";
    public const string Unlinked = "unlinked";
    public const string Session = "session";
    public const string Sessions = "sessions";

    public static string Page(string done) => QueryHelpers.AddQueryString(Paths.Security, SignInQuery.Done, done);

    public static string? TextOf(string? done) => done switch
    {
        Password => AccountWords.DonePassword,
        FactorOff => AccountWords.DoneFactorOff,
        PasskeyAdded => AccountWords.DonePasskeyAdded,
        PasskeyRemoved => AccountWords.DonePasskeyRemoved,
        PasskeysNamed => AccountWords.DonePasskeysNamed,
        Unlinked => AccountWords.DoneUnlinked,
        SignOnTrouble.Confirmed => AccountWords.DoneConfirmed,
        SignOnTrouble.NotConfirmed => AccountWords.DoneNotConfirmed,
        Session => AccountWords.DoneSession,
        Sessions => AccountWords.DoneSessions,
        _ => null,
    };
}
