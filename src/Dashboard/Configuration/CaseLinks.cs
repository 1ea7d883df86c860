using Microsoft.Extensions.Options;

namespace Dashboard.Configuration;

/// <summary>Where a case is at the help desk (<see cref="ReportingOptions.CaseUrl"/>).</summary>
internal sealed class CaseLinks(IOptions<ReportingOptions> options)
{
    /// <summary>Stands for the case's id.</summary>
    public const string Placeholder = "{id}";

    /// <summary>Whether a template makes addresses that a page may link to: a script's never.</summary>
    public static bool IsUsable(string template) =>
        template.Contains(Placeholder, StringComparison.Ordinal)
        && Uri.TryCreate(template.Replace(Placeholder, "1", StringComparison.Ordinal), UriKind.Absolute, out var address)
        && address.Scheme is "https" or "http";

    /// <summary>The address of a case; null where there is no case, or no template.</summary>
    /// <param name="caseId">The case's id, as prompts carry it; whatever it holds, it stays one piece of the address.</param>
    public string? Href(string? caseId) => caseId is { Length: > 0 } && options.Value.CaseUrl is { Length: > 0 } template
        ? template.Replace(Placeholder, Uri.EscapeDataString(caseId), StringComparison.Ordinal)
        : null;
}
