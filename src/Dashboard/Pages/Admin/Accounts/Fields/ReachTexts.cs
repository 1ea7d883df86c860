using Dashboard.Data.Settings.Reach;
using Dashboard.Formats;

namespace Dashboard.Pages.Admin.Accounts.Fields;

/// <summary>Whether an address can be reached, in plain words.</summary>
internal static class ReachTexts
{
    public static string Of(UrlVerdict verdict) => verdict.Reach switch
    {
        UrlReach.Reachable => AccountsWords.Reachable,
        UrlReach.Refused => Phrases.Of(AccountsWords.ReachRefused, verdict.Status),
        UrlReach.NotPublic => AccountsWords.ReachNotPublic,
        UrlReach.LeadsElsewhere => AccountsWords.ReachElsewhere,
        UrlReach.LeadsInCircles => AccountsWords.ReachCircles,
        UrlReach.BadCertificate => AccountsWords.ReachCertificate,
        UrlReach.TooMany => AccountsWords.ReachTooMany,
        _ => AccountsWords.ReachNoAnswer,
    };
}
