using System.ComponentModel.DataAnnotations;
using Dashboard.Data.Foundation;
using Microsoft.Extensions.Options;

namespace Dashboard.Configuration;

/// <summary>The configuration section "Security".</summary>
internal sealed class SecurityOptions
{
    public const string Section = "Security";

    /// <summary>The folder of the keys that encrypt cookies and the accounts' tokens; keep it private, and with the backups.</summary>
    [Required(ErrorMessage = "Security:KeysFolder is missing: name a private folder that survives restarts.")]
    public string KeysFolder { get; set; } = "data/keys";

    /// <summary>What protects the keys in their folder; none by default: then the folder's rights alone do.</summary>
    public IList<KeysCertificate> KeysCertificates { get; set; } = [];

    /// <summary>Addresses or networks of the proxies before the product, which alone are believed about clients; none by default.</summary>
    public IList<string> TrustedProxies { get; set; } = [];

    /// <summary>How many forms of the account's pages, sign-in too, are taken from one place a minute: 10 to 10,000, default 60.</summary>
    [Range(10, 10_000, ErrorMessage = "Security:FormsPerMinute must lie between 10 and 10000.")]
    public int FormsPerMinute { get; set; } = 60;

    /// <summary>How many requests to the API are taken with one token a minute: 10 to 100,000, default 600.</summary>
    [Range(10, 100_000, ErrorMessage = "Security:TokenRequestsPerMinute must lie between 10 and 100000.")]
    public int TokenRequestsPerMinute { get; set; } = 600;

    /// <summary>How many files one person has under way at once: 1 to 100, default 3.</summary>
    [Range(1, 100, ErrorMessage = "Security:FilesAtOnce must lie between 1 and 100.")]
    public int FilesAtOnce { get; set; } = 3;

    /// <summary>How many files one person begins within an hour: 1 to 10,000, default 60.</summary>
    [Range(1, 10_000, ErrorMessage = "Security:FilesPerHour must lie between 1 and 10000.")]
    public int FilesPerHour { get; set; } = 60;
}

/// <summary>
/// Refuses a folder in which no key can be kept: without this, sign-in would fail later, for a reason that nobody sees. And refuses proxies
/// that are none, or everybody.
/// </summary>
internal sealed class SecurityOptionsValidator : IValidateOptions<SecurityOptions>
{
    private const string Certificates = $"{SecurityOptions.Section}:{nameof(SecurityOptions.KeysCertificates)}";
    private const string Proxies = $"{SecurityOptions.Section}:{nameof(SecurityOptions.TrustedProxies)}";

    public ValidateOptionsResult Validate(string? name, SecurityOptions options)
    {
        List<string> faults = [.. ProxyFaults(options), .. CertificateFaults(options)];
        if (FolderFault(options.KeysFolder) is { } fault)
            faults.Add(fault);
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> ProxyFaults(SecurityOptions options)
    {
        foreach (var fault in NetworkList.Faults(Proxies, options.TrustedProxies))
            yield return fault;
        if (NetworkList.Of(options.TrustedProxies).Networks.Any(network => network.PrefixLength == 0))
            yield return $"{Proxies} holds a network of everybody: name the proxies alone.";
    }

    private static IEnumerable<string> CertificateFaults(SecurityOptions options)
    {
        foreach (var (index, certificate) in options.KeysCertificates.Index())
        {
            using var loaded = certificate.TryLoad(out var fault);
            if (fault is not null)
                yield return FormattableString.Invariant($"{Certificates}:{index}: \"{certificate.File}\" {fault}");
        }
    }

    private static string? FolderFault(string folder)
    {
        // That it is missing is said elsewhere.
        if (string.IsNullOrWhiteSpace(folder))
            return null;
        try
        {
            Directory.CreateDirectory(folder);
            var trial = Path.Combine(folder, Path.GetRandomFileName());
            File.WriteAllBytes(trial, []);
            File.Delete(trial);
            foreach (var key in Directory.EnumerateFiles(folder, "key-*.xml"))
                PrivateFiles.Tighten(key);
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return $"Security:KeysFolder cannot be written: {exception.Message}";
        }
    }
}
