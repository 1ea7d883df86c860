using Dashboard.Data.Access;
using Dashboard.Data.Store.Entities;

namespace Dashboard.Data.Settings;

/// <summary>One change of how results are reported, as the audit log has it.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who.</param>
/// <param name="Action">Of what, one of <see cref="AuditActions"/>.</param>
/// <param name="Old">What held before, as the log writes it; a name without its quotation marks.</param>
/// <param name="New">What holds since, likewise.</param>
public sealed record ReportingChange(DateTimeOffset At, string By, string Action, string Old, string New)
{
    internal const string Arrow = " → ";

    private const char Quote = '"';

    /// <summary>The actions that are such changes.</summary>
    internal static IReadOnlyList<string> Actions { get; } =
    [
        AuditActions.ReportingThresholdChanged,
        AuditActions.ReportingWeekChanged,
        AuditActions.ReportingNameChanged,
        AuditActions.ReportingZoneChanged,
    ];

    /// <summary>A text that may hold anything, so that its end can be told: quotation marks within are doubled.</summary>
    internal static string Quoted(string text) => Quote + text.Replace("\"", "\"\"", StringComparison.Ordinal) + Quote;

    internal static ReportingChange Of(AuditEntry entry)
    {
        var (old, now) = Parts(entry.Details);
        return new ReportingChange(entry.At, entry.UserName, entry.Action, Plain(old), Plain(now));
    }

    private static (string Old, string New) Parts(string details)
    {
        var isQuoted = details.StartsWith(Quote);
        var at = isQuoted ? EndOfQuoted(details) : details.IndexOf(Arrow, StringComparison.Ordinal);
        return at < 0 || at + Arrow.Length > details.Length ? ("", details) : (details[..at], details[(at + Arrow.Length)..]);
    }

    // Within, quotation marks come in pairs.
    private static int EndOfQuoted(string details)
    {
        for (var at = 1; at < details.Length; at++)
        {
            if (details[at] != Quote)
                continue;
            if (at + 1 >= details.Length || details[at + 1] != Quote)
                return at + 1;
            at++;
        }

        return -1;
    }

    private static string Plain(string text) => text is [Quote, .. var inner, Quote]
        ? inner.Replace("\"\"", "\"", StringComparison.Ordinal)
        : text;
}
