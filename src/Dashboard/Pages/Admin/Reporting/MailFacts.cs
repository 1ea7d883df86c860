using System.Globalization;
using Dashboard.Data.Mail;

namespace Dashboard.Pages.Admin.Reporting;

/// <summary>The settings of mail that are in force, in words; never the password.</summary>
internal static class MailFacts
{
    public static IEnumerable<(string Name, string Value)> Of(MailOptions options) =>
    [
        (ReportingWords.MailServer, FormattableString.Invariant($"{options.Host}:{options.EffectivePort}, {SecurityOf(options)}")),
        (ReportingWords.MailSignIn, options.UserName.Length == 0 ? ReportingWords.MailSignInNone : options.UserName),
        (ReportingWords.MailFrom, $"{options.FromName} <{options.From}>"),
        (ReportingWords.MailLinks, options.ProductAddress),
        (ReportingWords.MailLanguage, CultureInfo.GetCultureInfo(options.Language).NativeName),
    ];

    private static string SecurityOf(MailOptions options) => options.Security.Trim().ToUpperInvariant() switch
    {
        "NONE" => ReportingWords.MailSecurityNone,
        "TLS" => ReportingWords.MailSecurityTls,
        _ => ReportingWords.MailSecurityStartTls,
    };
}
