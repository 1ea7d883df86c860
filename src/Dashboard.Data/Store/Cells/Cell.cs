using Dashboard.Data.Comments;
using Dashboard.Data.Feedback;
using Dashboard.Data.Store.Entities;
using Dashboard.Data.Store.Topics;

namespace Dashboard.Data.Store.Cells;

/// <summary>One day cell or hour cell in memory; those of hours have packed scores, and no measures.</summary>
/// <param name="cells">The cells of its day.</param>
/// <param name="isByTeamAlone">Whether nobody is to see whose result it is, but for the team.</param>
internal readonly struct Cell(CellDay cells, int index, bool isByTeamAlone = false)
{
    /// <summary>The day in the reporting time zone.</summary>
    public DateOnly Day => cells.Day;

    public SurveyKind Kind => cells.Kind(index);

    /// <summary>The question that was asked.</summary>
    public int QuestionVariant => cells.Question(index);

    public int AccountId => cells.Account(index);

    /// <summary>The team; 0 is Unattributed.</summary>
    public int TeamId => cells.Team(index);

    /// <summary>
    /// The agent; 0 is Unattributed, and <see cref="DayCell.NotByAgent"/> is what is shown by team alone, as are results that have lost
    /// their agent.
    /// </summary>
    public int AgentId => isByTeamAlone ? DayCell.NotByAgent : DayCell.ShownAgent(cells.Team(index), cells.Agent(index));

    /// <summary>The tags, as <see cref="TagSet"/> writes them; none where nothing is counted by tags.</summary>
    public string Tags => cells.Tags(index);

    /// <summary>Whether it is one score with a comment, so that there is a score to be counted.</summary>
    public bool IsOneScore => cells.TopicSet is not null;

    /// <summary>Which topics there are, where it is one score with a comment; null of all other cells.</summary>
    public TopicSet? TopicSet => cells.TopicSet;

    /// <summary>What the comment of a cell that is one is about, a bit a topic.</summary>
    public ulong Topics => cells.Topics(index);

    /// <summary>The language of the comment of a cell that is one.</summary>
    public CommentLanguage Language => cells.Language(index);

    /// <summary>Prompts sent on the day.</summary>
    public int Sent => Measures[CellMeasure.Sent];

    /// <summary>Of those, the ones that have a score by now.</summary>
    public int Answered => Measures[CellMeasure.Answered];

    /// <summary>Scores given on the day that have a comment by now.</summary>
    public int Commented => Measures[CellMeasure.Commented];

    /// <summary>How often each score 0 to 10 was given on the day.</summary>
    public ReadOnlySpan<int> Scores => Measures[CellMeasure.FirstScore..];

    /// <summary>The scores of a cell that knows the hours, as <see cref="PackedScores"/> reads them.</summary>
    public ReadOnlySpan<byte> Packed => cells.Packed(index);

    /// <summary>What the cell is about.</summary>
    public CellGroup Group => new(Kind, QuestionVariant, AccountId, TeamId, AgentId, Tags);

    /// <summary>All that is counted, in the order of <see cref="CellMeasure"/>.</summary>
    public ReadOnlySpan<int> Measures => cells.Measures(index);
}
