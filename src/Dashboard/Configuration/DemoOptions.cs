using System.ComponentModel.DataAnnotations;

namespace Dashboard.Configuration;

/// <summary>The demo: X emulated beside the product, with a year of invented feedback. The configuration section "Demo".</summary>
internal sealed class DemoOptions
{
    public const string Section = "Demo";

    /// <summary>Whether the demo runs; when it is not said, only in the Development environment.</summary>
    public bool? Enabled { get; set; }

    /// <summary>The same seed makes the same feedback.</summary>
    public int Seed { get; set; } = 20_260;

    /// <summary>Days of feedback before today; 1 to 1500, default 365.</summary>
    [Range(1, 1500, ErrorMessage = "Demo:Days must lie between 1 and 1500.")]
    public int Days { get; set; } = 365;

    /// <summary>Prompts a day on average; 0 to 5000, default 109.6, which makes about 40,000 a year.</summary>
    [Range(0d, 5000d, ErrorMessage = "Demo:PromptsPerDay must lie between 0 and 5000.")]
    public double PromptsPerDay { get; set; } = 109.6;

    /// <summary>
    /// Every how many seconds a conversation is closed whose customer the demo asks by itself, and who soon answers; 1 to 3600, default 30.
    /// With 0 the year's prompts go on by themselves, and the product asks nobody.
    /// </summary>
    [Range(0, 3600, ErrorMessage = "Demo:ClosesEverySeconds must lie between 0 and 3600.")]
    public int ClosesEverySeconds { get; set; } = 30;

    /// <summary>The port of the emulated API on loopback; 0 (default) takes any free one.</summary>
    [Range(0, 65535, ErrorMessage = "Demo:EmulatorPort must lie between 0 and 65535.")]
    public int EmulatorPort { get; set; }

    /// <summary>
    /// Moves the clock of the product and of the emulated X together, backwards where negative: the demo of another day, as tests need it.
    /// Only of the demo: what is real happens when it happens.
    /// </summary>
    public TimeSpan ClockShift { get; set; }

    /// <summary>Whether the demo runs here.</summary>
    public bool IsWanted(IHostEnvironment environment) => Enabled ?? environment.IsDevelopment();
}
