using System.Net;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using MimeKit;

namespace Dashboard.Data.Mail;

/// <summary>
/// Sends mail, one connection a mail. What goes wrong is an answer in plain words, not an exception; neither holds what the mail says or a
/// password, also where a server repeats them.
/// </summary>
public sealed partial class MailSender
{
    private readonly IOptions<MailOptions> _options;
    private readonly TimeProvider _clock;
    private readonly ILogger<MailSender> _logger;

    internal MailSender(IOptions<MailOptions> options, TimeProvider clock, ILogger<MailSender> logger) =>
        (_options, _clock, _logger) = (options, clock, logger);

    /// <summary>Hands a mail to the server.</summary>
    /// <param name="mail">The mail.</param>
    /// <param name="cancellationToken">Stops it; the server may have taken the mail all the same.</param>
    /// <returns>That the server has taken it, or why not.</returns>
    /// <exception cref="ArgumentException">The subject is more than one line, or an attachment is of no kind.</exception>
    public async Task<MailAnswer> SendAsync(MailMessage mail, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(mail);
        var options = _options.Value;
        if (!options.IsOn)
            return new MailAnswer(MailFault.Off, IsLasting: true);
        if (MailAddress.TryParse(mail.To) is not { } to)
            return new MailAnswer(MailFault.BadAddress, IsLasting: true);
        using var message = MimeMail.Of(mail, to, options, _clock.GetUtcNow());
        var answer = await SendAsync(message, options, cancellationToken);
        if (!answer.IsSent)
            Log.NotSent(_logger, answer.Sentence);
        return answer;
    }

    private async Task<MailAnswer> SendAsync(MimeMessage message, MailOptions options, CancellationToken cancellationToken)
    {
        var trust = new MailTrust(options.CaFile);
        using var patience = new CancellationTokenSource(options.Timeout, _clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        using var client = new SmtpClient
        {
            // As of all our connections: most authorities of companies publish no list of what they have taken back.
            CheckCertificateRevocation = false,
            ServerCertificateValidationCallback = (_, certificate, chain, errors) => trust.Check(certificate, chain, errors),
        };
        try
        {
            await client.ConnectAsync(options.Host.Trim(), options.EffectivePort, SecurityOf(options), either.Token);
            if (options.UserName.Length > 0)
                await client.AuthenticateAsync(new NetworkCredential(options.UserName, options.ReadPassword().Reveal()), either.Token);
            await client.SendAsync(message, either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new MailAnswer(MailFault.TooSlow);
        }
        catch (Exception exception) when (MailFaults.Of(exception, client.IsConnected, trust.Fault) is { } answer)
        {
            return answer;
        }

        await LeaveAsync(client, either.Token);
        return MailAnswer.Sent;
    }

    // The server has the mail: whatever becomes of a farewell, it is sent.
    private static async Task LeaveAsync(SmtpClient client, CancellationToken cancellationToken)
    {
        try
        {
            await client.DisconnectAsync(quit: true, cancellationToken);
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException or ProtocolException)
        {
            // There is nothing to be done about it.
        }
    }

    private static SecureSocketOptions SecurityOf(MailOptions options) =>
        options.Is(MailOptions.Tls) ? SecureSocketOptions.SslOnConnect
        : options.Is(MailOptions.None) ? SecureSocketOptions.None
        : SecureSocketOptions.StartTls;

    private static partial class Log
    {
        [LoggerMessage(3020, LogLevel.Warning, "A mail was not sent. {Reason}")]
        public static partial void NotSent(ILogger logger, string reason);
    }
}
