using Dashboard.Data.Feedback;

namespace Dashboard.Data.Store.Entities;

/// <summary>
/// When on one reporting day one agent got which scores for one account with one question, and how long they took: the key is that of
/// <see cref="DayCell"/>. An hour of an agent has hardly more than one score, so a row or a column an hour would take more room than the
/// scores do: one row holds them all, packed.
/// </summary>
public sealed class HourCell : IRollupCell
{
    /// <inheritdoc />
    public int Generation { get; set; }

    /// <summary>As in <see cref="DayCell"/>.</summary>
    public bool IsTagged { get; set; }

    /// <inheritdoc />
    public DateOnly Day { get; set; }

    /// <summary>The key of the account that sent the prompts.</summary>
    public int AccountId { get; set; }

    /// <summary>The team's key, or <see cref="DayCell.Unattributed"/>.</summary>
    public int TeamId { get; set; }

    /// <summary>The agent's key, or <see cref="DayCell.Unattributed"/>.</summary>
    public int AgentId { get; set; }

    /// <summary>Which card was answered.</summary>
    public SurveyKind Kind { get; set; }

    /// <summary>The question that was asked.</summary>
    public int QuestionVariant { get; set; }

    /// <summary>As in <see cref="DayCell"/>.</summary>
    public string Tags { get; set; } = TagSet.None;

    /// <summary>The scores given on this day, as <see cref="Cells.PackedScores"/> writes them.</summary>
#pragma warning disable CA1819 // A column.
    public byte[] Scores { get; set; } = [];
#pragma warning restore CA1819
}
