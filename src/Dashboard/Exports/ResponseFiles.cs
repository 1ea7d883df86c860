using System.Globalization;
using Dashboard.Data.Access;
using Dashboard.Data.Foundation;
using Dashboard.Data.Planning;
using Dashboard.Data.Reporting;
using Dashboard.Data.Store;
using Dashboard.Exports.Reports;

namespace Dashboard.Exports;

/// <summary>What a file of responses is made of but for its rows, whether it is handed out at once or made in the background.</summary>
/// <param name="plans">What was noted on their days.</param>
/// <param name="excluded">What of their days is not counted, and so not in it.</param>
/// <param name="zones">Whose clocks the times are on.</param>
/// <param name="clock">When it is made.</param>
internal sealed class ResponseFiles(PlanReader plans, ExcludedRatingsQuery excluded, ZoneInForce zones, TimeProvider clock)
{
    /// <summary>Reads it.</summary>
    /// <param name="asked">Who asks, and for what.</param>
    /// <param name="format">Which kind of file.</param>
    /// <param name="maker">What its maker is called in it; null for what they are called now.</param>
    public async Task<FileRows> ReadAsync(
        FileRequest asked, ExportFormat format, CancellationToken cancellationToken, string? maker = null)
    {
        var (zone, name) = (zones.Current, maker ?? asked.Viewer.Name);
        var notCounted = await excluded.CountAsync(asked.Viewer, asked.Filter, cancellationToken);
        return new FileRows(
            ResponseColumns.For(asked.Form, zone, name),
            AsyncEnumerable.Empty<ResponseRow>(),
            format.HasEvents ? await EventsAsync(asked.Viewer, asked.Filter, cancellationToken) : [],
            asked.Offered.Conventions.Name)
        {
            About = AboutOf(asked, zone, name, notCounted),
            NotCounted = notCounted,
            Form = asked.Form,
        };
    }

    private async Task<IReadOnlyList<EventEntry>> EventsAsync(Viewer viewer, ReportFilter filter, CancellationToken cancellationToken) =>
        (await plans.RunAsync(viewer, cancellationToken)).EventsOf(filter.Period, filter.Accounts, filter.Teams);

    // The filter as addresses write it: exactly, and so that the same file can be asked for again.
    private (string Name, string Value)[] AboutOf(FileRequest asked, ReportingZone zone, string maker, int notCounted) =>
    [
        .. notCounted == 0
            ? Array.Empty<(string, string)>()
            : [("Not counted", string.Create(CultureInfo.InvariantCulture, $"{notCounted}, taken out of the count and not in this file"))],
        ("Days", ReportTexts.Days(asked.Filter.Period)),
        ("Time zone", zone.Id),
        ("Asked for", Uri.UnescapeDataString(asked.DetailsOf(""))),
        ("Made by", maker),
        ("Made at", ReportTexts.Moment(clock.GetUtcNow(), zone)),
    ];
}
