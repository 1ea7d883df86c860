using Dashboard.Data.Mail;

namespace Dashboard.Deliveries;

/// <summary>A report that was made for one person, or why there is none.</summary>
/// <param name="Details">With which filters it was made, for the audit log; never a result.</param>
internal sealed record MadeReport(string Details)
{
    /// <summary>The mail; null where nothing is sent.</summary>
    public MailMessage? Mail { get; init; }

    /// <summary>Why its recipient may not see it, in a sentence; null where they may.</summary>
    public string? Withheld { get; init; }

    /// <summary>The bytes of what it holds.</summary>
    public long Bytes => Mail is null
        ? 0
        : System.Text.Encoding.UTF8.GetByteCount(Mail.Text + Mail.Html) + Mail.Attachments.Sum(file => (long)file.Content.Length);
}
