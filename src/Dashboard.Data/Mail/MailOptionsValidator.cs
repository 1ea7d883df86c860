using System.Net;
using System.Security.Cryptography;
using Microsoft.Extensions.Options;

namespace Dashboard.Data.Mail;

/// <summary>
/// Says all that is wrong with the settings of mail at once. Refuses those by which a password, or the link that sets one, would go over a
/// network as it is.
/// </summary>
internal sealed class MailOptionsValidator : IValidateOptions<MailOptions>
{
    private const string Prefix = $"{MailOptions.Section}:";
    private const int LongestName = 60;

    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    public ValidateOptionsResult Validate(string? name, MailOptions options)
    {
        // Reports that go elsewhere lead to the product too.
        if (!options.IsOn)
            return !options.HasAddress || IsProduct(options.ProductAddress)
                ? ValidateOptionsResult.Success
                : ValidateOptionsResult.Fail(FaultOfProduct(options));
        List<string> faults = [.. ServerFaults(options), .. SignInFaults(options), .. SenderFaults(options)];
        if (options.CaFile.Length > 0 && FaultOfFile(() => MailTrust.Load(options.CaFile)) is { } fault)
            faults.Add($"{Prefix}{nameof(options.CaFile)} {fault}");
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> ServerFaults(MailOptions options)
    {
        var isLoopback = IsLoopback(options.Host.Trim());
        if (!isLoopback && Uri.CheckHostName(options.Host.Trim()) is UriHostNameType.Unknown)
            yield return $"{Prefix}{nameof(options.Host)}: \"{options.Host}\" is no name of a server, such as smtp.example.com.";
        if (options.Port is < 1 or > 65535)
            yield return $"{Prefix}{nameof(options.Port)} must lie between 1 and 65535.";
        if (!options.Is(MailOptions.StartTls) && !options.Is(MailOptions.Tls) && !options.Is(MailOptions.None))
            yield return $"{Prefix}{nameof(options.Security)} is \"{options.Security}\"; it can be StartTls, Tls or None.";
        if (options.Is(MailOptions.None) && !isLoopback)
            yield return $"{Prefix}{nameof(options.Security)} can be None only for a server on this machine: mail holds links that set "
                + "passwords.";
        if (options.Timeout < Shortest || options.Timeout > Longest)
            yield return $"{Prefix}{nameof(options.Timeout)} must lie between {Shortest} and {Longest}.";
    }

    private static IEnumerable<string> SignInFaults(MailOptions options)
    {
        if (options.PasswordFile.Length > 0 && FaultOfFile(() => options.ReadPassword()) is { } fault)
        {
            yield return $"{Prefix}{nameof(options.PasswordFile)} {fault}";
            yield break;
        }

        var hasPassword = !options.ReadPassword().IsEmpty;
        if (options.UserName.Length > 0 && !hasPassword)
            yield return $"{Prefix}{nameof(options.Password)} is missing: set what {Prefix}{nameof(options.UserName)} signs in with.";
        if (options.UserName.Length == 0 && hasPassword)
            yield return $"{Prefix}{nameof(options.UserName)} is missing: say whose {Prefix}{nameof(options.Password)} is.";
    }

    private static IEnumerable<string> SenderFaults(MailOptions options)
    {
        if (!MailAddress.IsOne(options.From))
            yield return options.From.Length == 0
                ? $"{Prefix}{nameof(options.From)} is missing: set the address that mail comes from."
                : $"{Prefix}{nameof(options.From)}: \"{options.From}\" is no e-mail address.";
        if (string.IsNullOrWhiteSpace(options.FromName) || options.FromName.Length > LongestName || options.FromName.Any(char.IsControl))
            yield return $"{Prefix}{nameof(options.FromName)} must have 1 to {LongestName} characters on one line.";
        if (options.Language is not ("en" or "de"))
            yield return $"{Prefix}{nameof(options.Language)} is \"{options.Language}\"; it can be en or de.";
        if (!IsProduct(options.ProductAddress))
            yield return FaultOfProduct(options);
    }

    private static string FaultOfProduct(MailOptions options) => options.HasAddress
        ? $"{Prefix}{nameof(options.ProductAddress)}: \"{options.ProductAddress}\" is no https address without a path."
        : $"{Prefix}{nameof(options.ProductAddress)} is missing: set where people open it, such as https://csat.example.com.";

    private static bool IsProduct(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var product)
        && (product.Scheme is "https" || (product.Scheme is "http" && product.IsLoopback))
        && product is { PathAndQuery: "/", Fragment.Length: 0, UserInfo.Length: 0 };

    private static bool IsLoopback(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));

    private static string? FaultOfFile<T>(Func<T> read)
    {
        try
        {
            read();
            return null;
        }
        catch (Exception exception) when (
            exception is CryptographicException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            return exception is CryptographicException
                ? "holds no certificate in PEM, which begins with -----BEGIN CERTIFICATE-----."
                : $"cannot be read: {exception.Message}";
        }
    }
}
