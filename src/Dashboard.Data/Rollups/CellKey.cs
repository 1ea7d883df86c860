using Dashboard.Data.Feedback;

namespace Dashboard.Data.Rollups;

/// <summary>Which day cell, whatever its generation: the rest of the primary key of <see cref="Store.Entities.DayCell"/>, in its order.</summary>
internal readonly record struct CellKey(DateOnly Day, SurveyKind Kind, int QuestionVariant, int AccountId, int TeamId, int AgentId)
{
    /// <summary>By which cells are sorted as the database sorts them.</summary>
    public (DateOnly Day, int Kind, int QuestionVariant, int AccountId, int TeamId, int AgentId) Order =>
        (Day, (int)Kind, QuestionVariant, AccountId, TeamId, AgentId);
}
