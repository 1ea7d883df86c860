using Dashboard.Data.Feedback;
using Dashboard.Data.Settings;
using Dashboard.Formats;

namespace Dashboard.Pages.Admin.Reporting;

/// <summary>What is wrong beside each field, in words; null is nothing.</summary>
internal sealed record AgreedErrors(string? Threshold, string? Week, string? Name)
{
    public static AgreedErrors None { get; } = new(null, null, null);

    /// <summary>Those of an answer.</summary>
    /// <param name="faults">What cannot hold.</param>
    /// <param name="limits">Writes the limits of the threshold into a text.</param>
    public static AgreedErrors Of(IReadOnlyList<ReportingFault> faults, Func<string, string> limits) => new(
        faults.Contains(ReportingFault.Threshold) ? limits(ReportingWords.ThinWrong) : null,
        faults.Contains(ReportingFault.WeekStart) ? ReportingWords.WeekWrong : null,
        faults.Contains(ReportingFault.NameTooLong)
            ? Phrases.Of(ReportingWords.NameTooLong, Numbers.Count(ReportingConventions.LongestName))
            : faults.Contains(ReportingFault.NameNotPlain) ? ReportingWords.NameNotPlain : null);
}
