using System.Globalization;
using Dashboard.Data.Access;
using Dashboard.Data.Access.Rights;
using Dashboard.Data.Settings;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Changes;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Privacy;

/// <summary>The rules of how long what customers wrote is kept, and who sees who they are; for admins.</summary>
public sealed class PrivacyDesk
{
    private readonly IDbContextFactory<DashboardContext> _contexts;
    private readonly StoreWriter _writer;
    private readonly StoreChanges _changes;
    private readonly TimeProvider _clock;

    internal PrivacyDesk(IDbContextFactory<DashboardContext> contexts, StoreWriter writer, StoreChanges changes, TimeProvider clock) =>
        (_contexts, _writer, _changes, _clock) = (contexts, writer, changes, clock);

    /// <summary>The rules in force.</summary>
    /// <param name="viewer">Who asks.</param>
    /// <returns>The rules; null for who is no admin.</returns>
    public async Task<PrivacyRules?> RulesAsync(Viewer viewer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        if (!viewer.Roles.HasFlag(ViewerRoles.Admin))
            return null;
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        return await InstallationSettings.PrivacyAsync(context, cancellationToken);
    }

    /// <summary>Changes the rules; what they erase goes with the next run of <see cref="Retention"/>.</summary>
    /// <param name="seen">The rules that whoever asks has seen; null for whatever they are.</param>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    public async Task<PrivacyProblem> SetAsync(
        Viewer viewer, PrivacyRules rules, PrivacyRules? seen, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(rules);
        if (!viewer.Roles.HasFlag(ViewerRoles.Admin))
            return PrivacyProblem.NotAllowed;
        if (rules.CommentDays is < 1 or > PrivacyRules.MostDays || rules.RawDays is < 1 or > PrivacyRules.MostDays)
            return PrivacyProblem.NoDays;
        if (rules.AgentMonths is < 1 or > PrivacyRules.MostMonths)
            return PrivacyProblem.NoMonths;
        if (IsNoLeast(rules.LeastAnswers) || IsNoLeast(rules.LeastComments))
            return PrivacyProblem.NoLeast;
        var problem = await _writer.WriteFeedbackAsAdminAsync(
                Actor.FromViewer(viewer), _clock, "privacy", InTransactionAsync, cancellationToken)
            .OrWhenLostAsync(PrivacyProblem.NotAllowed);
        if (problem is PrivacyProblem.None)
            _changes.Publish(StoreChange.Anything.And(StoreChange.OfAnybodysRights));
        return problem;

        async Task<PrivacyProblem> InTransactionAsync(DashboardContext context, CancellationToken token)
        {
            var before = await InstallationSettings.PrivacyAsync(context, token);
            if (seen is not null && before != seen)
                return PrivacyProblem.ChangedMeanwhile;
            if (before == rules)
                return PrivacyProblem.None;
            await InstallationSettings.SetPrivacyAsync(context, rules, token);

            // What is kept longer now is looked at again once it is that old; but who has lost their agent has lost it for good.
            await InstallationSettings.SetAsync(context, Retention.CommentsDone, null, token);
            await InstallationSettings.SetAsync(context, Retention.RawDone, null, token);
            context.AuditLog.Add(AuditEntries.New(
                _clock, Actor.FromViewer(viewer), AuditActions.PrivacyChanged, $"{Said(before)} → {Said(rules)}"));
            return PrivacyProblem.None;
        }
    }

    private static string Said(PrivacyRules rules) =>
        $"comments {Days(rules.CommentDays)}, raw {Days(rules.RawDays)}, customer ids {rules.Customers},"
        + $" contacts {(rules.HidesContacts ? "hidden" : "shown")}, agents {Months(rules.AgentMonths)},"
        + $" least answers {Least(rules.LeastAnswers)}, least comments {Least(rules.LeastComments)}";

    private static bool IsNoLeast(int? least) => least is < PrivacyRules.LowestLeast or > PrivacyRules.HighestLeast;

    private static string Least(int? least) => least?.ToString(CultureInfo.InvariantCulture) ?? "none";

    private static string Months(int? months) =>
        months is null ? "for ever" : string.Create(CultureInfo.InvariantCulture, $"{months} months");

    private static string Days(int? days) => days is null ? "for ever" : string.Create(CultureInfo.InvariantCulture, $"{days} days");
}
