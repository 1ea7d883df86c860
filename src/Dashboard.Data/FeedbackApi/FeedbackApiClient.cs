using System.Runtime.CompilerServices;

namespace Dashboard.Data.FeedbackApi;

/// <summary>
/// X's Feedback API, one method an endpoint. Safe to share. Every method throws a <see cref="FeedbackApiException"/> by kind, and
/// <see cref="OperationCanceledException"/> only when the caller cancelled. A request for which the account's budget has nothing left
/// (<see cref="RequestBudgets"/>) is not sent, and throws <see cref="RateLimitedException"/>.
/// </summary>
public sealed class FeedbackApiClient
{
    private readonly FeedbackApiTransport _transport;

    internal FeedbackApiClient(FeedbackApiTransport transport) => _transport = transport;

    /// <summary>
    /// Reads a range page by page until X gives an empty cursor; an empty page alone does not end it. It can be stopped after any page and
    /// resumed from that page's cursor. 1,000 requests in 15 minutes at large.
    /// </summary>
    /// <param name="who">The account whose events are read.</param>
    /// <param name="range">A range of time, or <see cref="EventRange.Resume"/>.</param>
    /// <param name="priority">In the background a part of what X allows is left to others.</param>
    /// <exception cref="UnknownCursorException">X no longer knows the cursor.</exception>
    /// <exception cref="RepeatedCursorException">X gave a cursor twice; the page that carried it has been given out.</exception>
    public async IAsyncEnumerable<EventPage> ReadEventsAsync(
        AccountCredentials who,
        EventRange range,
        RequestPriority priority = RequestPriority.User,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        for (EventRange? next = range; next is not null;)
        {
            if (next.Cursor is { } cursor && !used.Add(cursor))
                throw new RepeatedCursorException(new FailedAnswer(EventsRequest(who, next, priority).Name), cursor);
            var answer = await _transport.SendAsync(EventsRequest(who, next, priority), cancellationToken);
            var page = EventPage.Read(answer);
            yield return page;
            next = page.NextCursor is { } following ? EventRange.Resume(following) : null;
        }
    }

    /// <summary>Reads one feedback as it is now. 180 requests in 15 minutes at large.</summary>
    /// <param name="who">The account that asked for it.</param>
    /// <param name="priority">Who waits; what runs in the background leaves 30 of the 180 to people.</param>
    /// <exception cref="FeedbackNotFoundException">X knows no such feedback.</exception>
    public async Task<ShowAnswer> ShowAsync(
        AccountCredentials who, string feedbackId, RequestPriority priority, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(feedbackId);
        var path = $"1.1/feedback/show/{OAuthSignature.PercentEncode(feedbackId)}.json";
        var request = new ApiRequest(HttpMethod.Get, path, who)
        {
            Endpoint = ApiEndpoint.Show, Priority = priority, Route = "1.1/feedback/show/{id}.json",
        };
        var answer = await _transport.SendAsync(request, cancellationToken);
        return ShowAnswer.Read(answer, feedbackId);
    }

    /// <summary>
    /// Sends one prompt. It is never repeated here. After <see cref="OutcomeUnknownException"/>, and after a cancellation on the way, the
    /// Direct Message may be out. 1,000 in 24 hours for an account, one in 24 hours for a recipient.
    /// </summary>
    /// <exception cref="ArgumentException">The prompt breaks rules of X's table, all of them named; nothing was sent.</exception>
    /// <exception cref="OutcomeUnknownException">X's answer did not come, or says nothing certain.</exception>
    public async Task<CreatedPrompt> CreateAsync(
        AccountCredentials who, PromptRequest prompt, CancellationToken cancellationToken = default)
    {
        if (prompt.Faults() is { Count: > 0 } faults)
            throw new ArgumentException(string.Join(' ', faults), nameof(prompt));
        var request = new ApiRequest(HttpMethod.Post, "1.1/feedback/create.json", who)
        {
            Form = prompt.ToForm(),
            Endpoint = ApiEndpoint.Create,
        };
        try
        {
            return CreatedPrompt.Read(await _transport.SendAsync(request, cancellationToken));
        }
        catch (FeedbackApiException e) when (OutcomeUnknownException.IsLeftBy(e))
        {
            throw new OutcomeUnknownException(e);
        }
    }

    /// <summary>Reads a user, to learn before a prompt whether the account may message them.</summary>
    /// <exception cref="FeedbackNotFoundException">X knows no such user.</exception>
    public Task<XUser> GetUserAsync(AccountCredentials who, string userId, CancellationToken cancellationToken = default) =>
        GetUserAsync(who, "user_id", userId, cancellationToken);

    /// <summary>The same for somebody who is known by their @handle.</summary>
    /// <exception cref="FeedbackNotFoundException">X knows no such user.</exception>
    public Task<XUser> FindUserAsync(AccountCredentials who, string handle, CancellationToken cancellationToken = default) =>
        GetUserAsync(who, "screen_name", handle, cancellationToken);

    private async Task<XUser> GetUserAsync(AccountCredentials who, string by, string value, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        var request = new ApiRequest(HttpMethod.Get, "1.1/users/show.json", who)
        {
            Query = [new(by, value), new("include_can_dm", "1")],
            Endpoint = ApiEndpoint.Users,
        };
        return XUser.Read(await _transport.SendAsync(request, cancellationToken));
    }

    private static ApiRequest EventsRequest(AccountCredentials who, EventRange range, RequestPriority priority) =>
        new(HttpMethod.Get, "1.1/feedback/events.json", who)
        {
            Query = range.ToQuery(),
            Cursor = range.Cursor,
            Endpoint = ApiEndpoint.Events,
            Priority = priority,
        };
}
