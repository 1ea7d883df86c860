using Dashboard.Data.Access;
using Dashboard.Data.Reporting;
using Dashboard.Exports.Reports;
using Dashboard.Links;
using Dashboard.Printing;
using Dashboard.ResultPages.Scope;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Web;

namespace Dashboard.Printouts;

/// <summary>Prints a report as PDF, in the language of whoever it is made for: the content of the workbook, to be handed on.</summary>
/// <param name="printer">Makes a file of it.</param>
/// <param name="styles">How it looks.</param>
/// <param name="services">What components are rendered with; these need nothing.</param>
/// <param name="logs">The same.</param>
internal sealed class ReportPrint(PagePrinter printer, PaperStyles styles, IServiceProvider services, ILoggerFactory logs)
{
    public const string ContentType = "application/pdf";

    /// <summary>The end of its name, without the dot.</summary>
    public const string Extension = "pdf";

    public const string Missing = "There is no Chromium on the server, which prints the report. An administrator can install one, such as "
        + "Debian’s package chromium, or name it by the setting Reports:Chromium.";

    /// <summary>Whether there is a Chromium to print with; without one it is <see cref="Missing"/>.</summary>
    public bool IsPossible => printer.IsThere;

    /// <summary>Prints it.</summary>
    /// <param name="viewer">Whose report it is.</param>
    /// <param name="choices">What they may filter by.</param>
    /// <param name="view">What was asked for.</param>
    /// <param name="content">What it says.</param>
    /// <param name="comments">The newest comments; null where none are wanted.</param>
    /// <param name="cancellationToken">Ends the process that prints.</param>
    /// <returns>The file's bytes.</returns>
    /// <exception cref="PrintFailedException">There is no print.</exception>
    public async Task<byte[]> MakeAsync(
        Viewer viewer,
        FilterChoices choices,
        ReportView view,
        ReportContent content,
        IReadOnlyList<ResponseRow>? comments,
        CancellationToken cancellationToken)
    {
        // The numbers of pages: scores, words and languages narrow the comments alone.
        var scope = new ResultScope
        {
            Viewer = viewer,
            Choices = choices,
            Reading = new FilterReading(view with { Filter = view.Filter.ForSums }, []),
            Coverage = content.Coverage,
            Zone = content.Zone,
            Today = content.Zone.DayOf(content.MadeAt),
            Plan = content.Plan,
        };
        var html = await HtmlAsync(new Paper(content, scope, view) { Comments = comments });
        var pdf = await printer.PrintAsync(html, cancellationToken);
        PdfMoments.Set(pdf, content.MadeAt);
        return pdf;
    }

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
