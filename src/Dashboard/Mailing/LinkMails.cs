using Dashboard.Data.Access;
using Dashboard.Data.Mail;
using Dashboard.Formats;
using Dashboard.Links;
using Microsoft.Extensions.Options;

namespace Dashboard.Mailing;

/// <summary>Mails the links with which admins let people set a password, and writes down what became of each.</summary>
internal sealed class LinkMails(MailSender sender, AuditJournal journal, IOptions<MailOptions> options)
{
    /// <summary>Whether links can be mailed.</summary>
    public bool AreOn => options.Value.IsOn;

    /// <summary>Mails one; the caller waits, since what was not sent is to be handed over otherwise.</summary>
    /// <param name="actor">Who made the link.</param>
    /// <param name="email">Whose password it sets.</param>
    /// <param name="secret">What it ends with.</param>
    /// <param name="isInvitation">Whether they have just been let in.</param>
    public async Task<MailAnswer> SendAsync(
        Actor actor, string email, string secret, bool isInvitation, CancellationToken cancellationToken)
    {
        if (!AreOn)
            return new MailAnswer(MailFault.Off, IsLasting: true);
        var language = options.Value.Language;
        var to = email.Trim();
        var answer = await sender.SendAsync(MailLanguage.Of(language, () => MailOf(to, secret, isInvitation, language)), cancellationToken);
        await journal.RecordAsync(
            actor,
            answer.IsSent ? AuditActions.LinkMailed : AuditActions.LinkNotMailed,
            answer.IsSent ? to : $"{to}: {answer.Sentence}",
            rows: null,
            cancellationToken);
        return answer;
    }

    private MailMessage MailOf(string to, string secret, bool isInvitation, string language) => new MailBody(
        isInvitation ? MailWords.InviteSubject : MailWords.LinkSubject,
        [Phrases.Of(isInvitation ? MailWords.InviteLet : MailWords.LinkMade, to)],
        options.Value.LinkTo(PasswordLink.PathOf(secret)),
        [MailWords.LinkLife, MailWords.LinkLate]).To(to, language, options.Value.LinkTo("/"));
}
