using Dashboard.Data.Access;
using Dashboard.Data.Mail;
using Microsoft.Extensions.Options;

namespace Dashboard.Mailing;

/// <summary>Sends a mail that says nothing but that mail arrives, and writes down what became of it.</summary>
internal sealed class TestMail(MailSender sender, AuditJournal journal, IOptions<MailOptions> options)
{
    /// <summary>Sends it.</summary>
    /// <param name="actor">Who asks for it.</param>
    /// <param name="to">To whom.</param>
    /// <param name="language">In which language: en or de.</param>
    public async Task<MailAnswer> SendAsync(Actor actor, string to, string language, CancellationToken cancellationToken)
    {
        if (!options.Value.IsOn)
            return new MailAnswer(MailFault.Off, IsLasting: true);
        var product = options.Value.LinkTo("/");
        var body = MailLanguage.Of(
            language,
            () => new MailBody(MailWords.TestSubject, [MailWords.TestWorks, MailWords.TestNote], null, []).To(to, language, product));
        var answer = await sender.SendAsync(body, cancellationToken);
        await journal.RecordAsync(
            actor,
            answer.IsSent ? AuditActions.MailTestSent : AuditActions.MailTestFailed,
            answer.IsSent ? to : $"{to}: {answer.Sentence}",
            rows: null,
            cancellationToken);
        return answer;
    }
}
