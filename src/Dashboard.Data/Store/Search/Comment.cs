using Dashboard.Data.Comments;
using Dashboard.Data.Feedback;
using Dashboard.Data.Store.Entities;
using Dashboard.Data.Store.Topics;

namespace Dashboard.Data.Store.Search;

/// <summary>One comment in memory.</summary>
/// <param name="day">The comments of its day.</param>
/// <param name="isByTeamAlone">Whether nobody is to see whose result it is, but for the team.</param>
internal readonly struct Comment(CommentDay day, int index, bool isByTeamAlone = false)
{
    /// <summary>Its key in the search index, which sorts by the time of the score.</summary>
    public long Key => day.Key(index);

    /// <summary>When its score was given.</summary>
    public DateTimeOffset ScoredAt => day.ScoredAt(index);

    public SurveyKind Kind => day.Columns.Kind(index);

    public int Score => day.Score(index);

    public CommentLanguage Language => day.Language(index);

    public int AccountId => day.Columns.Account(index);

    public int QuestionVariant => day.Columns.Question(index);

    /// <summary>The team; 0 is Unattributed.</summary>
    public int TeamId => day.Columns.Team(index);

    /// <inheritdoc cref="Cells.Cell.AgentId" />
    public int AgentId => isByTeamAlone ? DayCell.NotByAgent : DayCell.ShownAgent(day.Columns.Team(index), day.Columns.Agent(index));

    /// <summary>The tags, as <see cref="TagSet"/> writes them.</summary>
    public string Tags => day.Columns.Tags(index);

    /// <summary>What it is about, a bit a topic.</summary>
    public ulong TopicsOf(TopicSet topics, IReadOnlyDictionary<CommentLanguage, CommentWordBook> books) =>
        topics.IsEmpty ? 0 : topics.BitsOf(day, books)[index];

    /// <inheritdoc cref="CommentDay.Words" />
    public ReadOnlySpan<int> Words => day.Words(index);
}
