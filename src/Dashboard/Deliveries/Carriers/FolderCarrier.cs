using System.Globalization;
using System.Text;
using Dashboard.Data.Foundation;
using Dashboard.Data.Schedules;
using Dashboard.Data.Schedules.Destinations;
using Dashboard.Data.Store.Entities;
using Dashboard.Exports;
using Dashboard.Printouts;

namespace Dashboard.Deliveries.Carriers;

/// <summary>Lays the file of a report down in a folder, in the place of the one of the same days.</summary>
internal sealed class FolderCarrier(ReportFolder folder) : IReportCarrier
{
    private const int LongestName = 60;
    private const int KeyDigits = 8;

    public bool Carries(DestinationKind kind) => kind is DestinationKind.Folder;

    public async Task<CarriedReport> CarryAsync(DueDelivery due, Report report, CancellationToken cancellationToken)
    {
        var file = report.File?.Content ?? ReadOnlyMemory<byte>.Empty;
        var name = NameOf(due, report.Story.Content.Filter.Period);
        var fault = await folder.LayDownAsync(due.To.Address ?? "", name, file, cancellationToken);
        return new CarriedReport(file.Length, SentenceOf(fault)) { IsLasting = fault is FolderFault.Off or FolderFault.BadName };
    }

    /// <summary>
    /// Such as <c>weekly-report-2026-11-23-to-2026-11-29-5f3a9c01.xlsx</c>: the schedule, the days, and what tells schedules of one name
    /// apart. A test never lies in the place of what was sent in earnest.
    /// </summary>
    internal static string NameOf(DueDelivery due, Period days)
    {
        var name = FilePart.Of(due.ScheduleName);
        while (Encoding.UTF8.GetByteCount(name) > LongestName)
            name = FilePart.WithoutLast(name);
        var extension = due.File is ReportFile.Pdf ? ReportPrint.Extension : ExportFormat.Xlsx.Extension;
        var key = due.ScheduleId.ToString("N")[^KeyDigits..];
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{(due.IsTest ? "test-" : "")}{name}-{days.From:yyyy-MM-dd}-to-{days.To:yyyy-MM-dd}-{key}.{extension}");
    }

    private static string? SentenceOf(FolderFault fault) => fault switch
    {
        FolderFault.None => null,
        FolderFault.Off => "This installation lays no reports down: Deliveries:Folder is not set.",
        FolderFault.BadName => "The folder has no name that may be.",
        _ => "The folder cannot be written to, or is full (Deliveries:Folder).",
    };
}
