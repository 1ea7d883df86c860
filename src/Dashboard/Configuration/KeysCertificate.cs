using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Dashboard.Configuration;

/// <summary>
/// A certificate of the setting <c>Security:KeysCertificates</c>: the first encrypts the keys in their folder, and all of them decrypt, so
/// that one can be replaced by another. Its password is neither logged nor shown.
/// </summary>
internal sealed class KeysCertificate
{
    /// <summary>A file in PKCS #12 (.pfx, .p12) with an RSA key.</summary>
    public string File { get; set; } = string.Empty;

    /// <summary>Its password; from the environment.</summary>
    public string Password { get; set; } = string.Empty;

    /// <summary>A file that holds the password, instead, as secrets of containers and services come.</summary>
    public string PasswordFile { get; set; } = string.Empty;

    /// <summary>The certificates that can be read; the validator names the others.</summary>
    public static IReadOnlyList<X509Certificate2> Load(IConfiguration configuration)
    {
        var set = new SecurityOptions();
        configuration.GetSection(SecurityOptions.Section).Bind(set);
        return [.. set.KeysCertificates.Select(one => one.TryLoad(out _)).OfType<X509Certificate2>()];
    }

    /// <summary>Reads it.</summary>
    /// <param name="fault">Why not; null where it is read.</param>
    public X509Certificate2? TryLoad(out string? fault)
    {
        try
        {
            if (!System.IO.File.Exists(File))
                throw new FileNotFoundException("there is no such file.");
            var password = PasswordFile.Length > 0 ? System.IO.File.ReadAllText(PasswordFile).TrimEnd('\r', '\n') : Password;
            var certificate = X509CertificateLoader.LoadPkcs12FromFile(File, password);
            using var key = certificate.GetRSAPrivateKey();
            fault = key is null ? "holds no RSA key, which decrypts." : null;
            return key is null ? null : certificate;
        }
        catch (Exception exception) when (
            exception is CryptographicException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            fault = exception is CryptographicException
                ? "is no certificate with a key (PKCS #12), or the password is not right."
                : $"cannot be read: {exception.Message}";
            return null;
        }
    }
}
