using Dashboard.Data.Feedback;
using Dashboard.Data.Store.Entities;

namespace Dashboard.Data.Prompting.PastResults.Reading;

/// <summary>One row of a file as it is understood.</summary>
internal sealed record PastResult
{
    public required int Line { get; init; }

    public required SurveyKind Kind { get; init; }

    /// <summary>Null for a prompt that nobody answered.</summary>
    public int? Score { get; init; }

    public DateTimeOffset? ScoredAt { get; init; }

    public required DateTimeOffset SentAt { get; init; }

    public SentDoubts SentDoubts { get; init; }

    public string? Comment { get; init; }

    public string? AgentId { get; init; }

    public string? AgentName { get; init; }

    public string? TeamId { get; init; }

    public string? TeamName { get; init; }

    public string? CustomerId { get; init; }

    public int Question { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>The row's own id; null where no column has it.</summary>
    public string? OwnId { get; init; }

    /// <summary>Whether its time is one that clocks show twice.</summary>
    public bool IsDoubled { get; init; }
}
