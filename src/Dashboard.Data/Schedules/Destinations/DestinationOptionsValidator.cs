using System.Security.Cryptography;
using Dashboard.Data.Mail;
using Microsoft.Extensions.Options;

namespace Dashboard.Data.Schedules.Destinations;

/// <summary>Says all that is wrong with the places beside mail at once.</summary>
internal sealed class DestinationOptionsValidator : IValidateOptions<DestinationOptions>
{
    private const string Prefix = $"{DestinationOptions.Section}:";

    public ValidateOptionsResult Validate(string? name, DestinationOptions options)
    {
        List<string> faults = [];
        if (options.HasFolder && !Path.IsPathFullyQualified(options.Folder))
            faults.Add($"{Prefix}{nameof(options.Folder)}: \"{options.Folder}\" is no absolute path.");
        else if (options.HasFolder && !Directory.Exists(options.Folder))
            faults.Add(
                $"{Prefix}{nameof(options.Folder)}: there is no folder \"{options.Folder}\"; make it, and let the product write to it.");
        foreach (var network in options.AllowedNetworks.Where(network => DestinationOptions.Read(network) is null))
            faults.Add($"{Prefix}{nameof(options.AllowedNetworks)}: \"{network}\" is no network, such as 10.1.0.0/16, and no address.");
        if (options.CaFile.Length > 0 && FaultOfCertificates(options.CaFile) is { } fault)
            faults.Add($"{Prefix}{nameof(options.CaFile)} {fault}");
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static string? FaultOfCertificates(string file)
    {
        try
        {
            MailTrust.Load(file);
            return null;
        }
        catch (CryptographicException)
        {
            return "holds no certificate in PEM, which begins with -----BEGIN CERTIFICATE-----.";
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return $"cannot be read: {exception.Message}";
        }
    }
}
