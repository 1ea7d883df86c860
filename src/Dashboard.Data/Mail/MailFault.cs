namespace Dashboard.Data.Mail;

/// <summary>Why a mail was not sent.</summary>
public enum MailFault
{
    /// <summary>It was: the server has taken it.</summary>
    None = 0,

    /// <summary>This installation sends no mail.</summary>
    Off = 1,

    /// <summary>What it was to be sent to is no address.</summary>
    BadAddress = 2,

    /// <summary>No connection came about, or it broke.</summary>
    NoConnection = 3,

    /// <summary>The server did not answer in time.</summary>
    TooSlow = 4,

    /// <summary>The server does not offer the encryption that is asked for.</summary>
    NotEncrypted = 5,

    /// <summary>The server's certificate is not trusted, or is another server's.</summary>
    NotTrusted = 6,

    /// <summary>The server did not accept user name and password, or takes none.</summary>
    NotSignedIn = 7,

    /// <summary>The server sends nothing from our address.</summary>
    SenderRefused = 8,

    /// <summary>The server knows no such recipient, or takes no mail to them now.</summary>
    RecipientRefused = 9,

    /// <summary>The server did not take the mail.</summary>
    Refused = 10,
}

/// <summary>What became of a mail.</summary>
/// <param name="Fault">Why it was not sent; <see cref="MailFault.None"/> where the server has taken it.</param>
/// <param name="Detail">What else is known of it, on one line; never a secret. Empty for nothing.</param>
/// <param name="IsLasting">Whether another try, an hour later, would end alike.</param>
public sealed record MailAnswer(MailFault Fault, string Detail = "", bool IsLasting = false)
{
    /// <summary>The server has taken it.</summary>
    public static MailAnswer Sent { get; } = new(MailFault.None);

    /// <summary>Whether the server has taken it.</summary>
    public bool IsSent => Fault is MailFault.None;

    /// <summary>What became of it in one sentence, for logs and commands, which names the setting to look at.</summary>
    public string Sentence => Detail.Length == 0 ? $"{Plain}." : $"{Plain}: {Detail.TrimEnd('.')}.";

    private string Plain => Fault switch
    {
        MailFault.None => "The mail server has taken the mail",
        MailFault.Off => "This installation sends no mail: Mail:Host is not set",
        MailFault.BadAddress => "That is no e-mail address",
        MailFault.NoConnection => "The mail server cannot be reached (Mail:Host, Mail:Port)",
        MailFault.TooSlow => "The mail server did not answer in time (Mail:Timeout)",
        MailFault.NotEncrypted => "The mail server does not offer the encryption that is asked for (Mail:Security, Mail:Port)",
        MailFault.NotTrusted => "The mail server's certificate is not trusted (Mail:Host, Mail:CaFile)",
        MailFault.NotSignedIn => "The mail server did not accept the sign-in (Mail:UserName, Mail:Password)",
        MailFault.SenderRefused => "The mail server sends nothing from this address (Mail:From)",
        MailFault.RecipientRefused => "The mail server does not take mail to this address",
        _ => "The mail server did not take the mail",
    };
}
