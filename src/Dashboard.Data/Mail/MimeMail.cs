using Dashboard.Data.Foundation;
using MimeKit;
using MimeKit.Utils;

namespace Dashboard.Data.Mail;

/// <summary>Makes what goes over the wire of a mail.</summary>
internal static class MimeMail
{
    private const int LongestFileName = 120;

    /// <exception cref="ArgumentException">The subject is more than one line, or an attachment is of no kind.</exception>
    public static MimeMessage Of(MailMessage mail, MailboxAddress to, MailOptions options, DateTimeOffset now)
    {
        if (mail.Subject.Any(char.IsControl))
            throw new ArgumentException("The subject of a mail is one line.", nameof(mail));
        var body = new BodyBuilder { TextBody = mail.Text, HtmlBody = mail.Html };
        foreach (var attachment in mail.Attachments)
        {
            if (!ContentType.TryParse(attachment.MediaType, out var type))
                throw new ArgumentException($"\"{attachment.MediaType}\" is no media type.", nameof(mail));
            body.Attachments.Add(OutsideText.Line(attachment.FileName, LongestFileName), attachment.Content.ToArray(), type);
        }

        var from = MailAddress.TryParse(options.From) ?? throw new ArgumentException("There is no sender.", nameof(options));
        var message = new MimeMessage
        {
            Subject = mail.Subject,
            Date = now,
            MessageId = mail.Id is { } id ? $"{id}@{from.Domain}" : MimeUtils.GenerateMessageId(from.Domain),
            Body = body.ToMessageBody(),
        };
        message.From.Add(new MailboxAddress(options.FromName, from.Address));
        message.To.Add(to);

        // Programs that answer for people who are away do not answer it (RFC 3834).
        message.Headers.Add("Auto-Submitted", "auto-generated");
        return message;
    }
}
