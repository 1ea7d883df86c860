using Dashboard.Data.Feedback;

namespace Dashboard.Data.Rollups;

/// <summary>
/// Which day cell, whatever its generation: the rest of the primary key of <see cref="Store.Entities.DayCell"/>, in its order.
/// </summary>
internal readonly record struct CellKey(
    DateOnly Day,
    SurveyKind Kind,
    int QuestionVariant,
    int AccountId,
    int TeamId,
    int AgentId,
    string Tags)
{
    /// <summary>Whether it counts feedback by their tags.</summary>
    public bool IsTagged => Tags.Length > 0;

    /// <summary>By which cells are sorted as the database sorts them; those that are alike in it, by their tags.</summary>
    public (bool IsTagged, DateOnly Day, int Kind, int QuestionVariant, int AccountId, int TeamId, int AgentId) Order =>
        (IsTagged, Day, (int)Kind, QuestionVariant, AccountId, TeamId, AgentId);
}
