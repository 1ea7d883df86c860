namespace Dashboard.Pages.Account.Security;

/// <summary>What the list of one's sessions posts.</summary>
internal sealed class SessionsForm
{
    /// <summary>Stands for all sessions but the one that asks.</summary>
    public const string Others = "others";

    /// <summary>The id of the session to end, or <see cref="Others"/>.</summary>
    public string? End { get; set; }
}
