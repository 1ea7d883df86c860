using System.Globalization;
using Dashboard.Data.Access;
using Dashboard.Data.Store;

namespace Dashboard.Data.Settings;

/// <summary>
/// Which answers have lost their agent, and never get one again: neither by a late report, nor by what X says once more, nor when the rule
/// is lifted.
/// </summary>
/// <param name="Before">What was sent before this; null where nothing has.</param>
internal sealed record LostAgents(DateTimeOffset? Before)
{
    /// <summary>How far answers have lost their agents.</summary>
    public const string DoneName = EmployeeDataRules.AgentsDoneName;

    /// <summary>What holds now: all that the rule says, whether it was gone through already or not, and all that was.</summary>
    public static async Task<LostAgents> LoadAsync(DashboardContext context, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var rules = await InstallationSettings.PrivacyAsync(context, cancellationToken);
        return new LostAgents(Latest(rules.AgentsBefore(now), await DoneAsync(context, cancellationToken)));
    }

    /// <summary>Whether a feedback has no agent any more.</summary>
    /// <param name="sentAt">When its prompt was sent.</param>
    public bool Holds(DateTimeOffset sentAt) => sentAt < Before;

    private static DateTimeOffset? Latest(DateTimeOffset? one, DateTimeOffset? other) =>
        one is null || other > one ? other : one;

    private static async Task<DateTimeOffset?> DoneAsync(DashboardContext context, CancellationToken cancellationToken) =>
        long.TryParse(
            await InstallationSettings.FindAsync(context, DoneName, cancellationToken),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var done)
            ? DateTimeOffset.FromUnixTimeMilliseconds(done)
            : null;
}
