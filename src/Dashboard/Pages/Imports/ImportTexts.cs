using Dashboard.Data.Prompting.PastResults.Reading;

namespace Dashboard.Pages.Imports;

/// <summary>What our columns are called.</summary>
internal static class ImportTexts
{
    public static string Of(ResultColumn column) => column switch
    {
        ResultColumn.Score => ImportWords.ColumnScore,
        ResultColumn.Kind => ImportWords.ColumnKind,
        ResultColumn.ScoredAt => ImportWords.ColumnScoredAt,
        ResultColumn.SentAt => ImportWords.ColumnSentAt,
        ResultColumn.Comment => ImportWords.ColumnComment,
        ResultColumn.AgentId => ImportWords.ColumnAgentId,
        ResultColumn.AgentName => ImportWords.ColumnAgentName,
        ResultColumn.TeamId => ImportWords.ColumnTeamId,
        ResultColumn.TeamName => ImportWords.ColumnTeamName,
        ResultColumn.CustomerId => ImportWords.ColumnCustomerId,
        ResultColumn.Question => ImportWords.ColumnQuestion,
        ResultColumn.Tags => ImportWords.ColumnTags,
        _ => ImportWords.ColumnId,
    };
}
