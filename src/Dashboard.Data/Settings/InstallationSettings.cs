using System.Globalization;
using Dashboard.Data.Access;
using Dashboard.Data.Feedback;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Settings;

/// <summary>The settings of the whole installation as they stand in the store.</summary>
internal static class InstallationSettings
{
    private const string CommentDays = "privacy.comment-days";
    private const string RawDays = "privacy.raw-days";
    private const string Customers = "privacy.customer-ids";
    private const string AgentMonths = EmployeeDataRules.AgentMonthsName;
    private const string Contacts = "privacy.hides-contacts";
    private const string ThinBelow = "reporting.thin-below";
    private const string WeekStart = "reporting.week-start";
    private const string ReportName = "reporting.name";

    /// <summary>Reads what holds for what customers wrote.</summary>
    public static async Task<PrivacyRules> PrivacyAsync(DashboardContext context, CancellationToken cancellationToken)
    {
        var said = await context.InstallationSettings.AsNoTracking()
            .Where(setting => setting.Name.StartsWith("privacy."))
            .ToDictionaryAsync(setting => setting.Name, setting => setting.Value, StringComparer.Ordinal, cancellationToken);
        return new PrivacyRules(
            Number(said, CommentDays),
            Number(said, RawDays),
            Enum.TryParse<CustomerIds>(said.GetValueOrDefault(Customers), out var who) ? who : CustomerIds.Shown)
        {
            HidesContacts = said.ContainsKey(Contacts),
            AgentMonths = Number(said, AgentMonths),
            LeastAnswers = Number(said, EmployeeDataRules.LeastAnswersName),
            LeastComments = Number(said, EmployeeDataRules.LeastCommentsName),
        };
    }

    /// <summary>Keeps other rules, inside a transaction.</summary>
    public static async Task SetPrivacyAsync(DashboardContext context, PrivacyRules rules, CancellationToken cancellationToken)
    {
        await SetAsync(context, CommentDays, rules.CommentDays?.ToString(CultureInfo.InvariantCulture), cancellationToken);
        await SetAsync(context, RawDays, rules.RawDays?.ToString(CultureInfo.InvariantCulture), cancellationToken);
        await SetAsync(context, AgentMonths, Text(rules.AgentMonths), cancellationToken);
        await SetAsync(context, EmployeeDataRules.LeastAnswersName, Text(rules.LeastAnswers), cancellationToken);
        await SetAsync(context, EmployeeDataRules.LeastCommentsName, Text(rules.LeastComments), cancellationToken);
        await SetAsync(context, Contacts, rules.HidesContacts ? "yes" : null, cancellationToken);
        await SetAsync(context, Customers, rules.Customers.ToString(), cancellationToken);
    }

    /// <summary>Reads what is agreed on for reports.</summary>
    public static async Task<ReportingConventions> ReportingAsync(DashboardContext context, CancellationToken cancellationToken)
    {
        var said = await context.InstallationSettings.AsNoTracking()
            .Where(setting => setting.Name.StartsWith("reporting."))
            .ToDictionaryAsync(setting => setting.Name, setting => setting.Value, StringComparer.Ordinal, cancellationToken);
        var usual = ReportingConventions.Default;
        return new ReportingConventions
        {
            ThinBelow = Number(said, ThinBelow) ?? usual.ThinBelow,
            WeekStart = Enum.TryParse<DayOfWeek>(said.GetValueOrDefault(WeekStart), out var day) ? day : usual.WeekStart,
            Name = said.GetValueOrDefault(ReportName, usual.Name),
        };
    }

    /// <summary>Keeps others, inside a transaction.</summary>
    public static async Task SetReportingAsync(
        DashboardContext context, ReportingConventions agreed, CancellationToken cancellationToken)
    {
        await SetAsync(context, ThinBelow, agreed.ThinBelow.ToString(CultureInfo.InvariantCulture), cancellationToken);
        await SetAsync(context, WeekStart, agreed.WeekStart.ToString(), cancellationToken);
        await SetAsync(context, ReportName, agreed.Name.Length == 0 ? null : agreed.Name, cancellationToken);
    }

    /// <summary>The value of one setting; null where there is none.</summary>
    public static Task<string?> FindAsync(DashboardContext context, string name, CancellationToken cancellationToken) =>
        context.InstallationSettings.Where(setting => setting.Name == name).Select(setting => setting.Value)
            .SingleOrDefaultAsync(cancellationToken);

    /// <summary>Keeps one setting, or forgets it.</summary>
    public static async Task SetAsync(DashboardContext context, string name, string? value, CancellationToken cancellationToken)
    {
        var kept = await context.InstallationSettings.FindAsync([name], cancellationToken);
        if (value is null)
        {
            if (kept is not null)
                context.InstallationSettings.Remove(kept);
        }
        else if (kept is null)
        {
            context.InstallationSettings.Add(new InstallationSetting { Name = name, Value = value });
        }
        else
        {
            kept.Value = value;
        }
    }

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static int? Number(Dictionary<string, string> said, string name) =>
        int.TryParse(said.GetValueOrDefault(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
