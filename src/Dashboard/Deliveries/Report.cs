using Dashboard.Data.Mail;

namespace Dashboard.Deliveries;

/// <summary>A report, before it is a mail, a file or a message: every way that it goes out says what is here, and nothing else.</summary>
/// <param name="Story">What it says.</param>
/// <param name="Page">The page with the same filters; null where nobody has said where the product is.</param>
/// <param name="Schedules">Where it is changed or ended; null likewise.</param>
/// <param name="File">The workbook or the PDF; null where none goes along.</param>
internal sealed record Report(ReportStory Story, Uri? Page, Uri? Schedules, MailAttachment? File);

/// <summary>A report that was made with somebody's rights, or why there is none.</summary>
/// <param name="Details">With which filters it was made, for the audit log; never a result.</param>
internal sealed record MadeReport(string Details)
{
    /// <summary>The report; null where nothing is sent.</summary>
    public Report? Report { get; init; }

    /// <summary>Why it cannot be made, in a sentence, until somebody has done something; null where it can.</summary>
    public string? Fault { get; init; }

    /// <summary>Why whose report it is may not see it, in a sentence; null where they may.</summary>
    public string? Withheld { get; init; }
}
