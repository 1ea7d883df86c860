namespace Dashboard.Pages.Account;

/// <summary>What the forms of a link post.</summary>
internal sealed class PasswordForm
{
    /// <summary>What the link is worth.</summary>
    public string? Secret { get; set; }

    /// <summary>The e-mail address of the first admin.</summary>
    public string? Email { get; set; }

    /// <summary>The password; never written back into the page.</summary>
    public string? Password { get; set; }
}
