namespace Dashboard.Data.Access;

/// <content>Files that are made in the background.</content>
public static partial class AuditActions
{
    /// <summary>A file was asked for, to be made in the background; the details are as of <see cref="DownloadStarted"/>.</summary>
    public const string FileAsked = "download.asked";

    /// <summary>A file was made in the background; the rows are those in it.</summary>
    public const string FileMade = "download.made";

    /// <summary>A file in the background was cancelled or deleted by its maker; the rows are those that were in it.</summary>
    public const string FileRemoved = "download.removed";

    /// <summary>
    /// A file in the background was not made, or is there no longer; the details are the address, whose it was, and why.
    /// </summary>
    public const string FileNotMade = "download.not-made";
}
