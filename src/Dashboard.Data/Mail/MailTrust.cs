using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Dashboard.Data.Mail;

/// <summary>
/// Looks at the certificate of a mail server: issued by somebody whom the system trusts or <see cref="MailOptions.CaFile"/> names, and for
/// the name that was called. It keeps what was wrong, to be told.
/// </summary>
/// <param name="caFile">Certificates that are trusted beside the system's; empty for none.</param>
internal sealed class MailTrust(string caFile)
{
    /// <summary>What was wrong with the certificate that was shown; null where nothing was.</summary>
    public string? Fault { get; private set; }

    /// <exception cref="CryptographicException">There is no certificate in it.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static X509Certificate2Collection Load(string file)
    {
        var certificates = new X509Certificate2Collection();
        certificates.ImportFromPem(File.ReadAllText(file));
        return certificates.Count > 0 ? certificates : throw new CryptographicException("There is no certificate.");
    }

    public bool Check(X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        if (errors is SslPolicyErrors.RemoteCertificateChainErrors && caFile.Length > 0 && certificate is X509Certificate2 shown)
            errors = IsOfOurs(shown, chain) ? SslPolicyErrors.None : errors;
        Fault = errors switch
        {
            SslPolicyErrors.None => null,
            _ when errors.HasFlag(SslPolicyErrors.RemoteCertificateNotAvailable) => "it shows none",
            _ when errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch) => "it is for another name",
            _ => StatusOf(chain),
        };
        return errors is SslPolicyErrors.None;
    }

    private bool IsOfOurs(X509Certificate2 certificate, X509Chain? sent)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.AddRange(Load(caFile));
        foreach (var element in sent is null ? [] : sent.ChainElements.ToArray())
            chain.ChainPolicy.ExtraStore.Add(element.Certificate);
        return chain.Build(certificate);
    }

    private static string StatusOf(X509Chain? chain) =>
        (chain?.ChainStatus ?? []).Any(status => status.Status.HasFlag(X509ChainStatusFlags.NotTimeValid))
            ? "it has expired or is not valid yet"
            : "nobody whom this machine trusts has issued it";
}
