using Dashboard.Data.FeedbackApi;
using Dashboard.Data.Foundation;

namespace Dashboard.Data.Sync.Pulling;

/// <summary>
/// Finds out how far back X gives events. It documents no limit, and an error does not say what is wrong with a range: only where X takes
/// the same question about newer days is age the reason.
/// </summary>
internal sealed class EventReach(FeedbackApiClient api)
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(1);

    /// <summary>How exactly the limit is found; and, as it moves on, how far behind it reading begins.</summary>
    private static readonly TimeSpan Exactness = TimeSpan.FromMinutes(1);

    /// <summary>Asks about ever narrower stretches; nothing that comes is kept, since it is read in its turn.</summary>
    /// <param name="refused">Where a range began that X refused.</param>
    /// <param name="listed">Up to when X lists events.</param>
    /// <returns>From when on X gives events, some two minutes late; null where their age is not what X refuses.</returns>
    public async Task<DateTimeOffset?> FindAsync(
        AccountCredentials who,
        DateTimeOffset refused,
        DateTimeOffset listed,
        RequestPriority priority,
        CancellationToken cancellationToken)
    {
        var given = listed - Day;
        if (refused >= given
            || await GivesAsync(who, refused, priority, cancellationToken)
            || !await GivesAsync(who, given, priority, cancellationToken))
            return null;
        while (given - refused > Exactness)
        {
            var middle = (refused + ((given - refused) / 2)).CutToMilliseconds();
            if (await GivesAsync(who, middle, priority, cancellationToken))
                given = middle;
            else
                refused = middle;
        }

        return given + Exactness;
    }

    private async Task<bool> GivesAsync(
        AccountCredentials who, DateTimeOffset from, RequestPriority priority, CancellationToken cancellationToken)
    {
        try
        {
            await using var pages = api.ReadEventsAsync(who, EventRange.Between(from, from + Moment), priority, cancellationToken)
                .GetAsyncEnumerator(cancellationToken);
            return await pages.MoveNextAsync();
        }
        catch (BadRequestException)
        {
            return false;
        }
    }
}
