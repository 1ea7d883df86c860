using Dashboard.Data.Mail;
using Dashboard.Formats;

namespace Dashboard.Mailing;

/// <summary>Why a mail was not sent, in the reader's language.</summary>
internal static class MailFaultTexts
{
    public static string Of(MailAnswer answer) => answer.Fault switch
    {
        MailFault.Off => MailWords.Off,
        MailFault.BadAddress => MailWords.BadAddress,
        MailFault.NoConnection => MailWords.NoConnection,
        MailFault.TooSlow => MailWords.TooSlow,
        MailFault.NotEncrypted => MailWords.NotEncrypted,
        MailFault.NotTrusted => MailWords.NotTrusted,
        MailFault.NotSignedIn => MailWords.NotSignedIn,
        MailFault.SenderRefused => Phrases.Of(MailWords.SenderRefused, answer.Detail),
        MailFault.RecipientRefused => Phrases.Of(MailWords.RecipientRefused, answer.Detail),
        _ => Phrases.Of(MailWords.Refused, answer.Detail),
    };
}
