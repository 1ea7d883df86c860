namespace Dashboard.Pages.Account;

/// <summary>What whoever forgot their password posts.</summary>
internal sealed class ForgotForm
{
    /// <summary>The e-mail address.</summary>
    public string? Email { get; set; }
}
