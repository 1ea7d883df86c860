using Dashboard.Data.Feedback;

namespace Dashboard.Data.Store.Entities;

/// <summary>
/// What one agent got for one account on one reporting day with one question: the rollup that charts read. Scores count on the day they
/// were given; <see cref="Sent"/> and <see cref="Answered"/> count on the day the prompt was sent (a cohort). Test feedback is left out.
/// Feedback with tags count once more in cells of their tags, so that what asks for no tag need not add those up.
/// </summary>
public sealed class DayCell : IRollupCell
{
    /// <summary>Stands for "no team" and "no agent" in the key: Unattributed.</summary>
    public const int Unattributed = 0;

    /// <summary>Stands for the agent of what is shown by team alone; never stored.</summary>
    public const int NotByAgent = -1;

    /// <summary>The agent as results are shown by: where the team alone is known, it is <see cref="NotByAgent"/>.</summary>
    /// <param name="teamId">The team, or <see cref="Unattributed"/>.</param>
    /// <param name="agentId">The agent, or <see cref="Unattributed"/>.</param>
    public static int ShownAgent(int teamId, int agentId) => agentId == Unattributed && teamId != Unattributed ? NotByAgent : agentId;

    /// <inheritdoc />
    public int Generation { get; set; }

    /// <summary>Whether it counts feedback by their tags, once more than the other cells do.</summary>
    public bool IsTagged { get; set; }

    /// <inheritdoc />
    public DateOnly Day { get; set; }

    /// <summary>The key of the account that sent the prompts.</summary>
    public int AccountId { get; set; }

    /// <summary>The team's key, or <see cref="Unattributed"/>.</summary>
    public int TeamId { get; set; }

    /// <summary>The agent's key, or <see cref="Unattributed"/>.</summary>
    public int AgentId { get; set; }

    /// <summary>Which card the cell counts; CSAT and NPS are never added up.</summary>
    public SurveyKind Kind { get; set; }

    /// <summary>The question that was asked.</summary>
    public int QuestionVariant { get; set; }

    /// <summary>The tags of what is counted, as <see cref="TagSet"/> writes them; none where it is not counted by tags.</summary>
    public string Tags { get; set; } = TagSet.None;

    /// <summary>Prompts sent on this day.</summary>
    public int Sent { get; set; }

    /// <summary>Of those, the ones that have a score by now.</summary>
    public int Answered { get; set; }

    /// <summary>Scores given on this day that have a comment by now.</summary>
    public int Commented { get; set; }

    /// <summary>Scores of 0 given on this day.</summary>
    public int Score0 { get; set; }

    /// <summary>Scores of 1 given on this day.</summary>
    public int Score1 { get; set; }

    /// <summary>Scores of 2 given on this day.</summary>
    public int Score2 { get; set; }

    /// <summary>Scores of 3 given on this day.</summary>
    public int Score3 { get; set; }

    /// <summary>Scores of 4 given on this day.</summary>
    public int Score4 { get; set; }

    /// <summary>Scores of 5 given on this day.</summary>
    public int Score5 { get; set; }

    /// <summary>Scores of 6 given on this day.</summary>
    public int Score6 { get; set; }

    /// <summary>Scores of 7 given on this day.</summary>
    public int Score7 { get; set; }

    /// <summary>Scores of 8 given on this day.</summary>
    public int Score8 { get; set; }

    /// <summary>Scores of 9 given on this day.</summary>
    public int Score9 { get; set; }

    /// <summary>Scores of 10 given on this day.</summary>
    public int Score10 { get; set; }
}
