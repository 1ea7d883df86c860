using Dashboard.Data.Foundation;
using Microsoft.Extensions.Options;

namespace Dashboard.Configuration;

/// <summary>How results are reported: the configuration section "Reporting".</summary>
internal sealed class ReportingOptions
{
    public const string Section = "Reporting";

    /// <summary>
    /// The one reporting time zone, an IANA id such as Europe/Berlin; default UTC. Changing it rebuilds the day cells at start.
    /// </summary>
    public string TimeZone { get; set; } = "UTC";

    /// <summary>
    /// Where a case is at the help desk: an absolute address in which {id} stands for the case's id, such as
    /// https://desk.example/cases/{id}; default none.
    /// </summary>
    public string? CaseUrl { get; set; }
}

/// <summary>Refuses a time zone that this machine does not know, and a case address that cannot be a link.</summary>
internal sealed class ReportingOptionsValidator : IValidateOptions<ReportingOptions>
{
    public ValidateOptionsResult Validate(string? name, ReportingOptions options)
    {
        var problems = new List<string>();
        if (!ReportingZone.TryCreate(options.TimeZone, out _, out var error))
            problems.Add($"Reporting:TimeZone: {error}");
        if (options.CaseUrl is { Length: > 0 } template && !CaseTemplate.IsUsable(template))
            problems.Add(
                $"Reporting:CaseUrl: \"{template}\" must be an http or https address with {CaseTemplate.Placeholder} in it,"
                    + $" such as https://desk.example/cases/{CaseTemplate.Placeholder}.");
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }
}
