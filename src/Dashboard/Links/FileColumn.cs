using System.Text.Json;

namespace Dashboard.Links;

/// <summary>
/// A column that a file of answers can have, in the order in which files have them: what people look for first, ids last.
/// </summary>
internal enum FileColumn
{
    /// <summary>When the score was given, and how far the clocks were ahead of UTC.</summary>
    ScoredAt = 0,

    /// <summary>The score.</summary>
    Score = 1,

    /// <summary>Promoter, passive or detractor.</summary>
    Group = 2,

    /// <summary>The customer's words.</summary>
    Comment = 3,

    /// <summary>The team.</summary>
    Team = 4,

    /// <summary>The agent.</summary>
    Agent = 5,

    /// <summary>CSAT or NPS.</summary>
    Kind = 6,

    /// <summary>The account that asked.</summary>
    Account = 7,

    /// <summary>The question's words.</summary>
    Question = 8,

    /// <summary>The question's number.</summary>
    QuestionVariant = 9,

    /// <summary>When the prompt was sent.</summary>
    SentAt = 10,

    /// <summary>From the prompt to the score.</summary>
    MinutesToAnswer = 11,

    /// <summary>When the comment was given.</summary>
    CommentedAt = 12,

    /// <summary>When X changed it last.</summary>
    UpdatedAt = 13,

    /// <summary>The name that the question used.</summary>
    DisplayName = 14,

    /// <summary>The privacy policy that the card linked to.</summary>
    PrivacyUrl = 15,

    /// <summary>The help desk's id of the case.</summary>
    CaseId = 16,

    /// <summary>X's id of the feedback.</summary>
    FeedbackId = 17,

    /// <summary>X's id of the customer.</summary>
    CustomerId = 18,

    /// <summary>X's id of the Direct Message.</summary>
    DmId = 19,
}

/// <summary>What columns are called by programs: in addresses, and where rows are objects.</summary>
internal static class FileColumns
{
    private static readonly Dictionary<FileColumn, string> Words = Enum.GetValues<FileColumn>()
        .ToDictionary(column => column, column => JsonNamingPolicy.SnakeCaseLower.ConvertName(column.ToString()));

    /// <summary>All, in their order.</summary>
    public static IReadOnlyList<FileColumn> All { get; } = [.. Words.Keys.Order()];

    /// <summary>The stable name: scored_at.</summary>
    public static string Word(this FileColumn column) => Words[column];

    /// <summary>The column of this name; null for none.</summary>
    public static FileColumn? Find(string word) =>
        All.Select(column => (FileColumn?)column)
            .FirstOrDefault(column => string.Equals(Words[column!.Value], word, StringComparison.Ordinal));
}
