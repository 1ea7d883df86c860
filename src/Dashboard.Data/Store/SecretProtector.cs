using Microsoft.AspNetCore.DataProtection;

namespace Dashboard.Data.Store;

/// <summary>Encrypts the accounts' tokens at rest, with the application's data protection keys.</summary>
public sealed class SecretProtector(IDataProtectionProvider provider)
{
    private readonly IDataProtector _protector = provider.CreateProtector("Dashboard.Accounts.Tokens.v1");

    /// <summary>Encrypts a secret for the store.</summary>
    public string Protect(string secret) => _protector.Protect(secret);

    /// <summary>Decrypts what the store holds.</summary>
    /// <param name="stored">What <see cref="Protect"/> gave.</param>
    /// <exception cref="System.Security.Cryptography.CryptographicException">The keys are not those that encrypted it.</exception>
    public string Reveal(string stored) => _protector.Unprotect(stored);
}
