using System.Globalization;
using Dashboard.Data.FeedbackApi;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Dashboard.Data.Sync.Applying;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Dashboard.Data.Sync.Pulling;

/// <summary>
/// Pulls an account: its events, then its open prompts of the last hours, then a part of its past; applies what came; and keeps the run
/// journal.
/// </summary>
public sealed partial class AccountPuller
{
    private readonly IDbContextFactory<DashboardContext> _contexts;
    private readonly SecretProtector _secrets;
    private readonly EventPuller _events;
    private readonly RecentPuller _recent;
    private readonly InboxApplier _applier;
    private readonly PullJournal _journal;
    private readonly TimeSpan _interval;
    private readonly ILogger<AccountPuller> _logger;

    internal AccountPuller(
        IDbContextFactory<DashboardContext> contexts,
        SecretProtector secrets,
        EventPuller events,
        RecentPuller recent,
        InboxApplier applier,
        PullJournal journal,
        IOptions<SyncOptions> options,
        ILogger<AccountPuller> logger)
    {
        _contexts = contexts;
        _secrets = secrets;
        _events = events;
        _recent = recent;
        _applier = applier;
        _journal = journal;
        _interval = TimeSpan.FromSeconds(options.Value.IntervalSeconds);
        _logger = logger;
    }

    /// <summary>Pulls all accounts that are not paused, side by side; one that fails does not stop the others.</summary>
    /// <param name="progress">Told a line about each account, for people.</param>
    /// <returns>Whether every account was pulled to its end.</returns>
    public async Task<bool> PullAllAsync(IProgress<string>? progress, CancellationToken cancellationToken)
    {
        var pulls = (await RunningAccountsAsync(cancellationToken)).Select(account => PullAsync(account, progress, cancellationToken));
        return (await Task.WhenAll(pulls)).All(succeeded => succeeded);
    }

    /// <summary>
    /// Pulls one account. Whatever goes wrong is in the run journal when this returns; only a cancellation and a store that cannot be
    /// written are thrown.
    /// </summary>
    /// <param name="accountId">Our key of the account.</param>
    /// <param name="progress">Told a line, for people.</param>
    /// <param name="cancellationToken">Stops between pages; what was read stays, and the next pull goes on behind it.</param>
    /// <returns>Whether it was pulled to its end.</returns>
    public async Task<bool> PullAsync(int accountId, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        using var span = SyncTelemetry.BeginPull();
        var began = TimeProvider.System.GetTimestamp();
        var run = await _journal.BeginAsync(await FindAsync(accountId, cancellationToken), cancellationToken);
        try
        {
            await PullAsync(run, cancellationToken);
            await _journal.SucceedAsync(run, cancellationToken);
            SyncTelemetry.NotePull(span, TimeProvider.System.GetElapsedTime(began), run.Read, SyncTelemetry.Done);
            progress?.Report(run.ToString());
            if (await UnreadHistoryAsync(accountId, cancellationToken) is { } unread)
                progress?.Report(unread.Text(run.Account.Handle));
            return true;
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            SyncTelemetry.NotePull(span, TimeProvider.System.GetElapsedTime(began), run.Read, SyncTelemetry.Failed);
            await FailAsync(run, exception, progress, cancellationToken);
            return false;
        }
    }

    private async Task<IReadOnlyList<int>> RunningAccountsAsync(CancellationToken cancellationToken)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        return await context.Accounts.AtX()
            .Where(account => account.PausedBecause == null)
            .Select(account => account.Id)
            .Order()
            .ToListAsync(cancellationToken);
    }

    private async Task<Account> FindAsync(int accountId, CancellationToken cancellationToken)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        return await context.Accounts.AtX().AsNoTracking().SingleAsync(account => account.Id == accountId, cancellationToken);
    }

    private async Task<UnreadHistory?> UnreadHistoryAsync(int accountId, CancellationToken cancellationToken)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        return await context.PullRanges
            .Where(range => range.AccountId == accountId && range.Purpose == PullPurpose.History)
            .Select(range => new UnreadHistory(range.From, range.Until!.Value))
            .SingleOrDefaultAsync(cancellationToken);
    }

    private async Task PullAsync(PullRun run, CancellationToken cancellationToken)
    {
        var credentials = new AccountCredentials(
            _secrets.Reveal(run.Account.ProtectedToken), _secrets.Reveal(run.Account.ProtectedTokenSecret))
        {
            AccountId = run.Account.Id,
        };
        await _events.PullLiveAsync(run, credentials, cancellationToken);

        // Which prompts are open is known once the events are applied.
        await _applier.DrainAsync(cancellationToken);
        await _recent.PullAsync(run, credentials, cancellationToken);
        await _events.PullPastAsync(run, credentials, run.StartedAt + _interval, cancellationToken);
        await _applier.DrainAsync(cancellationToken);
    }

    private async Task FailAsync(PullRun run, Exception exception, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        var reason = PullFailures.Explain(exception);
        if (PullFailures.IsForeseen(exception))
            Log.PullFailed(_logger, run.Account.Handle, reason);
        else
            Log.PullBroke(_logger, exception, run.Account.Handle);
        if (!StoreTrouble.Is(exception))
            await _applier.DrainAsync(cancellationToken);
        await _journal.FailAsync(run, reason, PullFailures.PausesAccount(exception), cancellationToken);
        progress?.Report($"@{run.Account.Handle}: {reason}");
    }

    /// <summary>What is left of a history when a pull's time is over.</summary>
    private sealed record UnreadHistory(DateTimeOffset From, DateTimeOffset Until)
    {
        public string Text(string handle) => string.Create(
            CultureInfo.InvariantCulture,
            $"@{handle}: its history from {From:yyyy-MM-dd} to {Until:yyyy-MM-dd} is still to be read; each further pull goes on with it.");
    }

    private static partial class Log
    {
        [LoggerMessage(2001, LogLevel.Warning, "Pulling @{Handle} failed: {Reason}")]
        public static partial void PullFailed(ILogger logger, string handle, string reason);

        [LoggerMessage(2002, LogLevel.Error, "Pulling @{Handle} ended in an unforeseen error; the next pull goes on.")]
        public static partial void PullBroke(ILogger logger, Exception exception, string handle);
    }
}
