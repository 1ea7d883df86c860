using Dashboard.Data.Feedback;

namespace Dashboard.Data.Rollups;

/// <summary>Which day cell: the primary key of <see cref="Store.Entities.DayCell"/>.</summary>
internal readonly record struct CellKey(DateOnly Day, int AccountId, int TeamId, int AgentId, SurveyKind Kind, int QuestionVariant);
