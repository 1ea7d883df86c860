using System.Collections.Concurrent;
using Dashboard.Configuration;
using Dashboard.Data.Access.Sessions;
using Microsoft.Extensions.Options;

namespace Dashboard.Identity.Sessions;

/// <summary>
/// The sessions of the pages that are open in this process. Whichever instance, command or clock ends a session, its pages end with the
/// next look; and whoever works with an open page, which sends no requests, keeps their session from ending for being idle.
/// </summary>
/// <param name="sessions">The store's sessions.</param>
/// <param name="options">How long sessions last.</param>
internal sealed class OpenSessions(SessionRegister sessions, IOptions<SessionTimeOptions> options, TimeProvider clock)
{
    private readonly ConcurrentDictionary<CircuitSession, string> _pages = new();
    private readonly ConcurrentDictionary<string, bool> _used = new(StringComparer.Ordinal);
    private DateTimeOffset _lastNoted = clock.GetUtcNow();

    public void Add(CircuitSession page)
    {
        if (page.Id.Length > 0)
            _pages[page] = page.Id;
    }

    public void Remove(CircuitSession page) => _pages.TryRemove(page, out _);

    public void Use(string id)
    {
        if (id.Length > 0)
            _used[id] = true;
    }

    /// <summary>Ends the pages whose sessions are over, and notes which sessions are in use.</summary>
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        var ids = _pages.Values.ToHashSet(StringComparer.Ordinal);
        if (ids.Count > 0)
        {
            var live = await sessions.LiveAsync(ids, cancellationToken);
            foreach (var (page, id) in _pages)
            {
                // One that was opened meanwhile is for the next look.
                if (ids.Contains(id) && !live.Contains(id))
                    page.End();
            }
        }

        await NoteUseAsync(cancellationToken);
    }

    private async Task NoteUseAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (now - _lastNoted < SessionTickets.Exactness)
            return;
        _lastNoted = now;
        var used = _used.Keys.ToList();
        _used.Clear();
        if (used.Count > 0)
            await sessions.UseAsync(used, options.Value.Idle, cancellationToken);
    }
}
