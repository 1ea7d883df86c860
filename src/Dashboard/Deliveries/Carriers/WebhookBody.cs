using System.Text.Json;
using Dashboard.Api;
using Dashboard.Api.Answers;
using Dashboard.Data.Schedules;

namespace Dashboard.Deliveries.Carriers;

/// <summary>What is posted to a program: the shape that Standard Webhooks proposes, with numbers as the API has them.</summary>
/// <param name="Type">What has happened.</param>
/// <param name="Timestamp">When it was due.</param>
/// <param name="Data">The report.</param>
internal sealed record WebhookBody(string Type, DateTimeOffset Timestamp, WebhookReport Data)
{
    private const string Reported = "report.due";
    private const string Tested = "report.test";

    public static WebhookBody Of(DueDelivery due, Report report) => new(
        due.IsTest ? Tested : Reported, due.DueAt.ToUniversalTime(), WebhookReport.Of(due, report));

    public string Write() => JsonSerializer.Serialize(this, ReadingJson.Options);
}

/// <summary>A report for a program.</summary>
internal sealed record WebhookReport
{
    /// <summary>What the schedule is called.</summary>
    public required string Schedule { get; init; }

    /// <summary>What a mail of it begins with: the most unusual change, and its reason.</summary>
    public required string Headline { get; init; }

    /// <summary>The language of the headline.</summary>
    public required string Language { get; init; }

    /// <summary>Whether there was nothing to report.</summary>
    public required bool IsEmpty { get; init; }

    public required PeriodAnswer Period { get; init; }

    /// <summary>The days that changes are against; null where nothing is compared.</summary>
    public required PeriodAnswer? Compared { get; init; }

    /// <summary>Whose days these are, by its IANA name.</summary>
    public required string Zone { get; init; }

    /// <summary>Up to when everything is confirmed; null while nothing is.</summary>
    public required DateTimeOffset? CompleteThrough { get; init; }

    /// <summary>What it is filtered by, in words.</summary>
    public required IReadOnlyList<WebhookFilter> Filters { get; init; }

    public required IReadOnlyList<MeasureAnswer> Measures { get; init; }

    /// <summary>The page with the same filters; null where nobody has said where the product is.</summary>
    public required string? Page { get; init; }

    public static WebhookReport Of(DueDelivery due, Report report)
    {
        var (story, content) = (report.Story, report.Story.Content);
        var (filter, before) = (content.Filter, content.Overview.Compared);
        return new WebhookReport
        {
            Schedule = due.ScheduleName,
            Headline = story.First,
            Language = due.Language,
            IsEmpty = story.IsEmpty,
            Period = PeriodAnswer.Of(filter.Period),
            Compared = before is not null && filter.ComparedPeriod is { } days ? PeriodAnswer.Of(days) : null,
            Zone = content.Zone.Id,
            CompleteThrough = content.CompleteThrough,
            Filters = [.. content.FilterLines.Select(line => new WebhookFilter(line.Name, line.Value))],
            Measures = MeasureAnswer.AllOf(filter.Measures, content.Overview.Current, before),
            Page = report.Page?.AbsoluteUri,
        };
    }
}

/// <summary>Something that a report is filtered by.</summary>
internal sealed record WebhookFilter(string Name, string Value);
