using Dashboard.Data.Feedback;

namespace Dashboard.Api.Answers;

/// <summary>What was counted.</summary>
internal sealed record CountsAnswer
{
    public required long CsatScores { get; init; }

    /// <summary>CSAT scores 4 and 5.</summary>
    public required long Satisfied { get; init; }

    public required long NpsScores { get; init; }

    /// <summary>NPS scores 9 and 10.</summary>
    public required long Promoters { get; init; }

    /// <summary>NPS scores 7 and 8.</summary>
    public required long Passives { get; init; }

    /// <summary>NPS scores 0 to 6.</summary>
    public required long Detractors { get; init; }

    /// <summary>Scores with a comment.</summary>
    public required long Comments { get; init; }

    /// <summary>Prompts sent; 0 under a filter by hour or topic, which prompts have none of.</summary>
    public required long PromptsSent { get; init; }

    /// <summary>Of them those that have a score by now.</summary>
    public required long PromptsAnswered { get; init; }

    public static CountsAnswer Of(Tally tally) => new()
    {
        CsatScores = tally.Csat.Total,
        Satisfied = tally.In(Segment.Satisfied.Scores()),
        NpsScores = tally.Nps.Total,
        Promoters = tally.In(Segment.Promoters.Scores()),
        Passives = tally.In(Segment.Passives.Scores()),
        Detractors = tally.In(Segment.Detractors.Scores()),
        Comments = tally.Commented,
        PromptsSent = tally.Sent,
        PromptsAnswered = tally.Answered,
    };
}
