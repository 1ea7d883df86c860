using Dashboard.Data.Feedback;
using Dashboard.Data.FeedbackApi;
using Dashboard.Data.Foundation;
using Dashboard.Data.Prompting.ClosedConversations;
using Dashboard.Data.Settings;
using Dashboard.Data.Store.Entities;
using Dashboard.Data.Sync.Applying;
using Dashboard.Data.Sync.Inbox;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.TestKit;

/// <summary>Fills a store by the product's own doors: accounts, closed conversations, feedback.</summary>
public sealed class FeedbackFixture(DataHost host)
{
    /// <summary>X's id of the account that fixtures use unless told otherwise.</summary>
    public const string AccountUserId = "1212121212121";

    public async Task<Account> AddAccountAsync(string handle = "acme", string userId = AccountUserId)
    {
        await host.Get<AccountRegistry>()
            .AddAsync(
                new AccountRegistration(
                    handle,
                    userId,
                    new Secret("token"),
                    new Secret("token-secret"),
                    "https://acme.example/privacy",
                    "Acme"),
                Acting.As("test"),
                CancellationToken.None);
        await using var store = host.OpenStore();
        return await store.Accounts.SingleAsync(account => account.XUserId == userId);
    }

    /// <summary>Reports closed conversations, each named by its case, agent and team.</summary>
    /// <param name="conversations">Case, agent and team ids.</param>
    public Task<RecordResult> CloseAsync(params (string Case, string Agent, string Team)[] conversations) =>
        host.Get<ConversationRecorder>().RecordAsync(
            [
                .. conversations.Select(conversation => new ClosedConversation
                {
                    ExternalId = conversation.Case,
                    AccountUserId = AccountUserId,
                    AgentId = conversation.Agent,
                    AgentName = "Agent " + conversation.Agent,
                    TeamId = conversation.Team,
                    TeamName = "Team " + conversation.Team,
                    ClosedAt = host.Clock.GetUtcNow().AddHours(-1),
                }),
            ],
            CancellationToken.None);

    /// <summary>Takes states of feedback as a page of events brings them, and applies them.</summary>
    /// <param name="states">The states, in the order of arrival.</param>
    public Task<ApplyResult> MergeAsync(Account account, params FeedbackSnapshot[] states) =>
        MergeAsync(account.Id, ArrivalSource.Events, $"[{string.Join(',', states.Select(state => WireText.Event(state)))}]");

    /// <summary>Puts a body into the inbox and applies it.</summary>
    /// <param name="accountId">The account it was asked for.</param>
    /// <param name="source">By which way it came.</param>
    public async Task<ApplyResult> MergeAsync(int? accountId, ArrivalSource source, string body)
    {
        await PutAsync(accountId, source, body);
        return await host.Get<InboxApplier>().DrainAsync(CancellationToken.None);
    }

    /// <summary>Puts a body into the inbox.</summary>
    /// <param name="accountId">The account it was asked for.</param>
    /// <param name="source">By which way it came.</param>
    /// <returns>Completes once it is on disk.</returns>
    public Task PutAsync(int? accountId, ArrivalSource source, string body) => host.Get<InboxWriter>().WriteAsync(
        new InboxEntry { AccountId = accountId, Source = source, ReceivedAt = host.Clock.GetUtcNow(), Body = body, EventCount = 1 },
        CancellationToken.None);

    /// <summary>Puts the last page of a range of events into the inbox and applies it.</summary>
    /// <param name="progress">How far the account is complete.</param>
    /// <param name="through">Up to when the account is complete with it.</param>
    public async Task<ApplyResult> MergeLastPageAsync(SyncProgress progress, IReadOnlyCollection<string> events, DateTimeOffset through)
    {
        ArgumentNullException.ThrowIfNull(progress);
        var entry = new InboxEntry
        {
            AccountId = progress.AccountId,
            Source = ArrivalSource.Events,
            ReceivedAt = host.Clock.GetUtcNow(),
            Body = $"[{string.Join(',', events)}]",
            EventCount = events.Count,
            CompletesFrom = progress.HistoryFrom,
            CompletesThrough = through,
        };
        await host.Get<InboxWriter>().WriteAsync(entry, CancellationToken.None);
        return await host.Get<InboxApplier>().DrainAsync(CancellationToken.None);
    }

    /// <summary>Whether everything that has come is applied.</summary>
    /// <returns>Whether the inbox is empty.</returns>
    public async Task<bool> IsAppliedAsync()
    {
        await using var store = host.OpenStore();
        return !await store.Inbox.AnyAsync();
    }

    /// <summary>A prompt without an answer.</summary>
    public static FeedbackSnapshot Prompt(string id, DateTimeOffset sentAt, SurveyKind kind = SurveyKind.Csat, string? externalId = null) =>
        new()
        {
            Id = id,
            Kind = kind,
            CreatedAt = sentAt,
            UpdatedAt = sentAt,
            FromUserId = AccountUserId,
            ToUserId = "343434343434",
            ExternalId = externalId,
            QuestionVariantId = 0,
        };

    /// <summary>The same prompt once it has a score.</summary>
    /// <param name="comment">The customer's words, given at the same time.</param>
    public static FeedbackSnapshot Scored(FeedbackSnapshot prompt, int score, DateTimeOffset at, string? comment = null) => prompt with
    {
        UpdatedAt = at,
        Score = new Given<int>(score, at),
        Comment = comment is null ? null : new Given<string>(comment, at),
    };
}
