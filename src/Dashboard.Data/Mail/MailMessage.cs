namespace Dashboard.Data.Mail;

/// <summary>A mail to one person.</summary>
/// <param name="To">Their address.</param>
/// <param name="Subject">One line.</param>
/// <param name="Text">What it says, as plain text.</param>
public sealed record MailMessage(string To, string Subject, string Text)
{
    /// <summary>
    /// Names it among all mails of this product, so that the same one sent twice is known to be the same: letters, digits and dashes. Null
    /// for one that is drawn by lot.
    /// </summary>
    public string? Id { get; init; }

    /// <summary>The same in HTML, for programs that show it; null for text alone.</summary>
    public string? Html { get; init; }

    /// <summary>Each is held in memory until the server has taken the mail, so they are few and small.</summary>
    public IReadOnlyList<MailAttachment> Attachments { get; init; } = [];

    /// <summary>What is said may hold a link that sets a password, so that no log has it.</summary>
    public override string ToString() => $"a mail to {To}";
}

/// <summary>A file that goes along with a mail.</summary>
/// <param name="FileName">What it is called, without a folder.</param>
/// <param name="MediaType">What it is, such as <c>text/csv</c>.</param>
/// <param name="Content">Its bytes.</param>
public sealed record MailAttachment(string FileName, string MediaType, ReadOnlyMemory<byte> Content);
