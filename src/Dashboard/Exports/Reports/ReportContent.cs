using Dashboard.Data.Access;
using Dashboard.Data.Feedback;
using Dashboard.Data.Foundation;
using Dashboard.Data.Planning;
using Dashboard.Data.Reporting;
using Dashboard.Data.Reporting.WhatMoved;

namespace Dashboard.Exports.Reports;

/// <summary>Everything that a report says, as its maker may see it.</summary>
internal sealed record ReportContent
{
    /// <summary>Who has it made; it is theirs.</summary>
    public required string Maker { get; init; }

    /// <summary>What is held back about teams and agents.</summary>
    public required EmployeeDataRules Rules { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>Whose days these are.</summary>
    public required ReportingZone Zone { get; init; }

    /// <summary>Which results.</summary>
    public required ReportFilter Filter { get; init; }

    /// <summary>What it is filtered by, in words.</summary>
    public required IReadOnlyList<(string Name, string Value)> FilterLines { get; init; }

    /// <summary>How complete it is.</summary>
    public required Coverage Coverage { get; init; }

    /// <summary>Up to when everything is confirmed; null while nothing is.</summary>
    public DateTimeOffset? CompleteThrough => Coverage.CompleteThrough;

    /// <summary>What is set and noted beside the results.</summary>
    public required Plan Plan { get; init; }

    public required OverviewReport Overview { get; init; }

    /// <summary>How many ratings somebody has taken out of the count.</summary>
    public required int NotCounted { get; init; }

    public required BreakdownReport Teams { get; init; }

    public required BreakdownReport Agents { get; init; }

    public required BreakdownReport Questions { get; init; }

    public required BreakdownReport Topics { get; init; }

    /// <summary>What moved each number of scores that the filter leaves; none where nothing is compared.</summary>
    public required IReadOnlyList<WhatMovedReport> Moves { get; init; }

    public required TargetsInForce Targets { get; init; }

    public required IReadOnlyList<EventEntry> Events { get; init; }

    /// <summary>How many comments there are, in the file or not.</summary>
    public required ResponseTotal Comments { get; init; }

    /// <summary>The measures that the filter leaves.</summary>
    public IEnumerable<ResultMeasure> Measures => Filter.Measures;

    /// <summary>Whether the filter leaves scores of a survey.</summary>
    public bool HasKind(SurveyKind kind) => Filter.Kind is null || Filter.Kind == kind;
}
