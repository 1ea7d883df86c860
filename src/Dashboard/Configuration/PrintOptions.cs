using System.ComponentModel.DataAnnotations;

namespace Dashboard.Configuration;

/// <summary>How reports are printed as PDF: the configuration section "Reports".</summary>
internal sealed class PrintOptions
{
    public const string Section = "Reports";

    /// <summary>The Chromium that prints, a file; where none is named, the one that the search path finds.</summary>
    public string? Chromium { get; set; }

    /// <summary>Whether Chromium confines its own processes; default yes. A process of root's cannot, whatever this says.</summary>
    public bool ChromiumSandbox { get; set; } = true;

    /// <summary>How many reports are printed at once, by this instance: 1 to 16, default 2.</summary>
    [Range(1, 16, ErrorMessage = "Reports:PrintsAtOnce must lie between 1 and 16.")]
    public int PrintsAtOnce { get; set; } = 2;

    /// <summary>How many seconds a print may take, the wait for its turn included: 1 to 600, default 60.</summary>
    [Range(1, 600, ErrorMessage = "Reports:PrintSeconds must lie between 1 and 600.")]
    public int PrintSeconds { get; set; } = 60;
}
