namespace Dashboard.Data.FeedbackApi;

/// <summary>X's endpoints that count their requests, each for itself and each account.</summary>
public enum ApiEndpoint
{
    /// <summary><c>feedback/create</c>: 1,000 in 24 hours at large.</summary>
    Create = 1,

    /// <summary><c>feedback/show</c>: 180 in 15 minutes at large.</summary>
    Show = 2,

    /// <summary><c>feedback/events</c>: 1,000 in 15 minutes at large.</summary>
    Events = 3,

    /// <summary><c>users/show</c>: 900 in 15 minutes at large.</summary>
    Users = 4,
}

/// <summary>What X documents about each endpoint.</summary>
internal static class ApiEndpoints
{
    private const int ShowForPeople = 30;

    /// <summary>After how long X counts anew.</summary>
    public static TimeSpan Window(this ApiEndpoint endpoint) =>
        endpoint is ApiEndpoint.Create ? TimeSpan.FromHours(24) : TimeSpan.FromMinutes(15);

    /// <summary>Requests in a window, as long as X has not said otherwise.</summary>
    public static int UsualLimit(this ApiEndpoint endpoint) => endpoint switch
    {
        ApiEndpoint.Show => 180,
        ApiEndpoint.Users => 900,
        _ => 1000,
    };

    /// <summary>
    /// Requests that what runs in the background leaves to others: 30 of <c>show</c>, or a sixth where X allows fewer than 180, and a tenth
    /// of
    /// <c>events</c>, so that reading the past never keeps an account from keeping up.
    /// </summary>
    public static int Reserve(this ApiEndpoint endpoint, RequestPriority priority, int limit) => (endpoint, priority) switch
    {
        (ApiEndpoint.Show, RequestPriority.Background) => Math.Min(ShowForPeople, limit / 6),
        (ApiEndpoint.Events, RequestPriority.Background) => limit / 10,
        _ => 0,
    };
}
