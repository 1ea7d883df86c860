namespace Dashboard.Identity.BasicCredentials;

/// <summary>One user name and password that a machine signs in with.</summary>
internal sealed class BasicCredential
{
    public string UserName { get; set; } = string.Empty;

    public string Password { get; set; } = string.Empty;
}
