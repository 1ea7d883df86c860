using System.Security.Cryptography;
using Dashboard.Data.FeedbackApi;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Dashboard.Data.Sync;

/// <summary>Pulls every account that is not paused: its events, then its open prompts of the last hours; and keeps the run journal.</summary>
public sealed partial class AccountPuller
{
    private readonly IDbContextFactory<DashboardContext> _contexts;
    private readonly SecretProtector _secrets;
    private readonly EventPuller _events;
    private readonly RecentPuller _recent;
    private readonly PullJournal _journal;
    private readonly ILogger<AccountPuller> _logger;

    internal AccountPuller(
        IDbContextFactory<DashboardContext> contexts,
        SecretProtector secrets,
        EventPuller events,
        RecentPuller recent,
        PullJournal journal,
        ILogger<AccountPuller> logger)
    {
        _contexts = contexts;
        _secrets = secrets;
        _events = events;
        _recent = recent;
        _journal = journal;
        _logger = logger;
    }

    /// <summary>Pulls all accounts, side by side; one that fails does not stop the others.</summary>
    /// <param name="progress">Told a line about each account, for people.</param>
    /// <param name="cancellationToken">Stops between pages.</param>
    /// <returns>Whether every account was pulled to its end.</returns>
    public async Task<bool> PullAllAsync(IProgress<string>? progress, CancellationToken cancellationToken)
    {
        var pulls = (await RunningAccountsAsync(cancellationToken)).Select(account => PullAsync(account, progress, cancellationToken));
        return (await Task.WhenAll(pulls)).All(succeeded => succeeded);
    }

    /// <summary>The accounts that are not paused, by our key.</summary>
    /// <param name="cancellationToken">Stops the query.</param>
    /// <returns>Their keys, in order.</returns>
    public async Task<IReadOnlyList<int>> RunningAccountsAsync(CancellationToken cancellationToken)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        return await context.Accounts
            .Where(account => account.PausedBecause == null)
            .Select(account => account.Id)
            .Order()
            .ToListAsync(cancellationToken);
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
        var run = _journal.Begin(await FindAsync(accountId, cancellationToken));
        try
        {
            await PullAsync(run, cancellationToken);
            await _journal.SucceedAsync(run, cancellationToken);
            progress?.Report(run.ToString());
            return true;
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            await FailAsync(run, exception, progress, cancellationToken);
            return false;
        }
    }

    private async Task<Account> FindAsync(int accountId, CancellationToken cancellationToken)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        return await context.Accounts.AsNoTracking().SingleAsync(account => account.Id == accountId, cancellationToken);
    }

    private async Task PullAsync(PullRun run, CancellationToken cancellationToken)
    {
        var credentials = new AccountCredentials(
            _secrets.Reveal(run.Account.ProtectedToken), _secrets.Reveal(run.Account.ProtectedTokenSecret));
        await _events.PullAsync(run, credentials, cancellationToken);
        await _recent.PullAsync(run, credentials, cancellationToken);
    }

    private async Task FailAsync(PullRun run, Exception exception, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        var reason = Explain(exception);
        if (IsForeseen(exception))
            Log.PullFailed(_logger, run.Account.Handle, reason);
        else
            Log.PullBroke(_logger, exception, run.Account.Handle);
        await _journal.FailAsync(run, reason, PausesAccount(exception), cancellationToken);
        progress?.Report($"@{run.Account.Handle}: {reason}");
    }

    private static bool IsForeseen(Exception exception) => exception is FeedbackApiException or CryptographicException;

    private static bool PausesAccount(Exception exception) =>
        exception is CredentialsRejectedException or AccessRefusedException or CryptographicException;

    private static string Explain(Exception exception) => exception switch
    {
        FeedbackApiException => exception.Message,
        CryptographicException => "The stored tokens cannot be decrypted: the data protection keys are not those that encrypted them. Add the account again.",
        _ => $"Something went wrong that nobody foresaw; the log has the details ({exception.GetType().Name}: {exception.Message})",
    };

    private static partial class Log
    {
        [LoggerMessage(2001, LogLevel.Warning, "Pulling @{Handle} failed: {Reason}")]
        public static partial void PullFailed(ILogger logger, string handle, string reason);

        [LoggerMessage(2002, LogLevel.Error, "Pulling @{Handle} ended in an unforeseen error; the next pull goes on.")]
        public static partial void PullBroke(ILogger logger, Exception exception, string handle);
    }
}
