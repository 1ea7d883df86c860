using System.Globalization;
using System.Text;

namespace Dashboard.BrowserTests.Browser;

/// <summary>Says what axe found so that a person can mend it.</summary>
internal static class AxeReport
{
    public static string Of(string url, IEnumerable<AxeViolation> violations)
    {
        var report = new StringBuilder().Append(CultureInfo.InvariantCulture, $"Accessibility of {url}:\n");
        foreach (var violation in violations)
        {
            report.Append(CultureInfo.InvariantCulture, $"- {violation.Id} ({violation.Impact}): {violation.Help}\n");
            foreach (var node in violation.Nodes)
                report.Append(CultureInfo.InvariantCulture, $"    {string.Join(' ', node.Target)}: {node.Html}\n");
        }

        return report.ToString();
    }
}
