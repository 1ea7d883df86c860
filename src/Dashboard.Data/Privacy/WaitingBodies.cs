using System.Text;
using Dashboard.Data.FeedbackApi;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Privacy;

/// <summary>What waits in the inbox or was set aside and speaks of a customer, or of feedback of theirs.</summary>
internal sealed class WaitingBodies(string customer, IReadOnlySet<string> feedback)
{
    private const int AtOnce = 200;

    /// <summary>How many bodies speak of them.</summary>
    public async Task<(int Waiting, int SetAside)> CountAsync(DashboardContext context, CancellationToken cancellationToken)
    {
        var (waiting, aside) = (0, 0);
        var inbox = context.Inbox.Select(entry => entry.Body).AsAsyncEnumerable();
        await foreach (var body in inbox.WithCancellation(cancellationToken))
            waiting += SpeaksOfThem(body) ? 1 : 0;
        var quarantine = context.Quarantine.Select(one => one.Body).AsAsyncEnumerable();
        await foreach (var body in quarantine.WithCancellation(cancellationToken))
            aside += SpeaksOfThem(body) ? 1 : 0;
        return (waiting, aside);
    }

    /// <summary>Takes them out of what waits, and throws away what was set aside; inside a transaction.</summary>
    public async Task<(int Waiting, int SetAside)> EraseAsync(DashboardContext context, CancellationToken cancellationToken)
    {
        var waiting = 0;
        foreach (var ids in (await context.Inbox.Select(entry => entry.Id).ToListAsync(cancellationToken)).Chunk(AtOnce))
        {
            var entries = await context.Inbox.Where(entry => EF.Parameter(ids).Contains(entry.Id)).ToListAsync(cancellationToken);
            foreach (var entry in entries.Where(entry => SpeaksOfThem(entry.Body)))
            {
                entry.Body = WithoutThem(entry);
                waiting++;
            }

            foreach (var entry in entries.Where(entry => context.Entry(entry).State is EntityState.Unchanged))
                context.Entry(entry).State = EntityState.Detached;
        }

        var aside = new List<QuarantinedArrival>();
        await foreach (var one in context.Quarantine.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (SpeaksOfThem(one.Body))
                aside.Add(one);
        }

        context.Quarantine.RemoveRange(aside);
        return (waiting, aside.Count);
    }

    private bool SpeaksOfThem(string body)
    {
        for (var index = 0; index < body.Length;)
        {
            if (!char.IsAsciiDigit(body[index]))
            {
                index++;
                continue;
            }

            var end = index;
            while (end < body.Length && char.IsAsciiDigit(body[end]))
                end++;
            var number = body[index..end];
            if (string.Equals(number, customer, StringComparison.Ordinal) || feedback.Contains(number))
                return true;
            index = end;
        }

        return false;
    }

    /// <summary>An entry stays: what it says of how far an account is complete holds all the same.</summary>
    private string WithoutThem(InboxEntry entry) => entry.Source switch
    {
        ArrivalSource.Events => "["
            + string.Join(',', WireEventParser.ParseArray(entry.Body).Select(Without).Where(raw => raw.Length > 0))
            + "]",
        ArrivalSource.Show => Without(WireEventParser.ParseShown(entry.Body)) is { Length: > 0 } shown ? shown : "{}",
        _ => Without(WireEventParser.ParseBody(Encoding.UTF8.GetBytes(entry.Body))) is { Length: > 0 } said ? said : "{}",
    };

    private string Without(WireEvent said) =>
        !SpeaksOfThem(said.Raw) ? said.Raw
        : said is FeedbackEvent understood ? ReducedEvent.From(understood, keepsComment: false, keepsCustomer: false).Raw
        : "";
}
