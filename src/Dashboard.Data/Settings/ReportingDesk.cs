using System.Globalization;
using System.Text;
using Dashboard.Data.Access;
using Dashboard.Data.Access.People;
using Dashboard.Data.Feedback;
using Dashboard.Data.Foundation;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Changes;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Settings;

/// <summary>What an installation has agreed on for its reports, as admins change it while it runs.</summary>
/// <param name="writer">The one way to write.</param>
/// <param name="changes">Told of it, so that open pages read anew.</param>
public sealed class ReportingDesk(
    IDbContextFactory<DashboardContext> contexts, StoreWriter writer, StoreChanges changes, TimeProvider clock)
{
    /// <summary>What holds now.</summary>
    public async Task<ReportingConventions> ReadAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await InstallationSettings.ReportingAsync(context, cancellationToken);
    }

    /// <summary>The last changes of how results are reported, the time zone's among them.</summary>
    /// <param name="viewer">Who asks; only admins may know.</param>
    /// <param name="count">How many at most.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The newest first; none for who is no admin.</returns>
    public async Task<IReadOnlyList<ReportingChange>> HistoryAsync(Viewer viewer, int count, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        if (!viewer.Roles.HasFlag(ViewerRoles.Admin))
            return [];
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var entries = await context.AuditLog.AsNoTracking()
            .Where(entry => ReportingChange.Actions.Contains(entry.Action))
            .OrderByDescending(entry => entry.Id)
            .Take(count)
            .ToListAsync(cancellationToken);
        return [.. entries.Select(ReportingChange.Of)];
    }

    /// <summary>Changes what holds; at once, on every open page.</summary>
    /// <param name="viewer">Who asks; only admins may.</param>
    /// <param name="wanted">What is to hold; its name is tidied first.</param>
    /// <param name="seen">What held when they looked; null where they do not mind.</param>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    public async Task<ReportingAnswer> SetAsync(
        Viewer viewer, ReportingConventions wanted, ReportingConventions? seen, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(wanted);
        if (!viewer.Roles.HasFlag(ViewerRoles.Admin))
            return new ReportingAnswer(ReportingOutcome.NotAllowed);
        var tidy = wanted with { Name = wanted.Name.Trim().Normalize(NormalizationForm.FormC) };
        if (FaultsOf(tidy) is { Count: > 0 } faults)
            return new ReportingAnswer(ReportingOutcome.Wrong) { Faults = faults };
        var outcome = await writer.WriteAsync(
            (context, token) => ChangeAsync(context, Actor.FromViewer(viewer), tidy, seen, token), cancellationToken);
        if (outcome is ReportingOutcome.Saved)
            changes.Publish(StoreChange.OfKinds(ChangeKinds.Names | ChangeKinds.Syncing));
        return new ReportingAnswer(outcome);
    }

    private static IReadOnlyList<ReportingFault> FaultsOf(ReportingConventions wanted) =>
    [
        .. wanted.ThinBelow is < ReportingConventions.LeastThinBelow or > ReportingConventions.MostThinBelow
            ? [ReportingFault.Threshold]
            : Array.Empty<ReportingFault>(),
        .. ReportingConventions.WeekStarts.Contains(wanted.WeekStart) ? Array.Empty<ReportingFault>() : [ReportingFault.WeekStart],
        .. wanted.Name.Length > ReportingConventions.LongestName ? [ReportingFault.NameTooLong]
            : !string.Equals(wanted.Name, OutsideText.Line(wanted.Name, int.MaxValue / 2), StringComparison.Ordinal)
                ? [ReportingFault.NameNotPlain]
                : Array.Empty<ReportingFault>(),
    ];

    private async Task<ReportingOutcome> ChangeAsync(
        DashboardContext context, Actor actor, ReportingConventions wanted, ReportingConventions? seen, CancellationToken cancellationToken)
    {
        // Two who ask at once take turns, and whoever has just lost the right changes nothing more.
        await context.LockPeopleAsync(cancellationToken);
        if (actor.IsUser && !await RoleHolders.Of(context, RoleNames.Admin).AnyAsync(user => user.Id == actor.Id, cancellationToken))
            return ReportingOutcome.NotAllowed;
        var before = await InstallationSettings.ReportingAsync(context, cancellationToken);
        if (seen is not null && before != seen)
            return ReportingOutcome.ChangedMeanwhile;
        if (before == wanted)
            return ReportingOutcome.Unchanged;
        await InstallationSettings.SetReportingAsync(context, wanted, cancellationToken);
        Note(AuditActions.ReportingThresholdChanged, Number(before.ThinBelow), Number(wanted.ThinBelow));
        Note(AuditActions.ReportingWeekChanged, before.WeekStart.ToString(), wanted.WeekStart.ToString());
        Note(AuditActions.ReportingNameChanged, ReportingChange.Quoted(before.Name), ReportingChange.Quoted(wanted.Name));
        return ReportingOutcome.Saved;

        void Note(string action, string old, string now)
        {
            if (!string.Equals(old, now, StringComparison.Ordinal))
                context.AuditLog.Add(AuditEntries.New(clock, actor, action, old + ReportingChange.Arrow + now));
        }
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>What came of a change of how results are reported.</summary>
/// <param name="Outcome">Whether it was done.</param>
public sealed record ReportingAnswer(ReportingOutcome Outcome)
{
    /// <summary>What is wrong with what was asked for; empty unless the outcome is <see cref="ReportingOutcome.Wrong"/>.</summary>
    public IReadOnlyList<ReportingFault> Faults { get; init; } = [];
}

/// <summary>Whether a change of how results are reported was done.</summary>
public enum ReportingOutcome
{
    /// <summary>It holds.</summary>
    Saved = 0,

    /// <summary>It held already.</summary>
    Unchanged = 1,

    /// <summary>Something of it cannot hold; nothing was changed.</summary>
    Wrong = 2,

    /// <summary>Somebody else has changed it since.</summary>
    ChangedMeanwhile = 3,

    /// <summary>Whoever asked is no admin, or not any more.</summary>
    NotAllowed = 4,
}

/// <summary>What cannot hold.</summary>
public enum ReportingFault
{
    /// <summary>The threshold is not within its limits.</summary>
    Threshold = 0,

    /// <summary>Weeks begin with none of the days that they can begin with.</summary>
    WeekStart = 1,

    /// <summary>The name is longer than <see cref="ReportingConventions.LongestName"/>.</summary>
    NameTooLong = 2,

    /// <summary>The name is no plain line of text.</summary>
    NameNotPlain = 3,
}
