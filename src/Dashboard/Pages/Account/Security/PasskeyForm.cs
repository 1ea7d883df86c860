namespace Dashboard.Pages.Account.Security;

/// <summary>What the forms of one's passkeys post.</summary>
internal sealed class PasskeyForm
{
    /// <summary>The owner's password; never written back into the page.</summary>
    public string? Password { get; set; }

    /// <summary>What a new passkey is called.</summary>
    public string? Name { get; set; }

    /// <summary>What the browser has made, as JSON.</summary>
    public string? Credential { get; set; }

    /// <summary>The id of the passkey to take.</summary>
    public string? Remove { get; set; }

    /// <summary>Names by the passkeys' ids.</summary>
    public Dictionary<string, string> Names { get; set; } = new(StringComparer.Ordinal);
}
