using Dashboard.Data.Reporting;

namespace Dashboard.ResultPages.Cards;

/// <summary>What an answer says of whose it is, as far as that may be told.</summary>
internal static class AnswerTexts
{
    /// <summary>Which team answered the customer.</summary>
    public static string TeamOf(ResponseRow row) => row.Team ?? (row.IsNobodys ? CardWords.NotNamed : CardWords.Unattributed);
}
