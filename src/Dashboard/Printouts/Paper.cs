using Dashboard.Data.Reporting;
using Dashboard.Exports.Reports;
using Dashboard.Formats;
using Dashboard.Links;
using Dashboard.ResultPages.Cards;
using Dashboard.ResultPages.Scope;

namespace Dashboard.Printouts;

/// <summary>A report as it is printed, in the language of whoever asks for it.</summary>
/// <param name="Content">What it says.</param>
/// <param name="Scope">Who asks, and of which numbers.</param>
/// <param name="View">What was asked for, with what narrows the comments alone.</param>
internal sealed record Paper(ReportContent Content, ResultScope Scope, ReportView View)
{
    /// <summary>How many comments are printed: some pages of them.</summary>
    public const int MostComments = 100;

    /// <summary>The newest comments; null where none are wanted.</summary>
    public IReadOnlyList<ResponseRow>? Comments { get; init; }

    /// <summary>What its charts are drawn from.</summary>
    public ResultCharts Charts { get; } = new(Scope, Content.Overview);

    /// <summary>The numbers in the order of the report.</summary>
    public IReadOnlyList<PaperMeasure> Measures { get; } = [.. Content.Measures.Select(measure => new PaperMeasure(measure))];

    public string Title => Content.Filter.Conventions.Name is { Length: > 0 } name
        ? Phrases.Of(PrintoutWords.TitleOf, name)
        : PrintoutWords.Title;

    public string Days => Dates.Period(Content.Filter.Period);

    /// <summary>What stands under every page.</summary>
    public string Footer => Phrases.Of(PrintoutWords.Footer, Title, Days, Content.Maker);

    /// <summary>What it is compared with, in words.</summary>
    public string ComparedWith => Content switch
    {
        { Filter.ComparedPeriod: null } => PrintoutWords.ComparedWithNothing,
        { Filter.ComparedPeriod: { } before, Overview.Compared: null } => Phrases.Of(PrintoutWords.NotAllStored, Dates.Period(before)),
        _ => Dates.Period(Content.Filter.ComparedPeriod!),
    };

    public string Complete => Content.CompleteThrough is { } through
        ? Dates.Moment(through, Content.Zone)
        : PrintoutWords.NothingComplete;

    /// <summary>The day and minute of something, on the report's clocks.</summary>
    public string Moment(DateTimeOffset instant) => Dates.Moment(instant, Content.Zone);
}
