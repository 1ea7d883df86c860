using System.Globalization;
using Dashboard.Data.Reporting;
using Dashboard.Formats;
using Microsoft.AspNetCore.WebUtilities;

namespace Dashboard.Pages.Responses;

/// <summary>How the list is shown: in which order, which stretch of it, and which answer is open beside it.</summary>
/// <param name="Order">The order.</param>
/// <param name="Part">Which stretch of <see cref="RowsPerPart"/> rows, from 1 on: a browser cannot scroll over ten million rows.</param>
/// <param name="Open">X's id of the answer that is open; null for none.</param>
public sealed record ResponsesView(ResponseOrder Order, int Part, string? Open)
{
    /// <summary>How many rows can be scrolled through at once.</summary>
    public const int RowsPerPart = 10_000;

    private const string OrderName = "sort";
    private const string PartName = "part";
    private const string OpenName = "open";
    private const string LowFirst = "low";

    /// <summary>What stays in the address when the filter changes: the order, but neither the place in the list nor what is open.</summary>
    public static IReadOnlyList<string> KeptNames { get; } = [OrderName];

    /// <summary>What of the address could not be used, in words.</summary>
    public IReadOnlyList<string> Problems { get; private init; } = [];

    /// <summary>How many rows lie before the stretch.</summary>
    public int FirstRow => (Part - 1) * RowsPerPart;

    /// <summary>Reads the page's own parameters.</summary>
    public static ResponsesView Read(string uri)
    {
        var query = QueryHelpers.ParseQuery(new Uri(uri).Query);
        var (order, part, open) = (
            query.GetValueOrDefault(OrderName).ToString(),
            query.GetValueOrDefault(PartName).ToString(),
            query.GetValueOrDefault(OpenName).ToString());
        var number =
            int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed) && parsed is >= 1 and <= 100_000
                ? parsed
                : 0;
        return new ResponsesView(
            string.Equals(order, LowFirst, StringComparison.Ordinal) ? ResponseOrder.LowScoresFirst : ResponseOrder.NewestFirst,
            Math.Max(1, number),
            open.Length is > 0 and <= 32 ? open : null)
        {
            Problems =
            [
                .. Problem(OrderName, order, order is not ("" or LowFirst)),
                .. Problem(PartName, part, part.Length > 0 && number == 0),
                .. Problem(OpenName, open, open.Length > 32),
            ],
        };
    }

    /// <summary>The view as the end of an address, from "&amp;" on.</summary>
    public string Query() =>
        (Order is ResponseOrder.LowScoresFirst ? $"&{OrderName}={LowFirst}" : "")
        + (Part > 1 ? string.Create(CultureInfo.InvariantCulture, $"&{PartName}={Part}") : "")
        + (Open is null ? "" : $"&{OpenName}={Uri.EscapeDataString(Open)}");

    private static string[] Problem(string name, string value, bool isWrong) =>
        isWrong ? [Phrases.Of(ResponsesWords.UnknownValue, name, value.Length > 40 ? value[..40] + "…" : value)] : [];
}
