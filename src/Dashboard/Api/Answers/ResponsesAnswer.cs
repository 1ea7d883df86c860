using System.Text.Json;

namespace Dashboard.Api.Answers;

/// <summary>One page of single answers, in the order of their scores' times.</summary>
internal sealed record ResponsesAnswer
{
    public required PeriodAnswer Period { get; init; }

    /// <summary>Whose days and clocks these are, by its IANA name.</summary>
    public required string Zone { get; init; }

    /// <summary>Each as a line of the NDJSON file has it.</summary>
    public required IReadOnlyList<JsonElement> Responses { get; init; }

    /// <summary>The cursor of the next page; null at the end.</summary>
    public required string? Next { get; init; }
}
