namespace Dashboard.Pages.Account.Security;

/// <summary>What the forms of the second factor post.</summary>
internal sealed class SecondFactorForm
{
    /// <summary>Stands for turning it off.</summary>
    public const string Off = "off";

    /// <summary>Stands for new recovery codes.</summary>
    public const string Renew = "renew";

    /// <summary>The code that the authenticator shows.</summary>
    public string? Code { get; set; }

    /// <summary>The owner's password; never written back into the page.</summary>
    public string? Password { get; set; }

    /// <summary><see cref="Off"/> or <see cref="Renew"/>.</summary>
    public string? Wish { get; set; }
}
