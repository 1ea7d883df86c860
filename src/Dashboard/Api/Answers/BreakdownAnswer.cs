using Dashboard.Data.Reporting;

namespace Dashboard.Api.Answers;

/// <summary>The numbers of groups side by side, by name: differences within chance are no ranking.</summary>
internal sealed record BreakdownAnswer
{
    public required PeriodAnswer Period { get; init; }

    /// <summary>The days that changes are against; null where nothing is compared, or not everything of both periods is stored.</summary>
    public required PeriodAnswer? Compared { get; init; }

    public required BreakdownBy Group { get; init; }

    /// <summary>Whether a response can be in several groups, so that they do not add up to the whole.</summary>
    public required bool Overlap { get; init; }

    public required IReadOnlyList<GroupAnswer> Groups { get; init; }
}

/// <summary>One group.</summary>
internal sealed record GroupAnswer
{
    /// <summary>What a filter takes for it, such as a team's id at the help desk; null of what cannot be filtered by.</summary>
    public required string? Key { get; init; }

    public required string Name { get; init; }

    public required CountsAnswer Counts { get; init; }

    public required IReadOnlyList<MeasureAnswer> Measures { get; init; }
}
