using Dashboard.Data.Foundation;
using Microsoft.Extensions.Options;

namespace Dashboard.Configuration;

/// <summary>How results are reported: the configuration section "Reporting".</summary>
internal sealed class ReportingOptions
{
    public const string Section = "Reporting";

    /// <summary>The one reporting time zone, an IANA id such as Europe/Berlin; default UTC. Changing it rebuilds the day cells at start.</summary>
    public string TimeZone { get; set; } = "UTC";
}

/// <summary>Refuses a time zone that this machine does not know.</summary>
internal sealed class ReportingOptionsValidator : IValidateOptions<ReportingOptions>
{
    public ValidateOptionsResult Validate(string? name, ReportingOptions options) =>
        ReportingZone.TryCreate(options.TimeZone, out _, out var error)
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail($"Reporting:TimeZone: {error}");
}
