using Dashboard.Controls.Forms;
using Dashboard.Data.Rollups;
using Dashboard.Formats;

namespace Dashboard.Pages.Admin.Reporting;

/// <summary>What came of asking for another time zone, in words.</summary>
internal static class ZoneTexts
{
    public static Outcome Of(ZoneAnswer answer, string? zone) => answer switch
    {
        ZoneAnswer.Saved => Outcome.Done(Phrases.Of(ReportingWords.Saved, zone ?? "")),
        ZoneAnswer.Unchanged => Outcome.Done(ReportingWords.Unchanged),
        ZoneAnswer.ChangedMeanwhile => Outcome.Refused(ReportingWords.ChangedMeanwhile),
        ZoneAnswer.NotAllowed => Outcome.Refused(ReportingWords.NotAdminWhy),
        _ => Outcome.Refused(ReportingWords.UnknownZone),
    };
}
