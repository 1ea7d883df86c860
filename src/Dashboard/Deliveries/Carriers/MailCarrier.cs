using System.Text;
using Dashboard.Data.Mail;
using Dashboard.Data.Schedules;
using Dashboard.Data.Store.Entities;
using Dashboard.Mailing;
using Microsoft.Extensions.Options;

namespace Dashboard.Deliveries.Carriers;

/// <summary>Mails a report to its recipient.</summary>
internal sealed class MailCarrier(MailSender sender, IOptions<MailOptions> options) : IReportCarrier
{
    public bool Carries(DestinationKind kind) => kind is DestinationKind.Mail;

    public async Task<CarriedReport> CarryAsync(DueDelivery due, Report report, CancellationToken cancellationToken)
    {
        if (!options.Value.IsOn)
            return new CarriedReport(0, new MailAnswer(MailFault.Off).Sentence) { IsLasting = true };
        var mail = MailLanguage.Of(due.Language, () => new ReportMail(due, report).To(due.To.Address ?? ""));
        var answer = await sender.SendAsync(mail, cancellationToken);
        return new CarriedReport(BytesOf(mail), answer.IsSent ? null : answer.Sentence) { IsLasting = answer.IsLasting };
    }

    private static long BytesOf(MailMessage mail) =>
        Encoding.UTF8.GetByteCount(mail.Text + mail.Html) + mail.Attachments.Sum(file => (long)file.Content.Length);
}
