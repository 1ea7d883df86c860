namespace Dashboard.Exports;

/// <summary>What the audit log calls a download that ended early; its other words are in <see cref="Data.Access.AuditActions"/>.</summary>
internal static class DownloadActions
{
    /// <summary>The client went away or something failed; the rows are those handed out until then.</summary>
    public const string Aborted = "download.aborted";
}
