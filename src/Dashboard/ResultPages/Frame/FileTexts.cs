using System.Globalization;
using Dashboard.Data.Access;
using Dashboard.Data.FileJobs;
using Dashboard.Formats;
using Dashboard.Links;

namespace Dashboard.ResultPages.Frame;

/// <summary>Files in words; in them everything is English, here it is the reader's language.</summary>
internal static class FileTexts
{
    /// <summary>A column.</summary>
    public static string Of(FileColumn column) => column switch
    {
        FileColumn.ScoredAt => FileWords.ScoredAt,
        FileColumn.Score => FileWords.Score,
        FileColumn.Group => FileWords.Group,
        FileColumn.Comment => FileWords.Comment,
        FileColumn.Team => FileWords.Team,
        FileColumn.Agent => FileWords.Agent,
        FileColumn.Kind => FileWords.Kind,
        FileColumn.Account => FileWords.Account,
        FileColumn.Question => FileWords.Question,
        FileColumn.QuestionVariant => FileWords.QuestionVariant,
        FileColumn.SentAt => FileWords.SentAt,
        FileColumn.MinutesToAnswer => FileWords.MinutesToAnswer,
        FileColumn.CommentedAt => FileWords.CommentedAt,
        FileColumn.UpdatedAt => FileWords.UpdatedAt,
        FileColumn.DisplayName => FileWords.DisplayName,
        FileColumn.PrivacyUrl => FileWords.PrivacyUrl,
        FileColumn.CaseId => FileWords.CaseId,
        FileColumn.FeedbackId => FileWords.FeedbackId,
        FileColumn.CustomerId => FileWords.CustomerId,
        FileColumn.DmId => FileWords.DmId,
        _ => throw new ArgumentOutOfRangeException(nameof(column), column, "Not a column."),
    };

    /// <summary>Why a layout was not kept.</summary>
    public static string Of(FileLayoutProblem problem) => problem switch
    {
        FileLayoutProblem.NameMissing => FileWords.NameMissing,
        FileLayoutProblem.NameTooLong => Phrases.Of(FileWords.NameTooLong, FileLayouts.LongestName.ToString(CultureInfo.CurrentCulture)),
        FileLayoutProblem.TooMany => Phrases.Of(FileWords.TooMany, FileLayouts.MostLayouts.ToString(CultureInfo.CurrentCulture)),
        FileLayoutProblem.MayNot => FileWords.MayNot,
        _ => "",
    };

    /// <summary>Why a file is not made in the background.</summary>
    /// <param name="problem">What is in the way.</param>
    /// <param name="most">How many files one person has at most.</param>
    public static string Of(FileJobProblem problem, int most) => problem switch
    {
        FileJobProblem.TooMany => Phrases.Of(FileWords.TooManyFiles, Numbers.Count(most)),
        FileJobProblem.FolderFull => FileWords.NoRoom,
        FileJobProblem.TooLong => FileWords.QueryTooLong,
        _ => FileWords.MayNot,
    };
}
