using System.ComponentModel.DataAnnotations;

namespace Dashboard.Configuration;

/// <summary>The configuration section "Security".</summary>
internal sealed class SecurityOptions
{
    public const string Section = "Security";

    /// <summary>The folder of the keys that encrypt cookies and the accounts' tokens; keep it private, and with the backups.</summary>
    [Required(ErrorMessage = "Security:KeysFolder is missing: name a private folder that survives restarts.")]
    public string KeysFolder { get; set; } = "data/keys";
}
