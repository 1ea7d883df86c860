using Dashboard.Data.Reporting;
using Dashboard.Exports;
using Dashboard.Exports.Reports;
using Dashboard.Links;
using Dashboard.Printing;
using Dashboard.ResultPages.Scope;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Web;

namespace Dashboard.Printouts;

/// <summary>Prints the report of what a page shows, for those who may have it: the content of the workbook, to be handed on.</summary>
/// <param name="requests">Who asks, and for what.</param>
/// <param name="reader">What it says.</param>
/// <param name="delivery">Hands it out.</param>
/// <param name="printer">Makes a file of it.</param>
/// <param name="styles">How it looks.</param>
/// <param name="services">What components are rendered with; these need nothing.</param>
/// <param name="logs">The same.</param>
internal sealed class PdfDownload(
    FileRequests requests,
    ReportReader reader,
    FileDelivery delivery,
    PagePrinter printer,
    PaperStyles styles,
    IServiceProvider services,
    ILoggerFactory logs)
{
    private const string Missing = "There is no Chromium on the server, which prints the report. An administrator can install one, such as "
        + "Debian’s package chromium, or name it by the setting Reports:Chromium.";

    private const string ContentType = "application/pdf";

    /// <summary>Answers a request for it.</summary>
    /// <param name="http">The request.</param>
    public async Task<IResult> ServeAsync(HttpContext http)
    {
        var cancellationToken = http.RequestAborted;
        var (asked, refusal) = await requests.ReadAsync(http);
        if (asked is not { Viewer: var viewer, Filter: var filter, Offered: var offered })
            return refusal!;
        if (!printer.IsThere)
            return Results.Problem(Missing, statusCode: StatusCodes.Status501NotImplemented, title: "Reports cannot be printed here.");

        var content = await reader.ReadAsync(viewer, filter, offered, cancellationToken);
        var made = await delivery.BeginAsync(http, new FileOrder<ResponseRow>(
            viewer, asked.DetailsOf(Paths.ReportPdf), ContentType, ExportFileName.ForReport(filter, offered, "pdf"))
        {
            Rows = asked.Form.LeavesOutComments ? AsyncEnumerable.Empty<ResponseRow>() : CommentsAsync(),
            RowsPerLook = ResponsesQuery.RowsPerStretch,
            WriteAsync = async (body, rows, token) =>
            {
                var paper = PaperOf(asked, content) with
                {
                    Comments = asked.Form.LeavesOutComments ? null : await rows.ToListAsync(token),
                };
                var pdf = await printer.PrintAsync(await HtmlAsync(paper), token);
                PdfMoments.Set(pdf, content.MadeAt);
                await body.WriteAsync(pdf, token);
            },
            IsFor = asked.IsFor,
        });
        return new PrintedResult(made);

        async IAsyncEnumerable<ResponseRow> CommentsAsync()
        {
            foreach (var row in await reader.CommentsAsync(viewer, filter, cancellationToken, Paper.MostComments))
                yield return row;
        }
    }

    // The numbers of pages: scores, words and languages narrow the comments alone.
    private static Paper PaperOf(FileRequest asked, ReportContent content) => new(
        content,
        new ResultScope
        {
            Viewer = asked.Viewer,
            Choices = asked.Offered,
            Reading = new FilterReading(asked.View with { Filter = asked.Filter.ForSums }, []),
            Coverage = content.Coverage,
            Zone = content.Zone,
            Today = content.Zone.DayOf(content.MadeAt),
            Plan = content.Plan,
        },
        asked.View);

    private async Task<string> HtmlAsync(Paper paper)
    {
        await using var renderer = new HtmlRenderer(services, logs);
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [nameof(Page.Content)] = PaperDocumentTemplate.Render(paper, styles.For(paper)),
        });
        return "<!DOCTYPE html>\n" + await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<Page>(parameters)).ToHtmlString());
    }

    /// <summary>What the page is rendered in: of a component alone.</summary>
    private sealed class Page : ComponentBase
    {
        [Parameter, EditorRequired]
        public required RenderFragment Content { get; set; }

        protected override void BuildRenderTree(RenderTreeBuilder builder) => builder.AddContent(0, Content);
    }
}
