using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Dashboard.Configuration;

/// <summary>The configuration section "Security".</summary>
internal sealed class SecurityOptions
{
    public const string Section = "Security";

    /// <summary>The folder of the keys that encrypt cookies and the accounts' tokens; keep it private, and with the backups.</summary>
    [Required(ErrorMessage = "Security:KeysFolder is missing: name a private folder that survives restarts.")]
    public string KeysFolder { get; set; } = "data/keys";
}

/// <summary>Refuses a folder in which no key can be kept: without this, sign-in would fail later, for a reason that nobody sees.</summary>
internal sealed class SecurityOptionsValidator : IValidateOptions<SecurityOptions>
{
    public ValidateOptionsResult Validate(string? name, SecurityOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.KeysFolder))
            return ValidateOptionsResult.Skip;
        try
        {
            Directory.CreateDirectory(options.KeysFolder);
            var trial = Path.Combine(options.KeysFolder, Path.GetRandomFileName());
            File.WriteAllBytes(trial, []);
            File.Delete(trial);
            return ValidateOptionsResult.Success;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return ValidateOptionsResult.Fail($"Security:KeysFolder cannot be written: {exception.Message}");
        }
    }
}
