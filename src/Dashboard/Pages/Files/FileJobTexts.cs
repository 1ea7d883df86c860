using Dashboard.Data.FileJobs;
using Dashboard.Data.Store.Entities;
using Dashboard.Formats;

namespace Dashboard.Pages.Files;

/// <summary>Files that are made in the background, in words.</summary>
internal static class FileJobTexts
{
    /// <summary>How far it has come.</summary>
    public static string Of(FileJobState state) => state switch
    {
        FileJobState.Waiting => FilesWords.IsWaiting,
        FileJobState.Making => FilesWords.IsMaking,
        FileJobState.Ready => FilesWords.IsReady,
        _ => FilesWords.HasEnded,
    };

    /// <summary>Why it was not made, and what helps; null where nothing went wrong.</summary>
    public static string? Of(FileJobFault fault) => fault switch
    {
        FileJobFault.RightsChanged => FilesWords.RightsChanged,
        FileJobFault.FilterGone => FilesWords.FilterGone,
        FileJobFault.FolderFull => FilesWords.FolderFull,
        FileJobFault.FolderTrouble => FilesWords.FolderTrouble,
        FileJobFault.Failed => FilesWords.Failed,
        _ => null,
    };

    /// <summary>How many answers are in it, and of how many while it is made.</summary>
    public static string RowsOf(FileJobListing file) => (file.State, file.RowsExpected) switch
    {
        (FileJobState.Ready, _) => Numbers.Count(file.RowsWritten),
        (FileJobState.Ended, _) or (_, null) => Numbers.None,
        (_, { } expected) => Phrases.Of(FilesWords.RowsOfRows, Numbers.Count(file.RowsWritten), Numbers.Count(expected)),
    };
}
