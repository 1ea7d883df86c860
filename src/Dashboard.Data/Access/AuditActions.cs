namespace Dashboard.Data.Access;

/// <summary>The stable words of the audit log: a filter on them must find old entries, so none is ever renamed.</summary>
public static class AuditActions
{
    /// <summary>Someone looked at results of named people; the details are the page's path and filters.</summary>
    public const string ResultsViewed = "results.viewed";

    /// <summary>A file was asked for; the details are its path and filters.</summary>
    public const string DownloadStarted = "download.started";

    /// <summary>A file was handed out to its end; the rows are those in it.</summary>
    public const string DownloadFinished = "download.finished";

    /// <summary>A download ended early: the client went away or something failed; the rows are those handed out until then.</summary>
    public const string DownloadAborted = "download.aborted";

    /// <summary>A user was added; the details are the e-mail and the roles.</summary>
    public const string UserAdded = "user.added";

    /// <summary>A user was linked to an agent; the details are the e-mail and the help desk's id.</summary>
    public const string AgentLinked = "user.agent-linked";

    /// <summary>A team was assigned to a user; the details are the e-mail and the help desk's id.</summary>
    public const string TeamAssigned = "user.team-assigned";
}
