using Bunit;
using Dashboard.Data.Feedback;
using Dashboard.Data.Foundation;
using Dashboard.Data.Reporting;
using Dashboard.Data.Store.Entities;
using Dashboard.ResultPages.History;
using Xunit;

namespace Dashboard.Tests.ResultPages.History;

public sealed class FeedbackTimelineTests : BunitContext
{
    private static readonly DateTimeOffset At = new(2026, 2, 1, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Timeline_AnsweredThenContradicted_SaysWhatWhenAndHow()
    {
        var timeline = Show(
            new HistoryLine(ArrivalKind.Created, At, null, null, Anomaly.None, [new(ArrivalSource.Events, At.AddDays(1))], "{}"),
            new HistoryLine(ArrivalKind.Updated, At, 4, "<b>fine</b>", Anomaly.None, [new(ArrivalSource.Webhook, At)], "{\"x\":1}"),
            new HistoryLine(ArrivalKind.Shown, At, 1, null, Anomaly.Score, [new(ArrivalSource.Show, At)], "{}"));

        var lines = timeline.FindAll("[data-testid=feedback-history] > li");
        Assert.Equal(
            ["Prompt sent", "Answered: 4 of 5 with a comment", "Asked for: 1 of 5"],
            lines.Select(line => line.QuerySelector("strong")!.TextContent));
        Assert.Contains("Reached us from the list of events, 2 Feb 2026, 09:00 (UTC)", lines[0].TextContent, StringComparison.Ordinal);
        Assert.Equal("<b>fine</b>", lines[1].QuerySelector(".comment")!.TextContent);
        Assert.Contains("the earlier one stands", lines[2].QuerySelector(".contradiction")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Timeline_WithoutHistory_SaysWhy() =>
        Assert.Contains("before its history was kept", Show().Markup, StringComparison.Ordinal);

    private IRenderedComponent<FeedbackTimeline> Show(params HistoryLine[] lines) => Render<FeedbackTimeline>(parameters => parameters
        .Add(timeline => timeline.Kind, SurveyKind.Csat)
        .Add(timeline => timeline.Lines, lines)
        .Add(timeline => timeline.Zone, ReportingZone.Utc));
}
