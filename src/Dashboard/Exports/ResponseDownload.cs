using System.Globalization;
using Dashboard.Data.Reporting;

namespace Dashboard.Exports;

/// <summary>Makes the file of the responses, for those who may have it.</summary>
/// <param name="requests">Who asks, and for what.</param>
/// <param name="responses">The rows.</param>
/// <param name="files">What else is in it.</param>
/// <param name="delivery">Hands it out.</param>
internal sealed class ResponseDownload(FileRequests requests, ResponsesQuery responses, ResponseFiles files, FileDelivery delivery)
{
    /// <summary>Answers a request for a file.</summary>
    /// <param name="http">The request.</param>
    /// <param name="format">Which kind of file.</param>
    public async Task<IResult> ServeAsync(HttpContext http, ExportFormat format)
    {
        var cancellationToken = http.RequestAborted;
        var (asked, refusal) = await requests.ReadAsync(http);
        if (asked is not { Viewer: var viewer, Filter: var filter, Offered: var offered })
            return refusal!;

        var file = await files.ReadAsync(asked, format, cancellationToken);
        return await delivery.BeginAsync(http, new FileOrder<ResponseRow>(
            viewer,
            asked.DetailsOf(format.Path) + NotCounted(file),
            format.ContentType,
            ExportFileName.For(filter, offered, format.Extension))
        {
            Rows = responses.StreamAsync(viewer, filter, cancellationToken),
            RowsPerLook = ResponsesQuery.RowsPerStretch,
            WriteAsync = (body, rows, token) => format.WriteAsync(body, file with { Rows = rows }, token),
            IsFor = asked.IsFor,
        });
    }

    private static string NotCounted(FileRows file) => file.NotCounted == 0
        ? ""
        : string.Create(CultureInfo.InvariantCulture, $"; ratings not counted: {file.NotCounted}");
}
