using System.Security.Cryptography;
using Dashboard.Data.Access;
using Dashboard.Data.Access.Rights;
using Dashboard.Data.Feedback;
using Dashboard.Data.FeedbackApi;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Settings.Testing;

/// <summary>
/// Sends a prompt with an account's settings to one's own handle, marked as a test, which counts in no number: the message and the card
/// are as customers get them. Ten an hour at most, by all admins together; each is in the audit log before it goes out.
/// </summary>
public sealed class TestPrompts
{
    /// <summary>How many may be sent within an hour.</summary>
    public const int MostInAnHour = 10;

    private readonly FeedbackApiClient _api;
    private readonly StoreWriter _writer;
    private readonly SecretProtector _protector;
    private readonly AuditJournal _journal;
    private readonly TimeProvider _clock;

    internal TestPrompts(
        FeedbackApiClient api, StoreWriter writer, SecretProtector protector, AuditJournal journal, TimeProvider clock) =>
        (_api, _writer, _protector, _journal, _clock) = (api, writer, protector, journal, clock);

    /// <summary>Sends one.</summary>
    /// <param name="accountId">Our key of the account.</param>
    /// <param name="kind">Which card.</param>
    /// <param name="toHandle">To whom, with or without the @.</param>
    /// <param name="cancellationToken">Stops it; on the way the message may be out.</param>
    /// <returns>Sent, or why not.</returns>
    public async Task<TestOutcome> SendAsync(
        int accountId, SurveyKind kind, string toHandle, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var handle = (toHandle ?? "").Trim().TrimStart('@');
        if (!AccountRegistrationRules.IsHandle(handle))
            return new TestOutcome.Refused(TestRefusal.HandleWrong);
        var (account, refusal) = await BookAsync(accountId, kind, handle, actor, cancellationToken);
        if (account is null)
            return new TestOutcome.Refused(refusal);
        var outcome = await TrySendAsync(account, kind, handle, cancellationToken);
        var (action, details) = outcome is TestOutcome.Sent sent
            ? (AuditActions.TestSent, sent.FeedbackId)
            : (AuditActions.TestFailed, $"{((TestOutcome.Refused)outcome).Why}");

        // What is out is told, whoever has left the page meanwhile.
        await _journal.RecordAsync(actor, action, $"{account.Handle}: {details}", rows: null, CancellationToken.None);
        return outcome;
    }

    // One transaction at a time writes the log, so that of many at once no more go out than may.
    private Task<(Account? Account, TestRefusal Refusal)> BookAsync(
        int accountId, SurveyKind kind, string handle, Actor actor, CancellationToken cancellationToken)
    {
        return _writer.WriteAsAdminAsync(actor, _clock, "a test card", AskAsync, cancellationToken);

        async Task<(Account?, TestRefusal)> AskAsync(DashboardContext context, CancellationToken token)
        {
            var account = await context.Accounts.AtX().AsNoTracking().SingleOrDefaultAsync(row => row.Id == accountId, token);
            if (account is null or { PausedBecause: not null })
                return (null, account is null ? TestRefusal.AccountGone : TestRefusal.AccountPaused);
            await context.LockAuditLogAsync(token);
            var since = _clock.GetUtcNow().AddHours(-1);
            var sent = await context.AuditLog.CountAsync(
                entry => entry.At > since && entry.Action == AuditActions.TestAsked, token);
            if (sent >= MostInAnHour)
                return (null, TestRefusal.TooManyTests);
            context.AuditLog.Add(AuditEntries.New(
                _clock, actor, AuditActions.TestAsked, $"{account.Handle}: {kind} to @{handle}"));
            return (account, default);
        }
    }

    private async Task<TestOutcome> TrySendAsync(Account account, SurveyKind kind, string handle, CancellationToken cancellationToken)
    {
        try
        {
            var who = new AccountCredentials(_protector.Reveal(account.ProtectedToken), _protector.Reveal(account.ProtectedTokenSecret))
            {
                AccountId = account.Id,
            };
            var user = await _api.FindUserAsync(who, handle, cancellationToken);
            if (user.CanDm is false)
                return new TestOutcome.Refused(TestRefusal.CannotMessage);
            var sent = await _api.CreateAsync(who, PromptOf(account, kind, user.Id), cancellationToken);
            return new TestOutcome.Sent(sent.Feedback.Id, user.ScreenName ?? handle);
        }
        catch (FeedbackApiException failure)
        {
            return new TestOutcome.Refused(Why(failure));
        }
        catch (CryptographicException)
        {
            return new TestOutcome.Refused(TestRefusal.KeysLost);
        }
    }

    private static PromptRequest PromptOf(Account account, SurveyKind kind, string toUserId) => new(
        kind, toUserId, account.Message ?? AccountSettingsRules.StandardMessage, account.PrivacyUrl)
    {
        DisplayName = account.DisplayName,
        QuestionVariantId = kind is SurveyKind.Nps ? account.NpsVariant : account.CsatVariant,
        Test = true,
    };

    private static TestRefusal Why(FeedbackApiException failure) => failure switch
    {
        OutcomeUnknownException => TestRefusal.OutcomeUnknown,
        FeedbackNotFoundException => TestRefusal.NobodyThere,
        CredentialsRejectedException => TestRefusal.TokensRejected,
        AccessRefusedException { Refusal: AccessRefusal.CannotMessage } => TestRefusal.CannotMessage,
        AccessRefusedException { Refusal: AccessRefusal.PromptedToday } => TestRefusal.PromptedToday,
        AccessRefusedException => TestRefusal.NotAllowed,
        RateLimitedException => TestRefusal.TooManyAtX,
        BadRequestException => TestRefusal.NotAccepted,
        _ => TestRefusal.Unreachable,
    };
}
