using Dashboard.Data.Foundation;
using Microsoft.Extensions.Options;

namespace Dashboard.Configuration;

/// <summary>Where a case is at the help desk: where its account says, or else where <see cref="ReportingOptions.CaseUrl"/> says.</summary>
internal sealed class CaseLinks(IOptions<ReportingOptions> options)
{
    /// <summary>The address of a case; null where there is no case, or no place for it.</summary>
    /// <param name="caseId">The case's id, as prompts carry it.</param>
    /// <param name="ofAccount">Where the account's cases are; null where it has no place of its own.</param>
    public string? Href(string? caseId, string? ofAccount) =>
        caseId is { Length: > 0 } && (ofAccount ?? options.Value.CaseUrl) is { Length: > 0 } template
            ? CaseTemplate.Of(template, caseId)
            : null;
}
