using Dashboard.Data.Feedback;

namespace Dashboard.Data.Store.Cells;

/// <summary>What a cell is about, whatever its day.</summary>
/// <param name="Kind">CSAT or NPS.</param>
/// <param name="QuestionVariant">The question that was asked.</param>
/// <param name="TeamId">The team; 0 is Unattributed.</param>
/// <param name="AgentId">The agent; 0 is Unattributed.</param>
/// <param name="Tags">The tags, as <see cref="TagSet"/> writes them; none where nothing is counted by tags.</param>
internal readonly record struct CellGroup(SurveyKind Kind, int QuestionVariant, int AccountId, int TeamId, int AgentId, string Tags);
