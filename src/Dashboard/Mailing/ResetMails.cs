using Dashboard.Configuration;
using Dashboard.Data.Access.Resets;
using Dashboard.Data.Mail;
using Dashboard.Formats;
using Dashboard.Links;
using Microsoft.Extensions.Options;

namespace Dashboard.Mailing;

/// <summary>Sends the mails by which people who asked for it set a new password.</summary>
/// <param name="signOn">Who may sign in by a password at all.</param>
internal sealed class ResetMails(
    PasswordResets resets, MailSender sender, IOptions<MailOptions> mail, IOptions<SignOnOptions> signOn)
{
    /// <summary>Sends those that are due, one after the other.</summary>
    public async Task SendDueAsync(CancellationToken cancellationToken)
    {
        while (mail.Value.IsOn && await resets.NextAsync(cancellationToken) is { } reset)
            await SendAsync(reset, cancellationToken);
    }

    private async Task SendAsync(DueReset reset, CancellationToken cancellationToken)
    {
        if (await resets.MakeLinkAsync(reset, signOn.Value.IsLocalFor, cancellationToken) is not { } link)
            return;
        var answer = await sender.SendAsync(MailLanguage.Of(reset.Language, () => MailOf(link, reset.Language)), cancellationToken);
        if (answer.IsSent)
            await resets.MailedAsync(reset, link.Email, cancellationToken);
        else
            await resets.FailedAsync(reset, link.Email, answer.Sentence, answer.IsLasting, cancellationToken);
    }

    private MailMessage MailOf(ResetLink link, string language) => new MailBody(
        MailWords.ResetSubject,
        [Phrases.Of(MailWords.ResetAsked, link.Email)],
        mail.Value.LinkTo(PasswordLink.PathOf(link.Secret)),
        [MailWords.ResetLife, MailWords.ResetIgnore]).To(link.Email, language, mail.Value.LinkTo("/"));
}
