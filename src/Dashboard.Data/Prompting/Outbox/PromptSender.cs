using System.Security.Cryptography;
using Dashboard.Data.FeedbackApi;
using Dashboard.Data.Foundation;
using Dashboard.Data.Prompting.Rules;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Dashboard.Data.Sync.Inbox;
using Dashboard.Data.Sync.Pulling;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Prompting.Outbox;

/// <summary>
/// Does at X what a prompt that was taken needs, and writes down what came of it. What X has sent is a result of its own at once: it goes
/// the way of everything that X says, through the inbox, in the same transaction.
/// </summary>
internal sealed class PromptSender(
    FeedbackApiClient api, XClock x, StoreWriter writer, InboxSignal inbox, SecretProtector protector, TimeProvider clock)
{
    private static readonly TimeSpan ReachAgain = TimeSpan.FromHours(1);

    /// <summary>How soon it is looked for what became of a prompt whose answer did not come.</summary>
    private static readonly TimeSpan FirstLook = TimeSpan.FromSeconds(30);

    /// <summary>Sends it, or asks whether its customer can be messaged.</summary>
    /// <param name="cancellationToken">
    /// Stops it on the way: then the prompt stays as it was taken, until its lease is over.
    /// </param>
    public async Task RunAsync(DuePrompt due, CancellationToken cancellationToken)
    {
        try
        {
            if (due.Send is { } card)
                await SendAsync(due, card, cancellationToken);
            else
                await AskReachAsync(due, cancellationToken);
        }
        catch (Exception failure) when (failure is FeedbackApiException or CryptographicException or ArgumentException)
        {
            await FailAsync(due, failure, cancellationToken);
        }
    }

    private async Task SendAsync(DuePrompt due, DueCard card, CancellationToken cancellationToken)
    {
        var request = new PromptRequest(card.Kind, due.CustomerUserId, card.Message, due.Account.PrivacyUrl)
        {
            ExternalId = due.ExternalId,
            DisplayName = due.Account.DisplayName,
            QuestionVariantId = card.Variant,
        };
        var sent = await api.CreateAsync(CredentialsOf(due.Account), request, cancellationToken);

        // It is out, whoever wants to stop now.
        await writer.WriteAsync(WorkAsync, CancellationToken.None);
        inbox.Raise();

        async Task WorkAsync(DashboardContext context, CancellationToken token)
        {
            var now = clock.GetUtcNow();
            if (await TakenAsync(context, due, token) is { } prompt)
                prompt.EndSent(sent.Feedback.Id, sent.Feedback.DmId, sent.Feedback.CreatedAt, now);
            var entry = new InboxEntry
            {
                AccountId = due.Account.Id, Source = ArrivalSource.Show, ReceivedAt = now, Body = sent.Raw, EventCount = 1,
            };
            await InboxTable.WriteAsync(context, [entry], token);
        }
    }

    private async Task AskReachAsync(DuePrompt due, CancellationToken cancellationToken)
    {
        var user = await api.GetUserAsync(CredentialsOf(due.Account), due.CustomerUserId, cancellationToken);
        await WriteAsync(due, (prompt, now) =>
        {
            (prompt.CanDm, prompt.ReachAsked) = (user.CanDm, due.ReachAsked + 1);
            var isOpen = user.CanDm is null && prompt.ReachAsked < ReachRule.MostAsked;
            prompt.WaitUntil(isOpen ? now + ReachAgain : now, PromptReason.Reach);
        });
    }

    private Task FailAsync(DuePrompt due, Exception failure, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var outcome = PromptOutcome.Of(failure, clock.GetUtcNow(), x.TimeUntil);

        // A question that was not answered has sent nothing.
        if (due.Send is null && outcome.State is PromptState.Uncertain)
            outcome = new PromptOutcome(PromptState.Waiting, PromptReason.Unreachable);
        return writer.WriteAsync(WorkAsync, CancellationToken.None);

        async Task WorkAsync(DashboardContext context, CancellationToken token)
        {
            var now = clock.GetUtcNow();
            if (await TakenAsync(context, due, token) is { } prompt)
                Apply(prompt, outcome, failure, now);
            if (outcome.PausesAccount)
                await RefusedAccount.PauseAsync(context, due.Account, PullFailures.Explain(failure), now, token);
        }
    }

    private static void Apply(OutgoingPrompt prompt, PromptOutcome outcome, Exception failure, DateTimeOffset now)
    {
        prompt.Detail = OutsideText.Line(failure.Message, OutgoingPrompt.LongestDetail);
        switch (outcome.State)
        {
            case PromptState.Refused:
                prompt.End(PromptState.Refused, outcome.Reason, now);
                break;
            case PromptState.Uncertain:
                (prompt.State, prompt.Reason, prompt.NextAt) = (PromptState.Uncertain, outcome.Reason, now + FirstLook);
                break;
            default:
                prompt.WaitUntil(outcome.Until ?? now + Backoff.After(Math.Max(prompt.Tries, 1)), outcome.Reason);
                break;
        }
    }

    private Task WriteAsync(DuePrompt due, Action<OutgoingPrompt, DateTimeOffset> change) => writer.WriteAsync(
        async (context, token) =>
        {
            if (await TakenAsync(context, due, token) is { } prompt)
                change(prompt, clock.GetUtcNow());
        },
        CancellationToken.None);

    /// <summary>The prompt as it was taken; null where its lease was lost meanwhile.</summary>
    private static Task<OutgoingPrompt?> TakenAsync(DashboardContext context, DuePrompt due, CancellationToken cancellationToken)
    {
        var state = due.Send is null ? PromptState.Waiting : PromptState.Sending;
        return context.OutgoingPrompts.SingleOrDefaultAsync(
            prompt => prompt.Id == due.Id && prompt.State == state && prompt.Tries == due.Tries && prompt.ReachAsked == due.ReachAsked,
            cancellationToken);
    }

    private AccountCredentials CredentialsOf(Account account) =>
        new(protector.Reveal(account.ProtectedToken), protector.Reveal(account.ProtectedTokenSecret)) { AccountId = account.Id };
}
