namespace Dashboard.Pages.Account.Security;

/// <summary>What the form of one's own password posts; nothing of it is written back into the page.</summary>
internal sealed class OwnPasswordForm
{
    /// <summary>The password before.</summary>
    public string? Present { get; set; }

    /// <summary>The new password.</summary>
    public string? Password { get; set; }
}
