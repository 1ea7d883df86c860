using Dashboard.Data.Foundation;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Access.Doors;

/// <summary>
/// What came to the doors for machines: noted in memory while requests are answered, and written to the store once a second, so that no
/// request waits for it. Of each door the last 100 that were taken and the last 100 that were not are kept, so that strangers who knock
/// push nothing out; all are counted, by day, for 90 days.
/// </summary>
public sealed class DoorBook(StoreWriter writer, TimeProvider clock)
{
    /// <summary>How many requests of a door are kept of each sort.</summary>
    public const int Kept = 100;

    private const int LongestAccount = 32;
    private static readonly TimeSpan CountedFor = TimeSpan.FromDays(90);

    private readonly Lock _gate = new();
    private Page _page = new();

    /// <summary>Notes a request in memory alone: it costs whoever sent it no time, and is on disk within a second.</summary>
    public void Note(DoorKnock knock)
    {
        ArgumentNullException.ThrowIfNull(knock);
        var now = clock.GetUtcNow();
        lock (_gate)
            _page.Add(knock, now);
    }

    /// <summary>Writes down what was noted; what cannot be written is noted still.</summary>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        Page page;
        lock (_gate)
        {
            if (_page.IsEmpty)
                return;
            (page, _page) = (_page, new Page());
        }

        try
        {
            await writer.WriteAsync((context, token) => WriteAsync(context, page, token), cancellationToken);
        }
        catch
        {
            lock (_gate)
                _page.TakeBack(page);
            throw;
        }
    }

    private async Task WriteAsync(DashboardContext context, Page page, CancellationToken token)
    {
        var now = clock.GetUtcNow();
        context.DoorVisits.AddRange(page.Visits.Select(one => new DoorVisit
        {
            Id = Guid.CreateVersion7(one.At),
            Door = one.Knock.Door,
            At = one.At,
            Answer = one.Knock.Answer,
            Status = one.Knock.Status,
            Size = Math.Max(0, one.Knock.Size),
            AccountUserId = one.Knock.AccountUserId is { Length: > 0 } id ? OutsideText.Line(id, LongestAccount) : null,
        }));
        foreach (var ((door, day, answer), count) in page.Counts)
            await CountAsync(context, door, day, answer, count, token);
        foreach (var (id, at) in page.Used)
            await UseAsync(context, id, at, token);
        await context.SaveChangesAsync(token);
        foreach (var door in page.Counts.Keys.Select(key => key.Door).Distinct(StringComparer.Ordinal))
            await ForgetAsync(context, door, now, token);
    }

    // Added to by the database, as several instances count at once.
    private static async Task CountAsync(
        DashboardContext context, string door, DateOnly day, DoorAnswer answer, long count, CancellationToken token)
    {
        var updated = await context.DoorTallies
            .Where(tally => tally.Door == door && tally.Day == day && tally.Answer == answer)
            .ExecuteUpdateAsync(row => row.SetProperty(tally => tally.Count, tally => tally.Count + count), token);
        if (updated == 0)
            context.DoorTallies.Add(new DoorTally { Door = door, Day = day, Answer = answer, Count = count });
    }

    private static Task<int> UseAsync(DashboardContext context, Guid id, DateTimeOffset at, CancellationToken token)
    {
        DateTimeOffset? used = at;
        return context.DoorCredentials.Where(row => row.Id == id)
            .ExecuteUpdateAsync(row => row.SetProperty(credential => credential.LastUsedAt, used), token);
    }

    private static async Task ForgetAsync(DashboardContext context, string door, DateTimeOffset now, CancellationToken token)
    {
        foreach (var isTaken in new[] { true, false })
        {
            var sort = context.DoorVisits.Where(visit => visit.Door == door && visit.Answer == DoorAnswer.Taken == isTaken);
            var oldest = await sort.OrderByDescending(visit => visit.At).Skip(Kept - 1).Select(visit => (DateTimeOffset?)visit.At)
                .FirstOrDefaultAsync(token);
            if (oldest is { } kept)
                await sort.Where(visit => visit.At < kept).ExecuteDeleteAsync(token);
        }

        var first = DateOnly.FromDateTime((now - CountedFor).UtcDateTime);
        await context.DoorTallies.Where(tally => tally.Day < first).ExecuteDeleteAsync(token);
    }

    /// <summary>What was noted since the last writing.</summary>
    private sealed class Page
    {
        private readonly Queue<Visit> _taken = [];
        private readonly Queue<Visit> _refused = [];

        public Dictionary<(string Door, DateOnly Day, DoorAnswer Answer), long> Counts { get; } = [];

        public Dictionary<Guid, DateTimeOffset> Used { get; } = [];

        public IEnumerable<Visit> Visits => _taken.Concat(_refused);

        public bool IsEmpty => Counts.Count == 0;

        public void Add(DoorKnock knock, DateTimeOffset at)
        {
            var sort = knock.Answer is DoorAnswer.Taken ? _taken : _refused;
            if (sort.Count >= 2 * Kept)
                sort.Dequeue();
            sort.Enqueue(new Visit(knock, at));
            Count((knock.Door, DateOnly.FromDateTime(at.UtcDateTime), knock.Answer), 1);
            if (knock.Credential is { } id)
                Used[id] = at;
        }

        public void TakeBack(Page older)
        {
            foreach (var (key, count) in older.Counts)
                Count(key, count);
            foreach (var (id, at) in older.Used)
                Used.TryAdd(id, at);
            foreach (var visit in older.Visits)
            {
                var sort = visit.Knock.Answer is DoorAnswer.Taken ? _taken : _refused;
                if (sort.Count < 2 * Kept)
                    sort.Enqueue(visit);
            }
        }

        private void Count((string Door, DateOnly Day, DoorAnswer Answer) key, long count) =>
            Counts[key] = Counts.GetValueOrDefault(key) + count;
    }

    private sealed record Visit(DoorKnock Knock, DateTimeOffset At);
}

/// <summary>A request at a door, as it was answered.</summary>
/// <param name="Door">The door, by its name in the settings.</param>
/// <param name="Answer">What it was answered.</param>
/// <param name="Status">The HTTP status; 0 where the sender went away before.</param>
/// <param name="Size">The size of its body in bytes, as far as it is known.</param>
public sealed record DoorKnock(string Door, DoorAnswer Answer, int Status, long Size)
{
    /// <summary>X's id of the account that it was about; null where that is not known.</summary>
    public string? AccountUserId { get; init; }

    /// <summary>The credential that opened the door; null where it is none that an admin made.</summary>
    public Guid? Credential { get; init; }
}
