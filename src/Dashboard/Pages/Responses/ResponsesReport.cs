using Dashboard.Data.Reporting;

namespace Dashboard.Pages.Responses;

/// <summary>How long the list is; its rows are read as they come into view.</summary>
/// <param name="Total">How many rows.</param>
public sealed record ResponsesReport(ResponseTotal Total);
