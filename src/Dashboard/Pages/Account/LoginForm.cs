namespace Dashboard.Pages.Account;

/// <summary>What the sign-in form posts.</summary>
internal sealed class LoginForm
{
    /// <summary>The e-mail address.</summary>
    public string? Email { get; set; }

    /// <summary>The password; never written back into the page.</summary>
    public string? Password { get; set; }

    /// <summary>What the browser has shown of a passkey, as JSON.</summary>
    public string? Credential { get; set; }

    /// <summary>The address of the demo user whose button was pressed.</summary>
    public string? Demo { get; set; }
}
