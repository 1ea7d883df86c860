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

    private async Task<IReadOnlyList<Account>> RunningAccountsAsync(CancellationToken cancellationToken)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        return await context.Accounts.AsNoTracking()
            .Where(account => account.PausedBecause == null)
            .OrderBy(account => account.Id)
            .ToListAsync(cancellationToken);
    }

    private async Task<bool> PullAsync(Account account, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        var run = _journal.Begin(account);
        try
        {
            var credentials = new AccountCredentials(_secrets.Reveal(account.ProtectedToken), _secrets.Reveal(account.ProtectedTokenSecret));
            run.Count(await _events.PullAsync(account, credentials, cancellationToken));
            run.Count(await _recent.PullAsync(account, credentials, cancellationToken));
            await _journal.SucceedAsync(run, cancellationToken);
            progress?.Report(run.ToString());
            return true;
        }
        catch (Exception exception) when (exception is FeedbackApiException or CryptographicException)
        {
            await _journal.FailAsync(run, Explain(exception), PausesAccount(exception), cancellationToken);
            Log.PullFailed(_logger, account.Handle, Explain(exception));
            progress?.Report($"@{account.Handle}: {Explain(exception)}");
            return false;
        }
    }

    private static bool PausesAccount(Exception exception) =>
        exception is CredentialsRejectedException or AccessRefusedException or CryptographicException;

    private static string Explain(Exception exception) => exception is CryptographicException
        ? "The stored tokens cannot be decrypted: the data protection keys are not those that encrypted them. Add the account again."
        : exception.Message;

    private static partial class Log
    {
        [LoggerMessage(2001, LogLevel.Warning, "Pulling @{Handle} failed: {Reason}")]
        public static partial void PullFailed(ILogger logger, string handle, string reason);
    }
}
