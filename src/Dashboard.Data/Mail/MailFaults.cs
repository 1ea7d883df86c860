using System.Net.Sockets;
using Dashboard.Data.Foundation;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;

namespace Dashboard.Data.Mail;

/// <summary>
/// Says in our words what went wrong with a connection. Of a server's own words only those on addresses are told: what it answers to a
/// sign-in or to a mail may repeat a password, or a link that sets one.
/// </summary>
internal static class MailFaults
{
    private const int LongestDetail = 200;
    private const int FirstLasting = 500;

    /// <param name="isConnected">Whether the server had been reached before.</param>
    /// <param name="certificate">What was wrong with the server's certificate; null for nothing.</param>
    /// <returns>Null for what is no trouble with mail.</returns>
    public static MailAnswer? Of(Exception exception, bool isConnected, string? certificate) => exception switch
    {
        SslHandshakeException when certificate is not null => new MailAnswer(MailFault.NotTrusted, certificate),
        SslHandshakeException => new MailAnswer(MailFault.NotEncrypted, "no TLS came about"),
        AuthenticationException => new MailAnswer(MailFault.NotSignedIn),
        SmtpCommandException refused => OfCommand(refused),
        NotSupportedException when !isConnected => new MailAnswer(MailFault.NotEncrypted),
        NotSupportedException => new MailAnswer(MailFault.NotSignedIn, "it takes no sign-in that we know, or not such an address"),
        SocketException or IOException or ProtocolException or ServiceNotConnectedException =>
            new MailAnswer(MailFault.NoConnection, Line(exception.Message)),
        _ => null,
    };

    private static MailAnswer OfCommand(SmtpCommandException refused)
    {
        var isLasting = (int)refused.StatusCode >= FirstLasting;
        var code = FormattableString.Invariant($"{(int)refused.StatusCode}");
        return refused.ErrorCode switch
        {
            SmtpErrorCode.RecipientNotAccepted => new MailAnswer(MailFault.RecipientRefused, $"{code} {Line(refused.Message)}", isLasting),
            SmtpErrorCode.SenderNotAccepted => new MailAnswer(MailFault.SenderRefused, $"{code} {Line(refused.Message)}"),
            _ => new MailAnswer(MailFault.Refused, code),
        };
    }

    private static string Line(string text) => OutsideText.Line(text, LongestDetail);
}
