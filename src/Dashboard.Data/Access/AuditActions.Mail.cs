namespace Dashboard.Data.Access;

/// <content>What is done by mail.</content>
public static partial class AuditActions
{
    /// <summary>A test mail was sent; the details are to whom.</summary>
    public const string MailTestSent = "mail.test-sent";

    /// <summary>A test mail was not sent; the details are to whom, and why.</summary>
    public const string MailTestFailed = "mail.test-failed";

    /// <summary>A link for somebody's password was mailed to them; the details are their e-mail.</summary>
    public const string LinkMailed = "user.link-mailed";

    /// <summary>A link for somebody's password could not be mailed; the details are their e-mail, and why.</summary>
    public const string LinkNotMailed = "user.link-not-mailed";

    /// <summary>A new password was asked for by mail; the details are as of <see cref="SignInRefused"/>.</summary>
    public const string ResetAsked = "reset.asked";

    /// <summary>Nobody gets a mail that was asked for; the details are the address, cut, and why.</summary>
    public const string ResetRefused = "reset.refused";

    /// <summary>A link that was asked for was mailed to its owner; the details are their e-mail.</summary>
    public const string ResetMailed = "reset.mailed";

    /// <summary>A mail that was asked for could not be sent, and is not tried again; the details are the e-mail, and why.</summary>
    public const string ResetFailed = "reset.failed";
}
